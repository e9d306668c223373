// Long first syncs on a clock that is moved by hand, with the real pace and GitHub's limits counted independently.
import { Octokit } from '@octokit/rest';
import { connect } from '../../src/github/client/connect.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { createMemory } from '../../src/github/memory.ts';
import { createMemoryStore, createPace } from '../../src/github/client/pace.ts';
import { reconcile } from '../../src/reconcile.ts';
import { createRetry } from '../../src/retry.ts';
import * as actions from '../sandbox/actions/index.ts';
import { Stage } from '../harness/stage.ts';
import { type Row, mostWithin } from './row.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const LATENCY_MS = 50;

export async function measurePace(): Promise<readonly Row[]> {
  const middle = await sync(126);
  const large = await sync(1000);
  return [
    {
      name: 'first sync of 126 items, against one write a second',
      // GitHub advises at least a second between writes: a client that follows it to the letter needs that many seconds.
      value: middle.ms / (middle.writes.length * 1000),
      unit: '×',
      budget: { is: 'at most', value: 1.1 },
      note: `${Math.round(middle.ms / 1000)} s simulated, 50 ms latency, ${middle.writes.length} writes, ${middle.refused} refused`,
    },
    {
      name: 'the same, against 80 writes a minute at once',
      value: middle.ms / leastMs(middle.writes.length),
      unit: '×',
      note: 'told, not held: a burst of 20 and then one a second is the pace that GitHub advises',
    },
    ...violations(1000, large),
  ];
}

/** Without the advice: as many as the limit lets through at once, then the next as soon as a minute is over. */
function leastMs(writes: number): number {
  const full = Math.floor((writes - 1) / 80);
  return full * MINUTE_MS + (writes - full * 80) * LATENCY_MS;
}

function violations(items: number, { writes, ms, refused }: Synced): readonly Row[] {
  const minute = mostWithin(writes, MINUTE_MS);
  const hour = mostWithin(writes, HOUR_MS);
  return [
    {
      name: `${items} items: most writes in 60 s`,
      value: minute,
      unit: '',
      budget: { is: 'at most', value: 80 },
    },
    {
      name: `${items} items: most writes in 3,600 s`,
      value: hour,
      unit: '',
      budget: { is: 'at most', value: 500 },
    },
    {
      name: `${items} items: refused by GitHub`,
      value: refused,
      unit: '',
      budget: { is: 'at most', value: 0 },
      note: `${Math.round(ms / MINUTE_MS)} min simulated`,
    },
  ];
}

interface Synced {
  /** When each content-creating request came, in ms. */
  readonly writes: readonly number[];
  readonly ms: number;
  readonly refused: number;
}

async function sync(items: number): Promise<Synced> {
  const stage = new Stage({ roadmap: roadmapOf(items) });
  stage.sandbox.settings.limits = true;
  const { clock, at } = stage;
  const { world } = stage.sandbox;
  const octokit = new Octokit({
    auth: tokenOf(stage),
    baseUrl: stage.sandbox.url,
    request: {
      fetch: createFetch({
        fetch: (url, init) => {
          world.clock.advance(LATENCY_MS);
          return stage.sandbox.fetch(url, init);
        },
      }),
    },
  });
  const store = createMemoryStore();
  const memory = createMemory(clock);
  const retry = createRetry(clock);
  const from = clock.now();
  const index = stage.sandbox.log.entries.length;
  for (;;) {
    try {
      // A pace of its own for each reconciliation, as in the App.
      await reconcile({
        github: connect(octokit, { clock, pace: createPace(clock, store) }),
        at,
        clock,
        memory,
      });
      break;
    } catch (error) {
      const delay = retry.delay(error);
      if (delay === undefined) throw error;
      await clock.sleep(delay);
    }
  }
  const log = stage.sandbox.log.since(index);
  if (stage.issues.length !== items) throw new Error(`${stage.issues.length} issues instead of ${items}`);
  return {
    writes: log.filter(({ contentCreating }) => contentCreating).map(({ at: moment }) => moment),
    refused: log.filter(({ status }) => (status ?? 500) >= 400).length,
    ms: clock.now() - from,
  };
}

/** A token that lives as long as the story: an installation's ends after an hour. */
function tokenOf(stage: Stage): string {
  return actions.createUserToken(stage.sandbox.world, stage.at.owner).value;
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
