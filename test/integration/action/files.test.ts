// The files of the Action that GitHub reads: action.yml, and the workflows that `milepost init --action` writes.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWorkflows } from '../../../src/workflow-files.ts';
import { actionProblems, parserProblems } from '../../harness/action/github-parser.ts';
import { fillIn, holds } from '../../../tools/sandbox/workflows/expression.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const action = read('action.yml');

interface Described {
  readonly description?: string;
  readonly default?: string;
}
interface Manifest {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const manifest = parse(action) as Manifest;

describe('action.yml', () => {
  test("is as GitHub's parser wants it, and what is not is found", () => {
    expect(actionProblems(action)).toEqual([]);
    expect(actionProblems(action.replace('using:', 'use:'))).not.toEqual([]);
    expect(actionProblems(action.replace('description:', 'describe:'))).not.toEqual([]);
  });

  test('describes each input and output in a sentence', () => {
    for (const { description = '' } of [
      ...Object.values(manifest.inputs),
      ...Object.values(manifest.outputs),
    ])
      expect(description).toMatch(/^\S.*[.]$/);
  });

  test('names an input that src reads, and none that it does not', () => {
    const settings = read('src/action/runner/settings.ts');
    const asked = [...settings.matchAll(/INPUT_([A-Z-]+)/g)].map(([, name = '']) => name.toLowerCase());
    expect(Object.keys(manifest.inputs).toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  test('runs the file that a release builds, on the Node that it is built for', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action/main.js' });
    expect(read('tools/release/main.ts')).toContain(`'${manifest.runs.main}'`);
    expect(existsSync(new URL('src/action/main.ts', ROOT))).toBe(true);
  });
});

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly steps: readonly object[] }>>;
}

describe('the workflows', () => {
  const workflows = [...readWorkflows()];
  const files = workflows.map(([path, text]) => [path, text, parse(text) as Workflow] as const);

  test.each(files)("%s is as GitHub's parser wants it, and what is not is found", async (_path, text) => {
    expect(await parserProblems(text)).toEqual([]);
    expect(await parserProblems(text.replace('contents: write', 'contents: wrte'))).not.toEqual([]);
  });

  test.each(files)('%s uses the released major and nothing else, with the least permissions', (...file) => {
    const [, , { permissions, jobs }] = file;
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const major = `v${version.split('.')[0] ?? ''}`;
    expect(Object.values(jobs).flatMap(({ steps }) => steps)).toEqual([
      { uses: `milepost/milepost@${major}` },
    ]);
    expect(permissions).toEqual({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
  });

  test('one runs at a time, whichever file it is from', () => {
    const groups = files.map(([, , { concurrency }]) => fillIn(concurrency.group, { github: { event: {} } }));
    expect(groups).toEqual(['milepost-', 'milepost-']);
    expect(files.map(([, , { concurrency }]) => concurrency['cancel-in-progress'])).toEqual([false, false]);
  });

  test.each([
    [{}, true, 'milepost-'],
    [{ number: 12 }, true, 'milepost-12'],
    [{ comment: { body: '/milepost done https://example.com' } }, true, 'milepost-'],
    [{ comment: { body: '/Milepost done' } }, true, 'milepost-'],
    [{ comment: { body: 'Well done!\n/milepost done' } }, false, 'milepost-talk'],
    [{ comment: { body: '' } }, false, 'milepost-talk'],
  ])('at %j it runs: %j. Talk neither runs nor takes the place of a run that waits', (event, runs, group) => {
    const workflow = files.find(([path]) => path.endsWith('/milepost.yml'))?.[2];
    expect(holds(workflow?.jobs['milepost']?.if ?? '', { github: { event } })).toBe(runs);
    expect(fillIn(workflow?.concurrency.group ?? '', { github: { event } })).toBe(group);
  });

  test('the schedule is in a file of its own, off the hour', () => {
    const scheduled = files.filter(([, , { on }]) => 'schedule' in on);
    expect(scheduled.map(([path]) => path)).toEqual(['.github/workflows/milepost-schedule.yml']);
    const [[{ cron = '' } = {}] = []] = scheduled.map(
      ([, , { on }]) => on['schedule'] as readonly { readonly cron?: string }[],
    );
    expect(Number(cron.split(' ')[0])).toBeGreaterThan(5);
  });

  test.each(workflows)('%s checks nothing out, and runs no script', (_path, text) => {
    expect(text).not.toMatch(/checkout|\brun:/);
  });
});
