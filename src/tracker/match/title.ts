// When two titles are the same to a reader: what is adopted by its title must be no other thing's. Decides nothing else.

/** Written by some keyboards for what others write, and hard to tell apart. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02BC]/g, "'"],
  [/[\u201C\u201D]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
];

/** Ligatures, presentation forms, full and half width: letters in another dress. `x²`, `½` and `①` say something else. */
const DRESSED = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEF]+/g;

/** Soft hyphens, zero-width spaces, marks of direction, variants of emoji. Joiners stay: they shape letters. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;

/** One mark that ends a sentence, after a word: not that of `n!` or `A*`. */
const FINAL_MARK = /(?<=\p{L}\p{M}{0,4}\p{L}\p{M}{0,4})[.!?:;,。]$/u;

/**
 * The form of a title in which it is compared. Case, spaces, a final full stop and how a character is encoded make no
 * difference; letters, their marks, digits, signs and emoji do (https://www.unicode.org/reports/tr15/).
 */
export function normaliseTitle(title: string): string {
  let plain = title.normalize('NFC').replace(UNSEEN, '');
  plain = plain.replace(DRESSED, (block) => block.normalize('NFKC'));
  for (const [other, usual] of LOOKALIKES) plain = plain.replace(other, usual);
  plain = plain.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
  return plain.replace(/\s+/gu, ' ').trim().replace(FINAL_MARK, '');
}
