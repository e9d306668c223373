// What `npm pack` makes of a fresh checkout runs: the command line and the App, with nothing beside it but what npm
// would install with it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerApp } from '../../tools/harness/register-app.ts';
import { preparedFile, readPrepared } from '../../src/queue/database/prepared.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { settingsOf } from '../../tools/sandbox/settings.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly devOptional?: true }>>;
}

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'milepost-packed-'));
  rmSync('dist', { recursive: true, force: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', place]);
  const [tarball = ''] = readdirSync(place);
  const home = join(place, 'node_modules/milepost');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(place, tarball), '-C', home, '--strip-components=1']);
  linkWhatItNeeds();
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** The packages of the lock file without those of development, as `npm install` would lay them out. */
function linkWhatItNeeds(): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const isNested = path.lastIndexOf('node_modules/') > 0;
    if (path === '' || isNested || dev === true || devOptional === true) continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    symlinkSync(resolve(path), join(place, path));
  }
}

/** Starts the command that package.json names, as `npx milepost` would. */
function milepost(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const home = join(place, 'node_modules/milepost');
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: { milepost: string };
  };
  return spawn(process.execPath, [join(home, bin.milepost), ...args], {
    cwd: place,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function run(args: readonly string[]): Promise<{ code: unknown; out: string }> {
  const child = milepost(args);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, out };
}

test('milepost --help lists the commands', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('validate');
});

test('milepost init and validate: what ships is in it', async () => {
  expect(await run(['init', 'machine-learning-engineer'])).toMatchObject({ code: 0 });
  const { code, out } = await run(['validate', '.github/roadmap.yml']);
  expect(code).toBe(0);
  expect(out).toContain('fine');
});

test('the empty database that a first start begins with is in it', async () => {
  const name = basename((await preparedFile()).pathname);
  const packed = join(place, 'node_modules/milepost/dist/queue/database', name);
  expect(await readPrepared(pathToFileURL(packed))).toBeInstanceOf(Blob);
});

test('milepost serve takes webhooks, and ends when it is asked to', async () => {
  const sandbox = createSandbox();
  const { url } = await sandbox.listen(0);
  const registered = registerApp(sandbox);
  const child = milepost(['serve', '--json'], {
    ...settingsOf(registered, url),
    MILEPOST_DATA: join(place, 'data'),
    LOG_LEVEL: 'error',
    NODE_NO_WARNINGS: '1',
  });
  if (child.stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as string[];
  const ready = JSON.parse(line ?? '') as { ok: boolean; url: string };
  expect(ready.ok).toBe(true);
  expect((await fetch(`${ready.url}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  await sandbox.close();
});
