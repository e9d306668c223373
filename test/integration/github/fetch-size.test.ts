// What claims to be GitHub may answer without end, or pack much into little: it is read up to a limit, and no further.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../src/github/client/connect.ts';
import { type FetchOptions, createFetch } from '../../../src/github/client/fetch.ts';
import { openReader, readWide } from '../../../src/github/graphql/read-wide.ts';
import type { Known } from '../../../src/github/known.ts';
import { serve } from './serve.ts';
import { SILENT } from '../../harness/wire.ts';

const MB = 2 ** 20;
/** Small, so that the tests need not send much. */
const SMALL = { mostMb: 1 };
/** A JSON text, were it not for its length. */
const PACKED = gzipSync(Buffer.concat([Buffer.from('"'), Buffer.alloc(MB, 'a')]));

const AS_JSON = { 'content-type': 'application/json; charset=utf-8' };

function packed(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...AS_JSON, 'content-encoding': 'gzip' }).end(PACKED);
}

/** Writes until nobody reads any more; `written` are the bytes, and `closed` resolves when the connection is gone. */
function withoutEnd(type: string, status = 200) {
  let written = 0;
  let close: (value: 'closed') => void = () => undefined;
  const closed = new Promise<'closed'>((resolve) => {
    close = resolve;
  });
  const chunk = Buffer.alloc(MB, 'a');
  const answer: RequestListener = (_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.on('close', () => {
      close('closed');
    });
    const write = () => {
      while (!response.destroyed) {
        written += MB;
        if (!response.write(chunk)) break;
      }
    };
    response.on('drain', write);
    write();
  };
  return { answer, closed, written: () => written };
}

function connectTo(url: string, options?: FetchOptions) {
  return connect(new Octokit({ baseUrl: url, log: SILENT, request: { fetch: createFetch(options) } }));
}

describe('an answer without end', () => {
  test.each<[string, string, number]>([
    ['JSON', 'application/json', 200],
    ['a file', 'application/vnd.github.raw+json', 200],
    ['a page', 'text/html', 502],
  ])('is read up to the limit, and its connection closed: %s', async (_, type, status) => {
    const { answer, closed, written } = withoutEnd(type, status);
    const { url, asked } = await serve(answer);
    const get = connectTo(url).request('GET /repos/{owner}/{repo}', { owner: 'a', repo: 'b' });
    await expect(get).rejects.toMatchObject({
      code: 'too-large',
      retryable: false,
      message: 'GET /repos/a/b: the answer is larger than 32 MB',
    });
    expect(await closed).toBe('closed');
    // What is under way in buffers comes on top.
    expect(written()).toBeLessThan(2 * 32 * MB);
    expect(asked()).toBe(1);
  });
});

test('what little holds packed counts as it is unpacked', async () => {
  const { url } = await serve(packed);
  await expect(createFetch(SMALL)(url)).rejects.toMatchObject({ code: 'too-large' });
});

test('as much as may be is read', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.alloc(MB, 'a'));
  });
  expect((await (await createFetch(SMALL)(url)).arrayBuffer()).byteLength).toBe(MB);
});

/** Answers for labels; too long where more are asked for at once than that. */
function labels(most: number, widths: number[]): RequestListener {
  return (request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const { variables } = JSON.parse(text) as { variables: { wide: number } };
      widths.push(variables.wide);
      if (variables.wide > most) packed(request, response);
      else response.writeHead(200, AS_JSON).end('{"data":{"repository":null}}');
    });
  };
}

describe('a page that is too large', () => {
  const at = { owner: 'a', name: 'b', after: null };

  test('is asked for again, half as wide, and that is remembered', async () => {
    const [known, widths]: [Known, number[]] = [{}, []];
    const { url } = await serve(labels(25, widths));
    const reader = openReader(connectTo(url, SMALL), known);
    const answer = await readWide(reader, 'Labels', ({ wide }) => ({ ...at, wide }));
    expect(answer).toEqual({ repository: null });
    expect(widths).toEqual([100, 50, 25]);
    expect(known.width).toBe(25);
  });

  test('ends it where no narrower one can be asked for', async () => {
    const widths: number[] = [];
    const { url } = await serve(labels(0, widths));
    const reader = openReader(connectTo(url, SMALL));
    const read = readWide(reader, 'Labels', ({ wide }) => ({ ...at, wide }));
    await expect(read).rejects.toMatchObject({ code: 'too-large', retryable: false });
    expect(widths).toEqual([100, 50, 25, 13, 7, 5]);
  });
});
