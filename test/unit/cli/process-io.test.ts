import { afterEach, describe, expect, test } from 'vitest';
import { movesCursor, placeOf, processIo } from '../../../src/cli/process-io.ts';

const before = new Set(process.rawListeners('SIGINT'));
const beforeTerm = new Set(process.rawListeners('SIGTERM'));

afterEach(() => {
  for (const listener of added('SIGINT')) process.off('SIGINT', listener);
  for (const listener of added('SIGTERM')) process.off('SIGTERM', listener);
});

function added(signal: 'SIGINT' | 'SIGTERM'): readonly (() => void)[] {
  const known = signal === 'SIGINT' ? before : beforeTerm;
  return process.rawListeners(signal).filter((listener) => !known.has(listener)) as (() => void)[];
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s asks to stop, and is still listened for afterwards',
  (signal) => {
    const io = processIo();
    expect(io.interrupted.aborted).toBe(false);
    for (const listener of added(signal)) listener();
    expect(io.interrupted.aborted).toBe(true);
    // A spinner ends the process where it finds itself alone with the signal.
    expect(added(signal)).toHaveLength(1);
  },
);

describe('the folder that the reader is in, and the command that runs it again', () => {
  const npm = { npm_package_name: 'milepost', npm_lifecycle_event: 'milepost' };
  test.each([
    ['installed', {}, '/home/ada/learning', 'milepost'],
    ['in the checkout', { ...npm, INIT_CWD: '/opt/milepost' }, '/opt/milepost', 'npm run -s milepost --'],
    ['below it', { ...npm, INIT_CWD: '/opt/milepost/x' }, '/opt/milepost/x', 'npm run -s milepost --'],
    [
      'from a repository of one’s own',
      { ...npm, INIT_CWD: '/home/ada/learning' },
      '/home/ada/learning',
      'npm --prefix /opt/milepost run -s milepost --',
    ],
    [
      'from a folder beside the checkout',
      { ...npm, INIT_CWD: '/opt/milepost-2' },
      '/opt/milepost-2',
      'npm --prefix /opt/milepost run -s milepost --',
    ],
    // npm runs scripts in the folder of their package, and that is what their author counts on.
    [
      'a script of the reader’s own package',
      { npm_package_name: 'learning', npm_lifecycle_event: 'plan', INIT_CWD: '/home/ada/learning/x' },
      '/home/ada/learning',
      'milepost',
    ],
  ])('%s', (...[, env, cwd, command]) => {
    const at =
      'npm_package_name' in env && env.npm_package_name === 'milepost'
        ? '/opt/milepost'
        : '/home/ada/learning';
    expect(placeOf(env, at)).toEqual({ cwd, command });
  });

  test('a path with spaces is quoted', () => {
    expect(placeOf({ ...npm, INIT_CWD: '/x' }, "/opt/my tool's").command).toBe(
      String.raw`npm --prefix '/opt/my tool'\''s' run -s milepost --`,
    );
  });
});

test.each([
  ['a terminal', {}, { isTTY: true, columns: 80 }, true],
  ['a pipe', {}, {}, false],
  ['a terminal that moves no cursor', { TERM: 'dumb' }, { isTTY: true, columns: 80 }, false],
  ['a terminal without a width', {}, { isTTY: true, columns: 0 }, false],
  ['a runner that plays a terminal', { CI: 'true' }, { isTTY: true, columns: 80 }, false],
])('progress moves about on the line: %s', (...[, env, stream, moves]) => {
  expect(movesCursor(env, stream)).toBe(moves);
});
