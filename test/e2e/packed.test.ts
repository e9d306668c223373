// What `npm pack` makes of a fresh checkout runs: the command line and the App, with nothing beside it but what npm would install
// with it. PACKED_AT names a folder where npm has installed it: then that is what runs, and the demo, too.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerApp } from '../../tools/harness/register-app.ts';
import { preparedFile, readPrepared } from '../../src/queue/database/prepared.ts';
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Sandbox } from '../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { settingsOf } from '../../tools/sandbox/settings.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
}

const installedAt = process.env['PACKED_AT'];
const place = installedAt ?? mkdtempSync(join(tmpdir(), 'milepost-packed-'));
const home = join(place, 'node_modules/milepost');
/** Where the commands run. */
const work = join(place, 'work');
let sandbox: Sandbox;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  if (installedAt === undefined) pack();
  mkdirSync(work, { recursive: true });
  sandbox = createSandbox();
  const { url } = await sandbox.listen(0);
  const { token } = sandbox.createUser('learner');
  actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey' });
  env = { GH_TOKEN: token, GITHUB_API_URL: url, GITHUB_REPOSITORY: 'learner/journey' };
});

afterAll(async () => {
  await sandbox.close();
  rmSync(installedAt === undefined ? place : work, { recursive: true, force: true });
});

function pack(): void {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', place]);
  const [tarball = ''] = readdirSync(place);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(place, tarball), '-C', home, '--strip-components=1']);
  linkWhatItNeeds();
}

/** The packages of the lock file without those of development, as `npm install` would lay them out. */
function linkWhatItNeeds(): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  for (const [path, { dev }] of Object.entries(packages)) {
    const isNested = path.lastIndexOf('node_modules/') > 0;
    if (path === '' || isNested || dev === true) continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    symlinkSync(resolve(path), join(place, path));
  }
}

interface Start {
  readonly env?: Readonly<Record<string, string>>;
  /** Opened for reading: what the command finds as its input. */
  readonly stdin?: number;
  /** The folder of the package. */
  readonly from?: string;
}

/** Starts the command that package.json names, as `npx milepost` would. */
function milepost(args: readonly string[], { env = {}, stdin, from = home }: Start = {}): ChildProcess {
  const { bin } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    bin: { milepost: string };
  };
  return spawn(process.execPath, [join(from, bin.milepost), ...args], {
    cwd: work,
    env: { PATH: process.env['PATH'], ...env },
    stdio: [stdin ?? 'ignore', 'pipe', 'pipe'],
  });
}

interface Ran {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], start: Start = {}): Promise<Ran> {
  return await collect(milepost(args, start));
}

async function collect(child: ChildProcess): Promise<Ran> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, out, err };
}

test('publint has nothing against it', async () => {
  const { messages } = await publint({ pkgDir: home, pack: false, strict: true });
  expect(messages).toEqual([]);
});

describe('each command', () => {
  test.each([
    ['--help', 'validate'],
    ['--version', (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version],
    ['list', 'machine-learning-engineer'],
    ['explain unknown-key', '# unknown-key'],
    ['init machine-learning-engineer', 'Wrote .github/roadmap.yml'],
    ['init --action', 'Wrote .github/workflows/milepost.yml'],
    ['validate', 'fine'],
    ['import plan.md -o imported.yml', 'Wrote imported.yml'],
    ['plan --roadmap imported.yml', 'add issue'],
    ['sync --roadmap imported.yml', 'Done: '],
    ['sync --roadmap imported.yml', 'Up to date.'],
  ])('milepost %s', async (command, said) => {
    await writeFile(join(work, 'plan.md'), '# Plan\n\n## Ground\n\n- Book: Statistics\n- Book: Algebra\n');
    const { code, out, err } = await run(command.split(' '), { env });
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringMatching(/Warning|Error/) as string });
    expect(out).toContain(said);
  });

  test('a folder as the input is said to be one', async () => {
    const { code, err } = await run(['import', '-'], { stdin: openSync(work, 'r') });
    expect(code).toBe(2);
    expect(err).toContain('Cannot read the standard input: it is a folder.');
  });
});

