// status, next and why of a roadmap file: what a person sees, and what a program reads.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figuresSchema } from '../../../src/progress/figures/figures.ts';
import { offline } from '../../harness/offline.ts';
import { runCli } from '../../harness/run-cli.ts';

const ROADMAP = `version: 1
title: Data Analyst
pace: 8 hours/week
phases:
  - title: Foundations
    items:
      - id: statistics
        course: Introduction to Statistics
        hours: 40
        done: true
      - id: weather-report
        project: A report on the weather of your town
        hours: 20
        needs: [statistics]
        path: projects/weather/**
      - id: essay
        task: An essay about it
        hours: 4
        needs: [weather-report]
`;

let folder = '';

offline();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-status-'));
  await writeFile(join(folder, 'roadmap.yml'), ROADMAP);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function milepost(...args: readonly string[]) {
  return await runCli(args, { cwd: folder });
}

test.each([
  ['status', ['status', 'roadmap.yml']],
  ['next', ['next', 'roadmap.yml']],
  ['why', ['why', 'weather-report', 'roadmap.yml']],
])('%s', async (name, args) => {
  const { code, out, err } = await milepost(...args);
  expect(code).toBe(0);
  expect(err).toContain('--repo owner/name');
  await expect(`${out}\n`).toMatchFileSnapshot(`snapshots/${name}.txt`);
});

test('status --json is the object of progress.json, and what today adds', async () => {
  const { code, out, err } = await milepost('status', 'roadmap.yml', '--json');
  expect([code, err]).toEqual([0, '']);
  const { ok, today, pause, ...figures } = JSON.parse(out) as Record<string, unknown>;
  expect({ ok, pause }).toEqual({ ok: true, pause: null });
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(figuresSchema.strict().parse(figures)).toMatchObject({ percent: 62, weight: { done: 40, all: 64 } });
});

test('next --json and why --json name the item and the reason', async () => {
  const next = await milepost('next', 'roadmap.yml', '--json');
  expect(JSON.parse(next.out)).toMatchObject({
    ok: true,
    upNext: [{ id: 'weather-report', state: 'open', why: 'ready', week: { hours: 8, of: 20 } }],
  });
  const why = await milepost('why', 'essay', 'roadmap.yml', '--json');
  expect(JSON.parse(why.out)).toMatchObject({
    ok: true,
    item: { id: 'essay', state: 'open' },
    share: 6,
    waitsFor: ['weather-report'],
    holdsUp: [],
    upNext: null,
    finishedBy: { completes: 'Completes: essay', paths: [] },
  });
});

test.each([
  ['an unknown item', ['why', 'wether-report', 'roadmap.yml'], 'Did you mean weather-report?'],
  ['no item', ['why'], "missing required argument 'item'"],
  ['no file', ['status', 'raodmap.yml'], 'Did you mean "roadmap.yml"?'],
  ['a file and a repository', ['next', 'roadmap.yml', '--repo', 'a/b'], 'Leave out the file'],
  ['neither', ['status'], 'GITHUB_TOKEN'],
])('%s', async (_what, args, expected) => {
  const { code, err } = await milepost(...args);
  expect(code).toBe(2);
  expect(err).toContain(expected);
});
