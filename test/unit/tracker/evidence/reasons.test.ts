// Why an item counts as done: the word, the issue, or the patterns of its path that were worked on.
import { expect, it } from 'vitest';
import { type FoundReason, reasonsOf } from '../../../../src/tracker/evidence/reasons.ts';
import { type PullOverrides, aPull } from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { evidenceOf } from './evidence-of.ts';

const PROJECT = anItem({ title: 'Project', paths: ['projects/classic/**', '*.ipynb'] });
const ITEMS = [anItem({ title: 'SQL' }), anItem({ title: 'Python' }), PROJECT];

function reasons(pull: PullOverrides): Record<string, FoundReason> {
  const mergedPulls = [aPull(pull)];
  const { completed } = evidenceOf(mergedPulls);
  const closing = ITEMS.map((item) => ({ item, pull: 50 }));
  return Object.fromEntries(reasonsOf(closing, { completed, mergedPulls }));
}

it.each<[string, PullOverrides, Record<string, FoundReason>]>([
  ['a word in the text', { body: 'Completes: sql' }, { sql: { by: 'completes', word: 'sql' } }],
  ['a number on that line', { body: 'Completes: #2' }, { python: { by: 'completes', word: '#2' } }],
  [
    'several words, each its own',
    { body: 'Completes: sql and #2' },
    { sql: { by: 'completes', word: 'sql' }, python: { by: 'completes', word: '#2' } },
  ],
  ['a word in a commit', { messages: ['Work\n\nCompletes: sql'] }, { sql: { by: 'completes', word: 'sql' } }],
  ['a closing keyword', { body: 'Fixes #1' }, { sql: { by: 'closes', issue: 1 } }],
  ['a link that GitHub shows', { closes: [2] }, { python: { by: 'closes', issue: 2 } }],
  [
    'the text before a commit',
    { body: 'Completes: sql', messages: ['Closes #1'] },
    { sql: { by: 'completes', word: 'sql' } },
  ],
  ['files of one pattern', { files: ['a.ipynb'] }, { project: { by: 'path', paths: ['*.ipynb'] } }],
  [
    'files of both patterns',
    { files: ['a.ipynb', 'projects/classic/report.md'] },
    { project: { by: 'path', paths: ['projects/classic/**', '*.ipynb'] } },
  ],
  [
    'a word rather than files',
    { body: 'Completes: project', files: ['a.ipynb'] },
    { project: { by: 'completes', word: 'project' } },
  ],
  ['nothing at all', { files: ['notes.md'] }, {}],
])('%s', (_, pull, expected) => {
  expect(reasons(pull)).toEqual(expected);
});

it('of several pull requests it is the one that finished the item', () => {
  const mergedPulls = [
    aPull({ number: 50, files: ['a.ipynb'] }),
    aPull({ number: 51, files: ['projects/classic/report.md'] }),
  ];
  const { completed } = evidenceOf(mergedPulls);
  const found = reasonsOf([{ item: PROJECT, pull: 51 }], { completed, mergedPulls });
  expect(found.get('project')).toEqual({ by: 'path', paths: ['projects/classic/**'] });
  expect(reasonsOf([{ item: PROJECT, pull: 52 }], { completed, mergedPulls })).toEqual(new Map());
});
