// Levels in skills, as markers keep them: what is read, what a command writes, and what is asked back.
import { describe, expect, it, test } from 'vitest';
import { assess, findReached } from '../../../../src/tracker/commands/assess.ts';
import { SO_ALREADY, refuse } from '../../../../src/tracker/commands/meaning/meaning.ts';
import { anAsked, anItemIssue, marked, writtenIn } from './asked.ts';

const NAMES = ['SQL', 'SQL basics', 'Deep learning', 'Machine learning', 'R'];
/** What markers call them: the first eight digits of the SHA-256 of the name in lower case. */
const [SQL, BASICS, DEEP] = ['4ec7c532', '06ffec01', '505bd129'] as const;

function skillsOf(names: readonly string[]) {
  return names.map((name) => ({ name, target: 'advanced' as const, taughtBy: [] }));
}

function reached(...markers: readonly string[]) {
  const issues = markers.map((marker) => anItemIssue(marker).issue);
  const found = findReached(issues, skillsOf(NAMES));
  return found === undefined ? undefined : [...found];
}

describe('a marker keeps', () => {
  const advanced = { level: 'advanced', on: '2026-12-01' };

  it('the level of each skill, with the day', () => {
    expect(reached(`skills=${DEEP}.beginner.7.2026-11-01,${SQL}.advanced.12.2026-12-01`)).toStrictEqual([
      ['SQL', advanced],
      ['Deep learning', { level: 'beginner', on: '2026-11-01' }],
    ]);
    expect(reached(`skills=${SQL}.advanced.1234567890123456.2026-12-01`)).toStrictEqual([['SQL', advanced]]);
  });

  it('that of a skill whose name is written otherwise', () => {
    const { issue } = anItemIssue(`skills=${SQL}.advanced.12.2026-12-01`);
    expect([...(findReached([issue], skillsOf(['sQl'])) ?? [])]).toEqual([['sQl', advanced]]);
  });

  it.each([
    ...['', 'x', `${SQL}.expert.12.2026-12-01`, `${SQL}.advanced.12.2026-02-30`, `${SQL}.advanced.12`],
    ...[`x${SQL}.advanced.12.2026-12-01`, `${SQL}.advanced.12.2026-12-01x`, `${SQL}.advanced..2026-12-01`],
    ...[`${SQL}.advanced.12345678901234567.2026-12-01`, `${SQL}.Advanced.12.2026-12-01`],
    ...[`${SQL}Xadvanced.12.2026-12-01`, `${SQL}.advancedX12.2026-12-01`, `${SQL}.advanced.12X2026-12-01`],
    ...[`${SQL.slice(0, 7)}.advanced.12.2026-12-01`, `.advanced.12.2026-12-01`],
    // Of a skill that is not in the roadmap.
    ...['49d48431.advanced.12.2026-12-01', `${SQL}.advanced.0.2026-12-01`],
  ])('nothing in "skills=%s"', (skills) => {
    expect(reached(`skills=${skills}`)).toBeUndefined();
  });

  it('what is right beside what is not', () => {
    expect(reached(`skills=x,${SQL}.advanced.12.2026-12-01,,${DEEP}.no.12.2026-12-01`)).toEqual([
      ['SQL', advanced],
    ]);
  });

  it('nothing without a marker, or outside of it', () => {
    expect(reached()).toBeUndefined();
    expect(reached('', 'pause=1.2026-12-01.open')).toBeUndefined();
    const { issue } = anItemIssue('', { body: `I wrote skills=${SQL}.advanced.12.2026-12-01 here.` });
    expect(findReached([issue], skillsOf(NAMES))).toBeUndefined();
    const notes = anItemIssue('', { body: `${marked()} skills=${SQL}.advanced.12.2026-12-01` });
    expect(findReached([notes.issue], skillsOf(NAMES))).toBeUndefined();
  });

  it('nothing newer that makes no sense', () => {
    const [right, wrong] = [`${SQL}.advanced.12.2026-12-01`, `${SQL}.expert.13.2026-12-01`];
    expect(reached(`skills=${right},${wrong}`)).toEqual([['SQL', advanced]]);
    expect(reached(`skills=${wrong}`, `skills=${right}`)).toEqual([['SQL', advanced]]);
  });
});

