import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { itemsOf, type Item, type Roadmap } from '../../../src/roadmap/roadmap.ts';

const SHIPPED = new URL('../../../roadmaps/', import.meta.url);

test('text that YAML takes for a number or a yes or no is the text that stands in the file', () => {
  const roadmap = parsed(`
version: 1
title: 2026
phases:
  - title: 1.0
    items:
      - book: 1984
        covers: [1.50, 0x1F, true, null-safe]
        path: 2026
      - task: &same 42
        needs: [1984]
      - skill: *same
        id: 7
`);
  expect([roadmap.title, roadmap.phases[0]?.title]).toEqual(['2026', '1.0']);
  expect(itemsOf(roadmap).map(({ id, title }) => [id, title])).toEqual([
    ['1984', '1984'],
    ['42', '42'],
    ['7', '42'],
  ]);
  expect(itemsOf(roadmap)[0]).toMatchObject({
    covers: ['1.50', '0x1F', 'true', 'null-safe'],
    paths: ['2026'],
  });
  expect(itemsOf(roadmap)[1]?.needs).toEqual(['1984']);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j', (eol) => {
  const source =
    'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - book: B\n        hours: x\n';
  expect(parsed(source.replace(/\n.*x\n$/, '\n').replaceAll('\n', eol)).title).toBe('T');
  const wrong = parseRoadmap(source.replaceAll('\n', eol));
  expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'bad-hours', line: 7, column: 16 }] });
});

test('every key of the format arrives', () => {
  const roadmap = parsed(`
version: 1
title: Data Analyst
summary: >
  From tables
  to answers.
author: Ada
start: 2026-12-01
pace: 7.5 hours/week
track: analyst
kinds:
  talk:
    color: "#1D76DB"
    description: A talk to give
    evidence: a link to the recording
skills:
  - name: SQL
    target: advanced
    group: Technical
    taught-by: [stats, deep-statistics]
tracks:
  - title: Analyst
    summary: Tables.
  - id: scientist
    title: Data Scientist
tracker:
  readme: pull-request
  bases: [main, release/*]
  due-dates: false
  assignee: octocat
  label-prefix: "road: "
  open: phase
  holidays: [2026-12-24, {from: 2027-07-01, to: 2027-07-14}]
  digest: weekly
  nudges: true
  dependencies: on
  card: off
phases:
  - id: ground
    was: [basics, start]
    title: Foundations
    emoji: 🧠
    duration: 8 weeks
    goal: The ground.
    outcome: Ready.
    items:
      - id: stats
        course: Statistics
        by: A School
        url: https://example.org/stats
        resources:
          - https://example.org/video
          - title: A paper
            url: http://example.org/paper
          - title: My shelf
        hours: 90
        covers: [Mean, Median]
        objective: Know what an average hides.
        level: beginner
        done-when:
          - all exercises done
        notes: |
          Take *time*.
      - project: Dashboard
        needs: [stats]
        path: projects/dashboard/**
        optional: true
        was: board
        done: true
      - book: Deep Statistics
        tracks: scientist
      - talk: 1984
        tracks: [scientist, analyst]
        needs: [board, deep-statistics]
  - title: Models
    tracks: scientist
    items:
      - book: Models
`);
  expect(roadmap).toEqual({
    title: 'Data Analyst',
    summary: 'From tables to answers.',
    author: 'Ada',
    start: '2026-12-01',
    pace: 7.5,
    track: 'analyst',
    kinds: [
      {
        name: 'talk',
        color: '1d76db',
        description: 'A talk to give',
        evidence: 'a link to the recording',
      },
    ],
    skills: [{ name: 'SQL', target: 'advanced', group: 'Technical', taughtBy: ['stats'] }],
    tracks: [
      { id: 'analyst', title: 'Analyst', summary: 'Tables.' },
      { id: 'scientist', title: 'Data Scientist' },
    ],
    tracker: {
      readme: 'pull-request',
      bases: ['main', 'release/*'],
      dueDates: false,
      assignee: 'octocat',
      labelPrefix: 'road: ',
      open: 'phase',
      holidays: [
        { from: '2026-12-24', to: '2026-12-24' },
        { from: '2027-07-01', to: '2027-07-14' },
      ],
      digest: 'weekly',
      nudges: true,
      dependencies: 'on',
      card: 'off',
    },
    phases: [
      {
        id: 'ground',
        named: true,
        was: ['basics', 'start'],
        title: 'Foundations',
        emoji: '🧠',
        due: '2027-01-27',
        goal: 'The ground.',
        outcome: 'Ready.',
        items: [
          {
            id: 'stats',
            named: true,
            was: [],
            kind: 'course',
            title: 'Statistics',
            by: 'A School',
            url: 'https://example.org/stats',
            resources: [
              { title: 'https://example.org/video', url: 'https://example.org/video' },
              { title: 'A paper', url: 'http://example.org/paper' },
              { title: 'My shelf' },
            ],
            hours: 90,
            covers: ['Mean', 'Median'],
            objective: 'Know what an average hides.',
            level: 'beginner',
            needs: [],
            paths: [],
            doneWhen: ['all exercises done'],
            optional: false,
            done: false,
            notes: 'Take *time*.',
            choices: [],
          },
          {
            id: 'dashboard',
            named: false,
            was: ['board'],
            kind: 'project',
            title: 'Dashboard',
            resources: [],
            covers: [],
            needs: ['stats'],
            paths: ['projects/dashboard/**'],
            doneWhen: [],
            optional: true,
            done: true,
            choices: [],
          },
          {
            id: '1984',
            named: false,
            was: [],
            kind: 'talk',
            title: '1984',
            resources: [],
            covers: [],
            needs: ['dashboard'],
            paths: [],
            doneWhen: [],
            optional: false,
            done: false,
            choices: [],
          },
        ],
      },
    ],
  });
});

