// A queue that lives and dies with its process: one look at a time per repository, bursts gathered into one.
import { setMaxListeners } from 'node:events';
import type { Clock } from '../clock.ts';
import type { Retry } from '../retry.ts';
import type { Job, Queue } from './queue.ts';

export interface InProcessOptions {
  readonly clock: Clock;
  /** Looks at a repository, until the signal is raised. What it throws goes to the job's retry. */
  readonly look: (job: Job, signal: AbortSignal) => Promise<void>;
  /** The retries of one job. */
  readonly createRetry: () => Retry;
  readonly onFailure: (job: Job, error: unknown, retryInMs: number | undefined) => void;
  /**
   * Quiet that ends a burst, in ms: a merge comes as a push, a pull request and, up to 2 s later, issues that GitHub
   * closes itself. A burst that never ends is looked at after `gatherAtMostMs`.
   */
  readonly gatherMs?: number;
  readonly gatherAtMostMs?: number;
}

interface Entry {
  job: Job;
  /** When the look starts, in ms since the epoch. */
  startAt: number;
  readonly latest: number;
  /** Asked for again while its look was running. */
  again: boolean;
  running: boolean;
  /** Waits for a retry: waking it earlier would be a retry storm. */
  parked: boolean;
}

export class InProcessQueue implements Queue {
  readonly #options: InProcessOptions;
  readonly #entries = new Map<number, Entry>();
  readonly #loops = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(options: InProcessOptions) {
    this.#options = options;
    // Each repository that waits listens to it; Node would take more than ten for a leak.
    setMaxListeners(0, this.#stopped.signal);
  }

  wake(job: Job): void {
    if (this.#stopped.signal.aborted) return;
    const { clock, gatherMs = 3000, gatherAtMostMs = 15_000 } = this.#options;
    const entry = this.#entries.get(job.repositoryId);
    const startAt = clock.now() + gatherMs;
    if (entry === undefined) {
      const latest = clock.now() + gatherAtMostMs;
      this.#start({ job, startAt, latest, again: false, running: false, parked: false });
      return;
    }
    entry.job = job;
    if (entry.running) entry.again = true;
    else if (!entry.parked) entry.startAt = Math.min(startAt, entry.latest);
  }

  size(): number {
    return this.#entries.size;
  }

  async settled(): Promise<void> {
    while (this.#loops.size > 0) await Promise.all(this.#loops);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.settled();
  }

  #start(entry: Entry): void {
    this.#entries.set(entry.job.repositoryId, entry);
    const loop = this.#run(entry).finally(() => this.#loops.delete(loop));
    this.#loops.add(loop);
  }

  async #run(entry: Entry): Promise<void> {
    const retry = this.#options.createRetry();
    for (;;) {
      await this.#waitUntilStart(entry);
      if (this.#stopped.signal.aborted) break;
      const delay = await this.#look(entry, retry);
      if (delay === undefined) break;
      entry.startAt = this.#options.clock.now() + delay;
      entry.parked = true;
    }
    this.#entries.delete(entry.job.repositoryId);
    if (entry.again) this.wake(entry.job);
  }

  /** The start can move while we wait: a burst goes on. */
  async #waitUntilStart(entry: Entry): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#stopped;
    while (clock.now() < entry.startAt && !signal.aborted)
      await clock.sleep(entry.startAt - clock.now(), signal);
  }

  /** The delay until the next attempt, in ms; undefined where there is none. */
  async #look(entry: Entry, retry: Retry): Promise<number | undefined> {
    entry.running = true;
    entry.again = false;
    try {
      await this.#options.look(entry.job, this.#stopped.signal);
      return undefined;
    } catch (error) {
      const delay = retry.delay(error);
      this.#options.onFailure(entry.job, error, delay);
      return delay;
    } finally {
      entry.running = false;
    }
  }
}
