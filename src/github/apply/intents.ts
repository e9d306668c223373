// Issues that were about to be created when a process was killed, so that nobody knows whether they exist. While GitHub's
// lists may lag, a list without them proves nothing.
import type { Clock } from '../../clock.ts';
import { MilepostError } from '../../errors.ts';
import type { Observed } from '../../tracker/observed.ts';
import { parseManagedBlock } from '../../tracker/content/managed-block.ts';

export interface Intents {
  /** Writes down that an item's issue is about to be created. Right before that. */
  intend(item: string): Promise<void>;
  /** The process is still there after that: it is in no doubt any more. */
  settle(item: string): void;
  /** Throws `stale` where GitHub's list lacks what may have been created a moment ago. */
  check(observed: Pick<Observed, 'issues'>): void;
}

/** What is in doubt, by item id, to ms since the epoch, and how it is kept for the next process. */
export interface KeptIntents {
  readonly items: Map<string, number>;
  /** Resolves once it is kept for good. */
  save(): Promise<void>;
}

/** Longer than lists lag. What was never created is waited for as long. */
const DOUBT_MS = 60_000;

/** Without `kept`, for this process alone. */
export function createIntents(clock: Clock, kept: KeptIntents = inThisProcess()): Intents {
  const { items } = kept;

  function forgetOld(): void {
    for (const [item, time] of items) if (clock.now() - time > DOUBT_MS) items.delete(item);
  }

  return {
    async intend(item) {
      forgetOld();
      items.set(item, clock.now());
      await kept.save();
    },
    settle(item) {
      items.delete(item);
    },
    check({ issues }) {
      forgetOld();
      for (const { ours, body } of issues) {
        const marker = ours ? parseManagedBlock(body)?.marker : undefined;
        if (marker?.kind === 'item') items.delete(marker.id);
      }
      const [item] = items.keys();
      if (item === undefined) return;
      throw new MilepostError(
        `The issue of item "${item}" may exist, and GitHub's list does not show it yet`,
        {
          code: 'stale',
          hint: 'Milepost tries again by itself.',
          retryable: true,
        },
      );
    },
  };
}

function inThisProcess(): KeptIntents {
  return { items: new Map(), save: () => Promise.resolve() };
}
