import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { formatProblem } from '../../../src/roadmap/problem.ts';
import { itemsOf, type Roadmap } from '../../../src/roadmap/roadmap.ts';

const BASE = `version: 1
title: Data Analyst
summary: From tables to answers.
author: The club
start: 2026-12-01
pace: 8
kinds:
  talk: {color: "123456"}
skills:
  - {name: SQL, target: intermediate, taught-by: [sql, statistics]}
tracker: {open: phase}
phases:
  - id: ground
    title: Ground
    duration: 4 weeks
    items:
      - course: Statistics
        hours: 40
        covers: [Mean]
        needs: []
      - skill: SQL
        needs: [statistics]
  - title: Practice
    due: 2027-03-01
    items:
      - project: Dashboard
        needs: [sql, statistics]
        path: dash/**
      - talk: Tell it
        was: tell
  - title: SQL
    items:
      - book: SQL in a week
`;

function extend(own: string, base = BASE) {
  const files = [{ file: 'club/maps/analyst.yml@v1', source: base }];
  return parseRoadmap(`version: 1\nextends: club/maps/analyst.yml@v1\n${own}`, files);
}

function extended(own: string, base = BASE): Roadmap {
  const result = extend(own, base);
  if (!result.ok) throw new Error(result.problems.map((one) => formatProblem('roadmap.yml', one)).join('\n'));
  return result.roadmap;
}

function problemsOf(own: string, base = BASE): readonly string[] {
  const result = extend(own, base);
  return result.ok ? [] : result.problems.map((one) => formatProblem('roadmap.yml', one));
}

function ids(roadmap: Roadmap): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(roadmap.phases.map(({ id, items }) => [id, items.map((item) => item.id)]));
}

const ITEMS = { ground: ['statistics', 'sql'], practice: ['dashboard', 'tell-it'], sql: ['sql-in-a-week'] };

test('a file that only extends is the other roadmap, with its ids as if written, but for its tracker', () => {
  const roadmap = extended('');
  const alone = parseRoadmap(BASE);
  if (!alone.ok) throw new Error('the base has problems');
  const phases = alone.roadmap.phases.map((phase) => ({
    ...phase,
    named: true,
    items: phase.items.map((item) => ({ ...item, named: true })),
  }));
  const all = alone.roadmap.phases.flatMap(({ items }) => items);
  expect(all.some(({ named }) => !named)).toBe(true);
  expect(roadmap).toEqual({ ...alone.roadmap, phases, tracker: { ...alone.roadmap.tracker, open: 'all' } });
  expect(ids(roadmap)).toEqual(ITEMS);
});

test('what the file says of itself wins; kinds and skills are merged by name', () => {
  const roadmap = extended(
    'title: My way\npace: 3\ntracker: {readme: off}\nkinds: {lab: {}, talk: {evidence: a recording}}\n' +
      'skills:\n  - {name: sql, target: advanced}\n  - {name: Python, target: beginner, taught-by: [statistics]}\n',
  );
  expect(roadmap).toMatchObject({ title: 'My way', pace: 3, author: 'The club', start: '2026-12-01' });
  expect(roadmap.tracker).toMatchObject({ readme: 'off', open: 'all' });
  expect(roadmap.kinds).toEqual([{ name: 'lab' }, { name: 'talk', evidence: 'a recording' }]);
  expect(roadmap.skills).toEqual([
    { name: 'sql', target: 'advanced', taughtBy: [] },
    { name: 'Python', target: 'beginner', taughtBy: ['statistics'] },
  ]);
});

describe('skip', () => {
  test('an item goes, and with it what needs it or is taught by it', () => {
    const roadmap = extended('skip: [statistics]\n');
    expect(ids(roadmap)).toEqual({ ...ITEMS, ground: ['sql'] });
    expect(itemsOf(roadmap).find(({ id }) => id === 'dashboard')?.needs).toEqual(['sql']);
    expect(roadmap.skills[0]?.taughtBy).toEqual(['sql']);
  });
  test('an item makes room for a new one of its id, which others then need', () => {
    const roadmap = extended('skip: [item/sql]\nadd:\n  - {book: My SQL, id: sql, after: statistics}\n');
    expect(ids(roadmap)).toEqual(ITEMS);
    expect(itemsOf(roadmap).find(({ id }) => id === 'dashboard')?.needs).toEqual(['sql', 'statistics']);
    expect(roadmap.skills[0]?.taughtBy).toEqual(['sql', 'statistics']);
  });
  test('a phase goes whole, and so does one that is left without items', () => {
    expect(Object.keys(ids(extended('skip: [practice]\n')))).toEqual(['ground', 'sql']);
    expect(Object.keys(ids(extended('skip: [statistics, item/sql]\n')))).toEqual(['practice', 'sql']);
    expect(Object.keys(ids(extended('skip: [phase/sql]\n')))).toEqual(['ground', 'practice']);
  });
  test('an item is known by an earlier id, too', () => {
    expect(ids(extended('skip: [tell]\n'))).toEqual({ ...ITEMS, practice: ['dashboard'] });
  });
});

