import { describe, expect, test } from 'vitest';
import { createMemory } from '../../../src/github/memory.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';
import { anIssue, anObserved } from '../../../tools/harness/builders/observed.ts';

function listing(...numbers: readonly number[]) {
  return anObserved({ issues: numbers.map((number) => anIssue({ number })) });
}

describe('what we created a moment ago', () => {
  test('and a list lacks: the list is old, reconcile again', () => {
    const memory = createMemory(new FakeClock());
    memory.remember([4, 5, 6]);
    expect(() => {
      memory.check(listing(1, 4));
    }).toThrow(
      expect.objectContaining({
        code: 'stale',
        retryable: true,
        message: expect.stringContaining('#5, #6') as string,
      }) as Error,
    );
  });

  test('and a list shows: nothing to say', () => {
    const memory = createMemory(new FakeClock());
    memory.remember([4, 5]);
    memory.check(listing(1, 4, 5));
  });

  test('is forgotten after a minute: by then it was deleted', async () => {
    const clock = new FakeClock();
    const memory = createMemory(clock);
    memory.remember([4]);
    await clock.advance(60_000);
    expect(() => {
      memory.check(listing());
    }).toThrow('#4');
    await clock.advance(1);
    memory.check(listing());
  });

  test('adds up over several reconciliations', async () => {
    const clock = new FakeClock();
    const memory = createMemory(clock);
    memory.remember([]);
    memory.remember([4]);
    await clock.advance(30_000);
    memory.remember([5]);
    expect(() => {
      memory.check(listing(5));
    }).toThrow('#4');
    await clock.advance(31_000);
    memory.check(listing(5));
    expect(() => {
      memory.check(listing());
    }).toThrow('#5');
  });
});