test('the empty database that a first start begins with is in it', async () => {
  const packed = join(home, 'dist/cli', basename((await preparedFile()).pathname));
  expect(await readPrepared(pathToFileURL(packed))).toBeInstanceOf(Blob);
});

test('milepost serve takes webhooks, and ends when it is asked to', async () => {
  const registered = registerApp(sandbox);
  const child = milepost(['serve', '--json'], {
    env: {
      ...settingsOf(registered, sandbox.url),
      MILEPOST_DATA: join(work, 'data'),
      LOG_LEVEL: 'error',
      NODE_NO_WARNINGS: '1',
    },
  });
  if (child.stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as string[];
  const ready = JSON.parse(line ?? '') as { ok: boolean; url: string };
  expect(ready.ok).toBe(true);
  expect((await fetch(`${ready.url}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('without the optional packages all but the App runs, and the App says which it needs', async () => {
  const from = mkdtempSync(join(tmpdir(), 'milepost-alone-'));
  execFileSync('cp', ['-r', `${home}/.`, from]);
  expect(await run(['validate', 'machine-learning-engineer'], { from })).toMatchObject({ code: 0, err: '' });
  // Of the Action it needs none of them, and goes as far as to ask GitHub.
  const doctor = await run(['doctor', '--repo', 'learner/nothing'], { from, env });
  expect(doctor).toMatchObject({ code: 1, out: expect.stringContaining('learner/nothing') as string });
  const { code, err } = await run(['serve'], { from });
  expect(code).toBe(2);
  expect(err).toMatch(
    /^This command runs the App, which needs the package \S+: it is not installed\.\n.*--include=optional/,
  );
  rmSync(from, { recursive: true });
});

test.runIf(installedAt !== undefined)('milepost demo tells its story', async () => {
  const { code, out } = await run(['demo', '--once', '--json']);
  expect({ code, summary: JSON.parse(out) as unknown }).toMatchObject({
    code: 0,
    summary: { ok: true, left: [] },
  });
});

type Env = Readonly<Record<string, string>>;

/** Runs it in a terminal that `script` makes: all that is written there is in `out`. */
async function inTerminal(command: string, { columns = '80', ...more }: Env): Promise<Ran> {
  const main = join(home, 'dist/cli/main.js');
  const called = `stty cols ${columns}; '${process.execPath}' '${main}' ${command}`;
  return await collect(
    spawn('script', ['--quiet', '--return', '--command', called, '/dev/null'], {
      cwd: work,
      env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

// Elsewhere it takes other options. Node's version changes nothing about it: the one at hand is enough.
const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script');
describe.runIf(hasScript && installedAt === undefined)('plan in a terminal', () => {
  const SPINNER = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/;
  // eslint-disable-next-line no-control-regex -- colours are what is looked for
  const COLOUR = /\u001B\[3\d/;

  test.each([
    ['coloured', {}, true, true],
    ['without colours where NO_COLOR is set', { NO_COLOR: '1' }, true, false],
    ['without colours where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, true, false],
    [
      'coloured where FORCE_COLOR is set, whatever NO_COLOR says',
      { NO_COLOR: '1', FORCE_COLOR: '1' },
      true,
      true,
    ],
    ['line by line where it has no width', { columns: '0' }, false, false],
    ['line by line in a runner', { CI: 'true' }, false, false],
  ] satisfies readonly (readonly [string, Env, boolean, boolean])[])(
    '%s',
    async (...[, more, spins, isColoured]) => {
      const { code, out } = await inTerminal('plan --roadmap machine-learning-engineer', more);
      expect(code).toBe(0);
      expect(out).toContain('Reading learner/journey…');
      expect([SPINNER.test(out), COLOUR.test(out)]).toEqual([spins, isColoured]);
    },
  );
});
