// How webhooks reach the App's processes, one after the other; some do not.
import { MilepostError } from '../../../src/errors.ts';
import type { RepositoryRef } from '../../../src/queue/event-targets.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import type { VirtualClock } from '../time/clock.ts';

export interface LostWebhook {
  readonly id: string;
  readonly ref: RepositoryRef;
  readonly at: number;
}

export interface PostOptions {
  readonly clock: VirtualClock;
  /** One for each process: webhooks go round. */
  readonly queues: readonly Pick<Queue, 'accept'>[];
}

export type Post = ReturnType<typeof createPost>;

export function createPost({ clock, queues }: PostOptions) {
  const lost = new Map<string, LostWebhook>();
  const counts = { sent: 0, lost: 0 };

  async function deliver({ id, ref, at }: LostWebhook): Promise<void> {
    const queue = queues[counts.sent % queues.length];
    try {
      await queue?.accept({ id, repositories: [ref], installations: [] });
      lost.delete(id);
    } catch (error) {
      // The App answers 503, and GitHub notes that it did not arrive.
      if (!(error instanceof MilepostError)) throw error;
      keepLost({ id, ref, at });
    }
  }

  function keepLost(webhook: LostWebhook): void {
    counts.lost += 1;
    lost.set(webhook.id, webhook);
  }

  return {
    send(ref: RepositoryRef, isLost: boolean): void {
      counts.sent += 1;
      const webhook = { id: `simulated-${counts.sent}`, ref, at: clock.now() };
      if (isLost) keepLost(webhook);
      else void deliver(webhook);
    },
    redeliver: deliver,
    lost: () => [...lost.values()],
    counts,
  };
}
