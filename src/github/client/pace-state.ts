// How fast an installation may write, as a value and the steps it takes. Pure: the time is given.
// GitHub lets an installation create content 80 times a minute and 500 times an hour, and advises a second between writes:
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits

/** All times in ms since the epoch. */
export interface PaceState {
  /** When each write of the last hour has its turn, oldest first. */
  readonly turns: readonly number[];
  /** When the burst would be whole again. */
  readonly level: number;
  /** No request before. */
  readonly silentUntil: number;
}

export const FRESH_PACE: PaceState = { turns: [], level: 0, silentUntil: 0 };

/**
 * A burst of 20 writes, then one a second (and a little, so that a late first write and an early last one do not make
 * 81): at most 80 in any minute. At most 500 in any hour.
 */
const BURST = 20;
const INTERVAL_MS = 1010;
const HOUR_MS = 3_600_000;
const PER_HOUR = 500;
/**
 * The longest wait for a turn. A write of the last hour leaves the budget every second or so: waiting for that is cheaper
 * than another reconciliation. Whoever stands further back in the line would hold a worker for nothing: it comes back later.
 */
const PATIENCE_MS = 4000;
const AWAY_MS = 120_000;

/** How many of the hour's writes are left to reconciliations that write little while a large one goes on. */
export const RESERVE = 20;

export type Reserved =
  | { readonly state: PaceState; readonly turn: number }
  /** The hour's budget is spent until then, or others stand in line before. */
  | { readonly state: PaceState; readonly freeAt: number };

/** Takes the next turn for one write. With `spare`, that many of the hour's writes are left for others. */
export function reserveTurn(paceState: PaceState, now: number, spare = 0): Reserved {
  const state = afterJump(paceState, now);
  // Whoever has to keep silent takes no turn from the others.
  if (state.silentUntil > now) return { state, freeAt: state.silentUntil };
  const turns = state.turns.filter((turn) => turn > now - HOUR_MS);
  const oldest = turns[turns.length - (PER_HOUR - spare)];
  const free = oldest === undefined ? now : oldest + HOUR_MS;
  if (free - now > PATIENCE_MS) return { state: { ...state, turns }, freeAt: free };
  const level = Math.max(state.level, now) + INTERVAL_MS;
  const turn = Math.max(free, level - BURST * INTERVAL_MS);
  if (turn - now > PATIENCE_MS) return { state: { ...state, turns }, freeAt: now + AWAY_MS };
  return { state: { ...state, level, turns: [...turns, turn] }, turn };
}

/** The longest silence that GitHub asks for is until the hour's limit is whole again. */
export function silence(state: PaceState, until: number): PaceState {
  return { ...state, silentUntil: Math.max(state.silentUntil, until) };
}

/** Until when no request may be made; a time that has passed where there is no such wish. */
export function silentUntil(state: PaceState, now: number): number {
  return afterJump(state, now).silentUntil;
}

/**
 * A clock that was set back leaves turns far ahead, which would stop every write until the old time comes again. A turn
 * is at most a few minutes ahead (those who share the pace wait in a line), a silence at most an hour.
 */
function afterJump(state: PaceState, now: number): PaceState {
  const last = state.turns.at(-1) ?? 0;
  const ahead = now + HOUR_MS;
  if (last <= ahead && state.level <= ahead && state.silentUntil <= ahead) return state;
  return {
    turns: state.turns.map((turn) => Math.min(turn, now)),
    level: Math.min(state.level, now),
    silentUntil: state.silentUntil > ahead ? 0 : state.silentUntil,
  };
}
