// The operator's questions to the running App, over real HTTP: who may ask, and what the asking side makes of answers.
import { createHmac } from 'node:crypto';
import { type RequestListener, type Server, createServer } from 'node:http';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, createHttpServer, listen } from '../../../src/app/http.ts';
import { createInspectRoute, inspectRunning, retryRunning } from '../../../src/app/inspect-route.ts';
import type { Inspection } from '../../../src/queue/operator.ts';

const SECRET = 'a long random text';
const TOKEN = createHmac('sha256', SECRET).update('milepost operator').digest('hex');

const INSPECTION: Inspection = {
  status: {
    ...{ due: 1, later: 2, running: 3, oldestS: 4, listings: 5, deliveries: 6 },
    repositories: { tracked: 7, dead: 1 },
  },
  failing: [
    {
      ...{
        repository: 'ada/path',
        installationId: 7,
        status: 'dead',
        reconciledAt: '2026-10-01T08:00:00.000Z',
      },
      failure: { code: 'unavailable', message: 'No answer', hint: 'Wait.' },
    },
  ],
  periodicJobs: [{ name: 'resync', endedAt: '2026-10-01T08:00:00.000Z', result: { installations: 1 } }],
  paces: [{ installationId: 7, lastHour: 12, silentUntil: null }],
  tendedS: 3,
};

let server: Server;
let url: string;
let retried: number;
let broken: Error | undefined;

async function start(listener: Server | RequestListener): Promise<void> {
  server = typeof listener === 'function' ? createServer(listener) : listener;
  url = await listen(server, { host: '127.0.0.1', port: 0 });
}

function theApp(): Server {
  const queue = {
    inspect: () => (broken === undefined ? Promise.resolve(INSPECTION) : Promise.reject(broken)),
    retry: () => Promise.resolve((retried += 1)),
  };
  return createHttpServer({
    ready: () => Promise.resolve({ ok: true }),
    registry: new Registry(),
    log: { error: () => undefined },
    other: createInspectRoute(queue, SECRET),
  });
}

beforeEach(async () => {
  retried = 0;
  broken = undefined;
  await start(theApp());
});

afterEach(async () => {
  await closeServer(server);
});

async function ask(method: string, path: string, authorization = `Bearer ${TOKEN}`): Promise<Response> {
  return await fetch(`${url}${path}`, { method, headers: { authorization } });
}

describe('who knows the webhook secret', () => {
  it('is told what stands in the queue', async () => {
    const response = await ask('GET', '/operator/inspect');
    expect([response.status, await response.json()]).toEqual([200, INSPECTION]);
    expect(await inspectRunning({ url, webhookSecret: SECRET })).toEqual(INSPECTION);
  });

  it('requeues repositories that were given up, which takes no body', async () => {
    const response = await ask('POST', '/operator/retry');
    expect([response.status, await response.json()]).toEqual([200, { retried: 1 }]);
    expect(await retryRunning({ url, webhookSecret: SECRET })).toBe(2);
  });
});

describe('who does not', () => {
  it.each([
    ['nothing', ''],
    ['the secret itself', `Bearer ${SECRET}`],
    ['the token without its kind', TOKEN],
    ['another kind', `Basic ${TOKEN}`],
    ['a token one digit short', `Bearer ${TOKEN.slice(0, -1)}`],
    ['a token one digit long', `Bearer ${TOKEN}0`],
    ['a token with a digit changed', `Bearer ${TOKEN.slice(0, -1)}${TOKEN.endsWith('0') ? '1' : '0'}`],
    [
      'the token of another secret',
      `Bearer ${createHmac('sha256', 'other').update('milepost operator').digest('hex')}`,
    ],
    ['the token of a webhook', `Bearer ${createHmac('sha256', SECRET).update('').digest('hex')}`],
    ['as many bytes, but not letters', `Bearer ${'\u00fc'.repeat(64)}`],
  ])('is told nothing, and changes nothing: %s', async (_what, authorization) => {
    for (const [method, path] of [
      ['GET', '/operator/inspect'],
      ['POST', '/operator/retry'],
    ] as const) {
      const response = await ask(method, path, authorization);
      expect([response.status, await response.text()]).toEqual([401, '']);
    }
    expect(retried).toBe(0);
  });

  it('learns that the secret is another one, from the doctor', async () => {
    await expect(inspectRunning({ url, webhookSecret: 'other' })).rejects.toMatchObject({
      code: 'config',
      hint: 'Are PORT and WEBHOOK_SECRET those of the running App?',
    });
    await expect(retryRunning({ url, webhookSecret: 'other' })).rejects.toMatchObject({ code: 'config' });
    expect(retried).toBe(0);
  });
});

describe('what is none of its questions', () => {
  it.each([
    'POST /operator/inspect',
    'HEAD /operator/inspect',
    'PUT /operator/inspect',
    'GET /operator/retry',
    'DELETE /operator/retry',
    'GET /operator/inspect/',
    'GET /operator/inspect?all',
    'GET /operator',
    'GET //operator/inspect',
  ])('%s is not found', async (what) => {
    const [method = '', path = ''] = what.split(' ');
    expect((await ask(method, path)).status).toBe(404);
    expect(retried).toBe(0);
  });
});

describe('where it asks', () => {
  it('nobody listens: there is no answer', async () => {
    await closeServer(server);
    expect(await inspectRunning({ url, webhookSecret: SECRET })).toBeUndefined();
    expect(await retryRunning({ url, webhookSecret: SECRET })).toBeUndefined();
    await start(theApp());
  });

  it('the queue cannot be read: the log is pointed to', async () => {
    broken = new Error('connect postgres://user:password@host');
    const asked = inspectRunning({ url, webhookSecret: SECRET });
    await expect(asked).rejects.toMatchObject({
      message: `What listens on ${url} does not answer as this App (500)`,
      hint: 'If it is this App, its log says why.',
    });
  });

  it.each<[string, RequestListener]>([
    [
      'a page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    ],
    ['half an answer', (_, response) => response.writeHead(200).end('{"status":')],
    ['a number', (_, response) => response.writeHead(200).end('42')],
    ['null', (_, response) => response.writeHead(200).end('null')],
    ['nothing', (_, response) => response.writeHead(204).end()],
    ['not found', (_, response) => response.writeHead(404).end()],
  ])('another program answers with %s: told as such', async (_what, listener) => {
    await closeServer(server);
    await start(listener);
    await expect(inspectRunning({ url, webhookSecret: SECRET })).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining(`What listens on ${url} does not answer as this App`) as string,
    });
  });
});
