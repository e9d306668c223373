import { expect, it } from 'vitest';
import { forASecond } from '../../../src/app/for-a-second.ts';

it('asks once for all at once, and again a second later', async () => {
  let now = 0;
  let asked = 0;
  const read = forASecond(
    () => Promise.resolve((asked += 1)),
    () => now,
  );
  expect(await Promise.all(Array.from({ length: 200 }, read))).toEqual(Array(200).fill(1));
  now = 999;
  expect(await read()).toBe(1);
  now = 1000;
  expect(await read()).toBe(2);
});

it('asks again at once where that failed', async () => {
  let isAway = true;
  const read = forASecond(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve('here')));
  await expect(Promise.all([read(), read()])).rejects.toThrow('away');
  isAway = false;
  expect(await read()).toBe('here');
});