test('a one-of is one item, named after its choices', () => {
  const item = only(
    '- one-of:\n    - course: Python for Everybody\n      by: A\n      hours: 80\n    - book: Fluent Python',
  );
  expect(item).toMatchObject({
    id: 'python-for-everybody',
    kind: 'course',
    title: 'Python for Everybody or Fluent Python',
    choices: [
      { kind: 'course', title: 'Python for Everybody', by: 'A', hours: 80 },
      { kind: 'book', title: 'Fluent Python' },
    ],
  });
  expect(item).not.toHaveProperty('by');
});

describe('ids come from titles', () => {
  test.each([
    ['C# & F#: a "Tour"', 'c-and-f-a-tour'],
    ['Größe & Maß', 'groesse-and-mass'],
    ['Node.js 20', 'node-js-20'],
    ['x'.repeat(70), 'x'.repeat(64)],
    [`${'x'.repeat(63)} y`, 'x'.repeat(63)],
  ])('%s', (title, id) => {
    expect(only(`- book: '${title}'`).id).toBe(id);
  });
});

test('anchors, aliases and merge keys are followed, and what is written wins', () => {
  const roadmap = parsed(
    'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n' +
      '      - &base {course: A, by: Me, hours: 3, covers: &c [x]}\n' +
      '      - {<<: *base, course: B, hours: 4}\n' +
      '      - {book: C, <<: [{hours: 7}, {hours: 8, by: You}], covers: *c}\n',
  );
  expect(itemsOf(roadmap)).toMatchObject([
    { title: 'A', by: 'Me', hours: 3, covers: ['x'] },
    { title: 'B', by: 'Me', hours: 4, covers: ['x'] },
    { title: 'C', by: 'You', hours: 7, covers: ['x'] },
  ]);
});

test('bytes, a byte order mark and CRLF make no difference', () => {
  const source =
    'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - book: Größe 🧠\n        notes: |\n          a\n          b\n';
  const expected = parsed(source);
  for (const same of [Buffer.from(source), `\uFEFF${source}`, Buffer.from(`\uFEFF${source}`)]) {
    expect(parsed(same)).toEqual(expected);
  }
  expect(parsed(source.replaceAll('\n', '\r\n'))).toEqual(expected);
});

test('JSON is YAML too', () => {
  const source = '{"version":1,"title":"T","pace":3,"phases":[{"title":"P","items":[{"book":"B"}]}]}';
  expect(parsed(source)).toMatchObject({ pace: 3, phases: [{ items: [{ kind: 'book', title: 'B' }] }] });
});

test('a written due date and a duration both give the phase its day', () => {
  const phases =
    '  - {title: A, duration: 1 month, items: [{task: a}]}\n  - {title: B, due: 2027-06-01, items: [{task: b}]}\n  - {title: C, duration: 2 weeks, items: [{task: c}]}\n  - {title: D, items: [{task: d}]}\n';
  const due = (start: string) =>
    parsed(`version: 1\ntitle: T\n${start}phases:\n${phases}`).phases.map((phase) => phase.due);
  expect(due('start: 2027-01-31\n')).toEqual(['2027-02-28', '2027-06-01', '2027-06-15', undefined]);
  expect(due('')).toEqual([undefined, '2027-06-01', '2027-06-15', undefined]);
});

test("the shipped roadmap's phases take the time that their hours need at its pace", () => {
  const source = readFileSync(new URL('machine-learning-engineer.yml', SHIPPED), 'utf8');
  const roadmap = parsed(source.replace('\npace:', '\nstart: 2026-01-01\npace:'));
  expect(roadmap.phases.map(({ id }) => id)).toEqual([
    'prerequisites',
    'deep-learning',
    'production',
    'nlp',
    'deployment',
  ]);
  let from = Date.parse('2026-01-01');
  for (const { id, due, items } of roadmap.phases) {
    const weeks = (Date.parse(due ?? '') - from) / (7 * 24 * 3600 * 1000);
    const needed = items.reduce((sum, item) => sum + (item.hours ?? 0), 0) / (roadmap.pace ?? 1);
    expect(weeks, id).toBeGreaterThanOrEqual(needed);
    expect(weeks, id).toBeLessThan(needed + 3);
    from = Date.parse(due ?? '');
  }
});

function parsed(source: string | Uint8Array): Roadmap {
  const result = parseRoadmap(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.roadmap;
}

function only(item: string): Item {
  const roadmap = parsed(
    `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${item.replace(/^/gm, '      ')}\n`,
  );
  const [first] = itemsOf(roadmap);
  if (first === undefined) throw new Error('no item');
  return first;
}
