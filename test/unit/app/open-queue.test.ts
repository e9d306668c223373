// What the log says of the queue's own problems.
import { expect, test } from 'vitest';
import { logDatabaseError } from '../../../src/app/open-queue.ts';
import { MilepostError } from '../../../src/errors.ts';

const CUT = new MilepostError('The connection to PostgreSQL at db:5432 was cut', {
  code: 'database',
  hint: 'Milepost goes on by itself when it is back.',
  retryable: true,
});

/** The lines that were logged: how grave, and what. */
function logged(error: unknown): readonly string[] {
  const lines: string[] = [];
  const line = (level: string) => (_about: unknown, message: string) => {
    lines.push(`${level}: ${message}`);
  };
  const log = { info: line('info'), warn: line('warn'), error: line('error'), debug: line('debug') };
  logDatabaseError(log as unknown as Parameters<typeof logDatabaseError>[0], error);
  return lines;
}

test.each<[string, unknown]>([
  ['an error', CUT],
  [
    'what pg-boss makes of one',
    Object.assign({}, CUT, { message: CUT.message, stack: CUT.stack, queue: 'reconcile' }),
  ],
])('a database that does not answer for a moment is a problem that we know: %s', (_what, error) => {
  const says = 'The connection to PostgreSQL at db:5432 was cut. Milepost goes on by itself when it is back.';
  expect(logged(error)).toEqual([`warn: the queue has problems: ${says}`]);
});

test('a mistake of ours is called one', () => {
  expect(logged(new TypeError('x is undefined'))).toEqual([
    'error: something failed in a way that Milepost does not know',
  ]);
});
