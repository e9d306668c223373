// How long learners waited, apart from the outage and in it.
import type { Sample } from './ledger.ts';
import { GATHER_S, type Model, START } from './model.ts';

/** Times in s. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function computeDelays(samples: readonly Sample[], model: Model) {
  const caughtUpAt = findCaughtUp(samples, model);
  const from = START + model.outage.fromMs;
  const usual = samples.filter(
    ({ at, untilDone, lost }) =>
      !lost && (caughtUpAt === undefined || at + untilDone < from || at > caughtUpAt),
  );
  const beyond = ({ untilLook }: Sample) => Math.max(0, untilLook - GATHER_S * 1000);
  return {
    delay: spread(usual.map(beyond)),
    done: spread(usual.map(({ untilDone }) => untilDone)),
    delayOfLost: spread(samples.filter(({ lost }) => lost).map(beyond)),
    caughtUpS: caughtUpAt === undefined ? 0 : (caughtUpAt - START - model.outage.toMs) / 1000,
  };
}

/** When all was seen that happened in the outage. */
function findCaughtUp(samples: readonly Sample[], { outage }: Model): number | undefined {
  if (outage.toMs === outage.fromMs) return undefined;
  const from = START + outage.fromMs;
  const to = START + outage.toMs;
  return samples
    .filter(({ at }) => at >= from && at < to)
    .reduce((latest, { at, untilDone }) => Math.max(latest, at + untilDone), to);
}

/** Of times in ms, in s. */
function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
