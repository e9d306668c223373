import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import {
  believedIssues,
  believedOf,
  findUnproven,
  isSurelyOurs,
} from '../../../../src/tracker/belief/believed-issues.ts';
import type { ObservedIssue, ObservedLabel } from '../../../../src/tracker/observed.ts';
import {
  ADA,
  BOT,
  STRANGER,
  aComment,
  aRepository,
  anIssue,
  anObserved,
} from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ITEMS = [anItem({ title: 'SQL', was: ['databases'] }), anItem({ title: 'Python' })];
const MARKED = '<!-- milepost:item id=sql sum=abc -->\ntext\n<!-- milepost:end -->';

/** The numbers of the believed issues, and whom GitHub would have to be asked about. */
function believed(
  issues: readonly ObservedIssue[],
  {
    access = [],
    isOrganisation = false,
    labels = [],
  }: {
    access?: readonly (readonly [string, boolean])[];
    isOrganisation?: boolean;
    labels?: readonly ObservedLabel[];
  } = {},
) {
  const belief = createBelief(aRepository({ isOrganisation }), new Map(access));
  const numbers = believedIssues(ITEMS, { issues, labels }, belief).map(({ number }) => number);
  return { numbers, doubts: [...belief.doubts] };
}

const theirs = (overrides: Partial<ObservedIssue>) =>
  anIssue({ ours: false, author: STRANGER, ...overrides });

test('ours and those of the owner are believed, without asking', () => {
  const issues = [anIssue({ number: 1 }), theirs({ number: 2, author: { ...ADA, login: 'Ada' } })];
  expect(believed(issues)).toEqual({ numbers: [1, 2], doubts: [] });
});

test('the name of an organisation is no person', () => {
  const issue = theirs({ title: 'SQL', author: ADA });
  expect(believed([issue], { isOrganisation: true })).toEqual({ numbers: [], doubts: ['ada'] });
});

describe('of others, those of whom GitHub says that they may write', () => {
  test.each([
    ['with our marker', { body: MARKED }],
    ['with the marker of an item that is gone', { body: MARKED.replace('sql', 'gone') }],
    ['with the title of an item that has no issue', { title: 'sql!' }],
  ])('%s', (_, issue) => {
    expect(believed([theirs(issue)])).toEqual({ numbers: [], doubts: ['mallory'] });
    expect(believed([theirs(issue)], { access: [['mallory', false]] })).toEqual({ numbers: [], doubts: [] });
    expect(believed([theirs(issue)], { access: [['mallory', true]] })).toEqual({ numbers: [1], doubts: [] });
  });

  test.each([
    ['about something else', theirs({ number: 2, title: 'A bug' })],
    ['with a title whose item has its issue', theirs({ number: 2, title: 'SQL' })],
    ['with the marker of a phase', theirs({ number: 2, body: MARKED.replace('item', 'phase') })],
    ['of an account that is gone', theirs({ number: 2, author: null, body: MARKED })],
  ])('nobody is asked about an issue %s', (_, issue) => {
    expect(believed([anIssue({ body: MARKED }), issue])).toEqual({ numbers: [1], doubts: [] });
  });

  test('the title of an item that has its issue under an earlier id is not free', () => {
    const ours = anIssue({ body: MARKED.replace('sql', 'databases') });
    expect(believed([ours, theirs({ number: 2, title: 'SQL' })]).doubts).toEqual([]);
  });
});

describe('another App', () => {
  test('that quotes our marker is not believed', () => {
    expect(believed([theirs({ author: BOT, body: MARKED })])).toEqual({ numbers: [], doubts: [] });
    expect(believed([theirs({ author: BOT, title: 'SQL' })])).toEqual({ numbers: [], doubts: [] });
  });

  test('that quotes our marker under a label of its own is not believed either', () => {
    const issue = theirs({ author: BOT, body: MARKED, labels: ['dependencies'] });
    expect(believed([issue])).toEqual({ numbers: [], doubts: [] });
  });

  test.each([
    ['our label', { labels: ['Roadmap'] }],
    ['a milestone', { milestone: 3 }],
  ])('with %s is Milepost under another name', (_, sorted) => {
    const issue = theirs({ author: BOT, body: MARKED, ...sorted });
    expect(believed([issue])).toEqual({ numbers: [1], doubts: [] });
  });
});

