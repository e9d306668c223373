// Whether two titles have nearly the same words: a typo fixed, a word more or less, another order.
import { distance } from 'fastest-levenshtein';
import { normaliseTitle } from './title.ts';

/** Shorter titles are told apart by a letter: Java is not Lava. */
const SHORTEST = 8;
/** What is compared: enough to tell, and bounded. */
const LONGEST = 128;
/** At most three letters in ten are other ones. */
const FAR = 0.3;

/** A title made ready to be compared with many. */
interface Likeness {
  readonly text: string;
  /** Its words in the order of the alphabet. */
  readonly sorted: string;
  /** Its numbers: `Part 1` is never `Part 2`. */
  readonly numbers: string;
}

/** A function that says whether two titles are nearly the same; made for one plan, since it remembers what it read. */
export function createLikeness(): (one: string, other: string) => boolean {
  const read = new Map<string, Likeness>();
  function of(title: string): Likeness {
    const known = read.get(title) ?? likenessOf(title);
    read.set(title, known);
    return known;
  }
  return (one, other) => isNearlySame(of(one), of(other));
}

function likenessOf(title: string): Likeness {
  const text = normaliseTitle(title).slice(0, LONGEST);
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return {
    text,
    sorted: words.toSorted().join(' '),
    numbers: words
      .filter((word) => /\p{N}/u.test(word))
      .toSorted()
      .join(' '),
  };
}

function isNearlySame(one: Likeness, other: Likeness): boolean {
  if (one.numbers !== other.numbers) return false;
  return isNear(one.text, other.text) || isNear(one.sorted, other.sorted);
}

function isNear(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < SHORTEST) return false;
  if (Math.abs(one.length - other.length) > longer * FAR) return false;
  return distance(one, other) <= longer * FAR;
}
