// What an operator copies says what the App reads: no setting is missing from the page, none is made up.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/app/settings/config.ts';
import { createMetrics } from '../../src/app/metrics.ts';

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

/** The names that the settings are read by, as they are asked for. */
function namesRead(given: Readonly<Record<string, string>>): readonly string[] {
  const names = new Set<string>();
  const env = new Proxy<Record<string, string>>(given, {
    get(values, name) {
      names.add(String(name));
      return values[String(name)];
    },
  });
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toMatchObject({ code: 'config' });
  }
  return [...names];
}

/** Some settings are read only where others are there. */
const WHOLE = {
  APP_ID: '1',
  PRIVATE_KEY: generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey,
  WEBHOOK_SECRET: 'a long random text',
  DATABASE_URL: 'postgres://localhost/milepost',
  HTTPS_PROXY: 'http://proxy.example:3128',
};

/** Those of the proxy are read in small letters as well. */
const SETTINGS = [
  ...new Set([...namesRead({}), ...namesRead(WHOLE)].map((name) => name.toUpperCase())),
].sort();

function match(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly stop_grace_period?: string;
  readonly profiles?: readonly string[];
}

const compose = parse(read('compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const unit = read('deploy/milepost.service');
const dockerfile = read('Dockerfile');

test('the settings are read at all', () => {
  expect(SETTINGS).toEqual(expect.arrayContaining(['APP_ID', 'DATABASE_POOL_SIZE', 'HOST', 'MILEPOST_DATA']));
});

test('docs/operating.md has a row for each setting, and for nothing else', () => {
  const table = /## Settings\n([\s\S]*?)\n## /.exec(read('docs/operating.md'))?.[1] ?? '';
  expect([...match(table, /^\| `([A-Z_]+)` \|/gm)].sort()).toEqual(SETTINGS);
});

describe('no name is made up', () => {
  const envExample = match(read('deploy/milepost.env.example'), /^#?([A-Z][A-Z_]+)=/gm);
  const composed = Object.entries(compose.services)
    .filter(([name]) => name !== 'postgres')
    .flatMap(([, { environment = {} }]) => Object.keys(environment));
  test.each([
    ['deploy/milepost.env.example', envExample, ['POSTGRES_PASSWORD']],
    ['compose.yml', composed, []],
    ['deploy/milepost.service', match(unit.replace(/^Environment=/gm, ' '), / ([A-Z_]+)=/g), ['NODE_ENV']],
    ['Dockerfile', match(dockerfile.match(/^ENV .*$/gm)?.join('\n') ?? '', / ([A-Z_]+)=/g), ['NODE_ENV']],
  ])('in %s', (_file, names, others) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !SETTINGS.includes(name) && !others.includes(name))).toEqual([]);
  });

  test('what compose.yml asks for is in the example of its .env', () => {
    expect(envExample).toEqual(expect.arrayContaining([...match(read('compose.yml'), /\$\{([A-Z_]+)/g)]));
  });

  test('in the alerts', async () => {
    const metrics = createMetrics(() =>
      Promise.resolve({ waiting: 0, running: 0, deferred: 0, dead: 0, redeliveryScanAt: 1 }),
    );
    const known = match(await metrics.registry.metrics(), /^# TYPE (\S+)/gm);
    const asked = match(read('deploy/alerts.yml'), /(milepost_\w+)/g);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the image', () => {
  const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
  const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  test.each(files)('has %s', (file) => {
    const copied = match(runtime, /^COPY (?:--from=build )?(.+) \S+$/gm).flatMap((sources) =>
      sources.split(' '),
    );
    expect(copied.map((source) => source.replace(/^\/app\//, ''))).toContain(file);
  });

  test('is built of files that .dockerignore lets through', () => {
    const passed = match(read('.dockerignore'), /^!(\S+)$/gm);
    const copied = match(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((sources) => sources.split(' '));
    expect(copied.filter((source) => !passed.includes(source))).toEqual([]);
  });

  test('starts without root', () => {
    expect(match(runtime, /^USER (\S+)$/gm)).toEqual(['node']);
  });
});

describe('running reconciliations have their 25 s to end', () => {
  test.each(Object.entries(compose.services).filter(([name]) => name !== 'postgres'))(
    'compose service %s',
    (_name, { stop_grace_period }) => {
      expect(Number.parseInt(stop_grace_period ?? '0', 10)).toBeGreaterThan(25);
    },
  );

  test('systemd', () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(25);
  });
});

test('compose runs both roles in one process, or a web process and two workers', () => {
  const started = Object.entries(compose.services).map(([name, { profiles = [], command = [] }]) => [
    name,
    profiles.join(),
    command.slice(3).join(' '),
  ]);
  expect(started).toEqual([
    ['milepost', 'one', ''],
    ['web', 'apart', '--role web'],
    ['worker', 'apart', '--role worker'],
    ['postgres', '', ''],
  ]);
});
