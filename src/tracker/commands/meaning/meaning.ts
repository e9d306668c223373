// What a command comes to before anything is written: a change of one issue, nothing, or why not.
import type { IssueChange } from '../../action.ts';
import type { Instant, ObservedIssue } from '../../observed.ts';
import { REFUSALS, type Refusal } from '../answer/refusals.ts';
import type { CommandWord } from './words.ts';

/** Of an item's issue, as it is by then. */
export interface ItemIssue {
  readonly item: string;
  readonly issue: ObservedIssue;
}

/** Where something may be kept that is about no item, the best place first; and all issues that say what was said before. */
export interface Keeping {
  readonly places: readonly ItemIssue[];
  readonly issues: readonly ObservedIssue[];
}

/** A command, as somebody wrote it. */
export interface Asked {
  readonly word: CommandWord;
  readonly argument: string;
  /** The id of the comment. Later comments have higher ones. */
  readonly id: number;
  readonly writtenAt: Instant;
  /** Now, as written into the marker of an issue that is adopted. */
  readonly now: Instant;
}

export type Meaning =
  | {
      readonly kind: 'write';
      readonly at: ItemIssue;
      readonly change: IssueChange & { readonly body: { readonly text: string } };
    }
  /** It was carried out before, or is so anyway. */
  | { readonly kind: 'so already' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const SO_ALREADY: Meaning = { kind: 'so already' };

export function refuse<Code extends keyof typeof REFUSALS>(
  code: Code,
  ...details: Parameters<(typeof REFUSALS)[Code]>
): Meaning {
  const say = REFUSALS[code] as (...given: readonly unknown[]) => Refusal;
  return { kind: 'refused', refusal: say(...details) };
}
