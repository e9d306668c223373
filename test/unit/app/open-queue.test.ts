// What the log says of the queue's own problems.
import { expect, test } from 'vitest';
import { createFailureLog, logDatabaseError } from '../../../src/app/open-queue.ts';
import { MilepostError } from '../../../src/errors.ts';
import { failure } from '../../../src/github/failures/failure.ts';

const CUT = new MilepostError('The connection to PostgreSQL at db:5432 was cut', {
  code: 'database',
  hint: 'Milepost goes on by itself when it is back.',
  retryable: true,
});

type Log = Parameters<typeof createFailureLog>[0];

/** The lines that were logged: how grave, and what. */
function logged(act: (log: Log) => void): readonly string[] {
  const lines: string[] = [];
  const line = (level: string) => (_about: unknown, message: string) => {
    lines.push(`${level}: ${message}`);
  };
  const log = { info: line('info'), warn: line('warn'), error: line('error'), debug: line('debug') };
  act(log as unknown as Log);
  return lines;
}

/** What is said of an error that the database's part met. */
function saidOf(error: unknown): readonly string[] {
  return logged((log) => {
    logDatabaseError(log, error);
  });
}

test.each<[string, unknown]>([
  ['an error', CUT],
  [
    'what pg-boss makes of one',
    Object.assign({}, CUT, { message: CUT.message, stack: CUT.stack, queue: 'reconcile' }),
  ],
])('a database that does not answer for a moment is a problem that we know: %s', (_what, error) => {
  const says = 'The connection to PostgreSQL at db:5432 was cut. Milepost goes on by itself when it is back.';
  expect(saidOf(error)).toEqual([`warn: the queue has problems: ${says}`]);
});

test('a mistake of ours is called one', () => {
  expect(saidOf(new TypeError('x is undefined'))).toEqual([
    'error: something failed in a way that Milepost does not know',
  ]);
});

test('that the Action works in a repository is said once for each, and is no mistake; other failures each time', () => {
  const lines = logged((log) => {
    const onFailure = createFailureLog(log);
    const fail = (name: string, error: unknown) => {
      const repository = { owner: 'learner', name } as Parameters<typeof onFailure>[0]['repository'];
      onFailure({ repository, error, retryInMs: undefined });
    };
    for (const name of ['one', 'one', 'two']) fail(name, failure('left-to-action', {}, 'milepost.yml'));
    for (const name of ['one', 'one']) fail(name, failure('archived'));
  });
  const left = expect.stringMatching(/^info: milepost\.yml runs Milepost .* as an Action/) as string;
  const archived = expect.stringMatching(/^error: .*archived/) as string;
  expect(lines).toEqual([left, left, archived, archived]);
});
