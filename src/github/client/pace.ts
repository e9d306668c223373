// The pace at work: waits for turns, keeps silent after a refusal. Where its state is kept is given: whoever shares it
// keeps within the limits together.
import type { Clock } from '../../clock.ts';
import type { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import { FRESH_PACE, type PaceState, RESERVE, reserveTurn, silence, silentUntil } from './pace-state.ts';

export interface Pace {
  /** Throws `refused` while GitHub wants silence. Right before every request. */
  check(): Promise<void>;
  /**
   * Waits for a write's turn; throws `budget` when the hour's writes are spent, or the line is long, `refused` as `check` does.
   * Before every write. `urgent`: one of few, which may spend what is kept in reserve.
   */
  take(options?: { readonly urgent?: boolean }): Promise<void>;
  /** No request until then, in ms since the epoch. */
  silence(until: number): Promise<void>;
}

/** Where an installation's pace is kept. */
export interface PaceStore {
  read(): Promise<PaceState>;
  /** Changes it, all at once even where others do the same. */
  update<State extends { readonly state: PaceState }>(change: (state: PaceState) => State): Promise<State>;
}

/** Kept in this process alone. */
export function createMemoryStore(): PaceStore {
  let kept = FRESH_PACE;
  return {
    read: () => Promise.resolve(kept),
    update(change) {
      const changed = change(kept);
      kept = changed.state;
      return Promise.resolve(changed);
    },
  };
}

/** The pace of one reconciliation (or command). Its first writes may spend the reserve: a small reconciliation goes ahead of a large one. */
export function createPace(clock: Clock, store: PaceStore = createMemoryStore()): Pace {
  let taken = 0;

  async function check(): Promise<void> {
    refuseInSilence(await store.read());
  }

  function refuseInSilence(state: PaceState): void {
    const until = silentUntil(state, clock.now());
    if (clock.now() < until) throw wait('silent', until);
  }

  async function take({ urgent = taken < RESERVE }: { readonly urgent?: boolean } = {}): Promise<void> {
    const now = clock.now();
    const reserved = await store.update((state) => reserveTurn(state, now, urgent ? 0 : RESERVE));
    refuseInSilence(reserved.state);
    if (!('turn' in reserved)) throw wait('paced', reserved.freeAt);
    taken += 1;
    if (reserved.turn > now) await clock.sleep(reserved.turn - now);
  }

  async function hush(until: number): Promise<void> {
    await store.update((state) => ({ state: silence(state, until) }));
  }

  function wait(name: 'silent' | 'paced', until: number): MilepostError {
    return failure(name, { retryAt: until }, Math.ceil((until - clock.now()) / 1000));
  }

  return { check, take, silence: hush };
}
