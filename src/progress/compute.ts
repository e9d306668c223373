// Counts how far the learner has come. Knows no clock: the same input gives the same figures.
import { computeOutlook, createExpect, expectPhases, historyOf } from './outlook.ts';
import { type Weights, computeWeights, exact } from './weights.ts';
import { countedOf } from './counted.ts';
import { chooseUpNext } from './now/up-next.ts';
import type {
  Count,
  ItemProgress,
  Paused,
  PhaseProgress,
  PhaseState,
  Progress,
  ProgressInput,
} from './progress.ts';

/**
 * Progress from the roadmap and the state of each item. Skipped items leave the count, so skipping what is left
 * completes a phase. Where nothing is required, in a phase or in the whole roadmap, the optional items are counted
 * instead: they are all there is to do.
 */
export function computeProgress(input: ProgressInput): Progress {
  const weights = computeWeights(input.roadmap);
  const shownBy = new Map(input.roadmap.kinds.map(({ name, evidence }) => [name, evidence]));
  const counted = input.roadmap.phases.map((phase) => {
    const items = phase.items.map((item): ItemProgress => ({
      state: 'open',
      ...input.items.get(item.id),
      item,
      weight: weights.of.get(item.id) ?? 0,
      ...asked(shownBy.get(item.kind)),
    }));
    const milestone = input.milestones.get(phase.id);
    return { ...countItems(items, weights), phase, ...(milestone === undefined ? {} : { milestone }), items };
  });
  const current = counted.findIndex((phase) => phase.percent < 100);
  const items = counted.flatMap((phase) => phase.items);
  const history = historyOf(items);
  const { holidays } = input.roadmap.tracker;
  const expect = createExpect(history, holidays);
  const expected = expectPhases(counted, expect);
  const phases = counted.map((phase, index): PhaseProgress => {
    const range = expected.get(phase.phase.id);
    return {
      ...phase,
      state: phaseState(phase, index === current),
      ...(range === undefined ? {} : { expected: range }),
    };
  });
  return {
    title: input.roadmap.title,
    ...countItems(items, weights),
    ...{ unit: weights.unit, history, holidays, outlook: computeOutlook(items, { history, expect }) },
    phases,
    skills: input.roadmap.skills.map((skill) => {
      const teaching = items.filter(
        ({ item, state }) => skill.taughtBy.includes(item.id) && state !== 'skipped',
      );
      const reached = input.reached?.get(skill.name);
      return {
        ...{ skill, done: countIn(teaching, 'done'), teaching: teaching.length },
        ...(reached && { reached }),
      };
    }),
    upNext: chooseUpNext(phases, input.roadmap),
    ...stillPaused(input.paused, items),
  };
}

/** Nothing left to do, or something done since the day on which it ended: then it is over. */
function stillPaused(paused: Paused | undefined, items: readonly ItemProgress[]): Pick<Progress, 'paused'> {
  const { until } = paused ?? {};
  const isOver = items.some(({ doneOn }) => until !== undefined && doneOn !== undefined && doneOn >= until);
  return paused === undefined || isOver || countIn(items, 'open') === 0 ? {} : { paused };
}

function asked(shownBy: string | undefined): Pick<ItemProgress, 'shownBy'> {
  return shownBy === undefined ? {} : { shownBy };
}

function countItems(items: readonly ItemProgress[], weights: Weights): Count {
  const required = items.filter(({ item }) => !item.optional);
  const optional = items.filter(({ item }) => item.optional);
  const [done, optionalDone] = [countIn(required, 'done'), countIn(optional, 'done')];
  const counts = {
    done,
    required: required.length - countIn(required, 'skipped'),
    optionalDone,
    optional: optional.length - countIn(optional, 'skipped'),
    skipped: countIn(items, 'skipped'),
  };
  const hours = weights.unit === 'hours' && required.length > 0 ? weigh(required) : null;
  return { ...counts, hours, percent: wholePercent(countedOf(items)) };
}

interface Weighed {
  readonly done: number;
  readonly all: number;
}

/** What they count for together, the skipped ones left out. */
function weigh(items: readonly ItemProgress[]): Weighed {
  const sumOf = (counted: readonly ItemProgress[]) =>
    counted.reduce((total, { weight }) => total + weight, 0);
  const [done, open] = [sumOf(items.filter(isDone)), sumOf(items.filter(({ state }) => state === 'open'))];
  return { done: exact(done), all: exact(done + open) };
}

function isDone({ state }: ItemProgress): boolean {
  return state === 'done';
}

function countIn(items: readonly ItemProgress[], state: ItemProgress['state']): number {
  return items.filter((item) => item.state === state).length;
}

/** 100 only when nothing is open, however little that counts for. */
function wholePercent(items: readonly ItemProgress[]): number {
  if (countIn(items, 'open') === 0) return 100;
  const { done, all } = weigh(items);
  return Math.min(99, Math.floor((100 * done) / all));
}

/** The phase to work on now counts as in progress before its first item is done. */
function phaseState(phase: Pick<PhaseProgress, 'percent' | 'items'>, isCurrent: boolean): PhaseState {
  if (phase.percent === 100) return 'done';
  const isBegun = phase.items.some(({ state, inProgress }) => state !== 'open' || inProgress !== undefined);
  return isCurrent || isBegun ? 'in progress' : 'not started';
}
