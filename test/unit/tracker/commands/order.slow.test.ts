// What a command says lasts, and of several the last one counts: in whatever order they are heard, and however often.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../../../src/roadmap/roadmap.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aRemark, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../../harness/depth.ts';

const ROADMAP = aRoadmap({
  skills: ['SQL', 'Deep learning'].map((name) => ({ name, target: 'advanced', taughtBy: [] })),
  phases: [aPhase({ items: ['a', 'b', 'c'].map((id) => anItem({ id })) })],
});
const START = settled(ROADMAP);

const ASSESS = fc
  .tuple(fc.constantFrom('SQL', 'deep', 'nothing'), fc.constantFrom(...LEVELS, 'expert'))
  .map((words) => `assess ${words.join(' ')}`);
const PAUSE = fc.constantFrom('pause', 'pause 2 weeks', 'resume', 'pause until monday');

test.each([
  ['assess', ASSESS],
  ['pause and resume', PAUSE],
  ['all of them', fc.oneof(ASSESS, PAUSE)],
])('%s', (_, words) => {
  const command = fc.tuple(fc.integer({ min: 1, max: 5 }), words);
  fc.assert(
    fc.property(fc.array(command, { maxLength: 6 }), fc.nat(), (said, seed) => {
      const remarks = said.map(([on, text], at) => aRemark({ id: 100 + at, on, body: `/milepost ${text}` }));
      const smooth = settled(ROADMAP, { ...START, remarks }, { at: minute(90) });
      expect(planFor(ROADMAP, smooth, minute(91)).actions).toEqual([]);
      const order = remarks.toSorted((a, b) => ((a.id * 7 + seed) % 13) - ((b.id * 7 + seed) % 13));
      const heard = [...order, ...order].reduce<Observed>(
        (now, remark) => settled(ROADMAP, { ...now, remarks: [remark] }, { at: minute(90) }),
        { ...START, remarks: [] },
      );
      expect(saidIn({ ...heard, remarks: [] })).toEqual(saidIn(smooth));
    }),
    runs(40),
  );
});

function saidIn(observed: Observed) {
  const { reached, paused } = planFor(ROADMAP, observed, minute(90));
  return { paused, reached: [...(reached ?? [])].map(([name, { level }]) => [name, level]) };
}
