import { describe, expect, test } from 'vitest';
import { matchIssues, matchMilestones } from '../../../../src/tracker/match/match.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import { aMilestone, anIssue } from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';

function marked(id: string, kind: 'item' | 'phase' = 'item'): string {
  return `<!-- milepost:${kind} id=${id} sum=abc -->\ntext\n<!-- milepost:end -->`;
}

const SQL = anItem({ title: 'SQL' });
const PYTHON = anItem({ title: 'Python' });

function numbers(items: Parameters<typeof matchIssues>[0], issues: readonly ObservedIssue[]) {
  const { byId, retired, doubles } = matchIssues(items, issues);
  return {
    byId: Object.fromEntries([...byId].map(([id, { thing }]) => [id, thing.number])),
    retired: retired.map(({ thing }) => thing.number),
    doubles: doubles.map(({ thing }) => thing.number),
  };
}

describe('by marker', () => {
  test('a renamed issue stays the same item, and a title decides nothing', () => {
    const issues = [
      anIssue({ number: 3, title: 'Python', body: marked('sql') }),
      anIssue({ number: 4, title: 'Anything', body: marked('python') }),
    ];
    expect(numbers([SQL, PYTHON], issues).byId).toEqual({ sql: 3, python: 4 });
  });

  test.each([
    ['closed as completed', anIssue({ number: 3, closeReason: 'completed', body: marked('sql') })],
    ['closed as not planned', anIssue({ number: 3, closeReason: 'not_planned', body: marked('sql') })],
    ['without any label', anIssue({ number: 3, labels: [], body: marked('sql') })],
  ])('an issue %s is found', (_, issue) => {
    expect(numbers([SQL], [issue]).byId).toEqual({ sql: 3 });
  });

  test('of two with one marker the older is the item, in whatever order they come', () => {
    const issues = [anIssue({ number: 9, body: marked('sql') }), anIssue({ number: 5, body: marked('sql') })];
    expect(numbers([SQL], issues)).toMatchObject({ byId: { sql: 5 }, doubles: [9] });
  });

  test('an item that left the roadmap is named, with its issue', () => {
    const issues = [anIssue({ number: 5, title: 'Gone', body: marked('gone') })];
    expect(numbers([SQL], issues)).toEqual({ byId: {}, retired: [5], doubles: [] });
  });

  test("a milestone's marker in an issue means nothing", () => {
    const issues = [anIssue({ title: 'Else', body: marked('sql', 'phase') })];
    expect(numbers([SQL], issues)).toEqual({ byId: {}, retired: [], doubles: [] });
  });
});

test.each(['progress', 'log'])('a page of ours (%s) is no item, whatever it is called', (kind) => {
  const page = anIssue({ title: 'SQL', body: marked('sql').replace('milepost:item', `milepost:${kind}`) });
  expect(numbers([SQL], [page])).toEqual({ byId: {}, retired: [], doubles: [] });
});