test.each([
  [['beginner.9', 'advanced.10'], 'advanced'],
  [['advanced.10', 'beginner.9'], 'advanced'],
  [['beginner.10', 'advanced.10'], 'beginner'],
  [['advanced.9', 'beginner.10', 'advanced.8'], 'beginner'],
])('of %j the highest number counts, the first of the same', (said, level) => {
  const entries = said.map((one) => `${SQL}.${one}.2026-12-01`);
  const other = `${DEEP}.intermediate.99.2026-12-01`;
  const expected = [
    ['SQL', { level, on: '2026-12-01' }],
    ['Deep learning', { level: 'intermediate', on: '2026-12-01' }],
  ];
  expect(reached(...entries.map((entry) => `skills=${entry},${other}`))).toEqual(expected);
  expect(reached(`skills=${[other, ...entries].join(',')}`)).toEqual(expected);
});

/** What becomes of it where the first issue's marker says one thing, and another's another. */
function asked(argument: string, [first = '', other = '']: readonly string[] = [], names = NAMES) {
  const [here, there] = [anItemIssue(first), anItemIssue(other, { number: 2 })];
  return assess(
    anAsked({ word: 'assess', argument }),
    { places: [here, there], issues: [here.issue, there.issue] },
    skillsOf(names),
  );
}

describe('a command writes', () => {
  const now = `${SQL}.advanced.910.2026-10-01`;

  it.each([
    ['into a marker without any', '', `skills=${now}`],
    [
      'beside other skills',
      `skills=${DEEP}.beginner.7.2026-09-01`,
      `skills=${DEEP}.beginner.7.2026-09-01,${now}`,
    ],
    ['in place of what was said before', `skills=${SQL}.beginner.909.2026-09-01`, `skills=${now}`],
    ['without what nobody can read', 'skills=x', `skills=${now}`],
  ])('%s', (...[, before, after]) => {
    expect(writtenIn(asked('SQL advanced', [before]))).toBe(marked(after));
  });

  it('no more of what was said later elsewhere', () => {
    const [old, later] = [`${DEEP}.beginner.7.2026-09-01`, `${DEEP}.advanced.8.2026-09-02`];
    expect(writtenIn(asked('SQL advanced', [`skills=${old}`, `skills=${later}`]))).toBe(
      marked(`skills=${now}`),
    );
    expect(writtenIn(asked('SQL advanced', [`skills=${later}`, `skills=${old}`]))).toBe(
      marked(`skills=${later},${now}`),
    );
  });

  it('nothing of what an issue says that is not believed', () => {
    const places = [anItemIssue(`skills=${DEEP}.beginner.7.2026-09-01`)];
    const command = anAsked({ word: 'assess', argument: 'SQL advanced' });
    expect(writtenIn(assess(command, { places, issues: [] }, skillsOf(NAMES)))).toBe(marked(`skills=${now}`));
  });

  it.each([910, 911])('nothing once #%i is kept, wherever', (command) => {
    const marker = `skills=${SQL}.beginner.${command}.2026-10-01`;
    expect(asked('SQL advanced', [marker])).toBe(SO_ALREADY);
    expect(asked('SQL advanced', ['', marker])).toBe(SO_ALREADY);
    expect(asked('deep advanced', [marker]).kind).toBe('write');
  });

  it('into the next issue where a marker has no room for 450 characters', () => {
    /** Twelve of other skills: with the new one so many characters. */
    const withRoom = (length: number) => {
      const said = [...Array<string>(8).fill('beginner.100'), ...Array<string>(3).fill('intermediate.100')];
      const all = [...said, `intermediate.${'1'.repeat(length - 441)}`].map(
        (one, index) => `${index + 10_000_000}.${one}.2026-12-01`,
      );
      return `skills=${all.join(',')}`;
    };
    expect(`${withRoom(450)},${now}`).toHaveLength('skills='.length + 450);
    const last = asked('SQL advanced', [withRoom(450)]);
    expect(last.kind === 'write' && last.at.issue.number).toBe(1);
    expect(writtenIn(last)).toBe(marked(`${withRoom(450)},${now}`));
    const next = asked('SQL advanced', [withRoom(451)]);
    expect(next.kind === 'write' && next.at.issue.number).toBe(2);
    expect(writtenIn(next)).toBe(marked(`skills=${now}`));
    expect(asked('SQL advanced', [withRoom(451), withRoom(451).replace('=1', '=2')])).toEqual(
      refuse('no-room'),
    );
  });

  it('nowhere, where there is no issue yet', () => {
    const nowhere = { places: [], issues: [] };
    expect(assess(anAsked({ word: 'assess', argument: 'SQL advanced' }), nowhere, skillsOf(NAMES))).toEqual(
      refuse('nothing-yet'),
    );
  });
});

