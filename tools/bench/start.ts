// How long the command line takes to start, against Node with nothing to do.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_ROADMAP } from '../harness/processes/roadmap.ts';
import type { Row } from './row.ts';

/** Each of both, in turn, so that a busy moment strikes both. */
const RUNS = 15;

/** Builds it first: what is measured is what ships. */
export function measureStart(): readonly Row[] {
  execFileSync('npm', ['run', '--silent', 'build']);
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  const file = join(folder, 'roadmap.yml');
  writeFileSync(file, SMALL_ROADMAP);
  const bare = ['--eval', ''];
  const validate = ['dist/cli/main.js', 'validate', file];
  const times = Array.from({ length: RUNS }, () => [startMs(bare), startMs(validate)] as const);
  rmSync(folder, { recursive: true });
  const [ofNode, ofMilepost] = [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))];
  return [
    {
      name: 'milepost validate of a small file, against bare node',
      value: ofMilepost / ofNode,
      unit: '×',
      budget: { is: 'at most', value: 6 },
      note: `${ofMilepost.toFixed(0)} ms, node ${ofNode.toFixed(0)} ms`,
    },
  ];
}

function startMs(args: readonly string[]): number {
  const from = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
