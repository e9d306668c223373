// What is said of the texts of merged pull requests that we cannot follow: ids that nobody has, words that do not count.
import { whatIsUnknown } from '../conflicts/pull-conflicts.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
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

export function unknownConflict({ pull, word, near }: UnknownMention): Conflict {
  return conflict('unknown-mention', `pull request #${pull}`, word, near);
}

/** For the learner, on top of the section; undefined where all is known. */
export function unknownNotice(unknown: readonly UnknownMention[]): string | undefined {
  const [first] = unknown;
  if (first === undefined) return undefined;
  const others = unknown.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more like it)`;
  return `Pull request #${first.pull} names ${whatIsUnknown(first.word)}${more}. ${unknownConflict(first).hint}`;
}

function isKnown(word: string, { ids, itemByIssue, retiredIds }: KnownItems): boolean {
  if (word.startsWith('#')) return itemByIssue.has(Number(word.slice(1)));
  return ids.has(word) || retiredIds.has(word) || NONE.has(word);
}

/** Nobody with write access wrote it, and nothing shows that somebody merged it for itself. */
export function notBelieved({ number, author }: MergedPull, ids: readonly string[]): Conflict {
  const who = author?.login ?? 'an account that is gone';
  return conflict('text-not-counted', `pull request #${number}`, [...new Set(ids)], who);
}
