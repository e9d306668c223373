// Through a real proxy on loopback: every request of the App, the command line and the doctor goes by it, by a tunnel where
// GitHub is https, and past it where NO_PROXY says so.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, type Server, connect as connectTcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:tls';
import { pino } from 'pino';
import { type ProxyServer, createProxy } from 'proxy';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { userActor } from '../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { startApp } from '../../src/app/server.ts';
import { diagnose } from '../../src/app/doctor/doctor.ts';
import { registerApp } from '../../tools/harness/register-app.ts';
import { systemClock } from '../../src/clock.ts';
import { aDirectory } from '../harness/directory.ts';
import { PATIENT } from '../harness/patience.ts';
import { configFor, sharedPlanner } from './running.ts';
import { runCli } from '../harness/run-cli.ts';

const ROADMAP = 'version: 1\ntitle: Path\nphases:\n  - title: Ground\n    items:\n      - skill: SQL\n';
const PASSWORD = 'pass-word-of-ours';

let sandbox: Sandbox;
let proxy: ProxyServer;
/** What the proxy was asked: the method and the address. */
let asked: string[];
const servers: Server[] = [];
let token: string;

beforeEach(async () => {
  sandbox = createSandbox({});
  await sandbox.listen(0);
  sandbox.createUser('learner');
  token = actions.createUserToken(sandbox.world, 'learner').value;
  const repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey' });
  const files = [{ path: '.github/roadmap.yml', content: ROADMAP }];
  actions.commitFiles(sandbox.world, { repository, actor: userActor('learner'), message: 'Begin', files });
  asked = [];
  proxy = createProxy(createServer());
  for (const event of ['request', 'connect'] as const)
    proxy.prependListener(event, ({ method, url }: { method: string; url: string }) => {
      asked.push(`${method} ${url}`);
    });
  await listen(proxy);
});

afterEach(async () => {
  proxy.closeAllConnections();
  for (const server of servers.splice(0)) server.close();
  await sandbox.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

function proxyUrl(login = ''): string {
  return `http://${login}127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function plan(env: Readonly<Record<string, string>>) {
  return await runCli(['plan', '--repo', 'learner/journey'], {
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: sandbox.url, ...env },
  });
}

describe('the command line', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('goes by %s', async (name) => {
    expect(await plan({ [name]: proxyUrl() })).toMatchObject({ code: 0 });
    expect(asked).toHaveLength(sandbox.log.entries.length);
    expect(asked[0]).toBe(`POST ${sandbox.url}/graphql`);
  });

  it.each(['127.0.0.1', 'other.example,127.0.0.1', '*'])('goes past it with NO_PROXY=%s', async (except) => {
    expect(await plan({ HTTP_PROXY: proxyUrl(), NO_PROXY: except })).toMatchObject({ code: 0 });
    expect(asked).toEqual([]);
    expect(sandbox.log.entries.length).toBeGreaterThan(0);
  });

  it('another host in NO_PROXY changes nothing', async () => {
    await plan({ HTTP_PROXY: proxyUrl(), NO_PROXY: 'example.com' });
    expect(asked).not.toEqual([]);
  });

  it('tells the proxy who it is; the token is for GitHub alone', async () => {
    const told: unknown[] = [];
    proxy.authenticate = ({ headers }) => {
      told.push(headers['proxy-authorization']);
      return true;
    };
    expect(await plan({ HTTP_PROXY: proxyUrl(`ada:${PASSWORD}@`) })).toMatchObject({ code: 0 });
    expect(told).toEqual(told.map(() => `Basic ${Buffer.from(`ada:${PASSWORD}`).toString('base64')}`));
    expect(sandbox.log.entries.every(({ actor }) => actor === 'learner')).toBe(true);
  });

  it('says that the proxy refuses, and not with what', async () => {
    proxy.authenticate = () => false;
    const { code, err } = await plan({ HTTP_PROXY: proxyUrl(`ada:${PASSWORD}@`) });
    expect(code).toBe(1);
    expect(err).toContain(
      `the proxy ${new URL(proxyUrl()).host} refuses with 407: it wants a user and a pass`,
    );
    expect(err).not.toContain(PASSWORD);
    expect(sandbox.log.entries).toEqual([]);
  });

  it('says that there is a proxy where it is not there', async () => {
    const { code, err } = await plan({ HTTP_PROXY: `http://ada:${PASSWORD}@127.0.0.1:1` });
    expect(code).toBe(1);
    expect(err).toContain('the proxy is 127.0.0.1:1');
    expect(err).not.toContain(PASSWORD);
  });
});