describe('a skill and its level are meant', () => {
  it.each([
    ['sql BEGINNER', `${SQL}.beginner`],
    // By its whole name rather than as a part of another.
    ['SQL intermediate', `${SQL}.intermediate`],
    ['basics advanced', `${BASICS}.advanced`],
    ['Deep Learning advanced', `${DEEP}.advanced`],
    ['ep le advanced', `${DEEP}.advanced`],
  ])('by "%s"', (argument, entry) => {
    expect(writtenIn(asked(argument))).toBe(marked(`skills=${entry}.910.2026-10-01`));
  });

  it.each([
    ['', 'Which skill?', ['SQL beginner', 'SQL basics beginner', 'Deep learning beginner']],
    ['advanced', 'Which skill?', ['SQL advanced', 'SQL basics advanced', 'Deep learning advanced']],
    [
      'cooking advanced',
      '"cooking" names no skill of the roadmap, or more than one.',
      ['SQL advanced', 'SQL basics advanced', 'Deep learning advanced'],
    ],
    ['SLQ advanced', '"SLQ" names no skill of the roadmap, or more than one.', ['SQL advanced']],
    [
      'learning advanced',
      '"learning" names no skill of the roadmap, or more than one.',
      ['Deep learning advanced', 'Machine learning advanced'],
    ],
    // Nothing of it is a level: neither the whole nor what comes before the last word names a skill.
    ['SLQ expert', '"SLQ expert" names no skill of the roadmap, or more than one.', ['SQL beginner']],
    [
      'learning',
      '"learning" names no skill of the roadmap, or more than one.',
      ['SQL beginner', 'SQL basics beginner', 'Deep learning beginner'],
    ],
  ])('by "%s" none: it is asked back', (...[argument, message, near]) => {
    const examples = near.map((words) => `"/milepost assess ${words}"`).join(', ');
    expect(asked(argument)).toEqual({
      kind: 'refused',
      refusal: { message, hint: `Write its name and the level: ${examples}.` },
    });
  });

  it.each([
    ['SQL', 'Which level of SQL?', 'SQL beginner'],
    ['machine', 'Which level of Machine learning?', 'Machine learning beginner'],
    ['deep learning', 'Which level of Deep learning?', 'Deep learning beginner'],
    ['SQL expert', '"expert" is no level.', 'SQL beginner'],
    ['basics advancd', '"advancd" is no level.', 'SQL basics advanced'],
    ['machine learning Intermediat', '"Intermediat" is no level.', 'Machine learning intermediate'],
  ])('by "%s" no level: it is asked back', (...[argument, message, example]) => {
    expect(asked(argument)).toEqual({
      kind: 'refused',
      refusal: {
        message,
        hint: `There are beginner, intermediate, advanced: "/milepost assess ${example}".`,
      },
    });
  });

  it('also where there is one skill alone', () => {
    const hint = (level: string) => `Write its name and the level: "/milepost assess SQL ${level}".`;
    for (const [argument, level] of [
      ['', 'beginner'],
      ['advanced', 'advanced'],
    ] as const)
      expect(asked(argument, [], ['SQL'])).toEqual({
        kind: 'refused',
        refusal: { message: 'Which skill?', hint: hint(level) },
      });
  });

  it('and of many that may be, three are named', () => {
    const names = ['One a', 'Two', 'Two a', 'Three a', 'Four a'];
    expect(asked('A advanced', [], names)).toEqual(
      refuse('which-skill', 'A', ['One a', 'Two a', 'Three a'], 'advanced'),
    );
  });

  it('in a roadmap that has skills', () => {
    expect(asked('SQL advanced', [], [])).toEqual(refuse('no-skills'));
    expect(asked('', [], [])).toEqual(refuse('no-skills'));
  });
});
