// Pauses that the learner asks for, and the words of the learning log when it is quiet.
import { expect, it, test } from 'vitest';
import type { Instant, Observed } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aRemark } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const TRACKER = aTracker({ readme: 'off', nudges: true });
const PHASE = aPhase({ items: [anItem({ id: 'a', title: 'A' }), anItem({ id: 'b', title: 'B' })] });
const ROADMAP = aRoadmap({ tracker: TRACKER, phases: [PHASE] });
/** What was item `b` is no item any more. */
const WITHOUT_B = aRoadmap({ tracker: TRACKER, phases: [aPhase({ items: PHASE.items.slice(0, 1) })] });

/** The beginning of the repository and of its log, and a day so many days later. */
const BEGIN = '2026-10-01';
function day(days: number): string {
  return new Date(Date.parse(BEGIN) + days * 86_400_000).toISOString().slice(0, 10);
}
function at(days: number): Instant {
  return `${day(days)}T08:00:00Z`;
}

/** Commands, each on an issue and on a day, all of them carried out on their days. */
function whereSaid(commands: readonly (readonly [on: number, words: string, days: number])[]): Observed {
  const begun = settled(ROADMAP, settled(ROADMAP, undefined, { at: at(0) }), { at: at(0) });
  return commands.reduce((observed, [on, words, days], index) => {
    const [writtenAt, body] = [at(days), `/milepost ${words}`];
    const remark = aRemark({ id: 2000 + index, on, body, createdAt: writtenAt, writtenAt });
    return settled(ROADMAP, { ...observed, remarks: [remark] }, { at: writtenAt });
  }, begun);
}

/** What the log would be told of quiet weeks on a day. */
function nudgesOn(days: number, observed: Observed, roadmap = ROADMAP): readonly string[] {
  const { actions } = planFor(roadmap, { ...observed, remarks: [] }, at(days));
  return actions.flatMap((action) => (action.type === 'write-log' ? [action.marker] : []));
}

const QUIET_2 = (since: string) => [`<!-- milepost:quiet weeks=2 since=${since} -->`];

test('without a pause two quiet weeks are told', () => {
  expect(nudgesOn(13, whereSaid([]))).toEqual([]);
  expect(nudgesOn(14, whereSaid([]))).toEqual(QUIET_2(BEGIN));
});

test('a pause without an end is never quiet; the days before "resume" do not count', () => {
  const paused = whereSaid([[1, 'pause', 5]]);
  expect(nudgesOn(200, paused)).toEqual([]);
  const resumed = whereSaid([
    [1, 'pause', 5],
    [2, 'resume', 100],
  ]);
  expect(nudgesOn(113, resumed)).toEqual([]);
  expect(nudgesOn(114, resumed)).toEqual(QUIET_2(day(100)));
});

test('a pause until a day is quiet from that day on', () => {
  const paused = whereSaid([[1, `pause ${day(60)}`, 5]]);
  expect(nudgesOn(73, paused)).toEqual([]);
  expect(nudgesOn(74, paused)).toEqual(QUIET_2(day(60)));
});

it('counts from a "resume" whose issue is no item\'s any more', () => {
  const said = whereSaid([
    [1, 'pause', 5],
    [2, 'resume', 100],
  ]);
  expect(nudgesOn(101, said, WITHOUT_B)).toEqual([]);
  const left = settled(WITHOUT_B, { ...said, remarks: [] }, { at: at(101) });
  expect(left.issues.map(({ state }) => state)).toEqual(['open', 'closed', 'open']);
  expect(nudgesOn(113, left, WITHOUT_B)).toEqual([]);
  expect(nudgesOn(114, left, WITHOUT_B)).toEqual(QUIET_2(day(100)));
});
