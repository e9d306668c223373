// The App in the form that ships, for processes to run: from the sources, each start would compile all of it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from 'esbuild';
import { ROOT } from '../../release/bundle.ts';
import { buildCommandLine } from '../../release/command-line.ts';

/** As deep in the project as what ships: it looks for package.json, and for the packages that cannot be bundled. */
const DIST = join(ROOT, 'dist');
let built: Promise<string> | undefined;

/** The path of its first module. Built once by each process that asks. */
export function builtApp(): Promise<string> {
  built ??= buildApp();
  return built;
}

async function buildApp(): Promise<string> {
  removeOld();
  const outdir = join(DIST, `app-${process.pid}`);
  process.once('exit', () => {
    remove(outdir);
  });
  await buildCommandLine({ main: 'src/cli/main.ts', outdir });
  await stop();
  return join(outdir, 'main.js');
}

/** Of processes that were killed. */
function removeOld(): void {
  for (const name of existsSync(DIST) ? readdirSync(DIST) : []) {
    const pid = /^app-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(DIST, name));
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
