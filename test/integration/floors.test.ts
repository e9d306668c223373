// The floors of the house are enforced: an import upwards, or of the world from a pure floor, fails the check.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const REFUSED = [
  ['src/roadmap/a.ts', 'src/tracker/b.ts', 'floor-roadmap-imports-downwards-only'],
  ['src/tracker/c.ts', 'src/github/d.ts', 'floor-tracker-imports-downwards-only'],
  ['src/github/e.ts', 'src/reconcile.ts', 'floor-github-clock-imports-downwards-only'],
  ['src/queue/f.ts', 'src/app/g.ts', 'floor-queue-imports-downwards-only'],
  ['src/app/h.ts', 'tools/sandbox/i.ts', 'src-knows-nothing-of-tools-and-tests'],
  ['src/roadmap/j.ts', 'fs', 'pure-floors-touch-no-world'],
  ['src/roadmap/m.ts', 'src/import/n.ts', 'floor-roadmap-imports-downwards-only'],
  ['src/import/o.ts', 'src/progress/p.ts', 'floor-import-imports-downwards-only'],
  ['src/import/read/q.ts', 'fs', 'pure-floors-touch-no-world'],
  ['tools/sandbox/r.ts', 'src/cli/s.ts', 'the-sandbox-stands-alone'],
  ['src/action/aa.ts', 'src/cli/bb.ts', 'the-action-needs-no-server-and-no-other-door'],
  ['src/action/cc.ts', 'src/queue/dd.ts', 'the-action-needs-no-server-and-no-other-door'],
  ['tools/harness/t.ts', 'tools/chaos/u.ts', 'what-is-shared-stands-in-the-harness'],
  ['tools/bench/v.ts', 'tools/simulation/w.ts', 'what-is-shared-stands-in-the-harness'],
  ['tools/bench/x.ts', 'test/y.ts', 'tools-know-nothing-of-tests'],
  ['test/e2e/z.ts', 'tools/chaos/u.ts', 'tests-know-nothing-of-chaos'],
  ['test/unit/q.ts', 'child_process', 'unit-tests-open-nothing'],
] as const;
const ALLOWED = ['src/tracker/k.ts', 'src/roadmap/l.ts'] as const;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-floors-'));
  write('tsconfig.json', '{}');
  for (const [from, to] of [...REFUSED, ALLOWED]) writeImport(from, to);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writeImport(from: string, to: string): void {
  const isOurs = to.endsWith('.ts');
  if (isOurs) write(to, 'export const a = 1;\n');
  const target = isOurs ? '../'.repeat(from.split('/').length - 1) + to : `node:${to}`;
  write(from, `import * as b from '${target}';\nexport const a = b;\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The errors are such as `rule: from → to`. */
function cruise(...paths: readonly string[]): { code: number | null; errors: readonly string[] } {
  const args = [CRUISER, '--config', resolve('.dependency-cruiser.cjs'), ...paths];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const errors = [...stdout.matchAll(/error (\S+: \S+ → \S+)/g)].map(([, error = '']) => error);
  return { code: status, errors };
}

// One start of the tool for all: each takes seconds.
describe('the check of the floors', () => {
  it('refuses each way up, and the file system in a pure floor; nothing else', () => {
    const { code, errors } = cruise('src', 'tools', 'test');
    expect(errors.toSorted()).toEqual(
      REFUSED.map(([from, to, rule]) => `${rule}: ${from} → ${to}`).toSorted(),
    );
    expect(code).not.toBe(0);
  });

  it('allows the way down', () => {
    expect(cruise(ALLOWED[0])).toEqual({ code: 0, errors: [] });
  });
});

/** So many files can be taken in at a glance. Fixtures and snapshots are lists of data. */
const MOST_FILES = 15;

test('no folder of code has more files than a reader takes in', () => {
  const parents = ['src', 'tools', 'test', 'templates'].flatMap((top) =>
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath }) => parentPath)
      .filter((path) => !/\b(fixtures|snapshots|__snapshots__)\b/.test(path)),
  );
  const counts = new Map<string, number>();
  for (const path of parents) counts.set(path, (counts.get(path) ?? 0) + 1);
  expect([...counts].filter(([, files]) => files > MOST_FILES)).toEqual([]);
});
