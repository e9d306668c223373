import { describe, expect, test } from 'vitest';
import { MilepostError, type MilepostErrorOptions } from '../../../src/errors.ts';
import { createRetry } from '../../../src/retry.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';

function anError(options: Partial<MilepostErrorOptions> = {}): MilepostError {
  return new MilepostError('no', { code: 'unavailable', hint: '', retryable: true, ...options });
}

describe('trying again', () => {
  test('is done after longer and longer waits, and not for ever', () => {
    const retry = createRetry(new FakeClock());
    const delays = Array.from({ length: 8 }, () => retry.delay(anError()));
    expect(delays).toEqual([4000, 12_000, 36_000, 108_000, 324_000, 972_000, 2_916_000, undefined]);
  });

  test.each([
    ['what no wait can mend', anError({ code: 'archived', retryable: false })],
    ['a bug', new TypeError('x is undefined')],
    ['what is no error', 'boom'],
  ])('is not done for %s', (_, error) => {
    expect(createRetry(new FakeClock()).delay(error)).toBeUndefined();
  });

  test('is done when GitHub says, as often as it says so', async () => {
    const clock = new FakeClock();
    const retry = createRetry(clock);
    const refused = anError({ code: 'refused', retryAt: clock.now() + 90_000 });
    for (let count = 0; count < 50; count += 1) expect(retry.delay(refused)).toBe(90_000);
    expect(retry.delay(anError())).toBe(4000);
    await clock.advance(100_000);
    expect(retry.delay(refused)).toBe(0);
  });
});
