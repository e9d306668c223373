// The pages that machines read, over real HTTP, and that nobody holds a connection by being slow.
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Counter, Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Readiness, assertFree, closeServer, createHttpServer, listen } from '../../../src/app/http.ts';

let server: Server;
let url: string;
let readiness: Readiness;
let broken: Error | undefined;
let failures: object[];

beforeEach(async () => {
  readiness = { ok: true };
  broken = undefined;
  failures = [];
  const registry = new Registry();
  new Counter({ name: 'milepost_things_total', help: 'Things.', registers: [registry] }).inc(3);
  server = createHttpServer({
    receiver: (_request, response) => {
      response.writeHead(200).end('taken');
      return Promise.resolve();
    },
    ready: () => (broken === undefined ? Promise.resolve(readiness) : Promise.reject(broken)),
    registry,
    log: { error: (fields: object) => failures.push(fields) },
    other: (request, response) => {
      const isMine = request.url === '/mine';
      if (isMine) response.writeHead(200).end('mine');
      return Promise.resolve(isMine);
    },
  });
  url = await listen(server, { host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await closeServer(server);
});

describe('routes', () => {
  it.each([
    ['GET /ping', 200, 'PONG'],
    ['GET /ping?now', 200, 'PONG'],
    ['GET /healthz', 200, '{"ok":true}\n'],
    ['GET /readyz', 200, '{"ok":true}\n'],
    ['GET /metrics', 200, 'milepost_things_total 3'],
    ['GET /mine', 200, 'mine'],
    ['POST /api/github/webhooks', 200, 'taken'],
    ['GET /', 404, 'Not found'],
    ['POST /', 404, 'Not found'],
    ['GET /__proto__', 404, 'Not found'],
    ['GET /constructor', 404, 'Not found'],
    ['GET /api/github/webhooks/', 404, 'Not found'],
    ['GET /probot', 404, 'Not found'],
    ['POST /healthz', 405, 'Only GET'],
    ['DELETE /metrics', 405, 'Only GET'],
  ])('%s', async (what, status, body) => {
    const [method = '', path = ''] = what.split(' ');
    const response = await fetch(`${url}${path}`, { method, ...(method === 'POST' ? { body: 'x' } : {}) });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(body);
  });

  it.each(['/ping', '/healthz', '/readyz', '/metrics'])(
    'HEAD %s has the length, and no body',
    async (path) => {
      const response = await fetch(`${url}${path}`, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
      expect(await response.text()).toBe('');
    },
  );

  it('/readyz says why it is not ready', async () => {
    readiness = { ok: false, reason: 'the database is away' };
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, readiness]);
  });

  it('what fails unexpectedly is 500: the log says what, the answer does not', async () => {
    broken = new Error('connect postgres://user:password@host');
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('password');
    expect(failures).toEqual([{ err: broken }]);
  });
});

describe('the server', () => {
  it('ends requests whose headers or body do not come', () => {
    expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(15_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
  });

  it('refuses headers beyond any measure', async () => {
    const response = await fetch(`${url}/ping`, { headers: { 'x-filler': 'x'.repeat(100_000) } });
    expect(response.status).toBe(431);
  });

  it('keeps a connection for the next request', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let answers = '';
    socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
    const ask = 'GET /ping HTTP/1.1\r\nhost: localhost\r\n\r\n';
    socket.write(ask);
    await expect.poll(() => answers.split('PONG').length).toBe(2);
    socket.write(ask);
    await expect.poll(() => answers.split('PONG').length).toBe(3);
    socket.destroy();
  });

  it('names a port that is taken', async () => {
    const { port } = server.address() as AddressInfo;
    const second = createHttpServer({
      ready: () => Promise.resolve(readiness),
      registry: new Registry(),
      log: { error: () => undefined },
    });
    const refusal = {
      code: 'config',
      message: `Port ${port} of 127.0.0.1 is in use by another program`,
      hint: 'Stop that one, or set PORT to another number.',
    };
    await expect(listen(second, { host: '127.0.0.1', port })).rejects.toMatchObject(refusal);
    await expect(assertFree({ host: '127.0.0.1', port })).rejects.toMatchObject(refusal);
  });

  it('says whether a port is free, and leaves it free', async () => {
    await assertFree({ host: '127.0.0.1', port: 0 });
    const { port } = server.address() as AddressInfo;
    await closeServer(server);
    await assertFree({ host: '127.0.0.1', port });
    await listen(server, { host: '127.0.0.1', port });
  });

  it.each([
    ['192.0.2.1', 'Port 1 of 192.0.2.1 is not an address of this machine'],
    ['no-such-host.invalid', 'Port 1 of no-such-host.invalid is not found'],
  ])('names a host that is not its own: %s', async (host, message) => {
    await expect(assertFree({ host, port: 1 })).rejects.toMatchObject({ code: 'config', message });
  });

  it('without a receiver takes no webhooks', async () => {
    const worker = createHttpServer({
      ready: () => Promise.resolve(readiness),
      registry: new Registry(),
      log: { error: () => undefined },
    });
    const at = await listen(worker, { host: '127.0.0.1', port: 0 });
    expect((await fetch(`${at}/api/github/webhooks`, { method: 'POST' })).status).toBe(404);
    await closeServer(worker);
  });
});
