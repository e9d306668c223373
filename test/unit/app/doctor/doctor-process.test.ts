// Whether an App runs, as far as a PostgreSQL that several share can tell.
import { expect, test } from 'vitest';
import { checkProcess } from '../../../../src/app/doctor/doctor-process.ts';

const database = { kind: 'postgres', url: 'postgres://db/m', poolSize: 1 } as const;

test.each([
  [0, true, 'an App was at work on the queue 0 s ago'],
  [59, true, 'an App was at work on the queue 59 s ago'],
  [60, false, 'no App is at work on the queue: none for 1 min'],
  [7199, false, 'no App is at work on the queue: none for 119 min'],
  [90_000, false, 'no App is at work on the queue: none for 25 h'],
  [200_000, false, 'no App is at work on the queue: none for 2 days'],
  [null, false, 'no App is at work on the queue: none ever was'],
])('%s s ago', (tendedS, ok, says) => {
  const check = checkProcess({ database }, { tendedS });
  expect(check).toMatchObject({ name: 'process', ok, says });
  expect(check.hint === undefined).toBe(ok);
});
