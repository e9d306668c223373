import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/roadmap/roadmap.ts';
import {
  renderCompletedComment,
  renderConflictComment,
  renderIssueText,
  renderMilestoneText,
  renderPullRequest,
  renderGonePullRequest,
  renderHeldPullRequest,
  renderMistakesPullRequest,
  renderRevertedComment,
  withoutFinish,
  renderRetiredText,
} from '../../../../src/tracker/content/texts.ts';
import { aChoice, anItem, aOneOf, aPhase } from '../../../../tools/harness/builders/roadmap.ts';
import { FINISHED, HALFWAY } from '../../progress/learner.ts';

const COURSE = anItem({
  id: 'math-for-ml',
  title: 'Mathematics for Machine Learning',
  by: 'DeepLearning.AI',
  url: 'https://www.deeplearning.ai/courses/',
  hours: 90,
  level: 'beginner',
  covers: ['Calculus', 'Linear algebra', 'Probability'],
  objective: 'Read a paper without skipping its formulas.\n\nThat is all.',
  resources: [
    { title: '3Blue1Brown', url: 'https://www.3blue1brown.com/?a=1&b=2' },
    { title: 'A paper book' },
  ],
  optional: true,
});

const PROJECT = anItem({
  id: 'classic-ml',
  kind: 'project',
  title: 'Classic ML model, from scratch',
  needs: ['math-for-ml', 'sql'],
  paths: ['projects/classic-ml/**', 'ml/**'],
  doneWhen: ['trained on a public data set', "written up in the project's README"],
  notes: 'Take your time.\nIt is worth it.',
});

const CHOICE = aOneOf([
  aChoice({ title: 'Python for Everybody', by: 'Dr. Chuck', url: 'https://www.py4e.com', hours: 60 }),
  aChoice({ kind: 'book', title: 'An equivalent Python book' }),
]);

const PHASE = aPhase({
  goal: 'The ground that everything else stands on.',
  outcome: 'Ready for deep learning',
});

describe('the text of an issue', () => {
  test.each<[string, Item, { title: string; issue: number | undefined }[]]>([
    ['course', COURSE, []],
    [
      'project',
      PROJECT,
      [
        { title: 'Mathematics', issue: 12 },
        { title: 'SQL', issue: undefined },
      ],
    ],
    ['one-of', CHOICE, []],
    ['least', anItem({ kind: 'task', title: 'Write a CV' }), []],
  ])('%s', async (name, item, needs) => {
    await expect(`${renderIssueText({ item, phase: PHASE, needs })}\n`).toMatchFileSnapshot(
      `snapshots/issue-${name}.md`,
    );
  });

  test('a link that is none shows no arrow', () => {
    const text = renderIssueText({
      item: anItem({ url: 'https://u:p@example.org' }),
      phase: PHASE,
      needs: [],
    });
    expect(text).not.toContain('](');
  });

  test.each([
    ['https://www.example.org/a', 'example.org'],
    ['https://awww.example.org/a', 'awww.example.org'],
    ['not an address', undefined],
  ])('%s is named by its host', (url, host) => {
    const text = renderIssueText({ item: anItem({ url }), phase: PHASE, needs: [] });
    expect(/\[([^\]]*)\]\(/.exec(text)?.[1]?.replace('\u200B', '')).toBe(host);
  });
});

function asText({ title, body }: { readonly title: string; readonly body: string }): string {
  return `${title}\n\n${body}`;
}

