// What the App refuses, says where it cannot work, and does when it is asked to stop.
import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { startApp } from '../../src/app/server.ts';
import { databaseSettings, kindsOfDatabase } from '../harness/database.ts';
import { Running, configFor, sharedPlanner } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

describe('the server', () => {
  it('answers ping and health, and 404 elsewhere', async () => {
    expect(await (await fetch(`${running.url}/ping`)).text()).toBe('PONG');
    expect(await (await fetch(`${running.url}/healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${running.url}/readyz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain('milepost_queue_waiting 0');
    expect((await fetch(`${running.url}/nothing`)).status).toBe(404);
  });

  it('refuses a webhook with a wrong signature', async () => {
    const headers = {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': 'one',
      'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
    };
    const requests = await running.during(async () => {
      const response = await fetch(`${running.url}/api/github/webhooks`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect([400, 401]).toContain(response.status);
    });
    expect(requests).toHaveLength(0);
  });

  it('does not start with a key that GitHub does not know', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const wrong = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const config = configFor(running.registered, running.sandbox.url, {
      PRIVATE_KEY: wrong,
      LOG_LEVEL: 'fatal',
    });
    await expect(startApp({ config, planner: await sharedPlanner() })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('does not start where GitHub is not reached', async () => {
    const gone = createSandbox();
    const { url } = await gone.listen(0);
    await gone.close();
    const config = configFor(running.registered, url, { LOG_LEVEL: 'fatal' });
    await expect(startApp({ config, planner: await sharedPlanner() })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});

describe('where nothing can be done, the log says so once and there is no retry storm', () => {
  const world = () => running.sandbox.world;
  const cases: readonly { name: string; words: string; cause: () => unknown; most: number }[] = [
    {
      name: 'issues are turned off',
      words: 'Issues are turned off',
      // The token, the reconciliation and the texts, and the commit of a README that tells the learner.
      most: 4,
      cause: () => {
        actions.updateRepository(world(), {
          repository: running.repository,
          actor: running.learner,
          hasIssues: false,
        });
        running.install();
      },
    },
    {
      name: 'the repository is archived',
      words: 'archived',
      most: 2,
      cause: () => {
        running.install();
        actions.updateRepository(world(), {
          repository: running.repository,
          actor: running.learner,
          archived: true,
        });
      },
    },
    {
      name: 'a permission is missing',
      words: 'permission',
      most: 4,
      cause: () =>
        running.install({ metadata: 'read', contents: 'write', issues: 'read', pull_requests: 'write' }),
    },
    {
      name: 'the App was taken off again',
      words: 'not installed',
      // Two refused tokens: for the repository, and for the list of what is left.
      most: 2,
      cause: () => {
        running.sandbox.uninstall(running.install());
      },
    },
  ];

  it.each(cases)('$name', async ({ words, cause, most }) => {
    const requests = await running.during(cause);
    expect(requests.length).toBeLessThanOrEqual(most);
    expect(running.logged.filter((line) => line.includes(words))).not.toHaveLength(0);
    const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await running.during(aSecond)).toEqual([]);
    expect(running.logged.join('\n')).not.toContain('ghs_');
  });

  it('an invalid roadmap is named with its line, in the README and in the log, and what is there stays', async () => {
    await running.during(() => running.install());
    const before = running.seen();
    await running.during(() => running.push('.github/roadmap.yml', 'version: 1\ntitle: T\nphase: []\n'));
    expect(running.readme()).toContain('.github/roadmap.yml#L3');
    const warning = /<!-- milepost:mistakes -->[\s\S]*<!-- milepost:mistakes-end -->\n\n/;
    const now = running.seen() as { readonly readme: string };
    expect({ ...now, readme: now.readme.replace(warning, '') }).toEqual(before);
    expect(running.logged.some((line) => line.includes('.github/roadmap.yml:3:1'))).toBe(true);
  });
});

describe('asked to stop', () => {
  it('the App does not wait for a webhook of which only half has come', async () => {
    const database = await databaseSettings(kindsOfDatabase().at(-1) ?? 'embedded');
    const config = configFor(running.registered, running.sandbox.url, database.env);
    const planner = await sharedPlanner();
    const app = await startApp({ config, log: pino({ level: 'silent' }), planner });
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(HALF_A_WEBHOOK);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    // Cut off, and not waited for until its time was up: that would be said.
    expect(answer).toBe('');
    socket.destroy();
    await database.remove();
  });
});

/** With all headers of a delivery, since one without them is refused before its body is read. */
const HALF_A_WEBHOOK = [
  'POST /api/github/webhooks HTTP/1.1',
  'host: x',
  'content-type: application/json',
  'content-length: 100',
  'x-github-event: push',
  'x-github-delivery: half',
  `x-hub-signature-256: sha256=${'0'.repeat(64)}`,
  '',
  '{"half":',
].join('\r\n');
