// A moment by which a request must be answered: told once, to whoever listens then.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from '../../../../src/app/webhooks/deadline.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a deadline', () => {
  it('is told when it comes, once', () => {
    let told = 0;
    new Deadline(1000).onPass(() => (told += 1));
    vi.advanceTimersByTime(999);
    expect(told).toBe(0);
    vi.advanceTimersByTime(1);
    expect(told).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(told).toBe(1);
  });

  it('that has passed is told at once', () => {
    const deadline = new Deadline(10);
    vi.advanceTimersByTime(10);
    let told = 0;
    deadline.onPass(() => (told += 1));
    expect(told).toBe(1);
  });

  it('is told to the last who asked', () => {
    const told: string[] = [];
    const deadline = new Deadline(10);
    deadline.onPass(() => told.push('first'));
    deadline.onPass(() => told.push('second'));
    vi.advanceTimersByTime(10);
    expect(told).toEqual(['second']);
  });

  it('that is cleared does not come, and leaves no timer', () => {
    let told = 0;
    const deadline = new Deadline(10);
    deadline.onPass(() => (told += 1));
    deadline.clear();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(told).toBe(0);
  });

  it('that is cleared when it has passed is not told again', () => {
    let told = 0;
    const deadline = new Deadline(10);
    deadline.onPass(() => (told += 1));
    vi.advanceTimersByTime(10);
    deadline.clear();
    expect(told).toBe(1);
  });
});
