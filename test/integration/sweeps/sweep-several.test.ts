// Several faults in one story: the end is still the one without any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { App, type Settled } from './wire/app.ts';
import { CLOSED_BY_US, FIRST_SYNC, PHASE_COMPLETE, PROTECTED, ROADMAP_CHANGED } from './wire/scenes.ts';
import { KINDS } from './wire/kinds.ts';
import { type Scene, begin } from './wire/scene.ts';
import { visible } from './wire/visible.ts';
import { runs } from '../../harness/depth.ts';

const SCENES = [FIRST_SYNC, CLOSED_BY_US, PHASE_COMPLETE, PROTECTED, ROADMAP_CHANGED];

const ends = new Map<Scene, object>();

/** The end without a fault. */
async function endOf(scene: Scene): Promise<object> {
  const known = ends.get(scene);
  if (known !== undefined) return known;
  const stage = await begin(scene);
  await new App(stage).settle();
  const end = visible(stage);
  ends.set(scene, end);
  return end;
}

/** With the listings that bring back what was taken for gone. */
async function untilDone(app: App): Promise<Settled> {
  for (;;) {
    const settled = await app.settle();
    if (settled.end !== 'gone') return settled;
  }
}

const faults = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat({ max: 24 }) }), {
  minLength: 2,
  maxLength: 6,
});

describe('several faults, one after the other or at once', () => {
  it('lead to the same end, and every silence is kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SCENES), faults, async (scene, struck) => {
        const end = await endOf(scene);
        const stage = await begin(scene);
        const app = new App(stage);
        for (const { kind, at } of struck) stage.sandbox.faults.arm({ ...kind.fault, at });
        const log = await stage.requests(async () => {
          expect((await untilDone(app)).end).toBe('done');
        });
        stage.sandbox.faults.clear();
        expect(visible(stage)).toEqual(end);
        for (const [index, { at, fault }] of log.entries()) {
          const silenceMs = fault === '429' ? 7000 : fault === '403-secondary' ? 60_000 : 0;
          for (const later of log.slice(index + 1)) expect(later.at - at).toBeGreaterThanOrEqual(silenceMs);
        }
        stage.pass(10_000);
        await app.expectRest();
        stage.sandbox.assertClean();
      }),
      runs(25),
    );
  });
});

it('a second token that is refused, too, is no reason to give up', async () => {
  const stage = await begin(FIRST_SYNC);
  const app = new App(stage);
  for (const at of [1, 3]) stage.sandbox.faults.arm({ kind: '401', at });
  const log = await stage.requests(() => app.settle());
  expect(log.filter(({ status }) => status === 401)).toHaveLength(2);
  expect(visible(stage)).toEqual(await endOf(FIRST_SYNC));
});

describe("an hour's requests that are used up", () => {
  // Fewer are not enough for a reconciliation and a commit, whose points count as requests do; with more it is through at once.
  it.each([8, 9])('after %i of them: it goes on each hour', async (primary) => {
    const stage = await begin(FIRST_SYNC);
    const app = new App(stage);
    stage.sandbox.settings.limits = { primary };
    const log = await stage.requests(() => app.settle());
    expect(visible(stage)).toEqual(await endOf(FIRST_SYNC));
    const refused = log.filter(({ status }) => status === 403);
    expect(refused.length).toBeGreaterThan(0);
    for (const { index, at } of refused) {
      const [next] = stage.sandbox.log.since(index + 1);
      expect((next?.at ?? at) - at).toBeGreaterThan(3_000_000);
    }
    stage.sandbox.settings.limits = false;
    expect((await app.planned()).actions).toEqual([]);
  });
});
