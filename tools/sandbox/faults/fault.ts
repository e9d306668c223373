// What can go wrong on demand. Types and names only.

export const FAULT_KINDS = [
  '502-before',
  '502-after',
  'reset-before',
  'reset-after',
  'timeout-before',
  'timeout-after',
  '503',
  '403-secondary',
  '429',
  '401',
  '404',
  'graphql-errors',
  'resource-limits',
  'truncated',
  'stale',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault to play: at one request, or at those that fit a pattern. */
export interface Fault {
  readonly kind: FaultKind;
  /** Strikes the request with this index, counted from 0 since the fault was armed. */
  readonly at?: number;
  readonly method?: string;
  /** A path, or the start of one when it ends in `*`. */
  readonly path?: string;
  /** An operation, as the log names it. */
  readonly operation?: string;
  /** How often it strikes; `always`: until it is disarmed. Default 1. */
  readonly times?: number | 'always';
  /** Seconds; 429 and 403-secondary. 429: 1 by default; 403-secondary: none by default. */
  readonly retryAfter?: number;
  /** timeout: how long until the connection breaks, in real ms. Default 50. */
  readonly afterMs?: number;
  /** stale: how many writes the answer is behind. Default 1. */
  readonly behind?: number;
}

/** What every request gets: `down` 502, `maintenance` 503, `unreachable` a connection that is cut. */
export const OUTAGES = ['down', 'maintenance', 'unreachable'] as const;

export type Outage = (typeof OUTAGES)[number];

export interface Faults {
  /** All of the API is out until this is null again; armed faults are not used up meanwhile. */
  outage: Outage | null;
  readonly armed: readonly Fault[];
  /** Adds a fault. Returns a function that takes it away again. */
  arm(fault: Fault): () => void;
  /** Disarms all, and ends an outage. */
  clear(): void;
}
