// Time that moves on only when everything that can go on without it has gone on. Milepost's Clock and pg-boss's in one,
// so that our waits, its timers and the database's job_now() agree.
import { setImmediate } from 'node:timers/promises';
import type { AttachableClock } from 'pg-boss';
import type { Clock } from '../../../src/clock.ts';

interface Timer {
  readonly run: () => void;
  /** ms between runs; undefined where it runs once. */
  readonly everyMs: number | undefined;
  due: number;
}

/** The setting of a session that holds the time, in ms since the epoch. */
export const SETTING = 'milepost.simulated_ms';

export class VirtualClock implements Clock, AttachableClock {
  readonly #stepMs: number;
  #now: number;
  /** By the step in which they are due. */
  readonly #timers = new Map<number, Set<Timer>>();
  readonly #rests: (() => Promise<boolean>)[] = [];

  /**
   * Time moves in steps: what is due within one happens at its end, together, so that the database has as much to do
   * at once as it would. A real timer is late by such amounts, too.
   */
  constructor({ start, stepMs }: { readonly start: number; readonly stepMs: number }) {
    this.#stepMs = stepMs;
    this.#now = Math.ceil(start / stepMs) * stepMs;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = this.setTimeout(done, ms);
      signal?.addEventListener('abort', done);
    });
  }

  setTimeout(run: () => void, ms: number): Timer {
    return this.#add({ run, everyMs: undefined, due: this.#now + Math.max(ms, 0) });
  }

  setInterval(run: () => void, ms: number): Timer {
    return this.#add({ run, everyMs: Math.max(ms, 1), due: this.#now + Math.max(ms, 1) });
  }

  /** Takes what its own methods hand out; pg-boss does not know what that is. */
  clearTimeout(handle: unknown): void {
    const timer = handle as Timer;
    this.#timers.get(this.#stepOf(timer))?.delete(timer);
  }

  clearInterval(handle: unknown): void {
    this.clearTimeout(handle);
  }

  /** `rest` resolves once nothing is under way there: to whether it had to wait for that. */
  waitFor(rest: () => Promise<boolean>): void {
    this.#rests.push(rest);
  }

  /** Moves time on by `ms`, or until `until` holds at the end of a step. */
  async advance(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.#now + ms;
    await this.#settle();
    while (this.#now < end && !until()) {
      this.#now += this.#stepMs;
      if (this.#runDue()) await this.#settle();
    }
  }

  /**
   * pg-boss hands its database over when it starts: from then on job_now() is this time. Unlike the function of pg-boss's
   * own TestClock, this one reads a setting of the session instead of a table, so that the planner can use it as it uses
   * now(), and what a statement costs is what it costs in reality.
   */
  async attach({ db, schema }: Parameters<AttachableClock['attach']>[0]): Promise<AsyncDisposable> {
    await db.executeSql(`CREATE OR REPLACE FUNCTION ${schema}.job_now() RETURNS timestamptz
      AS $$ SELECT to_timestamp(current_setting('${SETTING}')::float8 / 1000) $$ LANGUAGE sql STABLE`);
    // The database is the simulation's own and goes with it.
    return { [Symbol.asyncDispose]: () => Promise.resolve() };
  }

  #stepOf({ due }: Pick<Timer, 'due'>): number {
    return Math.ceil(due / this.#stepMs);
  }

  #add(timer: Timer): Timer {
    // What is due now comes in the next step: this one may have run already.
    timer.due = Math.max(timer.due, this.#now + 1);
    const step = this.#stepOf(timer);
    const others = this.#timers.get(step);
    if (others === undefined) this.#timers.set(step, new Set([timer]));
    else others.add(timer);
    return timer;
  }

  /** Whether there was anything. */
  #runDue(): boolean {
    const step = this.#now / this.#stepMs;
    const due = this.#timers.get(step);
    if (due === undefined) return false;
    this.#timers.delete(step);
    for (const timer of due) {
      // What one does may take another one back.
      if (!due.delete(timer)) continue;
      if (timer.everyMs !== undefined) {
        timer.due += timer.everyMs;
        this.#add(timer);
      }
      timer.run();
    }
    return true;
  }

  /** What one finishes may set another to work, so all have to rest at the same time. */
  async #settle(): Promise<void> {
    for (let busy = true; busy;) {
      await setImmediate();
      busy = (await Promise.all(this.#rests.map((rest) => rest()))).includes(true);
    }
  }
}
