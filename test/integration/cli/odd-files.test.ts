// Whatever a person names as a file: one sentence says what it is, and nothing is written in half.
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../harness/run-cli.ts';

const GOOD = 'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - skill: A\n';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost odd ünï-'));
  await mkdir(join(folder, 'folder'));
  await mkdir(join(folder, '.github'));
  await symlink('loop-b', join(folder, 'loop-a'));
  await symlink('loop-a', join(folder, 'loop-b'));
  await writeFile(join(folder, '.github/roadmap.yml'), GOOD);
  await writeFile(join(folder, 'plan.md'), '# Plan\n\n- Book: A\n');
  await writeFile(join(folder, 'sparse'), '');
  await truncate(join(folder, 'sparse'), 3 * 1024 ** 3);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function milepost(args: readonly string[], input = '') {
  const readInput = () => Promise.resolve(new TextEncoder().encode(input));
  return await runCli(args, { cwd: folder, env: { GITHUB_TOKEN: 'x' }, readInput });
}

const READERS = [['validate'], ['import'], ['plan', '--repo', 'a/b', '--roadmap']];

describe.each(READERS.map((reader) => ({ reader })))('$reader reads no', ({ reader }) => {
  test.each([
    ['folder', 'folder', 'Cannot read folder: it is a folder.'],
    ['circle of links', 'loop-a', 'Cannot read loop-a: its symbolic links form a circle.'],
    ['empty name', '', 'The name of the file is empty.'],
    ['name that is too long', 'x'.repeat(300), ': name too long.'],
    ['file that is not there', 'nothing.yml', 'There is no file nothing.yml'],
    ['file inside of a file', 'plan.md/x', 'There is no file plan.md/x'],
    ['misspelt name', 'pln.md', 'Did you mean "plan.md"?'],
    ['misspelt name in a folder', '.github/rodmap.yml', 'Did you mean ".github/roadmap.yml"?'],
  ])('%s', async (...[, name, said]) => {
    const { code, out, err } = await milepost([...reader, name]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\bE[A-Z]{4,}\b|node:|\n\s+at /);
  });
});

describe('what is too large is not read whole', () => {
  test.each([
    ['validate', 'the file is larger than 524288 bytes'],
    ['import', 'more than 1048576 bytes (1 MiB)'],
  ])('%s', async (command, said) => {
    const { code, err } = await milepost([command, 'sparse']);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('the standard input', () => {
  test('validate -', async () => {
    const { code, out } = await milepost(['validate', '-'], GOOD);
    expect([code, out]).toEqual([0, 'standard input: fine. "T": 1 phase, 1 item.']);
  });
});

describe('what cannot be written', () => {
  const before = '# Plan\n\n- Book: A\n';
  test.each([
    ['a folder', 'folder', 'Cannot write folder: it is a folder.'],
    ['a folder to come', 'new/', 'Cannot write new/: it is a folder.'],
    ['below a file', 'plan.md/x', 'Cannot write plan.md/x: a file is where a folder should be.'],
    ['a circle of links', 'loop-a', 'Cannot write loop-a: its symbolic links form a circle.'],
    ['no name', '', 'The name of the file to write is empty.'],
  ])('%s, with and without --force', async (...[, file, said]) => {
    for (const force of [[], ['--force']]) {
      const { code, out, err } = await milepost(['init', '-o', file, ...force]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
    expect(await readFile(join(folder, 'plan.md'), 'utf8')).toBe(before);
  });

  test.runIf(process.platform === 'linux')('below a file system that makes no folders', async () => {
    const { code, err } = await milepost(['init', '-o', '/proc/milepost/roadmap.yml']);
    expect(code).toBe(2);
    expect(err).toContain('Cannot write /proc/milepost/roadmap.yml: there is no such folder.');
  });

  test('into folders that are not there yet, which two may make at once', async () => {
    const codes = await Promise.all(
      ['a.yml', 'b.yml', 'c.yml'].map(async (name) => (await milepost(['init', '-o', `x/y/z/${name}`])).code),
    );
    expect(codes).toEqual([0, 0, 0]);
  });

  test('the source of an import over itself', async () => {
    const { code, err } = await milepost(['import', 'plan.md', '-o', './plan.md', '--force']);
    expect(code).toBe(2);
    expect(err).toContain('plan.md is the file that is imported');
    expect(await readFile(join(folder, 'plan.md'), 'utf8')).toBe(before);
  });
});

test('--force through a link replaces the file, keeps its mode and the link, and leaves no draft', async () => {
  await mkdir(join(folder, 'kept'));
  await writeFile(join(folder, 'kept/file.yml'), 'old', { mode: 0o600 });
  await symlink('file.yml', join(folder, 'kept/link.yml'));
  expect((await milepost(['init', '-o', 'kept/link.yml', '--force'])).code).toBe(0);
  expect(await readFile(join(folder, 'kept/file.yml'), 'utf8')).toContain('title: My Roadmap');
  expect((await stat(join(folder, 'kept/file.yml'))).mode & 0o777).toBe(0o600);
  expect((await readdir(join(folder, 'kept'))).sort()).toEqual(['file.yml', 'link.yml']);
});

test.each(['-V', '--version'])('%s prints the version of the package', async (option) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(await milepost([option])).toEqual({ code: 0, out: version, err: '' });
});

test.each([
  ['https://github.com/ada/learning', 'Did you mean ada/learning?'],
  ['https://github.com/ada/learning.git', 'Did you mean ada/learning?'],
  ['../..', "is not a repository's name"],
  ['ada/..', "is not a repository's name"],
  ['-x/y', "is not a repository's name"],
])('%s is no repository, and GitHub is not asked', async (repo, said) => {
  const { code, err } = await milepost(['plan', `--repo=${repo}`]);
  expect(code).toBe(2);
  expect(err).toContain(said);
});