test('the label alone makes no issue ours', () => {
  expect(believed([theirs({ title: 'SQL', labels: ['roadmap'] })]).numbers).toEqual([]);
});

test('what somebody wrote who has left is still ours, by its marker and label', () => {
  expect(believed([theirs({ author: null, body: MARKED, labels: ['roadmap'] })]).numbers).toEqual([1]);
});

describe('our label under another name, which a person gave it', () => {
  const description = 'An item of the roadmap';
  const issue = theirs({ author: BOT, body: MARKED, labels: ['Learning'] });
  const renamed = { name: 'learning', description };

  test('is still ours', () => {
    expect(believed([issue], { labels: [renamed] })).toEqual({ numbers: [1], doubts: [] });
  });

  test.each([
    ['its own name is there as well', [renamed, { name: 'Roadmap', description: 'Mine' }]],
    ['two have its description', [renamed, { name: 'Plan', description }]],
    ['its description is another one', [{ ...renamed, description: 'Mine' }]],
  ])('but not where %s', (_, labels) => {
    expect(believed([issue], { labels })).toEqual({ numbers: [], doubts: [] });
  });
});

test('of its comments, those that begin as ours do, written by whom we believe', () => {
  const body = '<!-- milepost:completed pull=4 -->\nDone.';
  const comments = [
    aComment({ id: 1, body }),
    aComment({ id: 2, body, ours: false, author: BOT }),
    aComment({ id: 3, body, ours: false, author: ADA }),
    aComment({ id: 4, body, ours: false, author: STRANGER }),
    aComment({ id: 5, body, ours: false, author: null }),
    aComment({ id: 6, body: 'Done.' }),
  ];
  const belief = createBelief(aRepository(), new Map());
  const { issues } = believedOf(ITEMS, anObserved({ issues: [anIssue({ body: MARKED, comments })] }), belief);
  expect(issues.map((issue) => issue.comments.map(({ id }) => id))).toEqual([[1, 2, 3]]);
});

test.each<[string, Partial<ObservedIssue>, boolean]>([
  ['we wrote it with our marker', { body: MARKED }, true],
  ['we wrote it without', {}, false],
  ['another wrote it, and it has marker and label', { ours: false, body: MARKED, labels: ['roadmap'] }, true],
  ['it has the marker alone', { ours: false, body: MARKED }, false],
  ['it has the label alone', { ours: false, labels: ['roadmap'] }, false],
])("an issue is surely an item's where %s", (_, issue, expected) => {
  expect(isSurelyOurs(anIssue(issue), 'Roadmap')).toBe(expected);
});

describe('the issues of which it is to be found out whether they were ever in a milestone', () => {
  const belief = () => createBelief(aRepository(), new Map());
  const unproven = (issues: readonly ObservedIssue[]) =>
    findUnproven(ITEMS, { issues, labels: [] }, belief());
  const python = MARKED.replace('sql', 'python');

  test('those with the marker of an item, or one that it had before', () => {
    const issues = [
      theirs({ number: 2, body: python }),
      theirs({ number: 3, body: MARKED.replace('sql', 'databases') }),
      theirs({ number: 4, title: 'SQL' }),
      theirs({ number: 5, body: MARKED.replace('sql', 'gone') }),
      theirs({ number: 6, body: MARKED.replace('item', 'phase') }),
    ];
    expect(unproven(issues)).toEqual([2, 3]);
  });

  test('none where the item has one that is sure', () => {
    const issues = [anIssue({ number: 1, body: MARKED }), theirs({ number: 2, body: MARKED })];
    expect(unproven([...issues, theirs({ number: 3, body: python })])).toEqual([3]);
  });

  test('the hundred oldest', () => {
    const many = Array.from({ length: 120 }, (_, at) => theirs({ number: 500 - at, body: MARKED }));
    expect(unproven(many)).toEqual(Array.from({ length: 100 }, (_, at) => 381 + at));
  });
});
