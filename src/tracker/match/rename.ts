// What became what: things whose id was made from their title, and whose title changed. Only what is clear is taken for
// a rename; what is not is given back, and nothing is done about it. Knows neither issues nor milestones.

/** Something of ours whose id the roadmap has no more. */
export interface Gone {
  /** The number of its issue or milestone: they were made in the order of the roadmap. */
  readonly number: number;
  /** Where it stood: the id of its phase, where that is still there. */
  readonly group: string | undefined;
  /** Unknown where a person took its label. */
  readonly kind: string | undefined;
  /** Its id could have been made from its title: only then it went because the title changed. */
  readonly isDerived: boolean;
  readonly isDone: boolean;
}

/** Something in the roadmap that has nothing in GitHub, and whose id is made from its title. */
export interface Fresh {
  readonly id: string;
  readonly group: string;
  readonly kind: string | undefined;
  /** Its place in the group. */
  readonly place: number;
  /**
   * `made`: its group is set up. `coming`: it may only be that a first sync has not reached it. `later`: its time is to come.
   * `added`: so it is, and it was not there before.
   */
  readonly stage: 'made' | 'coming' | 'later' | 'added';
}

/** Something that is still there, in the roadmap and in GitHub. */
export interface Anchor {
  readonly group: string;
  readonly place: number;
  readonly number: number;
}

export interface RenameInput {
  readonly gone: readonly Gone[];
  readonly fresh: readonly Fresh[];
  readonly anchors: readonly Anchor[];
  /** Evidence that needs no other: nearly the same words, the same contents. */
  readonly isSame: (gone: Gone, fresh: Fresh) => boolean;
}

export interface Renames {
  /** By the new id. */
  readonly renamed: ReadonlyMap<string, Gone>;
  /** What may have become one of these; at least one each. */
  readonly unclear: readonly { readonly gone: Gone; readonly fresh: readonly Fresh[] }[];
}

/**
 * Pairs what is gone with what is new. Clear are, in this order: the same by its own evidence; the same place among
 * unchanged neighbours; the only one of its kind that is gone and the only one that is new in its group. Each pair makes
 * the next ones clearer, so it goes on until nothing changes: what it then gives back it gives back again once the
 * pairs are carried out.
 */
export function findRenames({ isSame, ...input }: RenameInput): Renames {
  const renamed = new Map<string, Gone>();
  // With so many of both it is another roadmap, or one in another language.
  if (input.gone.length * input.fresh.length > MOST_PAIRS)
    return { renamed, unclear: input.gone.map((gone) => ({ gone, fresh: input.fresh })) };
  const same = new Map(
    input.gone.map((gone) => [gone, new Set(input.fresh.filter((fresh) => isSame(gone, fresh)))]),
  );
  const left: Left = { ...input, isSame: (gone, fresh) => same.get(gone)?.has(fresh) === true };
  for (;;) {
    const strong = clearPairs(left, left.isSame);
    const pairs = strong.length > 0 ? strong : clearPairs(left, supportOf(left));
    if (pairs.length === 0) break;
    for (const { gone, fresh } of pairs) renamed.set(fresh.id, gone);
    takeOut(left, pairs);
  }
  const couldBe = plausibleIn(left);
  const unclear = left.gone
    .map((gone) => ({ gone, fresh: left.fresh.filter((fresh) => couldBe(gone, fresh)) }))
    .filter(({ fresh }) => fresh.length > 0);
  return { renamed, unclear };
}

const MOST_PAIRS = 40_000;

interface Left {
  gone: readonly Gone[];
  fresh: readonly Fresh[];
  anchors: readonly Anchor[];
  readonly isSame: RenameInput['isSame'];
}

interface Pair {
  readonly gone: Gone;
  readonly fresh: Fresh;
}

function takeOut(left: Left, pairs: readonly Pair[]): void {
  const gone = new Set(pairs.map((pair) => pair.gone));
  const fresh = new Set(pairs.map((pair) => pair.fresh));
  left.gone = left.gone.filter((one) => !gone.has(one));
  left.fresh = left.fresh.filter((one) => !fresh.has(one));
  left.anchors = [...left.anchors, ...pairs.map((pair) => ({ ...pair.fresh, number: pair.gone.number }))];
}

