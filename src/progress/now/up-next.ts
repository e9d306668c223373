// What to do now: which open items come next, and why these. Knows no clock: a week has the hours of the roadmap's pace.
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { compareTexts } from '../../roadmap/text.ts';
import type { ItemProgress, PhaseProgress, UpNext, UpNextReason } from '../progress.ts';

const MOST = 3;

/** Less than half an hour is no time to begin something in. */
const LEAST_HOURS = 0.5;

interface Ready {
  readonly phase: PhaseProgress;
  readonly item: ItemProgress;
}

/**
 * One to three open items whose needs are met; empty when nothing is open. Required ones come before optional ones, of each
 * what is in progress before the rest, and the rest phase by phase. They fill the week's hours: one at least, since work can
 * take weeks. What has no hours fits. With `open: phase` a phase that has not begun waits, as its issues do.
 */
export function chooseUpNext(
  phases: readonly PhaseProgress[],
  { pace, tracker }: Pick<Roadmap, 'pace' | 'tracker'>,
): readonly UpNext[] {
  const byId = new Map(phases.flatMap(({ items }) => items).map((item) => [item.item.id, item]));
  const ready = phases.flatMap((phase): Ready[] =>
    phase.items.filter((item) => isReady(item, byId)).map((item) => ({ phase, item })),
  );
  const waiting = new Set(tracker.open === 'phase' ? phases.filter(isToCome) : []);
  const begun = ready.filter(({ phase, item }) => !waiting.has(phase) || item.issue !== undefined);
  const inOrder = (begun.length > 0 ? begun : ready).toSorted((a, b) => rankOf(a.item) - rankOf(b.item));
  const first = inOrder
    .slice(0, MOST)
    .map(({ phase: { phase }, item }) => ({ ...item, phase, why: reasonOf(item, byId) }));
  return fillWeek(first, pace);
}

function isReady({ item, state }: ItemProgress, byId: ReadonlyMap<string, ItemProgress>): boolean {
  return state === 'open' && item.needs.every((id) => byId.get(id)?.state !== 'open');
}

/** Nothing of it is there yet. */
function isToCome({ state, milestone }: PhaseProgress): boolean {
  return state === 'not started' && milestone === undefined;
}

function rankOf({ item, inProgress }: Pick<ItemProgress, 'item' | 'inProgress'>): number {
  return (item.optional ? 2 : 0) + (inProgress === undefined ? 1 : 0);
}

function fillWeek(inOrder: readonly Omit<UpNext, 'week'>[], pace: number | undefined): readonly UpNext[] {
  const chosen: UpNext[] = [];
  let left = pace ?? Infinity;
  for (const next of inOrder) {
    const { hours } = next.item;
    if (chosen.length > 0 && hours !== undefined && left < LEAST_HOURS) break;
    const ofWeek = Math.min(hours ?? 0, left);
    left -= ofWeek;
    const week = hours === undefined || pace === undefined ? {} : { week: { hours: ofWeek, of: hours } };
    chosen.push({ ...next, ...week });
  }
  return chosen;
}

function reasonOf({ item, inProgress }: ItemProgress, byId: ReadonlyMap<string, ItemProgress>): UpNextReason {
  if (inProgress !== undefined) return { kind: 'in-progress', pull: inProgress };
  if (item.needs.length === 0) return { kind: 'in-order' };
  const met = item.needs.flatMap((id) => byId.get(id) ?? []).filter(({ state }) => state === 'done');
  const last = met.toSorted(byDay).at(-1);
  if (last?.evidence !== undefined) return { kind: 'ready', pull: last.evidence };
  return last?.issue === undefined ? { kind: 'ready' } : { kind: 'ready', issue: last.issue };
}

/** By when it was done; what was done before the roadmap came is first. */
function byDay(one: ItemProgress, other: ItemProgress): number {
  const numberOf = ({ evidence, issue }: ItemProgress) => evidence ?? issue ?? 0;
  return compareTexts(one.doneOn ?? '', other.doneOn ?? '') || numberOf(one) - numberOf(other);
}
