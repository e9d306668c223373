// milepost list: a table for people, and JSON.
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { listShipped } from '../../../src/shipped.ts';
import { aFakeIo } from '../../harness/fake-io.ts';
import { runCli } from '../../harness/run-cli.ts';

async function milepost(...args: readonly string[]) {
  return await runCli(args);
}

interface Listed {
  readonly name: string;
  readonly [key: string]: unknown;
}

async function listed(): Promise<readonly Listed[]> {
  const { out } = await milepost('list', '--json');
  return (JSON.parse(out) as { roadmaps: Listed[] }).roadmaps;
}

describe('list', () => {
  test('a table: aligned, all that ship, and how to take one', async () => {
    const { code, out, err } = await milepost('list');
    expect([code, err]).toEqual([0, '']);
    await expect(`${out}\n`).toMatchFileSnapshot('snapshots/list.txt');
    const lines = out.split('\n');
    for (const name of await listShipped())
      expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
    const head = lines[0] ?? '';
    const rows = lines.filter((line) => /^ {2,4}[a-z-]+ {2}/.test(line) && !line.startsWith('  milepost'));
    for (const column of ['phases', 'items', 'hours', 'length']) {
      const at = head.indexOf(column);
      for (const row of rows) expect(row.slice(at - 2, at + 1), row).toMatch(/^ {2}\S$/);
    }
    expect(out).toContain('milepost init <name>');
  });

  test('fits a terminal of 80 columns where it stands in columns', async () => {
    const { out } = await milepost('list');
    const [table = ''] = out.split('\n\n');
    for (const line of table.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('hours and length are sums, and say so where a part of them is not known', async () => {
    const roadmaps = await listed();
    expect(roadmaps.find(({ name }) => name === 'machine-learning-engineer')).toMatchObject({
      title: 'Machine Learning Engineer',
      phases: 5,
      items: 15,
      optional: 0,
      hours: 955,
      hoursPartial: false,
      length: '84 weeks',
      lengthPartial: false,
      tracks: [],
    });
    expect(roadmaps.find(({ name }) => name === 'ml-engineer-in-a-year')).toMatchObject({
      optional: 9,
      hours: null,
      hoursPartial: true,
      length: '12 months',
      lengthPartial: true,
    });
    expect(roadmaps.find(({ name }) => name === 'ml-engineer-career')).toMatchObject({
      length: null,
      lengthPartial: true,
    });
  });

  test('each track has figures of its own, with what all share', async () => {
    const careers = (await listed()).find(({ name }) => name === 'ai-careers');
    expect(careers).toMatchObject({ items: 36, optional: 7, length: '12 months', lengthPartial: false });
    const tracks = careers?.['tracks'] as { id: string; items: number; optional: number; hours: number }[];
    expect(tracks.map(({ id, items, optional, hours }) => [id, items, optional, hours])).toEqual([
      ['data-scientist', 41, 7, 108],
      ['machine-learning-engineer', 41, 7, 104],
      ['ai-research-scientist', 40, 8, 104],
      ['data-analyst', 41, 7, 108],
      ['ai-product-manager', 41, 7, 104],
    ]);
  });
});

test('hints name a command that the reader can run', async () => {
  const command = 'npm run -s milepost --';
  const said = async (...args: readonly string[]) => {
    const io = aFakeIo({ command });
    await run(args, io);
    return [...io.printed.out, ...io.printed.err].join('\n');
  };
  expect(await said('list')).toContain('npm run -s milepost -- init <name>');
  expect(await said('init', '--extend')).toContain('npm run -s milepost -- list shows them.');
  expect(await said('init', '--extend', '--json')).toContain('npm run -s milepost -- list shows them.');
  expect(await said('sink', '--json')).toContain('npm run -s milepost -- --help');
});
