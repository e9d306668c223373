// Webhooks become jobs. Nothing is done here: a webhook is answered within 10 s, a look may take minutes.
import type { ApplicationFunction } from 'probot';
import type { Queue } from '../queue/queue.ts';
import { WAKING_ACTIONS, wakes } from './wakes.ts';

export interface SubscribeOptions {
  readonly queue: Queue;
  /** Our own login, such as `milepost[bot]`: what we did ourselves wakes nobody. */
  readonly ownLogin: string;
}

export function subscribe({ queue, ownLogin }: SubscribeOptions): ApplicationFunction {
  return (app) => {
    const events = ['push', ...Object.keys(WAKING_ACTIONS)] as ('push' | keyof typeof WAKING_ACTIONS)[];
    app.on(events, ({ name, payload }) => {
      for (const job of wakes(name, payload, ownLogin)) queue.wake(job);
    });
  };
}
