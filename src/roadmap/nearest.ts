// "Did you mean": the nearest right word to a wrong one.
import { distance } from 'fastest-levenshtein';

/** What people write for our keys; used only where the key on the right may stand. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    name: ['title'],
    heading: ['title'],
    link: ['url'],
    href: ['url'],
    website: ['url'],
    links: ['resources'],
    provider: ['by'],
    author: ['by'],
    authors: ['by'],
    description: ['summary', 'goal', 'objective'],
    deadline: ['due'],
    'due-date': ['due'],
    length: ['duration', 'hours'],
    time: ['duration', 'hours'],
    modules: ['phases'],
    stages: ['phases'],
    milestones: ['phases'],
    steps: ['phases', 'items'],
    tasks: ['items'],
    topics: ['covers'],
    prerequisites: ['needs'],
    requires: ['needs'],
    'depends-on': ['needs'],
    criteria: ['done-when'],
    checklist: ['done-when'],
    'any-of': ['one-of'],
    choices: ['one-of'],
  }),
);

/** At most two wrong letters in five, and the same letters in another order count as one. */
const FAR = 0.4;

/** The nearest of the candidates, where one is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const far = farness(wanted, plain(candidate));
    if (far <= FAR && (best === undefined || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}

/** From 0, the same, to 1, nothing in common. */
function farness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longer * FAR) return 1;
  const wrong = distance(one, other);
  return (wrong === 2 && letters(one) === letters(other) ? 1 : wrong) / longer;
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}

/** The key that was meant: the nearest in spelling, else the one that stands for the same thing here. */
export function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  return nearest(key, allowed) ?? OTHER_WORDS.get(plain(key))?.find((word) => allowed.includes(word));
}

/** `doneWhen`, `done_when` and `Done when` all read `done-when`. */
function plain(word: string): string {
  return word
    .slice(0, 300)
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
