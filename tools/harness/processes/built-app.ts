// The App in the form that ships, for processes to run: from the sources, each start would compile all of it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { BUNDLE_OPTIONS, ROOT } from '../../release/bundle.ts';
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
  const outdir = folderFor('app');
  await buildCommandLine({ main: 'src/cli/main.ts', outdir });
  await stop();
  return join(outdir, 'main.js');
}

/** Where the module of a thread lies that was built from this one. Built anew each time. */
export async function builtThread(source: URL): Promise<URL> {
  const entry = fileURLToPath(source);
  const { name } = parse(entry);
  const outfile = join(folderFor(name), `${name}.js`);
  await build({ ...BUNDLE_OPTIONS, entryPoints: [entry], outfile, target: 'node20.19' });
  await stop();
  return pathToFileURL(outfile);
}

/** A folder that goes when this process ends. */
function folderFor(name: string): string {
  removeOld();
  const folder = join(DIST, `${name}-${process.pid}`);
  process.once('exit', () => {
    remove(folder);
  });
  return folder;
}

/** Of processes that were killed. */
function removeOld(): void {
  for (const name of existsSync(DIST) ? readdirSync(DIST) : []) {
    const pid = /-(\d+)$/.exec(name)?.[1];
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
