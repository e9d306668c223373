// milepost repace on a file: what it prints, and that it writes the dates and nothing else.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { offline } from '../../harness/offline.ts';
import { runCli } from '../../harness/run-cli.ts';

const ROADMAP = `\uFEFFversion: 1\r
title: T\r
start: 2020-01-01\r
pace: 12 hours/week\r
phases:\r
  - title: One # the first\r
    emoji: 🧠\r
    duration: 4 weeks\r
    items: [{task: a, done: true}]\r
  - {title: Two, due: '2020-03-01', items: [{task: c}]}\r
`;

let folder = '';

offline();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-cli-'));
  await writeFile(join(folder, 'roadmap.yml'), ROADMAP);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function milepost(...args: readonly string[]) {
  const ran = await runCli(['repace', ...args], { cwd: folder });
  const file = await readFile(join(folder, 'roadmap.yml'), 'utf8');
  return { ...ran, file };
}

const MOVED = ROADMAP.replace('2020-03-01', '2098-06-30');

test('the dates are written into the file of the folder, or into the one that is named', async () => {
  const ran = await milepost('finish', '2098-06-30');
  expect(ran).toMatchObject({ code: 0, err: '', file: MOVED });
  expect(ran.out.replaceAll('\u00A0', ' ')).toBe(`New dates, to finish on 30 Jun 2098:
          due      then due  phase
  29 Jan 2020                🧠 One
   1 Mar 2020 → 30 Jun 2098  Two
Written to roadmap.yml.`);
  expect((await milepost('roadmap.yml', 'shift', '1', 'day', 'back')).file).toBe(
    MOVED.replace('06-30', '06-29'),
  );
});

test('a dry run shows the lines that would change, and writes nothing', async () => {
  const ran = await milepost('--dry-run', 'finish', '2098-06-30');
  expect(ran).toMatchObject({ code: 0, file: ROADMAP });
  expect(ran.out).toContain(
    '\n- ' + "  - {title: Two, due: '2020-03-01', items: [{task: c}]}\n+   - {title: Two, due: '2098-06-30'",
  );
});

test('with --json it is all one object', async () => {
  const { out, file } = await milepost('finish', '2098-06-30', '--json');
  expect(JSON.parse(out)).toEqual({
    ...{ ok: true, file: 'roadmap.yml', changed: true, written: true, text: file },
    phases: [
      { title: 'One', emoji: '🧠', isDone: true, before: '2020-01-29', after: '2020-01-29' },
      { title: 'Two', isDone: false, before: '2020-03-01', after: '2098-06-30' },
    ],
  });
});

describe('what cannot be is refused, with the nearest that can', () => {
  test.each([
    [['shfit', '3', 'weeks'], 'Did you mean "milepost repace shift 3 weeks"?'],
    [['shift', '3', 'yeras'], 'Write it as in "milepost repace shift 3 weeks"'],
    [['finish'], 'Write it as in "milepost repace finish 2027-06-30".'],
    [[], '"milepost repace shift 3 weeks"'],
    [['a.yml'], 'There is no file a.yml'],
    [['a.yml', '--repo', 'a/b'], '--repo means the roadmap of a repository, and a.yml is a file.'],
    [['shift', '--repo', 'a/b'], 'Write it as in "milepost repace shift 3 weeks"'],
    [['shift', '1', 'day', '--repo', 'a'], '"a" is not a repository\'s name.'],
  ])('%j', async (args, expected) => {
    const { code, err, file } = await milepost(...args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
    expect(file).toBe(ROADMAP);
  });

  test('a roadmap with mistakes has them listed', async () => {
    await writeFile(join(folder, 'roadmap.yml'), 'version: 1\ntitel: T\n');
    const { code, err } = await milepost('shift', '1', 'day');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "title"?');
  });
});

test('nothing to change is no change', async () => {
  await milepost('finish', '2098-06-30');
  const { code, err, file } = await milepost('finish', '2098-06-30');
  expect({ code, err, file }).toEqual({
    code: 0,
    err: 'The dates are right already: nothing would change.',
    file: MOVED,
  });
});
