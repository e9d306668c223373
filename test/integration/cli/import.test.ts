// milepost import: where the roadmap, the summary and the report go.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { runCli } from '../../harness/run-cli.ts';

const PLAN = `# Chess

## Contents

- [Openings](#openings)

## Phase 1: Openings

- [x] Book: Logical Chess
- [ ] Ten games a week

## Phase 2: Endings

- Rook endings (12 hours)
`;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-import-'));
  await writeFile(join(folder, 'plan.md'), PLAN);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function milepost(args: readonly string[], input = '') {
  const readInput = () => Promise.resolve(new TextEncoder().encode(input));
  return await runCli(['import', ...args], { cwd: folder, readInput });
}

function readBack(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

test('the roadmap goes to the standard output, the summary to the standard error', async () => {
  const { code, out, err } = await milepost(['plan.md']);
  expect(code).toBe(0);
  expect(parseRoadmap(out)).toMatchObject({ ok: true, roadmap: { title: 'Chess' } });
  expect(err).toBe(
    [
      '2 phases and 3 items from 4 list items (2 checkboxes); 1 left out.',
      'Phases: Openings (2 items, 1 done) · Endings (1 item).',
      'Left out, line 5: its section, "Contents", is a table of contents.',
      '--report shows it line by line.',
    ].join('\n'),
  );
});

test('the summary says what became of more than one can follow, and how to have it otherwise', async () => {
  const steps = Array.from({ length: 130 }, (_, step) => `- [ ] Step ${step}`);
  await writeFile(join(folder, 'long.md'), ['# Long', '## Phase 1: Steps', ...steps].join('\n'));
  const { code, err } = await milepost(['long.md']);
  expect(code).toBe(0);
  expect(err).toContain('130 items are more than one can follow, so they became 3');
  expect(err).toContain('milepost import --fine keeps an item for each entry');
  expect((await milepost(['long.md', '--fine'])).err).toMatch(/^1 phase and 130 items/);
  expect((await milepost(['long.md', '--items', '150'])).err).toMatch(/^1 phase and 130 items/);
  expect(await milepost(['long.md', '--items', 'few'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('a number from 1 to 1000') as string,
  });
});

test('-o writes a file in a folder that is made, and says so', async () => {
  const { code, out, err } = await milepost(['plan.md', '-o', '.github/roadmap.yml']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Wrote \.github\/roadmap\.yml\.\n2 phases and 3 items/);
  expect(parseRoadmap(await readBack('.github/roadmap.yml')).ok).toBe(true);
});

test('a file that is there stays, unless --force is given', async () => {
  await writeFile(join(folder, 'mine.yml'), 'mine');
  const refused = await milepost(['plan.md', '-o', 'mine.yml']);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string });
  expect(await readBack('mine.yml')).toBe('mine');
  expect((await milepost(['plan.md', '-o', 'mine.yml', '--force'])).code).toBe(0);
  expect(await readBack('mine.yml')).toContain('title: Chess');
});

test('--report names what was left out, with its line and the reason', async () => {
  const { err } = await milepost(['plan.md', '--report']);
  expect(err).toContain('Left out, because its section, "Contents", is a table of contents [contents]:');
  expect(err).toContain('  line 5: list item "Openings"');
});

test('--json is one object with the roadmap and the report', async () => {
  const { code, out } = await milepost(['plan.md', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    title: 'Chess',
    counts: { listItems: 4, checkboxes: 2, phases: 2, items: 3 },
    leftOut: [{ line: 5, code: 'contents' }],
    yaml: expect.stringContaining('title: Chess') as string,
  });
});

test('the standard input', async () => {
  const { code, out } = await milepost(['-'], PLAN);
  expect(code).toBe(0);
  expect(out).toContain('title: Chess');
});

test.each([
  { what: 'a story', from: '-', message: /No roadmap was found/ },
  { what: 'no file', from: 'gone.md', message: /There is no file gone\.md/ },
  { what: 'a file on GitHub without a token', from: 'octo/cat/plan.md@main', message: /GITHUB_TOKEN/ },
  { what: 'a folder', from: '.', message: /Cannot read \./ },
])('$what is refused with 2', async ({ from, message }) => {
  const { code, out, err } = await milepost([from], 'Once upon a time.');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

test('a refusal as JSON', async () => {
  const { code, out } = await milepost(['-', '--json'], 'Once upon a time.');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'no-roadmap' } });
});