describe('other texts', () => {
  const comment = { pull: 17, upNext: HALFWAY.upNext };
  const [foundations = PHASE, deep = PHASE] = HALFWAY.phases.map(({ phase }) => phase);

  test.each([
    ['retired', renderRetiredText({ itemId: 'old-course', roadmapPath: '.github/roadmap.yml' })],
    ['milestone', renderMilestoneText(PHASE)],
    ['completed', renderCompletedComment({ ...comment, phase: progressOf(deep.id) })],
    ['completed-phase', renderCompletedComment({ ...comment, phase: progressOf(foundations.id) })],
    ['completed-all', renderCompletedComment({ ...comment, phase: lastOf(FINISHED.phases), upNext: [] })],
    ['conflict', renderConflictComment()],
    ['reverted', renderRevertedComment(14)],
    ['pull-request', asText(renderPullRequest(HALFWAY))],
    ['pull-request-mistakes', asText(renderMistakesPullRequest())],
    ['pull-request-gone', asText(renderGonePullRequest())],
    ['pull-request-held', asText(renderHeldPullRequest())],
  ])('%s', async (name, text) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/${name}.md`);
  });

  test('of what left the roadmap nobody is told how to finish it', () => {
    const text = 'About it.\n\n### Finished?\n\nNot yet.\n\n### Finished?\n\nClose it.';
    expect(withoutFinish(text)).toBe('About it.\n\n### Finished?\n\nNot yet.');
    expect(withoutFinish(' About it.')).toBe(' About it.');
    expect(withoutFinish('\n### Finished?\n\nClose it.')).toBe('');
  });

  test('hours are counted only where there are some', () => {
    const [phase] = HALFWAY.phases.map((one) => ({ ...one, hours: null }));
    const { body } = renderPullRequest({
      ...HALFWAY,
      hours: null,
      phases: phase === undefined ? [] : [phase],
    });
    expect(renderPullRequest(HALFWAY).body).toContain('hours');
    expect(body).not.toContain('hours');
  });

  test('a phase without goal and outcome has an empty description', () => {
    expect(renderMilestoneText(aPhase())).toBe('');
  });

  test('nothing that we say on a pull request closes an issue or completes an item', () => {
    const { body } = renderPullRequest(HALFWAY);
    expect(body).not.toMatch(/#\d|completes:/i);
  });
});

function progressOf(id: string) {
  const found = HALFWAY.phases.find(({ phase }) => phase.id === id);
  if (found === undefined) throw new Error(`no phase ${id}`);
  return found;
}

function lastOf<Value>(values: readonly Value[]): Value {
  const last = values.at(-1);
  if (last === undefined) throw new Error('empty');
  return last;
}

const EVIL = '<!-- milepost:end --> @octocat closes #1 | </details> `x` $y$ [a](b)\n\n# h\n- [x] z';
const EVIL_ITEM = anItem({
  title: EVIL,
  by: EVIL,
  url: 'https://github.com/octocat/hello-world/issues/1',
  level: EVIL,
  objective: EVIL,
  notes: EVIL,
  covers: [EVIL],
  doneWhen: [EVIL],
  paths: [EVIL],
  resources: [{ title: EVIL, url: EVIL }],
  choices: [aChoice({ title: EVIL, by: EVIL, url: EVIL }), aChoice({ title: EVIL })],
});

describe('a hostile roadmap', () => {
  const issue = renderIssueText({
    item: EVIL_ITEM,
    phase: PHASE,
    needs: [{ title: EVIL, issue: undefined }],
  });
  const texts = {
    issue,
    milestone: renderMilestoneText(aPhase({ goal: EVIL, outcome: EVIL })),
    retired: renderRetiredText({ itemId: EVIL, roadmapPath: EVIL }),
  };

  test.each(Object.entries(texts))('%s: mentions nobody, closes nothing, forges no marker', (_, text) => {
    expect(text).not.toMatch(/^<!--/m);
    expect(text).not.toMatch(/@[a-z]/i);
    const prose = proseOf(text);
    expect(prose).not.toMatch(/#\d/);
    expect(prose).not.toContain('github.com/octocat');
  });

  test('adds no heading, no box and no foreign link to an issue', () => {
    expect(issue.match(/^#+ .*$/gm)).toEqual([
      '### One of these is enough',
      '### Resources',
      '### Comes after',
      '### Done when',
      '### Notes',
      '### Finished?',
    ]);
    expect(issue.match(/^- \[.\]/gm)).toHaveLength(1);
    expect(issue.match(/\]\([^)]*\)/g)?.filter((link) => link !== '](b)')).toEqual([
      '](https://redirect.github.com/octocat/hello-world/issues/1)',
    ]);
  });

  test.each([
    ['long texts', { objective: '<'.repeat(400_000), notes: '$'.repeat(100_000) }],
    [
      'long lists',
      {
        doneWhen: Array.from({ length: 1000 }, () => '|'.repeat(400)),
        covers: Array.from({ length: 1000 }, () => EVIL),
      },
    ],
    [
      'many needs',
      {
        resources: Array.from({ length: 1000 }, () => ({
          title: '$'.repeat(256),
          url: `https://example.org/${'('.repeat(600)}`,
        })),
      },
    ],
  ])('%s: within 60,000 characters, and what is left out is said', (_, overrides) => {
    const needs = Array.from({ length: 1000 }, (__, index) => ({ title: EVIL, issue: index }));
    const text = renderIssueText({ item: { ...EVIL_ITEM, ...overrides }, phase: PHASE, needs });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/… and \d+ more/);
  });
});

/** The text outside code, as GitHub searches it. */
function proseOf(markdown: string): string {
  const texts: string[] = [];
  const visit = (node: {
    type: string;
    value?: string;
    url?: string;
    children?: readonly object[];
  }): void => {
    if (node.type === 'text' || node.type === 'html') texts.push(node.value ?? '');
    if (node.type === 'link') texts.push(new URL(node.url ?? '').hostname);
    for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0]);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return texts.join('\n');
}