describe('adoption by title', () => {
  test.each([
    ['Learn SQL', 'learn sql'],
    ['Learn SQL', '  Learn \u00A0 SQL!  '],
    ['What is AI?', 'What is AI'],
    ['Café & Ｐython', 'café & python'],
    ['Zoë', 'Zoe\u0308'],
    ['ガ', 'ｶﾞ'],
    ['か\u3099', 'が'],
    ['file', 'ﬁle'],
    ["The learner's notes", 'The learner’s notes'],
    ['A – Z', 'A - Z'],
    ['"Clean" code', '“Clean” code'],
    ['And so on...', 'And so on…'],
    ['पानी', 'पानी.'],
    ['ΟΔΟΣ', 'οδος'],
    ['Statis\u00ADtics', 'Statistics\u200B'],
    ['⚙️ Tools', '⚙ Tools'],
    ['🧠', '🧠'],
  ])('%j takes %j', (title, found) => {
    const items = [anItem({ id: 'it', title })];
    expect(numbers(items, [anIssue({ number: 8, title: found })]).byId).toEqual({ it: 8 });
    const other = [anItem({ id: 'it', title: found })];
    expect(numbers(other, [anIssue({ number: 8, title })]).byId).toEqual({ it: 8 });
  });

  test.each([
    ['a vowel sign of Devanagari', 'काल', 'कील'],
    ['a tone mark of Thai', 'ข้าว', 'ข่าว'],
    ['a vowel sign of Tamil', 'கல்', 'கால்'],
    ['a vowel sign of Bengali', 'কলা', 'কলি'],
    ['a vowel sign of Khmer', 'កា', 'កី'],
    ['a vowel sign of Burmese', 'မာ', 'မီ'],
    ['points of Hebrew', 'סֵפֶר', 'סָפַר'],
    ['points of Arabic', 'كُتُب', 'كَتَبَ'],
    ['a decomposed accent', 'ma\u0301', 'ma\u0300'],
    ['an accent', 'resume', 'résumé'],
    ['a dotless i', 'Isı', 'Isi'],
    ['a sound mark of kana', 'か\u3099', 'か'],
    ['a joiner that shapes letters', 'क्‍ष', 'क्ष'],
    ['an emoji before it', '🐍 Basics', '🐘 Basics'],
    ['an emoji on one side only', '🐍 Basics', 'Basics'],
    ['a flag', '🏴\u{E0067}\u{E0062}\u{E007F}', '🏴\u{E0066}\u{E0072}\u{E007F}'],
    ['emoji alone', '🧠', '🚀'],
    ['a star', 'A*', 'A'],
    ['a full stop inside', 'Read. Write', 'Read Write'],
    ['a minus', 'A-', 'A'],
    ['a sign of arithmetic', 'n!', 'n'],
    ['a sign before a number', 'Phase -1', 'Phase 1'],
    ['a per cent sign', '100%', '100'],
    ['a currency', '$5', '€5'],
    ['a point in a number', 'Python 3.1', 'Python 31'],
    ['a point before a name', '.NET', 'NET'],
    ['signs of languages', 'C', 'C++'],
    ['other signs of languages', 'C++', 'C#'],
    ['a hyphen', 'Not SQL', 'Not-SQL'],
    ['a raised digit', 'x²', 'x2'],
    ['a fraction', '½', '1 2'],
    ['a circled digit', '①', '1'],
    ['signs alone', '...', '!!!'],
    ['a number', 'Part 1', 'Part 2'],
    ['a word more', 'Learn SQL', 'Learn SQL today'],
  ])('%s keeps %j and %j apart', (_, title, other) => {
    expect(numbers([anItem({ id: 'it', title })], [anIssue({ title: other })]).byId).toEqual({});
    expect(numbers([anItem({ id: 'it', title: other })], [anIssue({ title })]).byId).toEqual({});
    const milestone = aMilestone({ title: other });
    expect([...matchMilestones([{ id: 'it', was: [], title }], [milestone]).byId]).toEqual([]);
  });

  test('an issue is adopted once, the exact title first', () => {
    const items = [anItem({ id: 'a', title: 'SQL' }), anItem({ id: 'b', title: 'sql' })];
    const issues = [anIssue({ number: 1, title: 'sql' }), anIssue({ number: 2, title: 'SQL' })];
    expect(numbers(items, issues).byId).toEqual({ a: 2, b: 1 });
    expect(numbers(items, issues.slice(0, 1)).byId).toEqual({ a: 1 });
  });

  test('work that goes on or is done comes before what was given up', () => {
    const given = anIssue({ number: 1, title: 'SQL', closeReason: 'not_planned' });
    const done = anIssue({ number: 2, title: 'SQL', closeReason: 'completed' });
    const open = anIssue({ number: 3, title: 'SQL' });
    expect(numbers([SQL], [given, done]).byId).toEqual({ sql: 2 });
    expect(numbers([SQL], [given, open]).byId).toEqual({ sql: 3 });
    expect(numbers([SQL], [given]).byId).toEqual({ sql: 1 });
  });

  test('a marked issue is not adopted for another item while its own is there', () => {
    const issues = [anIssue({ number: 1, title: 'Python', body: marked('sql') })];
    expect(numbers([SQL, PYTHON], issues).byId).toEqual({ sql: 1 });
  });

  test('an item whose id changed keeps its issue by the title', () => {
    const issues = [anIssue({ number: 1, title: 'SQL', body: marked('databases') })];
    expect(numbers([SQL], issues)).toEqual({ byId: { sql: 1 }, retired: [], doubles: [] });
  });

  test("a learner's issue is", () => {
    expect(numbers([SQL], [anIssue({ title: 'SQL', ours: false })]).byId).toEqual({ sql: 1 });
  });
});

