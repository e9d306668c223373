// Globs of all items matched against all paths at once: time grows with their sizes, never with a power of them. What
// is hostile runs out of steps, which is told apart from "nothing matches".

/** Somebody's globs: `*` and `?` within a step of the path, `**` as a step for any number of steps. */
export interface GlobOwner {
  readonly id: string;
  readonly globs: readonly string[];
}

/** What one search may cost: far beyond 1,000 items and 50 pull requests of 3,000 files as people write them. */
const MAX_STEPS = 5_000_000;

/**
 * The ids of those whose globs match a path of each list. Undefined where that takes more than `maxSteps`. Dots at the
 * start are like other characters; all but `*` and `?` stands for itself.
 */
export function matchGlobs(
  owners: readonly GlobOwner[],
  lists: readonly (readonly string[])[],
  maxSteps: number = MAX_STEPS,
): readonly ReadonlySet<string>[] | undefined {
  const matcher = new Matcher(owners, maxSteps);
  const matched = lists.map((paths) => matcher.ownersOf(paths));
  return matcher.isSpent ? undefined : matched;
}

/** Where a path may be in the globs, which are laid together as a tree: a step of the path, a step down the tree. */
interface Place {
  readonly names: Map<string, Place>;
  readonly patterns: Map<string, { readonly pattern: Pattern; readonly place: Place }>;
  /** After `**`: it stays here for any number of steps. */
  rest?: Place;
  readonly stays: boolean;
  readonly owners: Set<string>;
}

/** A step with `*` or `?` in it, as characters; `tail` is what it must end with. */
interface Pattern {
  readonly characters: readonly string[];
  readonly tail: string;
}

/** Each folder of a path costs this much, however few places it leads to. */
const FOLDER_STEPS = 5;

class Matcher {
  private steps: number;
  private readonly root = newPlace(false);
  /** The path looked at last, and the places after each of its steps: the next one often begins the same. */
  private names: readonly string[] = [];
  private readonly trail: (readonly Place[])[];

  constructor(owners: readonly GlobOwner[], maxSteps: number) {
    this.steps = maxSteps;
    for (const { id, globs } of owners) for (const glob of globs) insert(this.root, glob, id);
    this.trail = [closed([this.root])];
  }

  get isSpent(): boolean {
    return this.steps < 0;
  }

  ownersOf(paths: readonly string[]): ReadonlySet<string> {
    const ends = new Set<Place>();
    for (const path of paths) {
      if (this.isSpent) return new Set();
      for (const place of this.placesOf(path)) if (place.owners.size > 0) ends.add(place);
    }
    const ids = new Set<string>();
    for (const { owners } of ends) {
      this.steps -= owners.size;
      if (this.isSpent) break;
      for (const id of owners) ids.add(id);
    }
    return ids;
  }

  private placesOf(path: string): readonly Place[] {
    const { trail } = this;
    const names = path.split('/');
    this.steps -= names.length;
    let known = 0;
    while (known < trail.length - 1 && names[known] === this.names[known]) known += 1;
    trail.length = known + 1;
    this.names = names;
    for (const name of names.slice(known)) {
      const places = trail.at(-1) ?? [];
      if (places.length === 0 || this.isSpent) return [];
      trail.push(this.step(places, name));
    }
    return trail[names.length] ?? [];
  }

  private step(places: readonly Place[], name: string): readonly Place[] {
    const next = new Set<Place>();
    const characters = Array.from(name);
    this.steps -= FOLDER_STEPS;
    for (const place of places) {
      this.steps -= 1 + place.patterns.size;
      if (this.isSpent) break;
      if (place.stays) next.add(place);
      const named = place.names.get(name);
      if (named !== undefined) next.add(named);
      for (const { pattern, place: to } of place.patterns.values())
        if (name.endsWith(pattern.tail) && this.matches(pattern.characters, characters)) next.add(to);
    }
    return closed(next);
  }

  /** Greedy, with the last `*` to come back to: at most the product of both lengths. */
  private matches(pattern: readonly string[], name: readonly string[]): boolean {
    let at = 0;
    let star = -1;
    let from = 0;
    for (let i = 0; i < name.length;) {
      this.steps -= 1;
      if (this.isSpent) return false;
      if (pattern[at] === '*') {
        star = at++;
        from = i;
      } else if (pattern[at] === '?' || pattern[at] === name[i]) {
        at += 1;
        i += 1;
      } else if (star !== -1) {
        at = star + 1;
        i = from += 1;
      } else return false;
    }
    while (pattern[at] === '*') at += 1;
    return at === pattern.length;
  }
}

function newPlace(stays: boolean): Place {
  return { names: new Map(), patterns: new Map(), stays, owners: new Set() };
}

/** `**` stands for no step as well. */
function closed(places: Iterable<Place>): readonly Place[] {
  const all = new Set(places);
  for (const { rest } of all) if (rest !== undefined) all.add(rest);
  return [...all];
}

function insert(root: Place, glob: string, id: string): void {
  let place = root;
  for (const name of stepsOf(glob)) place = childOf(place, name);
  place.owners.add(id);
}

function stepsOf(glob: string): readonly string[] {
  // `**.md` alone is `**/*.md`, as in most tools that know globs.
  const written = glob.replace(/^\*\*(?=\.\w+$)/, '**/*').split('/');
  const steps = written.filter((step, at) => step !== '**' || written[at - 1] !== '**');
  // `a/**` is also a file of that name; `*/**` is only what is in folders.
  const isInFolders = steps.at(-1) === '**' && steps.at(-2)?.endsWith('*') === true;
  return isInFolders ? [...steps, '*'] : steps;
}

function childOf(place: Place, name: string): Place {
  if (name === '**') return (place.rest ??= newPlace(true));
  if (!/[*?]/.test(name)) return getOrAdd(place.names, name, () => newPlace(false));
  return getOrAdd(place.patterns, name, () => ({ pattern: patternOf(name), place: newPlace(false) })).place;
}

function patternOf(name: string): Pattern {
  const lastWild = Math.max(name.lastIndexOf('*'), name.lastIndexOf('?'));
  return { characters: Array.from(name.replace(/\*+/g, '*')), tail: name.slice(lastWild + 1) };
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
