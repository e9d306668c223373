// How fast we write. GitHub lets an installation create content 80 times a minute and 500 times an hour,
// advises a second between writes, and asks for silence after a refusal:
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';

export interface Pace {
  /** Throws `refused` while GitHub wants silence. Before every request. */
  check(): void;
  /** Waits for a write's turn; throws `refused` when the hour's budget is spent for longer. Before every write. */
  take(): Promise<void>;
  /** No request until then, in ms since the epoch. */
  silence(until: number): void;
}

/**
 * A burst of 20 writes, then one a second (and a little, so that a late first write and an early last one
 * do not make 81): at most 80 in any minute. At most 500 in any hour.
 */
const BURST = 20;
const INTERVAL_MS = 1010;
const HOUR_MS = 3_600_000;
const PER_HOUR = 500;
/** A write of the last hour leaves the budget every second or so: waiting for that is cheaper than another look. */
const PATIENCE_MS = 5000;

/** The pace of one installation (or token). Writes that share it keep within the limits together. */
export function createPace(clock: Clock): Pace {
  /** When each write of the last hour had its turn, in ms. */
  const turns: number[] = [];
  /** When the burst would be whole again. */
  let level = 0;
  let silentUntil = 0;

  function check(): void {
    if (clock.now() < silentUntil) throw wait('GitHub asked to slow down', silentUntil);
  }

  async function take(): Promise<void> {
    const now = clock.now();
    while (turns[0] !== undefined && turns[0] <= now - HOUR_MS) turns.shift();
    const oldest = turns[turns.length - PER_HOUR];
    const free = oldest === undefined ? now : oldest + HOUR_MS;
    if (free - now > PATIENCE_MS) throw wait("the hour's budget of writes is spent", free);
    level = Math.max(level, now) + INTERVAL_MS;
    const turn = Math.max(free, level - BURST * INTERVAL_MS);
    turns.push(turn);
    if (turn > now) await clock.sleep(turn - now);
  }

  function silence(until: number): void {
    silentUntil = Math.max(silentUntil, until);
  }

  function wait(why: string, until: number): MilepostError {
    const seconds = Math.ceil((until - clock.now()) / 1000);
    return new MilepostError(`Waiting: ${why}`, {
      code: 'refused',
      hint: `Milepost goes on in ${seconds} s.`,
      retryable: true,
      retryAt: until,
    });
  }

  return { check, take, silence };
}
