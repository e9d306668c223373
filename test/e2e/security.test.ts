// What an attacker would try on the running App, and what its log would tell one.
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { readManifest } from '../../src/app/manifest.ts';
import { createProbot } from '../../src/app/probot.ts';
import { createAppClient } from '../../src/app/app-client.ts';
import { startApp } from '../../src/app/server.ts';
import { Running, configFor, sharedPlanner } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

function sign(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

async function post(body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await fetch(`${running.url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': 'forged',
      ...headers,
    },
    body,
  });
  return response.status;
}

/** A push as GitHub would send it. */
function push(): string {
  const { id, name, defaultBranch } = running.repository;
  const repository = { id, full_name: `learner/${name}`, default_branch: defaultBranch };
  return JSON.stringify({ ref: `refs/heads/${defaultBranch}`, installation: { id: 1 }, repository });
}

describe('a forged webhook', () => {
  it('is refused whatever is wrong with its signature, and asks nothing of GitHub', async () => {
    await running.during(() => running.install());
    const body = push();
    const right = sign(body, running.registered.webhookSecret);
    const sha1 = createHmac('sha1', running.registered.webhookSecret).update(body).digest('hex');
    const wrong: Record<string, string>[] = [
      {},
      { 'x-hub-signature': `sha1=${sha1}` },
      { 'x-hub-signature-256': `sha1=${sha1}` },
      { 'x-hub-signature-256': right.slice(0, -1) },
      { 'x-hub-signature-256': `${right}0` },
      { 'x-hub-signature-256': sign(body, 'development') },
      { 'x-hub-signature-256': sign(`${body} `, running.registered.webhookSecret) },
    ];
    for (let bit = 0; bit < 256; bit += 1) {
      const bytes = Buffer.from(right.slice(7), 'hex');
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      wrong.push({ 'x-hub-signature-256': `sha256=${bytes.toString('hex')}` });
    }
    const statuses = new Set<number>();
    const requests = await running.during(async () => {
      for (const headers of wrong) statuses.add(await post(body, headers));
    });
    expect([...statuses].every((status) => status === 400 || status === 401)).toBe(true);
    expect(requests).toEqual([]);
  });
});

describe('with exactly the permissions of app.yml', () => {
  it('the whole story works, and nothing is forbidden', async () => {
    expect(running.registered.permissions).toEqual(readManifest().permissions);
    const requests = await running.during(async () => {
      running.install();
      await running.settle();
      running.merge(`Closes #${running.issue('Statistics').number}`);
      await running.settle();
      running.merge('Completes: sql');
    });
    expect(requests.filter(({ status }) => (status ?? 500) >= 400)).toEqual([]);
    expect(running.issues.filter(({ state }) => state === 'closed')).toHaveLength(2);
    expect(running.repository.milestones[0]?.state).toBe('closed');
  });
});

function collect(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}

describe('secrets', () => {
  it('and tokens are in no line that the App logs at its most talkative', async () => {
    const { registered, sandbox } = running;
    const lines: string[] = [];
    const directory = await mkdtemp(join(tmpdir(), 'milepost-'));
    const config = configFor(registered, sandbox.url, { MILEPOST_DATA: directory, LOG_LEVEL: 'trace' });
    const log = pino({ level: 'trace' }, collect(lines));
    const app = await startApp({ config, log, planner: await sharedPlanner(), gatherS: 0.1 });
    registered.webhookUrl = `${app.url}/api/github/webhooks`;
    running.install();
    await expect.poll(() => running.issues.length, { timeout: 120_000 }).toBe(3);
    for (const kind of ['503', '401', '404', 'truncated'] as const) {
      sandbox.faults.arm({ kind });
      running.push(`notes-${kind}.md`, 'Hello');
      await expect.poll(() => sandbox.faults.armed, { timeout: 120_000 }).toEqual([]);
    }
    await fetch(registered.webhookUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    await app.close();
    await rm(directory, { recursive: true, force: true });

    const said = lines.join('');
    expect(said.length).toBeGreaterThan(5000);
    expect(said).not.toMatch(/gh[opsur]_\w{4}|github_pat_|eyJ[\w-]{8}/);
    expect(said).not.toContain(registered.webhookSecret);
    const middle = registered.privateKey.split('\n')[3] ?? 'no key';
    expect(said).not.toContain(middle);
    expect(said).not.toContain('PRIVATE KEY');
  });

  it('are not in the error, either, where the database is away', async () => {
    const lines: string[] = [];
    const config = configFor(running.registered, running.sandbox.url, {
      DATABASE_URL: 'postgres://milepost:correct-horse@127.0.0.1:1/milepost',
    });
    const log = pino({ level: 'trace' }, collect(lines));
    const planner = await sharedPlanner();
    const error: unknown = await startApp({ config, log, planner }).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'database' });
    expect(inspect(error, { depth: 10 }) + lines.join('')).not.toContain('correct-horse');
  });
});

describe('addresses in what GitHub answers', () => {
  const servers: Server[] = [];

  async function serve(server: Server): Promise<string> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  it('are never followed: a Link header gives a cursor and no more', async () => {
    const strayed: string[] = [];
    const elsewhere = await serve(
      createServer((request, response) => {
        strayed.push(request.url ?? '');
        response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
      }),
    );
    const asked: string[] = [];
    const github = await serve(
      createServer((request, response) => {
        asked.push(request.url ?? '');
        const link = `<${elsewhere}/app/hook/deliveries?cursor=next>; rel="next"`;
        const body = asked.length > 3 ? [] : Array.from({ length: 100 }, (_, id) => hostile(id, elsewhere));
        response
          .writeHead(200, { 'content-type': 'application/json', ...(asked.length > 3 ? {} : { link }) })
          .end(JSON.stringify(body));
      }),
    );
    const probot = createProbot(configFor(running.registered, github), {
      log: pino({ level: 'silent' }),
    });
    const appClient = createAppClient({ probot, clock: systemClock });
    await appClient.redeliver(0);
    expect(asked).toHaveLength(4);
    expect(asked.slice(1).every((url) => url.includes('cursor=next'))).toBe(true);
    asked.length = 0;
    await appClient.listInstallations();
    expect(asked).toHaveLength(4);
    expect(strayed).toEqual([]);
  });
});

/** A delivery and an installation at once, with every address that GitHub's have. */
function hostile(id: number, elsewhere: string): object {
  return {
    id,
    guid: `guid-${id}`,
    status_code: 200,
    delivered_at: new Date().toISOString(),
    suspended_at: null,
    url: elsewhere,
    access_tokens_url: `${elsewhere}/token`,
    repositories_url: `${elsewhere}/repositories`,
  };
}
