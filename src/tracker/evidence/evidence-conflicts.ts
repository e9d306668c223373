// What is said of the texts of merged pull requests that we cannot follow: ids that nobody has, words that do not count.
import { nearest } from '../../roadmap/nearest.ts';
import type { Conflict } from '../action.ts';
import type { MergedPull } from '../observed.ts';
import type { Said } from './pull-text.ts';

export interface KnownItems {
  /** What each id, an earlier one included, is called now. */
  readonly ids: ReadonlyMap<string, string>;
  readonly itemByIssue: ReadonlyMap<number, string>;
  readonly retiredIds: ReadonlySet<string>;
}

/** People write these to say that there is none. */
const NONE: ReadonlySet<string> = new Set(['none', 'nothing', 'no', 'na', 'tbd', 'todo', 'id', 'item-id']);

/** A word that stands alone on a `Completes:` or `Progress:` line and belongs to no item. */
export interface UnknownMention {
  readonly pull: number;
  /** An id, or the number of an issue with its `#`. */
  readonly word: string;
  /** The id that was probably meant. */
  readonly near?: string;
}

/** One for each such word of a pull request. */
export function unknownMentions(
  { number }: MergedPull,
  said: readonly Said[],
  known: KnownItems,
): readonly UnknownMention[] {
  const words = said.flatMap(({ completes, progress }) =>
    [...completes, ...progress].flatMap((mention) => (mention.length === 1 ? mention : [])),
  );
  return [...new Set(words)]
    .filter((word) => !isKnown(word, known))
    .map((word) => {
      const near = word.startsWith('#') ? undefined : nearest(word, known.ids.keys());
      return { pull: number, word, ...(near !== undefined && { near }) };
    });
}

export function unknownConflict(mention: UnknownMention): Conflict {
  return {
    code: 'unknown-item',
    subject: `pull request #${mention.pull}`,
    message: `It names ${whatIsUnknown(mention)}.`,
    hint: whatToDo(mention),
  };
}

function whatIsUnknown({ word }: UnknownMention): string {
  return word.startsWith('#') ? `${word}, but no item has that issue` : `"${word}", but no item has that id`;
}

function whatToDo({ near }: UnknownMention): string {
  return near === undefined
    ? 'Each issue shows its id under "Finished?": write that one in the text of the pull request, or close the issue of the item.'
    : `Did you mean "${near}"? Correct the text of the pull request, or close that item's issue.`;
}

/** For the learner, on top of the section; undefined where all is known. */
export function unknownNotice(unknown: readonly UnknownMention[]): string | undefined {
  const [first] = unknown;
  if (first === undefined) return undefined;
  const others = unknown.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more like it)`;
  return `Pull request #${first.pull} names ${whatIsUnknown(first)}${more}. ${whatToDo(first)}`;
}

function isKnown(word: string, { ids, itemByIssue, retiredIds }: KnownItems): boolean {
  if (word.startsWith('#')) return itemByIssue.has(Number(word.slice(1)));
  return ids.has(word) || retiredIds.has(word) || NONE.has(word);
}

/** Nobody with write access wrote it, and nothing shows that somebody merged it for itself. */
export function notBelieved({ number, author }: MergedPull, ids: readonly string[]): Conflict {
  return {
    code: 'text-not-counted',
    subject: `pull request #${number}`,
    message: `Its text names "${[...new Set(ids)].join('", "')}", and it was written by ${author?.login ?? 'an account that is gone'}, who may not write here.`,
    hint: "If it did complete that, close the item's issue, or edit the text of the pull request.",
  };
}
