// Against a server of its own: half answers and time-outs are made of real sockets.
import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Octokit } from '@octokit/rest';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../../src/github/connect.ts';
import { createFetch } from '../../../src/github/fetch.ts';
import { SILENT } from './wire.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => {
    if (server === undefined) resolve(undefined);
    else server.close(resolve);
  });
  server = undefined;
});

/** A server that answers like this; its address, and how often it was asked. */
async function serve(answer: RequestListener): Promise<{ url: string; asked: () => number }> {
  let count = 0;
  const started = createServer((request, response) => {
    count += 1;
    answer(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(started.address() as AddressInfo).port}`, asked: () => count };
}

function json(body: string, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body);
  };
}

const TROUBLE: Readonly<Record<string, RequestListener>> = {
  'half a JSON answer': json('{"number": 12, "ti'),
  'no body where JSON is promised': json(''),
  'a body that breaks off': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"number": 12');
    setTimeout(() => response.destroy(), 10);
  },
  'no answer': () => undefined,
  'headers, and then nothing': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"number"');
  },
  'a reset': (request) => {
    request.socket.destroy();
  },
  'a page instead of an answer, with a 502': (_, response) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  },
};

describe('an answer', () => {
  test('of JSON passes, with its status and headers', async () => {
    const { url } = await serve(json('{"a": "ü"}', { etag: '"abc"' }));
    const response = await createFetch()(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"abc"');
    expect(await response.json()).toEqual({ a: 'ü' });
  });

  test('without content passes', async () => {
    const { url } = await serve((_, response) => response.writeHead(204).end());
    expect((await createFetch()(url)).status).toBe(204);
  });

  test('of another type passes as it is', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('{"half');
    });
    expect(await (await createFetch()(url)).text()).toBe('{"half');
  });

  test.each([
    'half a JSON answer',
    'a body that breaks off',
    'no answer',
    'headers, and then nothing',
    'a reset',
  ])('%s is a rejection', async (name) => {
    const { url } = await serve(TROUBLE[name] ?? json(''));
    await expect(createFetch({ timeoutMs: 100 })(url)).rejects.toThrow();
  });
});

describe('through Octokit', () => {
  test.each(Object.entries(TROUBLE))('%s is "unavailable", and asked once', async (_, answer) => {
    const { url, asked } = await serve(answer);
    const request = { fetch: createFetch({ timeoutMs: 100 }) };
    const github = connect(new Octokit({ baseUrl: url, log: SILENT, request }));
    const post = github.request('POST /repos/{owner}/{repo}/issues', { owner: 'a', repo: 'b', title: 'c' });
    await expect(post).rejects.toMatchObject({ code: 'unavailable', retryable: true, retryAt: undefined });
    expect(asked()).toBe(1);
  });
});
