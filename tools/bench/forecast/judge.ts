// How often a way to forecast is right, and how wide what it says is.
import type { Forecast } from '../../../src/progress/forecast.ts';
import { type Case, type Learner, casesOf } from './learners.ts';
import { type Method, SHARES } from './methods.ts';
import { quantile } from './quantile.ts';

export interface Verdict {
  readonly cases: number;
  readonly learners: number;
  /** Share of cases that were through by the day of half of learners, and by that of 17 of 20; each learner weighs the same. */
  readonly byHalf: number;
  readonly by85: number;
  /** How far the second day lies behind the first one, as a factor, in the median. */
  readonly medianWidthRatio: number;
  /** Pinball loss of both, on the logarithm of the days: the less, the sharper. https://en.wikipedia.org/wiki/Quantile_regression */
  readonly pinball: number;
}

interface Judged {
  readonly one: Case;
  readonly forecast: Forecast;
}

/** Judges with what each learner's others teach: nobody is forecast from their own dates. */
export function judgeLeavingOut(learners: readonly Learner[], method: Method): Verdict {
  const cases = learners.map(casesOf).filter((own) => own.length > 0);
  const judged = cases.flatMap((own) => {
    const forecast = method(cases.filter((others) => others !== own).flat());
    return own.map((one) => ({ one, forecast: forecast(one) }));
  });
  return summarize(judged);
}

/** Judges what is fixed before: the ratios that ship. */
export function judge(
  learners: readonly Learner[],
  forecast: (question: Pick<Case, 'history' | 'remaining'>) => Forecast,
): Verdict {
  return summarize(learners.flatMap(casesOf).map((one) => ({ one, forecast: forecast(one) })));
}

function summarize(judged: readonly Judged[]): Verdict {
  const all = judged.reduce((total, { one }) => total + one.weight, 0);
  const mean = (valueOf: (judged: Judged) => number) =>
    judged.reduce((total, next) => total + next.one.weight * valueOf(next), 0) / all;
  const widths = judged.map(({ one, forecast }) => ({
    value: forecast.most / forecast.half,
    weight: one.weight,
  }));
  return {
    cases: judged.length,
    learners: Math.round(all),
    byHalf: round(mean(({ one, forecast }) => Number(one.took <= forecast.half))),
    by85: round(mean(({ one, forecast }) => Number(one.took <= forecast.most))),
    medianWidthRatio: round(quantile(widths, 0.5)),
    pinball: round(
      mean(
        ({ one, forecast }) =>
          (lossOf(one, forecast.half, SHARES.half) + lossOf(one, forecast.most, SHARES.most)) / 2,
      ),
    ),
  };
}

function lossOf({ took }: Case, days: number, share: number): number {
  const over = Math.log(took) - Math.log(Math.max(days, 0.5));
  return Math.max(share * over, (share - 1) * over);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
