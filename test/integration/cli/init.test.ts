// milepost init: the file that it writes, and what it does not overwrite.
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../harness/run-cli.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-init-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function milepost(...args: readonly string[]) {
  return await runCli(args, { cwd: folder });
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

test('an empty name is said to be one, and what there is', async () => {
  const { code, err } = await milepost('init', '');
  expect(code).toBe(2);
  expect(err).toMatch(/^The name of the roadmap is empty\.\nIncluded roadmaps: /);
});

describe('what it writes', () => {
  test.each([
    [[], 'My Roadmap'],
    [['machine-learning-engineer'], 'Machine Learning Engineer'],
    [['ai-careers', '--track', 'data-analyst'], 'A First Role in AI'],
    [['learning-in-public', '--extend'], 'Learning in Public'],
    [['ai-careers', '--extend', '--track', 'data-analyst'], 'A First Role in AI'],
  ])('init %j: a file that validate calls fine', async (args, title) => {
    const { code, out, err } = await milepost('init', ...args);
    expect([code, err]).toEqual([0, '']);
    const [counts = ''] = /\d+ phases, \d+ items/.exec(out) ?? [];
    expect(out).toContain(`Wrote .github/roadmap.yml: "${title}", ${counts}.`);
    expect(await milepost('validate')).toEqual({
      code: 0,
      out: `.github/roadmap.yml: fine. "${title}": ${counts}.`,
      err: '',
    });
  });

  test('elsewhere with -o, in folders that are not there yet', async () => {
    const { code } = await milepost('init', '-o', 'plans/mine.yml');
    expect(code).toBe(0);
    expect(await read('plans/mine.yml')).toContain('title: My Roadmap');
    expect(await readdir(folder)).toEqual(['plans']);
  });

  test('on the standard output with -o -, and nothing else', async () => {
    const { code, out, err } = await milepost('init', 'ai-careers', '-o', '-');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# Your roadmap for Milepost/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a roadmap with tracks and no pick: says which there are', async () => {
    const { out } = await milepost('init', 'ai-careers');
    expect(out).toContain('43 items without a track.');
    expect(out).toContain('Pick a track in it, under track: data-scientist, machine-learning-engineer');
    expect((await milepost('init', 'ai-careers', '--force', '--track', 'data-analyst')).out).not.toContain(
      'Pick',
    );
  });

  test('--json', async () => {
    const { code, out, err } = await milepost('init', 'ai-careers', '--track', 'data-analyst', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      file: '.github/roadmap.yml',
      title: 'A First Role in AI',
      phases: 3,
      items: 48,
      tracks: [
        'data-scientist',
        'machine-learning-engineer',
        'ai-research-scientist',
        'data-analyst',
        'ai-product-manager',
      ],
      track: 'data-analyst',
    });
  });
});

describe('never over a file', () => {
  test.each([
    [['-o', 'mine.yml'], 'mine.yml'],
    [[], '.github/roadmap.yml'],
    [[], 'roadmap.yml'],
    [[], '.github/roadmap.yaml'],
  ])('init %j where %s is there', async (args, path) => {
    await put(path, 'precious');
    const { code, out, err } = await milepost('init', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${path} already exists.`);
    expect(err).toContain('--force');
    expect(await read(path)).toBe('precious');
  });

  test('a roadmap of the folder is not in the way of a file that is named', async () => {
    await put('roadmap.yml', 'precious');
    expect((await milepost('init', '-o', 'other.yml')).code).toBe(0);
    expect(await read('roadmap.yml')).toBe('precious');
  });

  test('unless --force says so', async () => {
    await put('mine.yml', 'old');
    expect((await milepost('init', '-o', 'mine.yml', '--force')).code).toBe(0);
    expect(await read('mine.yml')).toContain('title: My Roadmap');
  });
});

describe('what it cannot do', () => {
  test.each([
    [
      'a name that is nearly right',
      ['ai-carrers'],
      'There is no included roadmap called ai-carrers.',
      'Did you mean "ai-careers"?',
    ],
    [
      'a name that nothing is like',
      ['cooking'],
      'There is no included roadmap called cooking.',
      'Included roadmaps: ai-careers, ',
    ],
    [
      'a path in place of a name',
      ['../roadmaps/ai-careers'],
      'There is no included roadmap called ../',
      'Included roadmaps: ',
    ],
    [
      'a track that is nearly right',
      ['ai-careers', '--track', 'data-analist'],
      'no track data-analist',
      '"data-analyst"?',
    ],
    [
      'a track of a roadmap without',
      ['learning-in-public', '--track', 'x'],
      'no tracks to pick',
      'Leave out --track',
    ],
    ['a track of no roadmap', ['--track', 'x'], '--track needs the name', 'milepost list'],
    ['building on no roadmap', ['--extend'], '--extend needs the name', 'milepost list'],
    ['two names', ['ai-careers', 'learning-in-public'], 'too many arguments', ''],
  ])('%s', async (...[, args, message, hint]) => {
    const { code, out, err } = await milepost('init', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder in the place of the file', async () => {
    await mkdir(join(folder, 'plans'));
    const { code, err } = await milepost('init', '-o', 'plans', '--force');
    expect(code).toBe(2);
    expect(err).toContain('Cannot write plans');
  });

  test('a file in the place of the folder', async () => {
    await put('plans', 'precious');
    const { code, err } = await milepost('init', '-o', 'plans/mine.yml');
    expect(code).toBe(2);
    expect(err).toContain('Cannot write plans/mine.yml');
    expect(await read('plans')).toBe('precious');
  });

  // Root may write anywhere.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
    await chmod(folder, 0o500);
    const { code, err } = await milepost('init', '-o', 'mine.yml');
    await chmod(folder, 0o700);
    expect(code).toBe(2);
    expect(err).toContain('Cannot write mine.yml');
  });

  test('an error is JSON with --json', async () => {
    const { code, out, err } = await milepost('init', 'ai-carrers', '--json');
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'input' } });
  });
});
