// A first sync as the App does it, with the real pace, against GitHub's limits. Its time is the stage's; each request takes 50 ms of it.
import { Octokit } from '@octokit/rest';
import { connect } from '../../src/github/client/connect.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { createMemoryStore, createPace } from '../../src/github/client/pace.ts';
import { createMemory } from '../../src/github/memory.ts';
import { reconcile } from '../../src/reconcile.ts';
import { createRetry } from '../../src/retry.ts';
import * as actions from '../sandbox/actions/index.ts';
import type { Stage } from './stage.ts';

export const LATENCY_MS = 50;

export interface PacedSync {
  /** When each content-creating request came, in ms. */
  readonly writes: readonly number[];
  /** All requests, the token's not among them. */
  readonly requests: number;
  readonly refused: number;
  readonly ms: number;
}

/** Reconciles until all is done, with the waiting that a queue would do. */
export async function syncPaced(stage: Stage): Promise<PacedSync> {
  stage.sandbox.settings.limits = true;
  const { clock, at } = stage;
  const octokit = connectSlowly(stage);
  const store = createMemoryStore();
  const memory = createMemory(clock);
  const retry = createRetry(clock);
  const from = clock.now();
  const index = stage.sandbox.log.entries.length;
  for (;;) {
    try {
      // A pace of its own for each reconciliation, as in the App.
      const github = connect(octokit, { clock, pace: createPace(clock, store) });
      await reconcile({ github, at, clock, memory });
      break;
    } catch (error) {
      const delay = retry.delay(error);
      if (delay === undefined) throw error;
      await clock.sleep(delay);
    }
  }
  const log = stage.sandbox.log.since(index);
  return {
    writes: log.filter(({ contentCreating }) => contentCreating).map(({ at: moment }) => moment),
    requests: log.length,
    refused: log.filter(({ status }) => (status ?? 500) >= 400).length,
    ms: clock.now() - from,
  };
}

/** With a token that lives as long as the story: an installation's ends after an hour. */
function connectSlowly({ sandbox, at }: Stage): Octokit {
  return new Octokit({
    auth: actions.createUserToken(sandbox.world, at.owner).value,
    baseUrl: sandbox.url,
    request: {
      fetch: createFetch({
        fetch: (url, init) => {
          sandbox.world.clock.advance(LATENCY_MS);
          return sandbox.fetch(url, init);
        },
      }),
    },
  });
}