/** Those that have one partner each, and that partner no other. */
function clearPairs({ gone, fresh }: Left, fits: RenameInput['isSame']): readonly Pair[] {
  const pairs = gone.flatMap((one) =>
    fresh.filter((other) => fits(one, other)).map((other) => ({ gone: one, fresh: other })),
  );
  const times = countEach(pairs.flatMap((pair) => [pair.gone, pair.fresh]));
  return pairs.filter((pair) => times.get(pair.gone) === 1 && times.get(pair.fresh) === 1);
}

/** Whether the place, or being the only ones, says that two are the same. */
function supportOf(left: Left): RenameInput['isSame'] {
  const { isSamePlace, goneAt, freshAt } = placesIn(left);
  const onlyFresh = new Map(
    left.gone.map((gone) => [gone, only(left.fresh, (fresh) => isAlike(gone, fresh))]),
  );
  const onlyGone = new Map(
    left.fresh.map((fresh) => [fresh, only(left.gone, (gone) => isAlike(gone, fresh))]),
  );
  return (gone, fresh) => {
    if (!gone.isDerived || fresh.stage !== 'made') return false;
    if (onlyFresh.get(gone) === fresh && onlyGone.get(fresh) === gone) return true;
    return isSamePlace(gone, fresh) && goneAt(gone) === 1 && freshAt(fresh) === 1;
  };
}

/** Whether two could be the same at all: of one kind anywhere, or at the same place. */
function plausibleIn(left: Left): RenameInput['isSame'] {
  const { isSamePlace } = placesIn(left);
  return (gone, fresh) => {
    if (left.isSame(gone, fresh)) return true;
    // What was not reached yet need not be new; but what is done must not be lost.
    if (fresh.stage === 'later' || (fresh.stage === 'coming' && !gone.isDone)) return false;
    return isOfKind(gone, fresh) || isSamePlace(gone, fresh);
  };
}

function isOfKind(gone: Gone, fresh: Fresh): boolean {
  return gone.kind === undefined || gone.kind === fresh.kind;
}

function isAlike(gone: Gone, fresh: Fresh): boolean {
  return gone.group === fresh.group && isOfKind(gone, fresh);
}

/** The only one that fits; undefined where there are none or more. */
function only<Thing>(things: readonly Thing[], fits: (thing: Thing) => boolean): Thing | undefined {
  const [first, second] = things.filter(fits);
  return second === undefined ? first : undefined;
}

/** The gaps between neighbours that kept their order, and what is in each. */
function placesIn({ gone, fresh, anchors }: Left) {
  const groups = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const own = groups.get(anchor.group);
    if (own === undefined) groups.set(anchor.group, [anchor]);
    else own.push(anchor);
  }
  const steady = new Map([...groups].map(([group, own]) => [group, inOrder(own)]));
  const gaps = new Map<Gone | Fresh, string>();
  for (const one of gone) {
    if (one.group === undefined) continue;
    const before = (steady.get(one.group) ?? []).filter(({ number }) => number < one.number).length;
    gaps.set(one, `${before} ${one.group}`);
  }
  for (const one of fresh) {
    const before = (steady.get(one.group) ?? []).filter(({ place }) => place < one.place).length;
    gaps.set(one, `${before} ${one.group}`);
  }
  const goneIn = countEach(gone.map((one) => gaps.get(one)));
  const freshIn = countEach(fresh.map((one) => gaps.get(one)));
  return {
    isSamePlace: (one: Gone, other: Fresh) => gaps.has(one) && gaps.get(one) === gaps.get(other),
    goneAt: (one: Gone) => goneIn.get(gaps.get(one)),
    freshAt: (one: Fresh) => freshIn.get(gaps.get(one)),
  };
}

/** The longest run of neighbours that stand in the order in which they were made: the others were added or moved. */
function inOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  const sorted = anchors.toSorted((a, b) => a.place - b.place);
  // The anchor that ends the best run of each length, and the one before each (patience sorting).
  const ends: Anchor[] = [];
  const before = new Map<Anchor, Anchor | undefined>();
  for (const anchor of sorted) {
    const isNext = (ends.at(-1)?.number ?? 0) < anchor.number;
    const length = isNext ? ends.length : ends.findIndex(({ number }) => number >= anchor.number);
    before.set(anchor, ends[length - 1]);
    ends[length] = anchor;
  }
  const run: Anchor[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) run.unshift(at);
  return run;
}

function countEach<Thing>(things: readonly Thing[]): ReadonlyMap<Thing, number> {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