describe('change', () => {
  test('given keys replace, all others stay', () => {
    const roadmap = extended('change:\n  statistics: {hours: 60, by: Me}\n');
    expect(itemsOf(roadmap)[0]).toMatchObject({ hours: 60, by: 'Me', covers: ['Mean'], title: 'Statistics' });
  });
  test('a new kind or title keeps the id that GitHub knows the item by', () => {
    const roadmap = extended(
      'change:\n  statistics: {book: Statistics for people}\n  practice: {title: Doing, duration: 1 month}\n' +
        '  sql-in-a-week: {one-of: [{book: A}, {course: B}]}\n',
    );
    expect(ids(roadmap)).toEqual(ITEMS);
    expect(itemsOf(roadmap)[0]).toMatchObject({ kind: 'book', title: 'Statistics for people' });
    expect(roadmap.phases[1]).toMatchObject({ title: 'Doing', due: '2027-01-29' });
    expect(itemsOf(roadmap).at(-1)).toMatchObject({ title: 'A or B' });
  });
});

describe('add', () => {
  test('items at every place, one beside the other', () => {
    const roadmap = extended(
      'add:\n  - {book: First, before: statistics}\n  - {book: Second, after: first}\n  - {talk: Last, in: practice, needs: [first, tell]}\n',
    );
    expect(ids(roadmap)).toEqual({
      ...ITEMS,
      ground: ['first', 'second', 'statistics', 'sql'],
      practice: ['dashboard', 'tell-it', 'last'],
    });
    expect(itemsOf(roadmap).find(({ id }) => id === 'last')?.needs).toEqual(['first', 'tell-it']);
  });
  test('phases at every place, and items in them', () => {
    const roadmap = extended(
      'add:\n  - {title: End, items: [{book: E}]}\n  - {title: Start, before: ground, items: [{book: S}]}\n  - {book: T, in: start}\n  - {title: Mid, after: ground, items: [{book: M}]}\n',
    );
    expect(Object.keys(ids(roadmap))).toEqual(['start', 'ground', 'mid', 'practice', 'sql', 'end']);
    expect(ids(roadmap)['start']).toEqual(['s', 't']);
  });
  test('what is left out makes room for one of the same name', () => {
    expect(
      ids(extended('skip: [statistics]\nadd:\n  - {course: Statistics, in: ground, hours: 5}\n'))['ground'],
    ).toEqual(['sql', 'statistics']);
  });
});

test('a roadmap in which everything belongs to a track can be built on, with a pick', () => {
  const ways = `version: 1\ntitle: Ways\ntracks: [{title: A}, {title: B}]\nphases:\n  - title: P\n    items:\n      - {book: X, tracks: a}\n      - {book: Y, tracks: b}\n`;
  expect(ids(extended('track: b\n', ways))).toEqual({ p: ['y'] });
  expect(problemsOf('', ways)[0]).toContain('Pick yours with "track: …"');
});

test('three levels, each with kinds that the next one uses', () => {
  const middle = `version: 1\nextends: root\nkinds: {lab: {}}\nadd:\n  - {talk: Middle, in: ground}\n`;
  const result = parseRoadmap(
    'version: 1\nextends: a/b/c.yml\nadd:\n  - {lab: Own, after: middle}\nskip: [practice]\n',
    [
      { file: 'a/b/c.yml', source: middle },
      { file: 'roadmaps/root.yml', source: BASE },
    ],
  );
  expect(result.ok && ids(result.roadmap)).toEqual({
    ground: ['statistics', 'sql', 'middle', 'own'],
    sql: ['sql-in-a-week'],
  });
});

