// The figures that a Prometheus reads. No label takes a value that learners choose, such as a repository's name.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Fetch } from '../github/client/fetch.ts';
import type { ReconcileStatus } from '../queue/repositories.ts';
import type { ReceiveResult } from './webhooks/receive.ts';

/** What stands in the queue. */
export interface QueueFigures {
  /** Reconciliations that could start now. */
  readonly waiting: number;
  readonly running: number;
  /** Reconciliations that wait for their time: after a failure, or until the hour's writes are there again. */
  readonly deferred: number;
  /** Repositories given up until an operator says otherwise. */
  readonly dead: number;
  /** When lost webhooks were last searched for, in ms since the epoch; null before the first time. */
  readonly redeliveryScanAt: number | null;
}

/** How a reconciliation ended; `failed` where it did not. */
type ReconcileOutcome = ReconcileStatus | 'failed';

export interface Metrics {
  readonly registry: Registry;
  /** A webhook was answered. */
  onDelivery(end: { readonly result: ReceiveResult; readonly seconds: number }): void;
  onReconciled(end: { readonly outcome: ReconcileOutcome; readonly seconds: number }): void;
  /** A fetch that counts the requests to GitHub by the kind of their answer. */
  countRequests(fetch: Fetch): Fetch;
}

/** A registry of its own. `figures` is asked once each time that the registry is read; where it fails, its lines are left out. */
export function createMetrics(figures: () => Promise<QueueFigures>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'milepost_' });
  addQueue(registry, figures);
  return { registry, ...addDeliveries(registry), ...addReconciliations(registry), ...addRequests(registry) };
}

function addDeliveries(registry: Registry): Pick<Metrics, 'onDelivery'> {
  const registers = [registry];
  const deliveries = new Counter({
    name: 'milepost_deliveries_total',
    help: 'Webhooks: accepted, refused (not a webhook of ours), or failed (GitHub is to send it again).',
    labelNames: ['result'],
    registers,
  });
  for (const result of ['accepted', 'refused', 'failed']) deliveries.inc({ result }, 0);
  const seconds = new Histogram({
    name: 'milepost_accept_seconds',
    help: 'From the request to its answer, of webhooks that were accepted.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers,
  });
  return {
    onDelivery(end) {
      deliveries.inc({ result: end.result });
      if (end.result === 'accepted') seconds.observe(end.seconds);
    },
  };
}

function addReconciliations(registry: Registry): Pick<Metrics, 'onReconciled'> {
  const registers = [registry];
  const reconciliations = new Counter({
    name: 'milepost_reconciliations_total',
    help: 'Reconciliations, by what they found.',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'milepost_reconcile_seconds',
    help: 'How long a reconciliation took, its waiting for the pace of writes included.',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    registers,
  });
  return {
    onReconciled(end) {
      reconciliations.inc({ outcome: end.outcome });
      seconds.observe(end.seconds);
    },
  };
}

function addRequests(registry: Registry): Pick<Metrics, 'countRequests'> {
  const requests = new Counter({
    name: 'milepost_github_requests_total',
    help: 'Requests to GitHub, by the kind of the answer: 2xx to 5xx, or none.',
    labelNames: ['answer'],
    registers: [registry],
  });
  return {
    countRequests(fetch) {
      return async function countedFetch(url, init) {
        try {
          const response = await fetch(url, init);
          requests.inc({ answer: `${Math.floor(response.status / 100)}xx` });
          return response;
        } catch (error) {
          requests.inc({ answer: 'none' });
          throw error;
        }
      };
    },
  };
}

type QueueGauge = readonly [name: string, help: string, read: (figures: QueueFigures) => number | null];

const QUEUE_GAUGES: readonly QueueGauge[] = [
  ['milepost_queue_waiting', 'Reconciliations that could start now.', ({ waiting }) => waiting],
  ['milepost_queue_running', 'Reconciliations under way, in all processes.', ({ running }) => running],
  ['milepost_queue_deferred', 'Reconciliations that wait for their time.', ({ deferred }) => deferred],
  ['milepost_queue_dead', 'Repositories given up: see milepost doctor.', ({ dead }) => dead],
  [
    'milepost_redelivery_scan_timestamp_seconds',
    'When lost webhooks were last searched for, in s since the epoch.',
    ({ redeliveryScanAt }) => (redeliveryScanAt === null ? null : redeliveryScanAt / 1000),
  ],
];

function addQueue(registry: Registry, figures: () => Promise<QueueFigures>): void {
  const read = once(figures);
  for (const [name, help, valueOf] of QUEUE_GAUGES) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await read().then(valueOf, () => null);
        // A gauge that nobody sets says 0, which would be a lie.
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  }
}

/** All who ask while an answer is under way get the same one. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () =>
    (asked ??= ask().finally(() => {
      asked = undefined;
    }));
}
