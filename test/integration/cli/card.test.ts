// milepost card of a file; of a repository, test/integration/roadmaps/preview.test.ts has it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRenderPng } from '../../../src/cli/progress/render-png.ts';
import { offline } from '../../harness/offline.ts';
import { runCli } from '../../harness/run-cli.ts';

const ROADMAP = `version: 1
title: Data Analyst
phases:
  - title: Basics
    items:
      - course: Statistics
        done: true
      - skill: SQL
`;

let folder = '';

offline();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-card-'));
  await writeFile(join(folder, 'mine.yml'), ROADMAP);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function card(...args: readonly string[]) {
  return await runCli(['card', ...args], { cwd: folder });
}

test('a file: what it says is done, on the standard output', async () => {
  const { code, out, err } = await card('mine.yml');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^<svg .*<title [^>]*>Data Analyst<\/title>.*>50 %<.*>1 of 2 items<.*<\/svg>$/);
});

test('into a file, over none that exists unless it is told so', async () => {
  const first = await card('mine.yml', '-o', 'pictures/card.svg');
  expect(first).toEqual({ code: 0, out: 'Wrote pictures/card.svg: "Data Analyst", 50 %.', err: '' });
  const { out } = await card('mine.yml');
  expect(await readFile(join(folder, 'pictures/card.svg'), 'utf8')).toBe(`${out}\n`);
  const again = await card('mine.yml', '-o', 'pictures/card.svg');
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('already exists') as string });
  expect(await card('mine.yml', '-o', 'pictures/card.svg', '--force')).toMatchObject({ code: 0 });
});

test('as JSON', async () => {
  expect(JSON.parse((await card('mine.yml', '--json', '-o', 'card.svg')).out)).toEqual({
    ...{ ok: true, title: 'Data Analyst', percent: 50 },
    file: 'card.svg',
  });
  expect(JSON.parse((await card('mine.yml', '--json')).out)).toHaveProperty('svg');
});

describe('it says what is wrong', () => {
  test.each([
    ['another ending', ['mine.yml', '-o', 'card.jpg'], 'card.jpg ends with .jpg'],
    ['no extension', ['mine.yml', '-o', 'card'], 'card has no file extension'],
    ['a file and a repository', ['mine.yml', '--repo', 'a/b'], 'A file cannot be combined'],
    ['no such file', ['min.yml'], 'Did you mean "mine.yml"?'],
    ['neither', [], 'Which repository?'],
  ])('%s', async (_, args, message) => {
    const { code, err, out } = await card(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('mistakes in the roadmap', async () => {
    await writeFile(join(folder, 'mine.yml'), ROADMAP.replace('title: Basics', 'titel: Basics'));
    const { code, err } = await card('mine.yml', '-o', 'card.svg');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('mine.yml:4:5') as string });
    await expect(readFile(join(folder, 'card.svg'))).rejects.toThrow('ENOENT');
  });
});

describe('a PNG', () => {
  test('without sharp: what to install', async () => {
    const loading = loadRenderPng(() => Promise.reject(new Error("Cannot find package 'sharp'")));
    await expect(loading).rejects.toMatchObject({
      code: 'config',
      hint: expect.stringContaining('npm install sharp') as string,
    });
  });

  test('with it: what it makes of the SVG, for fine screens', async () => {
    const given: unknown[] = [];
    const render = await loadRenderPng(() =>
      Promise.resolve((input: Buffer, options: { readonly density: number }) => {
        given.push(input.toString(), options);
        return { png: () => ({ toBuffer: () => Promise.resolve(Uint8Array.of(137)) }) };
      }),
    );
    expect(await render('<svg/>')).toEqual(Uint8Array.of(137));
    expect(given).toEqual(['<svg/>', { density: 144 }]);
  });
});