describe('what is wrong is told with its file and line', () => {
  test('in the extending file', () => {
    expect(
      problemsOf(
        [
          'skip: [statistic, sql, lab/x]',
          'change:',
          '  dashbord: {hours: 1}',
          '  ground: {hours: 1}',
          '  statistics: {duration: 1 week, id: x}',
          'add:',
          '  - {book: Nowhere}',
          '  - {book: Twice, in: ground, after: statistics}',
          '  - {book: Lost, after: statistcs}',
          '  - {project: Dashboard, in: ground}',
          '  - {title: Practice, items: [{book: P}]}',
          '  - {title: New, in: ground, items: [{ned: P}]}',
          '  - Some text',
          '  - {book: Needy, in: practise, needs: [zzz]}',
          'phase: []',
        ].join('\n'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "roadmap.yml:3:8 skip[0]: the extended roadmap has no item or phase with the id "statistic". Allowed: the id of an item or phase that it has. Did you mean "statistics"?",
        "roadmap.yml:3:19 skip[1]: the extended roadmap has an item and a phase with the id "sql". Write "item/sql" or "phase/sql".",
        "roadmap.yml:3:24 skip[2]: the extended roadmap has no item or phase with the id "lab/x". Allowed: the id of an item or phase that it has.",
        "roadmap.yml:5:13 change.dashbord: the extended roadmap has no item or phase with the id "dashbord". Allowed: the id of an item or phase that it has. Did you mean "dashboard"?",
        "roadmap.yml:6:12 change.ground: this changes a phase, which has no "hours". Allowed: title, emoji, duration, due, goal, outcome.",
        "roadmap.yml:7:16 change.statistics: this changes an item, which has no "duration". Allowed: course, book, skill, project, certification, exam, degree, practice, community, career, task, talk, one-of, by, url, resources, hours, covers, objective, level, needs, path, done-when, optional, done, tracks, notes.",
        "roadmap.yml:7:34 change.statistics: unknown key "id". Allowed: course, book, skill, project, certification, exam, degree, practice, community, career, task, talk, one-of, by, url, resources, hours, covers, objective, level, needs, path, done-when, optional, done, tracks, notes, title, emoji, duration, due, goal, outcome.",
        "roadmap.yml:9:5 add[0]: this item does not say where it goes. Write "in: …" with the id of a phase, or "before: …" or "after: …" with the id of an item.",
        "roadmap.yml:10:31 add[1]: "in" and "after" name two places for one item. Keep one.",
        "roadmap.yml:11:25 add[2].after: the extended roadmap has no item with the id "statistcs". Allowed: the id of an item that it has. Did you mean "statistics"?",
        "roadmap.yml:12:5 add[3]: the id "dashboard" is already used on line 26 of club/maps/analyst.yml@v1. Give the new one another "id", or change the old one under "change".",
        "roadmap.yml:13:5 add[4]: the id "practice" is already used on line 23 of club/maps/analyst.yml@v1. Give the new one another "id", or change the old one under "change".",
        "roadmap.yml:14:18 add[5]: unknown key "in". Allowed: title, emoji, duration, due, goal, outcome, id, was, tracks, items, before, after.",
        "roadmap.yml:14:39 add[5].items[0]: unknown key "ned". Allowed: course, book, skill, project, certification, exam, degree, practice, community, career, task, talk, one-of, by, url, resources, hours, covers, objective, level, needs, path, done-when, optional, done, tracks, notes, id, was. Did you mean "needs"?",
        "roadmap.yml:15:5 add[6]: a new item is "Some text" and has no kind. Write it as "- task: Some text".",
        "roadmap.yml:16:23 add[7].in: the extended roadmap has no phase with the id "practise". Allowed: the id of a phase that it has. Did you mean "practice"?",
        "roadmap.yml:17:1 unknown key "phase". Allowed: version, title, summary, author, start, pace, track, extends, skip, change, add, phases, kinds, skills, tracks, tracker. Did you mean "phases"?",
      ]
    `);
  });
  test('in an added phase, and not as of an item; in an added item likewise', () => {
    const added = [
      'add:',
      '  - {title: New, after: practice, items: [{book: B, hours: no}]}',
      '  - {title: Empty, after: practice, items: [], x: 1}',
      '  - {book: C, in: practice, hours: no}',
    ].join('\n');
    expect(problemsOf(added).map((problem) => problem.replace(/ Allowed: .*/, ''))).toEqual([
      'roadmap.yml:4:60 add[0].items[0].hours: the number of hours "no" is not valid.',
      'roadmap.yml:5:44 add[1].items: this phase has no items. Add one, such as "- book: Its title", or take the phase out.',
      'roadmap.yml:5:48 add[1]: unknown key "x".',
      'roadmap.yml:6:36 add[2].hours: the number of hours "no" is not valid.',
    ]);
  });
  test('in place of what is added', () => {
    expect(problemsOf('add: some text\n')).toEqual([
      'roadmap.yml:3:6 add: "add" is "some text", not a list. Allowed: a list of items and phases, each beginning with "- ".',
    ]);
    expect(problemsOf('add: []\n')).toEqual([]);
  });
  test('in the extended file, which is named', () => {
    expect(problemsOf('skip: [x]\n', BASE.replace('needs: [statistics]', 'ned: [x]'))).toMatchInlineSnapshot(`
      [
        "club/maps/analyst.yml@v1:22:9 phases[0].items[1]: unknown key "ned". Allowed: course, book, skill, project, certification, exam, degree, practice, community, career, task, talk, one-of, by, url, resources, hours, covers, objective, level, needs, path, done-when, optional, done, tracks, notes, id, was. Did you mean "needs"?",
      ]
    `);
    const many = Array.from({ length: 130 }, (_, at) => `      - {book: B${at}, hours: no}`).join('\n');
    const last = problemsOf('', `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${many}\n`).at(-1);
    expect(last).toBe('club/maps/analyst.yml@v1:105:28 30 more problems are not shown. Fix these first.');
    expect(problemsOf('', 'title: [')).toMatchInlineSnapshot(`
      [
        "club/maps/analyst.yml@v1:1:9 a [ or { that was opened is not closed, or a comma is missing inside it.",
      ]
    `);
  });
  test('between the two', () => {
    expect(
      problemsOf(
        'add:\n  - {book: A, in: ground, needs: [b]}\n  - {book: B, in: ground, needs: [a, nobody]}\n  - {title: ground, id: g2, items: [{book: C, was: sql}]}\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "roadmap.yml:5:35 phases[0].items[3].needs[0]: items need each other in a circle: a → b → a (it begins on line 4). Take one of these needs out.",
        "roadmap.yml:5:38 phases[0].items[3].needs[1]: no item has the id "nobody". Allowed: the id of another item of this roadmap.",
        "roadmap.yml:6:13 phases[3].title: the phase title "ground" is already used on line 14 of club/maps/analyst.yml@v1. Give each phase its own title.",
        "roadmap.yml:6:52 phases[3].items[0].was: "was" names the id "sql", which is in use on line 21 of club/maps/analyst.yml@v1. Only an id that nothing uses any more can be named.",
      ]
    `);
    expect(problemsOf('skip: [ground, practice, phase/sql]\n')).toMatchInlineSnapshot(`
      [
        "roadmap.yml:3:1 nothing is left of the extended roadmap. Keep an item, or add one.",
      ]
    `);
    expect(problemsOf('start: 2027-06-01\ntrack: x\n')).toMatchInlineSnapshot(`
      [
        "roadmap.yml:4:8 track: this names the track "x", and the roadmap offers no tracks. Add them under "tracks".",
        "club/maps/analyst.yml@v1:24:10 phases[1].due: this phase is due on 2027-03-01, before the roadmap starts on 2027-06-01.",
      ]
    `);
  });
  test('those of the extending file come first, however long it is', () => {
    const long = `${'# my own notes\n'.repeat(200)}start: 2027-06-01\ntrack: x\n`;
    expect(problemsOf(long).map((problem) => problem.replace(/: .*/, ''))).toEqual([
      'roadmap.yml:204:8 track',
      'club/maps/analyst.yml@v1:24:10 phases[1].due',
    ]);
  });
  test('with the key that it is under, in brackets where it is no plain word, and cut where it is long', () => {
    const change = `change: {"a b": {hours: 1}, a.b: {hours: 1}, ${'x'.repeat(40)}: {hours: 1}, ${'y'.repeat(41)}: {hours: 1}}\n`;
    expect(problemsOf(change).map((problem) => problem.replace(/: .*/, '').replace(/.* /, ''))).toEqual([
      'b"]',
      'change["a.b"]',
      `change.${'x'.repeat(40)}`,
      `change["${'y'.repeat(40)}"]`,
    ]);
  });
  test('in the extended file, about a line of the extending one', () => {
    expect(problemsOf('change: {ground: {title: Practice}}\n')).toEqual([
      'club/maps/analyst.yml@v1:23:12 phases[1].title: the phase title "Practice" is already used on line 3 of your file. Give each phase its own title.',
    ]);
  });
  test('a pick that is missing is missing in the extending file', () => {
    const tracks = 'tracks: [{id: a, title: A}, {id: b, title: B}]\nphases:';
    const base = BASE.replace('phases:', tracks).replaceAll('    items:', '    tracks: a\n    items:');
    expect(problemsOf('', base)).toEqual([
      'roadmap.yml:1:1 everything belongs to a track, and none is picked. Pick yours with "track: …". Allowed: a, b.',
    ]);
  });
  test('a base that could not be had', () => {
    const result = parseRoadmap('version: 1\nextends: mle\n', [
      { file: 'mle', source: { code: 'unknown-base', message: 'no such roadmap ships.', suggestion: 'ml' } },
    ]);
    expect(!result.ok && result.problems.map((one) => formatProblem('roadmap.yml', one))).toEqual([
      'roadmap.yml:2:10 extends: no such roadmap ships. Did you mean "ml"?',
    ]);
  });
});
