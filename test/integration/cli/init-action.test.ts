// milepost init --action: the workflow files of the Action, in a folder that may have some of its own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../harness/run-cli.ts';

const [MAIN, SCHEDULE] = [
  '.github/workflows/milepost.yml',
  '.github/workflows/milepost-schedule.yml',
] as const;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-init-action-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function init(...args: readonly string[]) {
  return await runCli(['init', '--action', ...args], { cwd: folder });
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('writes both, as they ship, and says what comes next', async () => {
  const { code, out, err } = await init();
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`Wrote ${SCHEDULE}.
Wrote ${MAIN}.
There is no roadmap in this folder yet: milepost init writes one.
Commit and push. GitHub runs Milepost at each push and four times a day; the tab "Actions" shows what it did.`);
  for (const path of [MAIN, SCHEDULE])
    expect(read(path)).toBe(
      readFileSync(
        new URL(`../../../templates/workflows/${path.split('/').at(-1) ?? ''}`, import.meta.url),
        'utf8',
      ),
    );
});

test('a second time changes nothing', async () => {
  await init();
  put('.github/roadmap.yml', 'version: 1\n');
  const { code, out } = await init();
  expect(code).toBe(0);
  expect(out).toMatch(
    /^\S+milepost-schedule\.yml already exists and is the same\.\n\S+milepost\.yml already exists/,
  );
  expect(out).not.toContain('no roadmap');
});

describe('a file that says something else', () => {
  test('stays, and the other one is written', async () => {
    put(MAIN, 'name: Mine\n');
    const { code, out, err } = await init();
    expect(code).toBe(2);
    expect(err).toBe(
      `${MAIN} already exists with other content, and was left as it is. --force overwrites it; changes in it are lost.`,
    );
    expect(out).toBe(`Wrote ${SCHEDULE}.`);
    expect(read(MAIN)).toBe('name: Mine\n');
  });

  test('is overwritten with --force', async () => {
    put(MAIN, 'name: Mine\n');
    expect(await init('--force')).toMatchObject({ code: 0 });
    expect(read(MAIN)).toContain('name: Milepost\n');
  });

  test('in JSON', async () => {
    put(MAIN, 'name: Mine\n');
    const { code, out } = await init('--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      files: [
        { path: SCHEDULE, outcome: 'written' },
        { path: MAIN, outcome: 'different' },
      ],
      hasRoadmap: false,
    });
  });
});

test.each([[['ai-careers']], [['--extend']], [['--track', 'x']], [['-o', 'a.yml']]])(
  'is refused together with %j',
  async (args) => {
    const { code, err } = await init(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/^--action takes no name/);
  },
);