describe('https', () => {
  /** As it is run, since a process reads which authorities it trusts once, at its start. */
  async function planOverTls(env: Readonly<Record<string, string>>) {
    const [key, cert] = ['key', 'certificate'].map((name) => readFileSync(`test/fixtures/tls/${name}.pem`));
    const front = createTlsServer({ key, cert }, (socket) => {
      const behind = connectTcp(Number(new URL(sandbox.url).port), '127.0.0.1');
      socket.on('error', () => undefined).pipe(behind);
      behind.on('error', () => undefined).pipe(socket);
    });
    const port = await listen(front);
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'plan', '--repo', 'learner/journey'];
    const child = spawn(process.execPath, args, {
      env: {
        PATH: process.env['PATH'],
        GITHUB_TOKEN: token,
        GITHUB_API_URL: `https://localhost:${port}`,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err, exit] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { out, err, code: (exit as [number])[0], port };
  }

  const TRUSTED = { NODE_EXTRA_CA_CERTS: 'test/fixtures/tls/certificate.pem' };

  it('goes through a tunnel, so that the proxy sees the host and nothing else', async () => {
    const { out, err, code, port } = await planOverTls({ ...TRUSTED, HTTPS_PROXY: proxyUrl() });
    expect([code, err]).toEqual([0, 'Reading learner/journey…\n']);
    expect(out).toContain('SQL');
    expect(new Set(asked)).toEqual(new Set([`CONNECT localhost:${port}`]));
    expect(sandbox.log.entries.length).toBeGreaterThan(0);
  });

  it('an authority that nobody knows is told with what to do', async () => {
    const { err, code } = await planOverTls({ HTTPS_PROXY: proxyUrl() });
    expect(code).toBe(1);
    expect(err).toContain('certificate; the proxy is 127.0.0.1:');
    expect(err).toContain('NODE_EXTRA_CA_CERTS');
  });
});

describe('the App', () => {
  it('goes by it for all that it asks, and the doctor does, too', async () => {
    const registered = registerApp(sandbox);
    sandbox.install({ appId: registered.id, owner: 'learner', repositories: ['journey'] });
    const directory = await aDirectory();
    const lines: string[] = [];
    const HTTP_PROXY = proxyUrl(`ada:${PASSWORD}@`);
    const config = configFor(registered, sandbox.url, { MILEPOST_DATA: directory, HTTP_PROXY });
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const planner = await sharedPlanner();
    const app = await startApp({ config, log, clock: systemClock, planner, gatherS: 0.1 });
    const repository = sandbox.world.state.repositories.values().next().value;
    await vi.waitFor(() => {
      expect(repository?.issues).toHaveLength(1);
    }, PATIENT);
    await app.close();
    expect(asked).toHaveLength(sandbox.log.entries.length);
    const before = asked.length;
    await diagnose({ config, clock: systemClock });
    expect(asked.length).toBeGreaterThan(before);
    expect(asked).toHaveLength(sandbox.log.entries.length);
    expect(lines.join('')).toContain(`"proxy":"${new URL(HTTP_PROXY).host}"`);
    expect(lines.join('')).not.toContain(PASSWORD);
    await rm(directory, { recursive: true });
  });
});
