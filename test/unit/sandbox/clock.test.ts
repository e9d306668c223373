import { expect, test } from 'vitest';
import { createClock } from '../../../tools/sandbox/world/clock.ts';

test('a frozen clock moves only when it is moved, and fires what falls due in order', () => {
  const clock = createClock({ frozen: true, start: 1_000 });
  const fired: string[] = [];
  clock.after(50, () => fired.push(`b at ${clock.now()}`));
  clock.after(20, () => {
    fired.push(`a at ${clock.now()}`);
    clock.after(10, () => fired.push(`nested at ${clock.now()}`));
  });
  clock.after(200, () => fired.push('too late'));
  clock.advance(100);
  expect(fired).toEqual(['a at 1020', 'nested at 1030', 'b at 1050']);
  expect(clock.now()).toBe(1_100);
  expect(clock.pending()).toBe(1);
});

test('a cancelled timer does not fire', () => {
  const clock = createClock({ frozen: true });
  let fired = false;
  const cancel = clock.after(5, () => {
    fired = true;
  });
  cancel();
  clock.advance(10);
  expect(fired).toBe(false);
});

test('a real clock fires by itself, and can be pushed on', async () => {
  const clock = createClock();
  await new Promise<void>((resolve) => {
    clock.after(5, resolve);
  });
  let fired = false;
  clock.after(60_000, () => {
    fired = true;
  });
  const before = clock.now();
  clock.advance(60_000);
  expect(fired).toBe(true);
  expect(clock.now() - before).toBeGreaterThanOrEqual(60_000);
});

test('closing cancels every timer', () => {
  const clock = createClock();
  clock.after(60_000, () => undefined);
  clock.close();
  expect(clock.pending()).toBe(0);
});
