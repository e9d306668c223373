// What looking for renamed items and for renamed phases have in common.
import { idFromTitle } from '../../roadmap/id.ts';
import type { Matched } from './match.ts';
import type { ManagedBlock } from '../content/managed-block.ts';
import { hasJustLeft } from '../plan/plan-leftovers.ts';
import type { Gone } from './rename.ts';

/** Of ours, and the roadmap has its id no more. */
export type Stray<Thing> = Matched<Thing> & { readonly block: ManagedBlock };

/** By the new id. */
export type Renamed<Thing> = ReadonlyMap<string, Stray<Thing>>;

/** Those that were there until now, by number. What left before has been dealt with. */
export function leftNow<Thing extends { readonly number: number }>(
  retired: readonly Stray<Thing>[],
): ReadonlyMap<number, Stray<Thing>> {
  return new Map(
    retired.filter(({ block }) => hasJustLeft(block)).map((stray) => [stray.thing.number, stray]),
  );
}

export function pickRenamed<Thing>(
  renamed: ReadonlyMap<string, Gone>,
  strays: ReadonlyMap<number, Stray<Thing>>,
): Renamed<Thing> {
  return new Map(
    [...renamed].flatMap(([id, { number }]) => {
      const stray = strays.get(number);
      return stray === undefined ? [] : [[id, stray] as const];
    }),
  );
}

/** Whether a title gives an id; of a choice, the title of its first way does. */
export function isIdOf(id: string, title: string): boolean {
  return idFromTitle(title) === id || idFromTitle(title.split(' or ')[0] ?? '') === id;
}
