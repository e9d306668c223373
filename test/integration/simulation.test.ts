// `npm run simulate` in small: the real queue and the real pace, on simulated time.
import { describe, expect, test } from 'vitest';
import { simulate } from '../../tools/simulation/simulate.ts';

const MINUTE_MS = 60_000;

describe('a simulation of 50 repositories over a quarter of an hour, GitHub down for a minute of it', () => {
  test('loses nothing, reconciles no repository twice at once, keeps within the limits', async () => {
    const figures = await simulate({
      ...{ repositories: 50, stretchMs: 12 * MINUTE_MS, seed: 7, processes: 1, reconciliations: 3 },
      // Many for so few, so that much happens in a short time.
      eventsADay: 96,
      outage: { fromMs: 6 * MINUTE_MS, toMs: 7 * MINUTE_MS },
    });

    expect(figures.invariants).toEqual({
      ...{ lost: 0, overlaps: 0, perMinute: 0, perHour: 0, inSilence: 0, unknownErrors: 0 },
    });
    expect(figures.events).toBeGreaterThan(40);
    expect(figures.outages.reconciliations['unavailable']).toBeGreaterThan(0);
    expect(figures.outages.reconciliations['budget']).toBeGreaterThan(0);
    expect(figures.mostWritesAnHour).toBeGreaterThan(400);
    expect(figures.caughtUp.max).toBeGreaterThan(0);
    expect(figures.rows.end['milepost.repository']).toBe(50 + figures.added);
  });
});
