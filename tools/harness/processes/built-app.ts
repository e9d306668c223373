// The App in the form that ships, for processes and threads to run: from the sources, each start would compile all of it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { stop } from 'esbuild';
import { ROOT } from '../../release/bundle.ts';
import { buildCommandLine } from '../../release/command-line.ts';

/** As deep in the project as what ships: it looks for package.json, and for the packages that cannot be bundled. */
const DIST = join(ROOT, 'dist');
const built = new Map<string, Promise<string>>();

/**
 * The path of its first module, with the others beside it. A test may plant another `main`: its path. Built once by each process that asks.
 */
export function builtApp(main = 'src/cli/main.ts'): Promise<string> {
  const app = built.get(main) ?? buildApp(main);
  built.set(main, app);
  return app;
}

async function buildApp(main: string): Promise<string> {
  removeOld();
  const outdir = join(DIST, `app-${parse(main).name}-${process.pid}`);
  process.once('exit', () => {
    remove(outdir);
  });
  await buildCommandLine({ main, outdir });
  await stop();
  return join(outdir, 'main.js');
}

/** Of processes that were killed. */
function removeOld(): void {
  for (const name of existsSync(DIST) ? readdirSync(DIST) : []) {
    const pid = /^app-.*-(\d+)$/.exec(name)?.[1];
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
