// GitHub as the simulation plays it: how long it takes, when it fails or refuses, what is left to do in a repository.
import type { MilepostError } from '../../../src/errors.ts';
import { failure } from '../../../src/github/failures/failure.ts';
import type { Audit } from '../books/audit.ts';
import type { VirtualClock } from '../time/clock.ts';
import { FAULTS, type Model, REFUSALS, REFUSAL_MS, REQUEST_MS, START } from './model.ts';
import type { Random } from '../../harness/random.ts';
import { drawBetween } from '../time/random.ts';

/** What a reconciliation would find to do. */
export interface Undone {
  /** Issues that the roadmap has and GitHub has not. */
  creates: number;
  /** Pull requests that were merged and whose issue is open. */
  merges: number;
}

export interface ModelGitHub {
  /** Nothing where all is done. */
  undone(repositoryId: number): Undone | undefined;
  /** Something came to do there. */
  add(repositoryId: number, more: Partial<Undone>): void;
  /** A reconciliation's one request. Throws where GitHub is down or hiccups. */
  read(installationId: number): Promise<void>;
  write(installationId: number): Promise<void>;
  /** One with the App's own key: it belongs to no installation. */
  asApp(): Promise<void>;
  readonly appRequests: number;
}

export interface GitHubOptions {
  readonly clock: VirtualClock;
  readonly model: Model;
  readonly audit: Audit;
  readonly random: Random;
}

export function createGitHub({ clock, model, audit, random }: GitHubOptions): ModelGitHub {
  const repositories = new Map<number, Undone>();
  let appRequests = 0;

  function isDown(): boolean {
    const since = clock.now() - START;
    return since >= model.outage.fromMs && since < model.outage.toMs;
  }

  async function send(installationId: number): Promise<void> {
    audit.request(installationId, clock.now());
    await clock.sleep(drawBetween(random, REQUEST_MS));
    if (isDown()) throw unavailable();
    if (random() >= REFUSALS) return;
    const now = clock.now();
    audit.refuse(installationId, { now, until: now + REFUSAL_MS });
    throw refused(now + REFUSAL_MS);
  }

  return {
    undone(repositoryId) {
      const undone = repositories.get(repositoryId);
      if (undone === undefined || undone.creates + undone.merges > 0) return undone;
      repositories.delete(repositoryId);
      return undefined;
    },
    add(repositoryId, { creates = 0, merges = 0 }) {
      const undone = repositories.get(repositoryId) ?? { creates: 0, merges: 0 };
      repositories.set(repositoryId, { creates: undone.creates + creates, merges: undone.merges + merges });
    },
    async read(installationId) {
      await send(installationId);
      if (random() < FAULTS) throw unavailable();
    },
    async write(installationId) {
      audit.write(installationId, clock.now());
      await send(installationId);
    },
    async asApp() {
      appRequests += 1;
      await clock.sleep(drawBetween(random, REQUEST_MS));
      if (isDown()) throw unavailable();
    },
    get appRequests() {
      return appRequests;
    },
  };
}

function unavailable(): MilepostError {
  return failure('no-answer', {}, '502');
}

function refused(retryAt: number): MilepostError {
  return failure('slow-down', { retryAt }, 60);
}
