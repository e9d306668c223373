// GitHub's lists can lag behind its writes. What we made is not made again, however far back a list is.
import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '../../../tools/sandbox/sandbox.ts';
import { parseManagedBlock } from '../../../src/tracker/content/managed-block.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { App } from '../sweeps/wire/app.ts';
import {
  CLOSED_BY_GITHUB,
  CLOSED_BY_US,
  FIRST_SYNC,
  PHASE_COMPLETE,
  PROTECTED_MERGE,
  ROADMAP_CHANGED,
} from '../sweeps/wire/scenes.ts';
import { type Scene, begin } from '../sweeps/wire/scene.ts';
import { visible } from '../sweeps/wire/visible.ts';
import { some } from '../../harness/depth.ts';

interface Lag {
  /** How many writes the lists are behind. */
  readonly behind: number;
  /** How many looks after the first one see such a list. */
  readonly reconciliations: number;
  /** What stops the first reconciliation, if something does. */
  readonly fault?: Fault;
  /** The process is killed when the first reconciliation stops; with `and its database`, nothing is known of it any more. */
  readonly killed?: 'alone' | 'and its database';
}

/** The scene's reconciliation with lists that lag, and others until they lag no more. */
async function play(
  scene: Scene,
  { behind, reconciliations, fault, killed }: Lag,
): Promise<{ stage: Stage; app: App }> {
  const stage = await begin(scene);
  const app = new App(stage);
  stage.pass(10_000);
  // The first reconciliation has nothing to lag behind.
  stage.sandbox.faults.arm({ kind: 'stale', operation: 'Observe', behind, times: reconciliations + 1 });
  if (fault !== undefined) stage.sandbox.faults.arm(fault);
  const die = () => {
    if (killed === undefined) return;
    if (killed === 'alone') app.die();
    else app.forget();
    app.restart();
  };
  await app.settle(die);
  while (stage.sandbox.faults.armed.some(({ kind }) => kind === 'stale')) {
    stage.pass(3000);
    await app.settle();
  }
  stage.pass(3000);
  await app.expectRest();
  stage.sandbox.assertClean();
  return { stage, app };
}

async function clean(scene: Scene): Promise<{ end: object; writes: number }> {
  const stage = await begin(scene);
  const app = new App(stage);
  stage.pass(10_000);
  const log = await stage.requests(() => app.settle());
  return { end: visible(stage), writes: log.filter(({ mutates }) => mutates).length };
}

const SCENES = [FIRST_SYNC, CLOSED_BY_US, PHASE_COMPLETE, ROADMAP_CHANGED, PROTECTED_MERGE];

describe.each(SCENES)('after $name', (scene) => {
  it('nothing is done twice where one reconciliation or three in a row see an old list', async () => {
    const { end, writes } = await clean(scene);
    for (const behind of some(upTo(writes), scene.name.length)) {
      const reconciliations = inTurn([1, 3], scene.name.length + behind);
      const { stage } = await play(scene, { behind, reconciliations });
      expect(visible(stage), `${behind} writes behind`).toEqual(end);
    }
  });
});

function upTo(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}

function inTurn<One>(choices: readonly [One, One], turn: number): One {
  return choices[turn % 2 === 0 ? 0 : 1];
}

/** Ids that several open issues of ours carry. */
function openDoubles(stage: Stage): readonly string[] {
  const ids = stage.issues
    .filter(({ state }) => state === 'open')
    .flatMap(({ body }) => parseManagedBlock(body ?? '')?.marker.id ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** A first sync that stops at each of its writes, and lists that are so many writes behind then. */
async function eachStop(
  stop: Pick<Lag, 'killed'> & { readonly kind: FaultKind },
  check: (stage: Stage, end: object, where: string) => void,
): Promise<void> {
  const { end, writes } = await clean(FIRST_SYNC);
  // The token and the reconciliation come before.
  for (const at of some(upTo(writes).map((write) => write + 1))) {
    for (const behind of inTurn(
      [
        [1, writes],
        [2, 4],
      ],
      at,
    )) {
      const fault: Fault = { kind: stop.kind, at };
      const { stage } = await play(FIRST_SYNC, { ...stop, behind, reconciliations: 2, fault });
      check(stage, end, `stopped at ${at}, ${behind} writes behind`);
    }
  }
}

describe('a first sync that stops half-way while lists lag', () => {
  it.each<{ why: string; stop: Parameters<typeof eachStop>[0] }>([
    { why: 'nothing was sent', stop: { kind: 'reset-before' } },
    { why: 'the process was killed', stop: { kind: 'reset-before', killed: 'alone' } },
    { why: 'the process was killed before the answer came', stop: { kind: 'reset-after', killed: 'alone' } },
  ])('ends as one that does not, where $why', async ({ stop }) => {
    await eachStop(stop, (stage, end, where) => {
      expect(visible(stage), where).toEqual(end);
    });
  });

  it.each<{ why: string; most: number; stop: Parameters<typeof eachStop>[0] }>([
    { why: 'the answer to a create was lost', most: 1, stop: { kind: 'reset-after' } },
    {
      why: 'the process was killed, and its database lost',
      most: 3,
      stop: { kind: 'reset-before', killed: 'and its database' },
    },
  ])('and where $why: an issue made twice is closed again', async ({ stop, most }) => {
    let twice = 0;
    await eachStop(stop, (stage, _end, where) => {
      const second = stage.issues.filter(({ state }) => state === 'closed');
      expect(openDoubles(stage), where).toEqual([]);
      expect(second.length, where).toBeLessThanOrEqual(most);
      for (const issue of second) expect(issue.stateReason, where).toBe('duplicate');
      expect(stage.issues, where).toHaveLength(3 + second.length);
      twice += second.length;
    });
    // Else this says nothing.
    expect(twice).toBeGreaterThan(0);
  });
});

/** What is asked for by its id lags as lists do. */
describe('a comment that the process did not outlive, while all that GitHub shows lags', () => {
  /** Killed at its write; GitHub shows what came of it once the next reconciliation has failed, too. */
  async function killAtComment(scene: Scene, kind: FaultKind, behind: number): Promise<Stage> {
    const stage = await begin(scene);
    const app = new App(stage);
    stage.pass(10_000);
    const { faults } = stage.sandbox;
    for (const operation of ['Observe', 'Details'])
      faults.arm({ kind: 'stale', operation, behind, times: 'always' });
    faults.arm({ kind, operation: 'issues/create-comment' });
    let failures = 0;
    await app.settle(() => {
      failures += 1;
      if (failures === 1) app.die();
      else faults.clear();
      app.restart();
    });
    // Else nothing was killed.
    expect(failures).toBeGreaterThan(0);
    faults.clear();
    stage.pass(10_000);
    await app.expectRest();
    stage.sandbox.assertClean();
    return stage;
  }

  describe.each([CLOSED_BY_GITHUB, CLOSED_BY_US, PHASE_COMPLETE])('after $name', (scene) => {
    it.each<FaultKind>(['reset-before', 'reset-after'])('is there once: %s', async (kind) => {
      const { end } = await clean(scene);
      for (const behind of some([1, 2, 3], scene.name.length)) {
        const stage = await killAtComment(scene, kind, behind);
        expect(visible(stage), `${behind} writes behind`).toEqual(end);
      }
    });
  });
});
