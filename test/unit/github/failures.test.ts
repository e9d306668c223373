// Each failure at GitHub has one entry, which is used and told to operators.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { updateFailures } from '../../../schema/failures-table.ts';
import { failure } from '../../../src/github/failures/failure.ts';
import { LASTING_FAILURES } from '../../../src/github/failures/lasting-failures.ts';
import { PASSING_FAILURES } from '../../../src/github/failures/passing-failures.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

test('the tables of docs/operating.md are fresh: after a change, run npm run schema', () => {
  const page = read('docs/operating.md');
  expect(updateFailures(page)).toBe(page);
});

test('every entry is used', () => {
  const files = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('github/failures'))
    .map((file) => read(`src/${file}`))
    .join('\n');
  const names = Object.keys({ ...PASSING_FAILURES, ...LASTING_FAILURES });
  expect(names.filter((name) => !files.includes(`'${name}'`))).toEqual([]);
});

describe('what is thrown', () => {
  test('has the sentence behind the request, what to do, and that it passes', () => {
    const cause = new Error('409');
    expect(failure('moved', { at: 'PUT /repos/o/r/x', cause })).toMatchObject({
      message: 'PUT /repos/o/r/x: the branch changed meanwhile',
      ...{ code: 'stale', hint: 'Milepost tries again by itself.', retryable: true, cause },
    });
  });

  test("says GitHub's words where they are given, and when to come back", () => {
    expect(failure('slow-down', { at: 'GraphQL', words: 'Wait.', retryAt: 5 }, 60)).toMatchObject({
      ...{ message: 'GraphQL: Wait.', hint: 'Milepost goes on in 60 s.', retryAt: 5 },
    });
  });

  test('counts one minute as one, and names the repository where it is known', () => {
    const said = [failure('time-spent', {}, 1), failure('time-spent', {}, 10), failure('archived')];
    expect([...said, failure('archived', {}, 'o/r')].map(({ message }) => message)).toEqual([
      'The time of this run is over: 1 minute',
      'The time of this run is over: 10 minutes',
      'the repository is archived',
      'o/r is archived, so nothing can be written there',
    ]);
  });

  test.each(Object.keys(LASTING_FAILURES) as (keyof typeof LASTING_FAILURES)[])(
    '%s is not tried again: somebody has to do something',
    (name) => {
      expect((failure as (name: string, around: object, said: string) => Error)(name, {}, '…')).toMatchObject(
        {
          retryable: false,
        },
      );
    },
  );
});
