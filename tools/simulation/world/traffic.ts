// What learners do, and the webhooks that come of it; some do not arrive, and are there when GitHub is asked for them.
import type { RepositoryRef } from '../../../src/queue/event-targets.ts';
import type { ModelGitHub } from './github.ts';
import type { Ledger } from '../books/ledger.ts';
import {
  CLASS,
  EVENTS,
  FIRST_SYNC_WRITES,
  LOST,
  LOST_UNTIL_MS,
  type Model,
  NEW_A_DAY,
  PEAK,
  START,
} from './model.ts';
import { type LostWebhook, type Post, type PostOptions, createPost } from './post.ts';
import type { Population } from './population.ts';
import type { Random } from '../../harness/random.ts';
import { drawGap } from '../time/random.ts';

export interface Traffic {
  /** Begins; ends by itself after the stretch. */
  start(): void;
  /** Sends it once more, as GitHub does where it is asked to. */
  redeliver(webhook: LostWebhook): Promise<void>;
  /** Those that did not arrive so far. */
  lost(): readonly LostWebhook[];
  /** How many did not arrive at first. */
  readonly everLost: number;
  readonly events: number;
  readonly webhooks: number;
  /** New repositories, the class among them. */
  readonly added: number;
}

export interface TrafficOptions extends PostOptions {
  readonly model: Model;
  readonly population: Population;
  readonly github: ModelGitHub;
  readonly ledger: Ledger;
  readonly random: Random;
}

const DAY_MS = 86_400_000;

export function createTraffic(options: TrafficOptions): Traffic {
  const { clock, model, population, random } = options;
  const post = createPost(options);
  const end = START + model.stretchMs;
  const counts = { events: 0, added: 0 };

  function happens(ref: RepositoryRef, event: Happening): void {
    counts.events += 1;
    const isLost = random() < LOST && clock.now() < end - LOST_UNTIL_MS;
    announce(ref, { ...event, isLost }, { ...options, post });
  }

  function learnerDoesSomething(): void {
    const repositoryId = 1 + Math.floor(random() * population.repositories);
    let at = random();
    const event = EVENTS.find(({ share }) => (at -= share) < 0) ?? EVENTS[0];
    happens(population.ref(repositoryId), event);
  }

  function learnerComes(installationId: number): void {
    counts.added += 1;
    happens(population.add(installationId), { webhooks: [0], creates: FIRST_SYNC_WRITES });
  }

  return {
    start() {
      const { repositories, eventsADay } = model;
      repeat(options, DAY_MS / (repositories * eventsADay * PEAK), learnerDoesSomething);
      repeat(options, DAY_MS / (repositories * NEW_A_DAY * PEAK), () => {
        learnerComes(1 + Math.floor(random() * population.installations));
      });
      clock.setTimeout(() => {
        const school = population.addInstallation();
        for (let count = 0; count < CLASS.repositories; count += 1) learnerComes(school);
      }, CLASS.atMs);
    },
    redeliver: post.redeliver,
    lost: post.lost,
    get events() {
      return counts.events;
    },
    get added() {
      return counts.added;
    },
    get webhooks() {
      return post.counts.sent;
    },
    get everLost() {
      return post.counts.lost;
    },
  };
}

interface Happening {
  /** ms after what happened. */
  readonly webhooks: readonly number[];
  readonly merges?: number;
  readonly creates?: number;
}

/** GitHub has it at once, and tells of it a moment later. */
function announce(
  ref: RepositoryRef,
  { webhooks, isLost, ...undone }: Happening & { readonly isLost: boolean },
  { clock, github, ledger, post }: TrafficOptions & { readonly post: Post },
): void {
  ledger.happened(ref.repositoryId, { at: clock.now(), lost: isLost });
  github.add(ref.repositoryId, undone);
  for (const afterMs of webhooks)
    clock.setTimeout(() => {
      post.send(ref, isLost);
    }, afterMs);
}

/** Again and again until the stretch is over, at times that do not depend on each other. */
function repeat(options: TrafficOptions, meanMs: number, run: () => void): void {
  const { clock, model, random } = options;
  clock.setTimeout(
    () => {
      if (clock.now() >= START + model.stretchMs) return;
      run();
      repeat(options, meanMs, run);
    },
    drawGap(random, meanMs),
  );
}
