// Webhooks become jobs. Nothing is done here: a webhook is answered within 10 s, a reconciliation may take minutes.
import type { ApplicationFunction } from 'probot';
import type { Queue } from '../../queue/queue.ts';
import { ACTIONS_THAT_MATTER, targetsOf } from './event-targets.ts';

export interface SubscribeOptions {
  readonly queue: Pick<Queue, 'accept'>;
  /** Our own login, such as `milepost[bot]`: what we did ourselves leads to nothing. */
  readonly ownLogin: string;
}

/** A webhook counts as handled once it is kept; where that fails, so does the webhook, and GitHub's log shows it. */
export function subscribe({ queue, ownLogin }: SubscribeOptions): ApplicationFunction {
  return (app) => {
    const events = ['push', ...Object.keys(ACTIONS_THAT_MATTER)] as (
      'push' | keyof typeof ACTIONS_THAT_MATTER
    )[];
    app.on(events, async ({ id, name, payload }) => {
      const wanted = targetsOf(name, payload, ownLogin);
      if (wanted.repositories.length + wanted.installations.length > 0) await queue.accept({ id, ...wanted });
    });
  };
}
