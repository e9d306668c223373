// Webhooks become jobs. Nothing is done here: a webhook is answered within 10 s, a look may take minutes.
import type { ApplicationFunction } from 'probot';
import type { Queue } from '../../queue/start-queue.ts';
import { WAKING_ACTIONS, wakes } from './wakes.ts';

export interface SubscribeOptions {
  readonly queue: Pick<Queue, 'accept'>;
  /** Our own login, such as `milepost[bot]`: what we did ourselves wakes nobody. */
  readonly ownLogin: string;
}

/** A webhook counts as handled once it is kept; where that fails, so does the webhook, and GitHub's log shows it. */
export function subscribe({ queue, ownLogin }: SubscribeOptions): ApplicationFunction {
  return (app) => {
    const events = ['push', ...Object.keys(WAKING_ACTIONS)] as ('push' | keyof typeof WAKING_ACTIONS)[];
    app.on(events, async ({ id, name, payload }) => {
      const wanted = wakes(name, payload, ownLogin);
      if (wanted.looks.length + wanted.surveys.length > 0) await queue.accept({ id, ...wanted });
    });
  };
}