describe('milestones', () => {
  const phases = [
    { id: 'basics', was: [], title: '🧠 Basics', alias: 'Basics' },
    { id: 'deep', was: [], title: 'Deep' },
  ];

  test('are matched by marker, then by title, with our emoji or without', () => {
    const milestones = [
      aMilestone({ number: 1, title: 'basics' }),
      aMilestone({ number: 2, title: 'Basics again', description: marked('deep', 'phase') }),
      aMilestone({ number: 3, title: 'Mine' }),
    ];
    const { byId, retired, doubles } = matchMilestones(phases, milestones);
    expect([...byId].map(([id, { thing }]) => [id, thing.number])).toEqual([
      ['deep', 2],
      ['basics', 1],
    ]);
    expect([retired, doubles]).toEqual([[], []]);
  });

  test('the title with our emoji comes first', () => {
    const milestones = [
      aMilestone({ number: 1, title: 'Basics' }),
      aMilestone({ number: 2, title: '🧠 Basics' }),
    ];
    expect(matchMilestones(phases, milestones).byId.get('basics')?.thing.number).toBe(2);
  });

  test('a milestone that repeats a marker under the title of another phase is that phase: GitHub allows a title once', () => {
    const milestones = [
      aMilestone({ number: 1, title: '🧠 Basics', description: marked('basics', 'phase') }),
      aMilestone({ number: 2, title: 'Deep', description: marked('basics', 'phase') }),
    ];
    const { byId, doubles } = matchMilestones(phases, milestones);
    expect(byId.get('deep')?.thing.number).toBe(2);
    expect(doubles).toEqual([]);
  });
});

describe('an item that was called otherwise', () => {
  const items = [anItem({ id: 'databases', title: 'Databases', was: ['sql', 'tables'] })];

  test('keeps the issue of its earlier id', () => {
    const issues = [anIssue({ number: 3, title: 'SQL', body: marked('tables') })];
    const { byId, retired } = matchIssues(items, issues);
    expect(byId.get('databases')?.thing.number).toBe(3);
    expect(retired).toEqual([]);
  });

  test('does not share it with an item that has the old title now', () => {
    const issues = [anIssue({ number: 3, title: 'SQL', body: marked('sql') })];
    const next = [...items, anItem({ id: 'sql-again', title: 'SQL' })];
    expect(numbers(next, issues)).toEqual({ byId: { databases: 3 }, retired: [], doubles: [] });
  });

  test('has one issue: of the new id first, then of the older number; the others are leftovers', () => {
    const old = anIssue({ number: 3, title: 'SQL', body: marked('sql') });
    const older = anIssue({ number: 2, title: 'Tables', body: marked('tables') });
    const own = anIssue({ number: 4, title: 'Databases', body: marked('databases') });
    expect(matchIssues(items, [old, older]).byId.get('databases')?.thing.number).toBe(2);
    const { byId, retired } = matchIssues(items, [old, older, own]);
    expect(byId.get('databases')?.thing.number).toBe(4);
    expect(retired.map(({ thing }) => thing.number)).toEqual([2, 3]);
  });

  test('keeps the work that goes on or is done, before what was taken out of an earlier roadmap', () => {
    const takenOut = anIssue({
      number: 2,
      title: 'Tables',
      closeReason: 'not_planned',
      body: marked('tables'),
    });
    const done = anIssue({ number: 3, title: 'SQL', closeReason: 'completed', body: marked('sql') });
    expect(numbers(items, [takenOut, done])).toMatchObject({ byId: { databases: 3 }, retired: [2] });
    expect(numbers(items, [takenOut]).byId).toEqual({ databases: 2 });
  });
});
