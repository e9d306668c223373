// Items without a written id whose title changed: which issue is whose now, and where that is not clear.
import { type Item, KINDS, type Roadmap } from '../../roadmap/roadmap.ts';
import { readListed } from '../../progress/item-lines.ts';
import { createLikeness } from './likeness.ts';
import type { Matches } from './match.ts';
import type { ObservedIssue, ObservedMilestone } from '../observed.ts';
import { type Renamed, type Stray, isIdOf, leftNow, pickRenamed } from './renamed.ts';
import { type Anchor, type Fresh, type Gone, findRenames } from './rename.ts';

/** An issue whose item may have become one of these, or have been taken out. */
export interface Unclear {
  readonly stray: Stray<ObservedIssue>;
  readonly items: readonly Item[];
}

export interface RenamedItems {
  readonly renamed: Renamed<ObservedIssue>;
  readonly unclear: readonly Unclear[];
  /** Ids of the items that get no issue until it is clear: those that it is about, and their neighbours. */
  readonly waiting: ReadonlySet<string>;
}

interface FoundSoFar {
  readonly issues: Matches<ObservedIssue>;
  /** With those of phases that were renamed. */
  readonly milestones: Matches<ObservedMilestone>;
  /** Our section of the README, which lists what the roadmap had the last time. */
  readonly section: string | undefined;
}

export function findRenamedItems(roadmap: Roadmap, found: FoundSoFar): RenamedItems {
  const { issues, milestones } = found;
  const strays = leftNow(issues.retired);
  // Most times nothing is gone, and nobody asks.
  const isListed = strays.size === 0 ? undefined : readListed(found.section ?? '');
  const phaseOf = new Map([...milestones.byId].map(([id, { thing }]) => [thing.number, id]));
  const items = new Map(
    roadmap.phases.flatMap((phase) => phase.items.map((item) => [item.id, item] as const)),
  );
  const isLike = createLikeness();
  const { fresh, anchors } = placesOf(roadmap, { issues, milestones, isListed });
  const { renamed, unclear } = findRenames({
    gone: [...strays.values()].map((stray) => toGone(stray, { roadmap, phaseOf })),
    ...{ fresh, anchors },
    isSame: ({ number }, { id }) => isLike(strays.get(number)?.thing.title ?? '', items.get(id)?.title ?? ''),
  });
  const held = new Set(
    unclear.flatMap(({ gone, fresh: could }) => [gone.group, ...could.map(({ group }) => group)]),
  );
  const waiting = roadmap.phases
    .filter(({ id }) => held.has(id))
    .flatMap((phase) => phase.items.filter(({ id }) => !issues.byId.has(id) && !renamed.has(id)));
  return {
    renamed: pickRenamed(renamed, strays),
    unclear: unclear.flatMap(({ gone, fresh: could }) => {
      const stray = strays.get(gone.number);
      return stray === undefined ? [] : [{ stray, items: could.flatMap(({ id }) => items.get(id) ?? []) }];
    }),
    waiting: new Set(waiting.map(({ id }) => id)),
  };
}

interface Around {
  readonly roadmap: Roadmap;
  readonly phaseOf: ReadonlyMap<number, string>;
}

function toGone({ thing, block }: Stray<ObservedIssue>, { roadmap, phaseOf }: Around): Gone {
  return {
    number: thing.number,
    group: thing.milestone === null ? undefined : phaseOf.get(thing.milestone),
    kind: kindOf(thing.labels, roadmap),
    isDerived: isIdOf(block.marker.id, thing.title),
    isDone: thing.closeReason === 'completed',
  };
}

/** The kind that a label of ours tells; undefined where a person took it off or gave it another name. */
function kindOf(labels: readonly string[], { kinds, tracker }: Roadmap): string | undefined {
  const there = new Set(labels.map((name) => name.toLowerCase()));
  const names = [...KINDS, ...kinds.map(({ name }) => name)];
  return names.find((name) => there.has(`${tracker.labelPrefix}${name}`.toLowerCase()));
}

interface PlacesInput extends Pick<FoundSoFar, 'issues' | 'milestones'> {
  readonly isListed: ReturnType<typeof readListed>;
}

/** What stands where: items that have an issue, and those that look for one. */
function placesOf({ phases, tracker }: Roadmap, { issues, milestones, isListed }: PlacesInput) {
  const fresh: Fresh[] = [];
  const anchors: Anchor[] = [];
  for (const { id: group, items } of phases) {
    const other = tracker.open === 'all' ? 'coming' : 'later';
    const stage = milestones.byId.has(group) ? 'made' : other;
    for (const [place, item] of items.entries()) {
      const { id, named, kind } = item;
      const number = issues.byId.get(id)?.thing.number;
      if (number !== undefined) anchors.push({ group, place, number });
      else if (!named) {
        const isAdded = stage === 'later' && isListed?.(item) === false;
        fresh.push({ id, group, kind, place, stage: isAdded ? 'added' : stage });
      }
    }
  }
  return { fresh, anchors };
}
