// How long learners waited, apart from the outage and in it.
import type { Sample } from './ledger.ts';
import { GATHER_S, type Model, START } from '../world/model.ts';

/** Times in s. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function computeDelays(samples: readonly Sample[], model: Model) {
  const inOutage = findInOutage(samples, model);
  const caughtUpAt = inOutage.reduce((latest, doneAt) => Math.max(latest, doneAt), 0);
  const from = START + model.outage.fromMs;
  const usual = samples.filter(
    ({ at, untilDone, lost }) => !lost && (caughtUpAt === 0 || at + untilDone < from || at > caughtUpAt),
  );
  const beyond = ({ untilReconciled }: Sample) => Math.max(0, untilReconciled - GATHER_S * 1000);
  return {
    delay: spread(usual.map(beyond)),
    done: spread(usual.map(({ untilDone }) => untilDone)),
    delayOfLost: spread(samples.filter(({ lost }) => lost).map(beyond)),
    caughtUp: spread(inOutage.map((doneAt) => Math.max(0, doneAt - START - model.outage.toMs))),
  };
}

/** When each event of the outage was seen. */
function findInOutage(samples: readonly Sample[], { outage }: Model): number[] {
  const from = START + outage.fromMs;
  const to = START + outage.toMs;
  return samples.filter(({ at }) => at >= from && at < to).map(({ at, untilDone }) => at + untilDone);
}

/** Of times in ms, in s. */
function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
