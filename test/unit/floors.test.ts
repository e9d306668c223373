// The floors of the house are enforced: an import upwards, or of the world from a pure floor, fails the check.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-floors-'));
  write('tsconfig.json', '{}');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function cruise(): { code: number | null; output: string } {
  const args = [CRUISER, '--config', resolve('.dependency-cruiser.cjs'), 'src'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, output: stdout };
}

describe('the check of the floors', () => {
  it.each([
    ['src/roadmap/a.ts', 'src/tracker/b.ts', 'floor-roadmap-imports-downwards-only'],
    ['src/tracker/a.ts', 'src/github/b.ts', 'floor-tracker-imports-downwards-only'],
    ['src/github/a.ts', 'src/reconcile.ts', 'floor-github-clock-imports-downwards-only'],
    ['src/queue/a.ts', 'src/app/b.ts', 'floor-queue-imports-downwards-only'],
    ['src/app/a.ts', 'sandbox/b.ts', 'src-knows-nothing-of-the-sandbox'],
  ])('refuses %s → %s', (from, to, rule) => {
    write(to, 'export const b = 1;\n');
    const up = '../'.repeat(from.split('/').length - 1);
    write(from, `import { b } from '${up}${to}';\nexport const a = b;\n`);
    const { code, output } = cruise();
    expect(output).toContain(rule);
    expect(code).not.toBe(0);
  });

  it('refuses the file system in a pure floor', () => {
    write('src/roadmap/a.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n");
    expect(cruise().output).toContain('pure-floors-touch-no-world');
  });

  it('allows the way down', () => {
    write('src/roadmap/b.ts', 'export const b = 1;\n');
    write('src/tracker/a.ts', "import { b } from '../roadmap/b.ts';\nexport const a = b;\n");
    expect(cruise()).toMatchObject({ code: 0 });
  });
});
