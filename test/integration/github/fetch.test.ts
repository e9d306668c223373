// Against a server of its own: half answers and time-outs are made of real sockets.
import type { RequestListener } from 'node:http';
import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../src/github/client/connect.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import { serve } from './serve.ts';
import { SILENT } from '../../harness/wire.ts';

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

  test.each(['application/vnd.github.raw+json; charset=utf-8', 'application/vnd.github.v3.raw+json'])(
    'of a file as it is passes as it is: %s',
    async (type) => {
      const { url } = await serve((_, response) => {
        response.writeHead(200, { 'content-type': type }).end('# Hello');
      });
      expect(await (await createFetch()(url)).text()).toBe('# Hello');
    },
  );

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

/** Sends on along the given ways, each a path to where it leads; other paths are answered with how they were asked. */
function ways(leads: Readonly<Record<string, string>>, status = 301): RequestListener {
  return (request, response) => {
    const location = leads[request.url ?? ''];
    if (location !== undefined) response.writeHead(status, { location }).end('{"message":"Moved"}');
    else {
      const { method, url, headers } = request;
      json(JSON.stringify({ method, url, authorization: headers.authorization }))(request, response);
    }
  };
}

const AUTHORIZED = { headers: { authorization: 'token secret' } };

describe('a way elsewhere', () => {
  test.each([301, 302, 307, 308])('on the same GitHub is followed, with the token: %i', async (status) => {
    const { url, asked } = await serve(ways({ '/repos/ada/old': '/repositories/7' }, status));
    const response = await createFetch()(`${url}/repos/ada/old`, AUTHORIZED);
    expect(await response.json()).toEqual({
      ...{ method: 'GET', url: '/repositories/7', authorization: 'token secret' },
    });
    expect(asked()).toBe(2);
  });

  test('written out in full is followed', async () => {
    const leads: Record<string, string> = {};
    const { url } = await serve(ways(leads));
    leads['/old'] = `${url}/new?page=2`;
    expect(await (await createFetch()(`${url}/old`)).json()).toMatchObject({ url: '/new?page=2' });
  });

  test('is followed three times, and no fourth', async () => {
    const { url, asked } = await serve(ways({ '/4': '/3', '/3': '/2', '/2': '/1', '/1': '/0' }));
    expect(await (await createFetch()(`${url}/3`)).json()).toMatchObject({ url: '/0' });
    expect(asked()).toBe(4);
    await expect(createFetch()(`${url}/4`)).rejects.toThrow('another address');
    expect(asked()).toBe(8);
  });

  test('that leads round in a circle ends', async () => {
    const { url, asked } = await serve(ways({ '/a': '/b', '/b': '/a' }));
    await expect(createFetch()(`${url}/a`)).rejects.toThrow('another address');
    expect(asked()).toBe(4);
  });

  test('to another place is refused, and nobody there is asked', async () => {
    const other = await serve(json('{"stolen":true}'));
    const { port, host } = new URL(other.url);
    const leads: Record<string, string> = {
      '/port': `${other.url}/x`,
      '/name': `http://localhost:${port}/x`,
      '/scheme-relative': `//${host}/x`,
      '/scheme': `https://${host}/x`,
      '/user': `http://127.0.0.1@${host}/x`,
      '/second': '/port',
      '/file': 'file:///etc/passwd',
    };
    const { url } = await serve(ways(leads));
    for (const path of Object.keys(leads))
      await expect(createFetch()(`${url}${path}`, AUTHORIZED), path).rejects.toThrow('another address');
    expect(other.asked()).toBe(0);
  });

  test('that is no address is a rejection', async () => {
    const { url, asked } = await serve(ways({ '/odd': 'http://[' }));
    await expect(createFetch()(`${url}/odd`)).rejects.toThrow();
    expect(asked()).toBe(1);
  });

  test.each([
    [307, 'POST'],
    [308, 'PATCH'],
  ])('of a write is followed where %i keeps it a %s', async (status, method) => {
    const { url } = await serve(ways({ '/old': '/new' }, status));
    const response = await createFetch()(`${url}/old`, { method, body: '{}' });
    expect(await response.json()).toMatchObject({ method, url: '/new' });
  });

  test.each([301, 302])('of a write is refused where %i would make a GET of it', async (status) => {
    const { url, asked } = await serve(ways({ '/old': '/new' }, status));
    await expect(createFetch()(`${url}/old`, { method: 'POST', body: '{}' })).rejects.toThrow(
      'another address',
    );
    expect(asked()).toBe(1);
  });

  test.each([300, 303, 304])('is none where the status is %i', async (status) => {
    const { url, asked } = await serve((_, response) =>
      response.writeHead(status, { location: '/new' }).end(),
    );
    expect((await createFetch()(`${url}/old`)).status).toBe(status);
    expect(asked()).toBe(1);
  });

  test('elsewhere is "unavailable" through Octokit: the repository is not taken for gone', async () => {
    const { url } = await serve(ways({ '/repos/a/b': 'http://elsewhere.test/' }));
    const github = connect(new Octokit({ baseUrl: url, log: SILENT, request: { fetch: createFetch() } }));
    const get = github.request('GET /repos/{owner}/{repo}', { owner: 'a', repo: 'b' });
    await expect(get).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });
});

describe('ids', () => {
  test.each([
    ['{"id":12345678901234567891}', { id: '12345678901234567891' }],
    ['{"id": 9007199254740993, "name": "x"}', { id: '9007199254740993', name: 'x' }],
    ['[{"id":\n  9007199254740993}]', [{ id: '9007199254740993' }]],
    ['{"id":9223372036854775807}', { id: '9223372036854775807' }],
    // Below sixteen digits a number is exact.
    ['{"id":999999999999999}', { id: 999_999_999_999_999 }],
    ['{"id":42}', { id: 42 }],
    ['{"id":"9007199254740993"}', { id: '9007199254740993' }],
    // In a text it stays as it is.
    [String.raw`{"body":"\"id\":12345678901234567891"}`, { body: '"id":12345678901234567891' }],
  ])('are exact: %s', async (body, expected) => {
    const { url } = await serve(json(body));
    expect(await (await createFetch()(url)).json()).toEqual(expected);
  });
});

describe('through Octokit', () => {
  test.each(Object.entries(TROUBLE))('%s is "unavailable", and asked once', async (_, answer) => {
    const { url, asked } = await serve(answer);
    // Long enough for the request to arrive on a machine that does much else.
    const request = { fetch: createFetch({ timeoutMs: 1000 }) };
    const github = connect(new Octokit({ baseUrl: url, log: SILENT, request }));
    const post = github.request('POST /repos/{owner}/{repo}/issues', { owner: 'a', repo: 'b', title: 'c' });
    await expect(post).rejects.toMatchObject({ code: 'unavailable', retryable: true, retryAt: undefined });
    expect(asked()).toBe(1);
  });
});
