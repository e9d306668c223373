// A reconciliation without its thinking: the same waits, checks and requests in the same order as the product's (src/app/reconcile-job.ts,
// src/github/client/connect.ts, src/github/apply/apply.ts), and none of the work between them.
import type { Clock } from '../../../src/clock.ts';
import { MilepostError } from '../../../src/errors.ts';
import { createPace } from '../../../src/github/client/pace.ts';
import type { Created, ReconcileEnd, ReconcileJob } from '../../../src/queue/reconciliations.ts';
import type { ModelGitHub, Undone } from './github.ts';
import type { Ledger } from '../books/ledger.ts';
import { MERGE_WRITES } from './model.ts';

export interface ReconcileOptions {
  readonly clock: Clock;
  readonly github: ModelGitHub;
  readonly ledger: Ledger;
}

export function createModelReconcile({ clock, github, ledger }: ReconcileOptions) {
  return async function reconcile(job: ReconcileJob, created: Created): Promise<ReconcileEnd> {
    const { repositoryId } = job.repository;
    ledger.reconcileBegins(repositoryId, clock.now());
    let well = false;
    try {
      const client = connect(job, { clock, github });
      await client.read();
      forgetOld(created, clock.now());
      const undone = github.undone(repositoryId);
      if (undone !== undefined) await bringUpToDate(undone, { client, created, clock });
      well = true;
      return { status: 'tracked' };
    } finally {
      ledger.reconcileEnds(repositoryId, { now: clock.now(), well });
    }
  };
}

interface Client {
  read(): Promise<void>;
  write(): Promise<void>;
  readonly signal: AbortSignal;
}

function connect(
  { repository: { installationId }, pace: store, assertOurs, signal }: ReconcileJob,
  { clock, github }: Pick<ReconcileOptions, 'clock' | 'github'>,
): Client {
  const pace = createPace(clock, store);

  async function guard(send: () => Promise<void>): Promise<void> {
    await pace.check();
    await assertOurs();
    try {
      await send();
    } catch (error) {
      if (error instanceof MilepostError && error.retryAt !== undefined) await pace.silence(error.retryAt);
      throw error;
    }
  }

  return {
    signal,
    read: () => guard(() => github.read(installationId)),
    async write() {
      if (signal.aborted) throw interrupted();
      await pace.take();
      await guard(() => github.write(installationId));
    },
  };
}

interface Doing {
  readonly client: Client;
  readonly created: Created;
  readonly clock: Clock;
}

/** Issues first, one by one; then what was merged; then the README, once. */
async function bringUpToDate(undone: Undone, { client, created, clock }: Doing): Promise<void> {
  while (undone.creates > 0) {
    await client.write();
    created.set(undone.creates, clock.now());
    undone.creates -= 1;
  }
  for (let merges = undone.merges; merges > 0; merges -= 1) {
    for (let write = 1; write < MERGE_WRITES; write += 1) await client.write();
    undone.merges -= 1;
  }
  await client.write();
}

const KEPT_MS = 60_000;

/** As src/github/memory.ts does. */
function forgetOld(created: Created, now: number): void {
  for (const [number, at] of created) if (now - at > KEPT_MS) created.delete(number);
}

function interrupted(): MilepostError {
  return new MilepostError('Asked to stop', { code: 'interrupted', hint: 'It goes on.', retryable: true });
}
