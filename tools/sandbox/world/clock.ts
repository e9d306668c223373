// The sandbox's clock and its timers. Everything in the sandbox that waits, waits by this clock, never by another.

/** ISO 8601 in UTC with seconds, as GitHub writes it: `2026-12-01T08:00:00Z`. */
export type Timestamp = string;

export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Moves the time on and fires, in order, the timers that fall due on the way. */
  advance(ms: number): void;
  /** Runs `run` once, `ms` from now. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** How many timers wait. */
  pending(): number;
  /** Cancels every timer. */
  close(): void;
}

export interface ClockOptions {
  /** Only `advance` moves a frozen clock. Default: real time. */
  readonly frozen?: boolean;
  /** The time it begins at, in ms since the epoch. Default: the real time. */
  readonly start?: number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  handle: NodeJS.Timeout | null;
}

/** A clock that runs with real time, or one that stands still until it is moved. */
export function createClock(options: ClockOptions = {}): Clock {
  const frozen = options.frozen ?? false;
  const timers = new Set<Timer>();
  const real = Date.now();
  const start = options.start ?? real;
  let offset = frozen ? start : start - real;
  let order = 0;

  function now(): number {
    return frozen ? offset : Date.now() + offset;
  }

  function fire(timer: Timer): void {
    if (!timers.delete(timer)) return;
    if (timer.handle !== null) clearTimeout(timer.handle);
    timer.run();
  }

  function arm(timer: Timer): void {
    if (frozen) return;
    if (timer.handle !== null) clearTimeout(timer.handle);
    timer.handle = setTimeout(() => {
      fire(timer);
    }, timer.at - now());
  }

  function advance(ms: number): void {
    const end = now() + ms;
    for (let next = earliest(timers); next !== null && next.at <= end; next = earliest(timers)) {
      offset += Math.max(0, next.at - now());
      fire(next);
    }
    offset += Math.max(0, end - now());
    timers.forEach(arm);
  }

  function after(ms: number, run: () => void): () => void {
    const timer: Timer = { at: now() + ms, order: order++, run, handle: null };
    timers.add(timer);
    arm(timer);
    return () => {
      if (timers.delete(timer) && timer.handle !== null) clearTimeout(timer.handle);
    };
  }

  function close(): void {
    for (const timer of timers) if (timer.handle !== null) clearTimeout(timer.handle);
    timers.clear();
  }

  return { now, advance, after, pending: () => timers.size, close };
}

function earliest(timers: ReadonlySet<Timer>): Timer | null {
  let first: Timer | null = null;
  for (const timer of timers) {
    if (first === null || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
      first = timer;
  }
  return first;
}
