// What every resolver is given: the state to answer from, who asks, and where violations go.

import type { Actor } from '../actor.ts';
import type { RateStatus } from '../sandbox.ts';
import type { Repository, State } from '../world/state.ts';
import type { World } from '../world/world.ts';
import type { QueryCost } from './queries/cost.ts';

export interface Context {
  readonly world: World;
  /** What reads are answered from: the world's own state, or an older one where stale reads are played. */
  readonly state: State;
  readonly actor: Actor;
  /** Base of web addresses, without a slash at the end. */
  readonly webUrl: string;
  readonly cost: QueryCost;
  readonly rate: RateStatus;
  /** Records something that the sandbox does not know; it fails the test. */
  readonly violate: (problem: string) => void;
  /** What was computed once for a repository in this request. */
  readonly memo: Memo;
}

/** Remembers one computed value per repository and name, for one request. */
export type Memo = <T>(repository: Repository, name: string, compute: () => T) => T;

export function createMemo(): Memo {
  const known = new Map<Repository, Map<string, unknown>>();
  return function memo<T>(repository: Repository, name: string, compute: () => T): T {
    const values = known.get(repository) ?? new Map<string, unknown>();
    known.set(repository, values);
    if (!values.has(name)) values.set(name, compute());
    return values.get(name) as T;
  };
}
