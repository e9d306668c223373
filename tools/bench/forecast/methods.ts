// Ways to forecast, to be compared: each learns from the cases of other learners, where it learns anything, and says days.
import {
  type Finish,
  type Forecast,
  type RemainingTime,
  computeForecast,
  computePace,
} from '../../../src/progress/forecast.ts';
import { createRandom } from '../../harness/random.ts';
import type { Case } from './learners.ts';
import { quantile } from './quantile.ts';

type Question = Pick<Case, 'history' | 'remaining'>;

/** Days from the last finished item until half of learners, and 17 of 20, are through. */
export type Method = (others: readonly Case[]) => (question: Question) => Forecast;

export const SHARES = { half: 0.5, most: 0.85 };

/** Milepost's, with the ratios that these cases give. */
export const milepost: Method = (others) => {
  const ratios = learnRatios(others);
  return (question) => forecastDays(question, ratios);
};

/** In days from the last finished item, as `took` is. */
export function forecastDays({ history, remaining }: Question, ratios?: RemainingTime): Forecast {
  const last = spanOf(history).last;
  const { half, most } = computeForecast(history, remaining, ratios) ?? { half: NaN, most: NaN };
  return { half: half - last, most: most - last };
}

/** How the time that it took spread around remaining ÷ pace. */
export function learnRatios(cases: readonly Case[]): RemainingTime {
  return spread(cases, (history) => computePace(history) ?? NaN);
}

/** What Milepost's is held against. */
export const BASELINES: Readonly<Record<string, Method>> = {
  'mean pace': () => (question) => {
    const days = question.remaining / meanPace(question.history);
    return { half: days, most: days };
  },
  'pace of 4 weeks':
    () =>
    ({ history, remaining }) => {
      const days = remaining / recentPace(history);
      return { half: days, most: days };
    },
  'Monte Carlo of weeks': () => monteCarlo,
  'mean pace × ratios': byGroup(() => 0),
  '… by age': byGroup(({ history }) => bandOf(ageOf(history), [28, 56])),
  '… by share done': byGroup(({ history, remaining }) => bandOf(remaining / history.length, [0.75, 1.5])),
  '… by empty weeks': byGroup(({ history }) => bandOf(shareOfEmptyWeeks(history), [0.1, 0.35])),
};

/** Mean pace × the ratios of the cases in the same group; of all where the group has none. */
function byGroup(groupOf: (question: Question) => number): Method {
  return (others) => {
    const ratios = new Map<number, RemainingTime>();
    const learn = (group: number) => {
      const alike = others.filter((one) => groupOf(one) === group);
      return spread(alike.length > 0 ? alike : others, meanPace);
    };
    return (question) => {
      const group = groupOf(question);
      const found = ratios.get(group) ?? learn(group);
      ratios.set(group, found);
      const days = question.remaining / meanPace(question.history);
      return { half: days * found.half, most: days * found.most };
    };
  };
}

function spread(cases: readonly Case[], paceOf: (history: readonly Finish[]) => number): RemainingTime {
  const ratios = cases.map(({ history, remaining, took, weight }) => ({
    value: (took * paceOf(history)) / remaining,
    weight,
  }));
  return { half: quantile(ratios, SHARES.half), most: quantile(ratios, SHARES.most) };
}

const DRAWS = 100;
const MOST_WEEKS = 520;

/** Weeks drawn from those so far, until enough is done. */
function monteCarlo({ history, remaining }: Question): Forecast {
  const weeks = countWeeks(history);
  const random = createRandom(1);
  const ends = Array.from({ length: DRAWS }, () => {
    let [done, drawn] = [0, 0];
    for (; done < remaining && drawn < MOST_WEEKS; drawn += 1)
      done += weeks[Math.floor(random() * weeks.length)] ?? 0;
    return { value: drawn * 7, weight: 1 };
  });
  return { half: quantile(ends, SHARES.half), most: quantile(ends, SHARES.most) };
}

function spanOf(history: readonly Finish[]): { readonly first: number; readonly last: number } {
  const days = history.map(({ day }) => day);
  return { first: Math.min(...days), last: Math.max(...days) };
}

function ageOf(history: readonly Finish[]): number {
  const { first, last } = spanOf(history);
  return last - first;
}

function meanPace(history: readonly Finish[]): number {
  const { first, last } = spanOf(history);
  return history.filter(({ day }) => day > first).length / (last - first);
}

function recentPace(history: readonly Finish[]): number {
  const { first, last } = spanOf(history);
  const days = Math.min(28, last - first);
  return history.filter(({ day }) => day > first && day > last - days).length / days;
}

function countWeeks(history: readonly Finish[]): readonly number[] {
  const { first, last } = spanOf(history);
  const weeks = new Array<number>(Math.floor((last - first) / 7) + 1).fill(0);
  for (const { day } of history)
    weeks[Math.floor((day - first) / 7)] = (weeks[Math.floor((day - first) / 7)] ?? 0) + 1;
  return weeks;
}

function shareOfEmptyWeeks(history: readonly Finish[]): number {
  const weeks = countWeeks(history);
  return weeks.filter((count) => count === 0).length / weeks.length;
}

/** Between which of the bounds it lies. */
function bandOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
