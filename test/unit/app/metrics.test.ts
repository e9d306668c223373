// The figures as a Prometheus gets them.
import { describe, expect, it } from 'vitest';
import { type QueueFigures, createMetrics } from '../../../src/app/metrics.ts';

const FIGURES: QueueFigures = {
  waiting: 3,
  running: 2,
  deferred: 1,
  dead: 4,
  redeliveryScanAt: 1_800_000_000_500,
};

function metricsOf(figures: () => Promise<QueueFigures> = () => Promise.resolve(FIGURES)) {
  return createMetrics(figures);
}

/** Lines with a value, by name and labels. */
async function read({ registry }: ReturnType<typeof metricsOf>): Promise<ReadonlyMap<string, number>> {
  const lines = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('metrics', () => {
  it('say what stands in the queue, and ask for it once', async () => {
    let asked = 0;
    const metrics = metricsOf(() => {
      asked += 1;
      return Promise.resolve(FIGURES);
    });
    const values = await read(metrics);
    expect(values.get('milepost_queue_waiting')).toBe(3);
    expect(values.get('milepost_queue_running')).toBe(2);
    expect(values.get('milepost_queue_deferred')).toBe(1);
    expect(values.get('milepost_queue_dead')).toBe(4);
    expect(values.get('milepost_redelivery_scan_timestamp_seconds')).toBe(1_800_000_000.5);
    expect(asked).toBe(1);
    await read(metrics);
    expect(asked).toBe(2);
  });

  it('leave out what they cannot know, and go on with the rest', async () => {
    let isAway = false;
    const metrics = metricsOf(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(FIGURES)));
    expect((await read(metrics)).has('milepost_queue_waiting')).toBe(true);
    isAway = true;
    const values = await read(metrics);
    expect([...values.keys()].filter((name) => name.startsWith('milepost_queue'))).toEqual([]);
    expect(values.get('milepost_process_resident_memory_bytes')).toBeGreaterThan(0);
    const never = await read(metricsOf(() => Promise.resolve({ ...FIGURES, redeliveryScanAt: null })));
    expect(never.has('milepost_redelivery_scan_timestamp_seconds')).toBe(false);
  });

  it('count webhooks; how long only those took that were accepted', async () => {
    const metrics = metricsOf();
    metrics.onDelivery({ result: 'accepted', seconds: 0.004 });
    metrics.onDelivery({ result: 'refused', seconds: 7 });
    const values = await read(metrics);
    expect(values.get('milepost_deliveries_total{result="accepted"}')).toBe(1);
    expect(values.get('milepost_deliveries_total{result="refused"}')).toBe(1);
    expect(values.get('milepost_deliveries_total{result="failed"}')).toBe(0);
    expect(values.get('milepost_accept_seconds_count')).toBe(1);
    expect(values.get('milepost_accept_seconds_bucket{le="0.005"}')).toBe(1);
    expect(values.get('milepost_accept_seconds_bucket{le="0.002"}')).toBe(0);
  });

  it('count reconciliations by outcome', async () => {
    const metrics = metricsOf();
    metrics.onReconciled({ outcome: 'tracked', seconds: 2 });
    metrics.onReconciled({ outcome: 'failed', seconds: 1 });
    const values = await read(metrics);
    expect(values.get('milepost_reconciliations_total{outcome="tracked"}')).toBe(1);
    expect(values.get('milepost_reconciliations_total{outcome="failed"}')).toBe(1);
    expect(values.get('milepost_reconcile_seconds_sum')).toBe(3);
  });

  it('count requests to GitHub by what came back, which is handed on untouched', async () => {
    const metrics = metricsOf();
    const answers = [new Response('a', { status: 201 }), new Response('b', { status: 404 })];
    const ends = [...answers];
    const counted = metrics.countRequests(() => {
      const next = ends.shift();
      return next === undefined ? Promise.reject(new TypeError('reset')) : Promise.resolve(next);
    });
    expect(await counted('https://api.github.com/app')).toBe(answers[0]);
    expect(await counted('https://api.github.com/app')).toBe(answers[1]);
    await expect(counted('https://api.github.com/app')).rejects.toThrow('reset');
    const values = await read(metrics);
    for (const answer of ['2xx', '4xx', 'none'])
      expect(values.get(`milepost_github_requests_total{answer="${answer}"}`)).toBe(1);
  });

  it('are all ours by name, and each registry is its own', async () => {
    const values = await read(metricsOf());
    expect([...values.keys()].filter((name) => !name.startsWith('milepost_'))).toEqual([]);
    expect((await read(metricsOf())).size).toBe(values.size);
  });
});
