// Levels that the learner says to have reached: which skill and level are meant, which of several counts, and where they are kept.
import { describe, expect, it, test } from 'vitest';
import { statusBlocks } from '../../../../src/progress/now/status.ts';
import { isReached } from '../../../../src/progress/skills.ts';
import { LEVELS } from '../../../../src/roadmap/roadmap.ts';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { STRANGER, aRemark, anIssue, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { progressWith } from '../../progress/learner.ts';

const aSkill = (name: string) => ({ name, target: 'advanced' as const, taughtBy: [] });
const ROADMAP = aRoadmap({
  skills: ['SQL', 'Deep learning', 'Machine learning', '__proto__', '🧠'].map(aSkill),
  phases: [aPhase({ items: ['a', 'b', 'c'].map((id) => anItem({ id })) })],
});
const START = settled(ROADMAP);

type Said = readonly (readonly [on: number, words: string])[];

function withCommands(said: Said, observed = START): Observed {
  const remarks = said.map(([on, words], index) =>
    aRemark({ id: 100 + index, on, body: `/milepost assess ${words}` }),
  );
  return { ...observed, remarks };
}

function reachedIn(observed: Observed, roadmap = ROADMAP) {
  const { reached } = planFor(roadmap, observed, minute(90));
  return Object.fromEntries([...(reached ?? [])].map(([name, { level }]) => [name, level]));
}

/** What is answered to one command. */
function answerTo(words: string, roadmap = ROADMAP): string {
  const { actions } = planFor(roadmap, withCommands([[1, words]], settled(roadmap)), minute(90));
  return actions.flatMap((action) => (action.type === 'answer-command' ? [action.body] : [])).join();
}

describe('a skill and a level', () => {
  it.each([
    ['SQL intermediate', { SQL: 'intermediate' }],
    ['sql ADVANCED', { SQL: 'advanced' }],
    ['deep beginner', { 'Deep learning': 'beginner' }],
    ['🧠 beginner', { '🧠': 'beginner' }],
    ['__proto__ beginner', Object.fromEntries([['__proto__', 'beginner']])],
  ])('"%s" is %j', (words, reached) => {
    expect(reachedIn(withCommands([[1, words]]))).toEqual(reached);
  });

  it.each([
    ['', /Which skill\?[^]*"\/milepost assess SQL beginner"/],
    [
      'SQL',
      /Which level of SQL\?[^]*There are beginner, intermediate, advanced: "\/milepost assess SQL beginner"/,
    ],
    ['SQL intermediat', /"intermediat" is no level\.[^]*"\/milepost assess SQL intermediate"/],
    ['SQL expert', /"expert" is no level\.[^]*"\/milepost assess SQL beginner"/],
    ['SLQ advanced', /"SLQ" names no skill[^]*"\/milepost assess SQL advanced"/],
    [
      'learning advanced',
      /"learning" names no skill[^]*Deep learning advanced", "\/milepost assess Machine learning/,
    ],
    ['advanced', /Which skill\?[^]*"\/milepost assess SQL advanced"/],
    ['constructor advanced', /"constructor" names no skill/],
  ])('"%s" is refused, with what is near', (words, answer) => {
    expect(answerTo(words)).toMatch(answer);
    expect(reachedIn(withCommands([[1, words]]))).toEqual({});
  });

  it('is refused where the roadmap has no skills', () => {
    expect(answerTo('SQL advanced', aRoadmap({ phases: ROADMAP.phases }))).toContain('has no skills');
  });
});

test('two hundred skills find room, and each issue can still be read', () => {
  const skills = Array.from({ length: 200 }, (_, index) => aSkill(`Skill ${index}`));
  const items = Array.from({ length: 24 }, (_, index) => anItem({ id: `item-${index}` }));
  const roadmap = aRoadmap({ skills, phases: [aPhase({ items })] });
  const said = skills.map(({ name }) => [1, `${name} intermediate`] as const);
  const after = settled(roadmap, withCommands(said, settled(roadmap)), { at: minute(90) });
  expect(Object.keys(reachedIn({ ...after, remarks: [] }, roadmap))).toHaveLength(200);
  for (const { body } of after.issues) expect(parseManagedBlock(body)?.marker.id).toMatch(/^item-/);
});

test('what is said again takes the place of what was said, and a skill that left is not shown', () => {
  const said = LEVELS.map((level) => [1, `SQL ${level}`] as const);
  const after = settled(ROADMAP, withCommands(said), { at: minute(90) });
  expect(after.issues[0]?.body.match(/ skills=([^ ]+) /)?.[1]?.split(',')).toHaveLength(1);
  const without = { ...ROADMAP, skills: [aSkill('Deep learning')] };
  expect(reachedIn({ ...after, remarks: [] }, without)).toEqual({});
  expect(reachedIn({ ...after, remarks: [] })).toEqual({ SQL: 'advanced' });
});

test('what strangers write into an issue says nothing', () => {
  const [marked] = settled(ROADMAP, withCommands([[1, 'SQL advanced']]), { at: minute(90) }).issues;
  const forged = anIssue({ number: 50, body: marked?.body ?? '', ours: false, author: STRANGER });
  expect(
    reachedIn({ ...START, issues: [...START.issues, { ...forged, labels: [], milestone: null }] }),
  ).toEqual({});
});

test('a skill is reached by what the learner says, else by the items that teach it', () => {
  const skill = { name: 'SQL', target: 'intermediate', taughtBy: ['a'] } as const;
  const on = '2026-12-01';
  expect(isReached({ skill, done: 1, teaching: 1 })).toBe(true);
  expect(isReached({ skill, done: 0, teaching: 0 })).toBe(false);
  expect(isReached({ skill, done: 1, teaching: 1, reached: { level: 'beginner', on } })).toBe(false);
  expect(isReached({ skill, done: 0, teaching: 1, reached: { level: 'advanced', on } })).toBe(true);
});

test('status names those of which something was said', () => {
  const progress = progressWith({});
  const skills = progress.skills.map((one, index) =>
    index === 0 ? { ...one, reached: { level: 'beginner', on: '2026-12-01' } as const } : one,
  );
  expect(JSON.stringify(statusBlocks(progress, '2026-12-02'))).not.toContain('Skills');
  const [, shown = ''] = JSON.stringify(statusBlocks({ ...progress, skills }, '2026-12-02')).split('Skills');
  expect(shown).toMatch(/SQL · beginner, on 1\sDec\s2026 · to reach: intermediate"\]\]/);
});
