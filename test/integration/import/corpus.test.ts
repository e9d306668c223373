// Small roadmaps in the habits of public ones: how near do imports come to what their learners expect? The folder of
// documents is judged as `npm run import-score` judges any other.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parseExpected } from '../../../tools/import-score/expected.ts';
import { reachesMarks, scoreFolder, totalsOf } from '../../../tools/import-score/score.ts';

const CORPUS = fileURLToPath(new URL('../../fixtures/import/corpus', import.meta.url));
const UNSEEN = fileURLToPath(new URL('../../fixtures/import/unseen', import.meta.url));

/** Reached so far; they only ever rise, up to the marks of the tool. */
const REACHED = { placed: 1, titled: 1, noise: 0.01, lost: 0, usable: 83, facts: 0 };

test('the corpus is imported as well as it was', async () => {
  const found = await scoreFolder(CORPUS);
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const { documents, wanted, placed, titled, items, noise, lost, usable, facts } = totalsOf(found.scored);
  expect(documents).toBeGreaterThanOrEqual(60);
  expect(placed / wanted).toBeGreaterThanOrEqual(REACHED.placed);
  expect(titled / wanted).toBeGreaterThanOrEqual(REACHED.titled);
  expect(noise / items).toBeLessThanOrEqual(REACHED.noise);
  expect(lost).toBeLessThanOrEqual(REACHED.lost);
  expect(usable).toBeGreaterThanOrEqual(REACHED.usable);
  expect(facts).toBeLessThanOrEqual(REACHED.facts);
});

test('documents that were written before the importer saw them are all usable as they are', async () => {
  const found = await scoreFolder(UNSEEN);
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const { documents, wanted, placed, titled, noise, lost, usable, facts } = totalsOf(found.scored);
  expect({ documents, usable, noise, lost, facts }).toEqual({
    documents: 25,
    usable: 25,
    noise: 0,
    lost: 0,
    facts: 0,
  });
  expect([placed, titled]).toEqual([wanted, wanted]);
});

test('a document that came out otherwise is told apart, fault by fault', async () => {
  const folder = await folderOf({
    'a.md': '# Plan\n\n## Week 1: Reading\n\n- Poems\n- Letters\n\n## Week 2: Writing\n\n- A diary\n',
    'a.expected.yml': [
      'phases:',
      '  - title: Reading',
      '    items: [Poems, A diary]',
      '  - title: Writing',
      '    items: [A novel]',
    ].join('\n'),
  });
  const found = await scoreFolder(folder);
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const [scored] = found.scored;
  expect(scored).toMatchObject({ wanted: 3, placed: 1, titled: 2, lost: 1, items: 3, noise: 1 });
  expect(scored?.faults).toEqual([
    'phase: "A diary" is not in "Reading"',
    'lost: "A novel" of "Writing"',
    'noise: "Letters"',
  ]);
  expect(reachesMarks(totalsOf(found.scored))).toBe(false);
});

test('a folder that cannot be judged says all that is wrong with it', async () => {
  const folder = await folderOf({
    'lonely.expected.yml': 'phases: [{title: A, items: [b]}]\n',
    'odd.md': '# Odd\n',
    'odd.expected.yml': 'phases:\n  - title: A\n    itemz: [b]\n',
    'torn.md': '# Torn\n',
    'torn.expected.yml': 'phases: [\n',
  });
  const found = await scoreFolder(folder);
  expect(found.ok ? [] : found.problems.map((problem) => problem.slice(folder.length + 1))).toEqual([
    'lonely.expected.yml: there is no lonely.md beside it',
    expect.stringMatching(/^odd\.expected\.yml:\d: phases\.0\.items: /),
    'odd.expected.yml:2: phases.0: there is no key "itemz"; did you mean "items"?',
    expect.stringMatching(/^torn\.expected\.yml:\d: /),
  ]);
  expect(parseExpected('', 'empty.expected.yml')).toEqual({
    ok: false,
    problems: ['empty.expected.yml:1: it is empty; it needs "phases"'],
  });
});

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-score-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
