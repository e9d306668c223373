// A busy machine: the thread stands still for longer than a connection is kept, and the next request meets a closed one.
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import { connect } from '../../../src/github/client/connect.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import { createRetry } from '../../../src/retry.ts';

/** Node's own servers close an idle connection after 5 s. */
const LONG_MS = 6000;

let close: () => Promise<unknown>;

afterEach(() => close());

test('the sandbox keeps a connection for the next POST', async () => {
  const sandbox = createSandbox();
  close = () => sandbox.close();
  const { url } = await sandbox.listen(0);
  const { token } = sandbox.createUser('ada');
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'a test' };
  await (await fetch(`${url}/user`, { headers })).text();
  await standStill();
  const made = await fetch(`${url}/user/repos`, { method: 'POST', headers, body: '{"name":"learning"}' });
  expect(made.status).toBe(201);
});

test('a GitHub that has closed it: the write is not repeated, trying again is what follows', async () => {
  let posts = 0;
  const server = createServer((request, response) => {
    // What a client sees that wrote to a connection just before it read that it is closed.
    if (request.method === 'POST') {
      posts += 1;
      return request.socket.destroy();
    }
    return response.setHeader('content-type', 'application/json').end('{}');
  });
  close = () => closeServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = { debug: noop, info: noop, warn: noop, error: noop };
  const github = connect(new Octokit({ baseUrl, log, request: { fetch: createFetch() } }));
  const ask = () => github.request('GET /user', {});
  const write = () =>
    github.request('POST /repos/{owner}/{repo}/issues', { owner: 'a', repo: 'b', title: 'SQL' });
  await ask();
  const error: unknown = await write().catch((error: unknown) => error);
  expect(error).toMatchObject({ code: 'unavailable', retryable: true });
  expect(createRetry({ now: () => 0 }).delay(error)).toBeGreaterThan(0);
  expect(posts).toBe(1);
  await ask();
});

/** Afterwards timers that were due meanwhile come first, those of servers too; what arrived is read only after them. */
async function standStill(): Promise<void> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONG_MS);
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function noop(): void {
  // says nothing
}

async function closeServer(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
