// Long first syncs on a clock that is moved by hand, with the real pace and GitHub's limits counted independently.
import { withNeeds } from '../harness/builders/many-needs.ts';
import { LATENCY_MS, type PacedSync, syncPaced } from '../harness/paced-sync.ts';
import { Stage } from '../harness/stage.ts';
import * as actions from '../sandbox/actions/index.ts';
import { type Row, mostWithin } from './row.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const NEEDS = 200;

export async function measurePace(): Promise<readonly Row[]> {
  const middle = await sync(126);
  const large = await sync(1000);
  const needs = await syncNeeds();
  return [
    againstAdvice('first sync of 126 items', middle),
    {
      name: 'the same, against 80 writes a minute at once',
      value: middle.ms / leastMs(middle.writes.length),
      unit: '×',
      note: 'told, not held: a burst of 20 and then one a second is the pace that GitHub advises',
    },
    ...violations('1000 items', large),
    againstAdvice(`first sync with ${NEEDS} needs as dependencies`, needs),
    ...violations(`${NEEDS} needs`, needs),
  ];
}

/** GitHub advises at least a second between writes: a client that follows it to the letter needs that many seconds. */
function againstAdvice(name: string, { ms, writes, refused }: PacedSync): Row {
  return {
    name: `${name}, against one write a second`,
    value: ms / (writes.length * 1000),
    unit: '×',
    budget: { is: 'at most', value: 1.1 },
    note: `${Math.round(ms / 1000)} s simulated, 50 ms latency, ${writes.length} writes, ${refused} refused`,
  };
}

/** Without the advice: as many as the limit lets through at once, then the next as soon as a minute is over. */
function leastMs(writes: number): number {
  const full = Math.floor((writes - 1) / 80);
  return full * MINUTE_MS + (writes - full * 80) * LATENCY_MS;
}

function violations(what: string, { writes, ms, refused }: PacedSync): readonly Row[] {
  const minute = mostWithin(writes, MINUTE_MS);
  const hour = mostWithin(writes, HOUR_MS);
  return [
    {
      name: `${what}: most writes in 60 s`,
      value: minute,
      unit: '',
      budget: { is: 'at most', value: 80 },
    },
    {
      name: `${what}: most writes in 3,600 s`,
      value: hour,
      unit: '',
      budget: { is: 'at most', value: 500 },
    },
    {
      name: `${what}: refused by GitHub`,
      value: refused,
      unit: '',
      budget: { is: 'at most', value: 0 },
      note: `${Math.round(ms / MINUTE_MS)} min simulated`,
    },
  ];
}

async function sync(items: number): Promise<PacedSync> {
  const stage = new Stage({ roadmap: roadmapOf(items) });
  const synced = await syncPaced(stage);
  if (stage.issues.length !== items) throw new Error(`${stage.issues.length} issues instead of ${items}`);
  return synced;
}

/** Needs that GitHub is told of, each by a write. */
async function syncNeeds(): Promise<PacedSync> {
  const stage = new Stage({ roadmap: withNeeds(NEEDS) });
  const synced = await syncPaced(stage);
  const made = stage.issues.flatMap((issue) => actions.blockersOf(stage.sandbox.world.state, issue)).length;
  if (made !== NEEDS) throw new Error(`${made} dependencies instead of ${NEEDS}`);
  return synced;
}

function roadmapOf(items: number): string {
  const phases = Array.from({ length: Math.ceil(items / 25) }, (_, phase) => {
    const lines = Array.from(
      { length: Math.min(25, items - phase * 25) },
      (__, item) => `      - task: Task ${phase}-${item}`,
    );
    return `  - title: Phase ${phase}\n    items:\n${lines.join('\n')}`;
  });
  return `version: 1\ntitle: Long\nphases:\n${phases.join('\n')}\n`;
}
