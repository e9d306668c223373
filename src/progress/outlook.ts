// When the rest of the roadmap, and of each of its phases, will be done: the forecast, asked with what is done and what is left.
import type { Holiday, Phase } from '../roadmap/roadmap.ts';
import { dateOf, dayOf, studyDaysOf } from '../roadmap/schedule.ts';
import { countedOf } from './counted.ts';
import { FEWEST, type Finish, computeForecast } from './forecast.ts';
import type { Expected, ItemProgress, Outlook, Progress } from './progress.ts';

/** What was finished when, in the order of the days. Only of what the percent counts. */
export function historyOf(items: readonly ItemProgress[]): readonly Finish[] {
  return countedOf(items)
    .flatMap(({ doneOn, weight }) => (doneOn === undefined ? [] : [{ day: dayOf(doneOn), weight }]))
    .toSorted((a, b) => a.day - b.day);
}

/** When so much will be done that is left; undefined where there is too little to go by. */
export type Expect = (left: number) => Expected | undefined;

/**
 * The forecast with the holidays left out: those of the past from the pace, those ahead from the days to come. A holiday on
 * which something was finished was none.
 */
export function createExpect(history: readonly Finish[], holidays: readonly Holiday[]): Expect {
  const study = studyDaysOf(holidays);
  const first = history[0]?.day ?? 0;
  const last = history.at(-1)?.day ?? 0;
  const worked = [...new Set(history.map(({ day }) => day))].filter(study.isHoliday);
  const inStudyDays = history.map(({ day, weight }) => {
    const since = worked.filter((one) => first < one && one <= day).length;
    return { day: study.between(first, day) + since, weight };
  });
  const now = inStudyDays.at(-1)?.day ?? 0;
  return (left) => {
    const forecast = computeForecast(inStudyDays, left);
    if (forecast === undefined) return undefined;
    const dateAt = (day: number) => dateOf(study.after(last, day - now));
    return { half: dateAt(forecast.half), most: dateAt(forecast.most) };
  };
}

interface Past {
  readonly history: readonly Finish[];
  readonly expect: Expect;
}

/** When all that the percent counts will be done. */
export function computeOutlook(items: readonly ItemProgress[], { history, expect }: Past): Outlook {
  const left = countedOf(items).filter(isOpen);
  if (left.length === 0) return { kind: 'done' };
  const expected = expect(weightOf(left));
  if (expected === undefined) {
    const days = new Set(history.map(({ day }) => day)).size;
    return { kind: 'too-early', items: history.length, days };
  }
  return { kind: 'range', ...expected, asOf: dateOf(history.at(-1)?.day ?? 0) };
}

/** Whether enough will have been finished for a forecast before all is. */
export function isForecastToCome({ outlook, ...count }: Omit<Progress, 'phases'>): boolean {
  const { required, done, optional, optionalDone } = count;
  const left = required > 0 ? required - done : optional - optionalDone;
  return outlook.kind === 'too-early' && outlook.items + left > FEWEST.items;
}

interface PhaseItems {
  readonly phase: Phase;
  readonly items: readonly ItemProgress[];
}

/**
 * By phase id, when each phase with something open will be done, where there is a forecast: the phases are gone through in
 * their order, and what an item needs comes before it, wherever it stands.
 */
export function expectPhases(phases: readonly PhaseItems[], expect: Expect): ReadonlyMap<string, Expected> {
  const all = new Map(phases.flatMap(({ items }) => items).map((item) => [item.item.id, item]));
  const before = new Map<string, ItemProgress>();
  const expected = new Map<string, Expected>();
  for (const { phase, items } of phases) {
    const left = countedOf(items).filter(isOpen);
    for (const item of left) addWithNeeds(item, { all, before });
    const range = left.length === 0 ? undefined : expect(weightOf([...before.values()]));
    if (range !== undefined) expected.set(phase.id, range);
  }
  return expected;
}

interface Ordering {
  readonly all: ReadonlyMap<string, ItemProgress>;
  readonly before: Map<string, ItemProgress>;
}

/** Needs make no circles, but may be a chain of a thousand. */
function addWithNeeds(start: ItemProgress, { all, before }: Ordering): void {
  const next = [start];
  for (let item = next.pop(); item !== undefined; item = next.pop()) {
    if (!isOpen(item) || before.has(item.item.id)) continue;
    before.set(item.item.id, item);
    next.push(...item.item.needs.flatMap((id) => all.get(id) ?? []));
  }
}

function isOpen({ state }: ItemProgress): boolean {
  return state === 'open';
}

function weightOf(items: readonly ItemProgress[]): number {
  return items.reduce((total, { weight }) => total + weight, 0);
}
