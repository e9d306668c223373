// Webhooks over real HTTP: what is taken, what is refused and how, and that no refusal costs memory.
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { Probot } from 'probot';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WEBHOOK_PATH, closeServer, createHttpServer, listen } from '../../../src/app/http.ts';
import { type ReceiveResult, createReceiver } from '../../../src/app/webhooks/receive.ts';
import { withShortErrors } from '../../../src/app/log.ts';
import { MilepostError } from '../../../src/errors.ts';

const SECRET = 'a long random text';
const BODY = JSON.stringify({ action: 'closed', issue: { title: 'Ünïcode 🧠, private' } });
const MAX_BYTES = 200_000;
const TIMEOUT_MS = 400;
const MIB = 2 ** 20;

let server: Server;
let url: string;
/** What the handler does with an event. */
let onIssue: (event: { id: string }) => Promise<void>;
let handled: string[];
let logged: string[];
let results: ReceiveResult[];

beforeEach(async () => {
  handled = [];
  logged = [];
  results = [];
  onIssue = () => Promise.resolve();
  const log = withShortErrors(pino({ level: 'info' }, collect(logged)));
  const probot = new Probot({ appId: 1, githubToken: 'none', secret: SECRET, log });
  await probot.ready();
  probot.on('issues', async (context) => {
    await onIssue(context);
    handled.push(context.id);
  });
  const receiver = createReceiver({
    webhooks: probot.webhooks,
    log,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    onEnd: ({ result }) => results.push(result),
  });
  const ready = () => Promise.resolve({ ok: true });
  server = createHttpServer({ receiver, ready, registry: new Registry(), log });
  url = `${await listen(server, { host: '127.0.0.1', port: 0 })}${WEBHOOK_PATH}`;
});

afterEach(async () => {
  await closeServer(server);
});

function collect(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
}

function sign(body: string | Buffer, secret = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

interface Sending {
  readonly body?: string | Buffer;
  readonly method?: string;
  /** null takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

async function send({ body = BODY, method = 'POST', headers = {} }: Sending = {}): Promise<Response> {
  const all: Readonly<Record<string, string | null>> = {
    'content-type': 'application/json',
    'x-github-event': 'issues',
    'x-github-delivery': 'guid-1',
    'x-hub-signature-256': sign(body),
    ...headers,
  };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return await fetch(url, {
    method,
    headers: given,
    ...(method === 'GET' ? {} : { body: new Uint8Array(Buffer.from(body)) }),
  });
}

describe('a webhook of ours', () => {
  it('is answered 200 once the handler is through', async () => {
    const through: string[] = [];
    onIssue = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      through.push('yes');
    };
    const response = await send();
    expect([response.status, await response.text(), through]).toEqual([200, 'ok\n', ['yes']]);
    expect(handled).toEqual(['guid-1']);
    expect(results).toEqual(['accepted']);
    expect(logged).toEqual([]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON ;x=y'])(
    'may be called %s',
    async (type) => {
      expect((await send({ headers: { 'content-type': type } })).status).toBe(200);
    },
  );

  it('of an event that nobody waits for is fine', async () => {
    expect((await send({ headers: { 'x-github-event': 'ping' } })).status).toBe(200);
    expect(handled).toEqual([]);
  });

  it('is 503 where the handler throws; the log names the error in one line, without what the webhook says', async () => {
    onIssue = () =>
      Promise.reject(new MilepostError('The database is away', { code: 'database', hint: 'Start it.' }));
    expect((await send()).status).toBe(503);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('The database is away');
    expect(logged[0]).not.toContain('private');
    expect(logged[0]).not.toMatch(/\bat /);
    expect(results).toEqual(['failed']);
  });

  it('is 503 where the handler takes too long, whatever comes of it later', async () => {
    let fail: (error: Error) => void = () => undefined;
    onIssue = () => new Promise((_, reject) => (fail = reject));
    expect((await send()).status).toBe(503);
    expect(logged).toHaveLength(1);
    fail(new Error('late'));
    await expect.poll(() => logged).toHaveLength(2);
  });
});

const REFUSED: readonly (readonly [string, Sending, number])[] = [
  ['another secret', { headers: { 'x-hub-signature-256': sign(BODY, 'development') } }, 401],
  ['no signature', { headers: { 'x-hub-signature-256': null } }, 400],
  [
    'SHA-1 only',
    {
      headers: {
        'x-hub-signature-256': null,
        'x-hub-signature': `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}`,
      },
    },
    400,
  ],
  ['SHA-1 as if it were SHA-256', { headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(40)}` } }, 401],
  ['a signature one digit short', { headers: { 'x-hub-signature-256': sign(BODY).slice(0, -1) } }, 401],
  ['a signature one digit long', { headers: { 'x-hub-signature-256': `${sign(BODY)}0` } }, 401],
  ['a signature without sha256=', { headers: { 'x-hub-signature-256': sign(BODY).slice(7) } }, 401],
  ['a signature twice', { headers: { 'x-hub-signature-256': `${sign(BODY)}, ${sign(BODY)}` } }, 401],
  ['another body', { body: `${BODY} `, headers: { 'x-hub-signature-256': sign(BODY) } }, 401],
  [
    'a BOM before the signed body',
    { body: `\uFEFF${BODY}`, headers: { 'x-hub-signature-256': sign(BODY) } },
    401,
  ],
  ['bytes that are not UTF-8', { body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400],
  ['what is not JSON', { body: '{"action":' }, 400],
  ['JSON that is no object', { body: '42' }, 400],
  ['null', { body: 'null' }, 400],
  ['no body', { body: '' }, 400],
  ['no event', { headers: { 'x-github-event': null } }, 400],
  ['no delivery', { headers: { 'x-github-delivery': null } }, 400],
  ['text', { headers: { 'content-type': 'text/plain' } }, 415],
  ['no content type', { headers: { 'content-type': null } }, 415],
  ['JSON of some other kind', { headers: { 'content-type': 'application/json-patch+json' } }, 415],
  ['GET', { method: 'GET' }, 405],
  ['PUT', { method: 'PUT' }, 405],
  ['a body over the limit', { body: JSON.stringify({ filler: 'x'.repeat(MAX_BYTES) }) }, 413],
];

describe('refused', () => {
  it.each(REFUSED)('%s', async (_what, sending, status) => {
    const response = await send(sending);
    expect(response.status).toBe(status);
    expect(handled).toEqual([]);
    expect(results).toEqual(['refused']);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 40, status });
    expect(logged[0]).not.toMatch(/stack|sha256=[\da-f]/);
  });

  it('every flipped bit of a signature', async () => {
    const right = Buffer.from(sign(BODY).slice(7), 'hex');
    for (let bit = 0; bit < 256; bit += 1) {
      const wrong = Buffer.from(right);
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const response = await send({ headers: { 'x-hub-signature-256': `sha256=${wrong.toString('hex')}` } });
      expect(response.status).toBe(401);
    }
    expect(handled).toEqual([]);
    expect(logged).toHaveLength(256);
  });

  it('a form, with what to choose instead', async () => {
    const response = await send({ headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('application/json');
  });

  it('headers of any length, which the log cuts', async () => {
    await send({ headers: { 'x-github-delivery': 'x'.repeat(9000), 'content-type': 'text/plain' } });
    expect(logged[0]?.length).toBeLessThan(400);
  });
});

/** Speaks HTTP by hand. Resolves to all that came back until the other side closed. */
function talk(
  head: readonly string[],
  then: (write: (text: string) => void) => void = () => undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    // A peer that closes on somebody who still writes resets the connection.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(answer));
    socket.write([`POST ${WEBHOOK_PATH} HTTP/1.1`, 'host: localhost', ...head, '', ''].join('\r\n'));
    then((text) => socket.write(text));
  });
}

const HEAD = [
  'content-type: application/json',
  'x-github-event: issues',
  'x-github-delivery: guid-1',
  `x-hub-signature-256: ${sign(BODY)}`,
];

describe('bodies that take more than they should', () => {
  it('are refused by their length alone, before a byte of them came', async () => {
    const answer = await talk([...HEAD, `content-length: ${MAX_BYTES + 1}`]);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toMatch(/connection: close/i);
  });

  it('are refused for a bad signature header, before a byte of them came', async () => {
    const head = HEAD.map((line) => (line.startsWith('x-hub') ? 'x-hub-signature-256: sha256=no' : line));
    expect(await talk([...head, 'content-length: 1000'])).toMatch(/^HTTP\/1.1 401 /);
  });

  it('end after the deadline where only half of them comes', async () => {
    const answer = await talk([...HEAD, `content-length: ${BODY.length}`], (write) => write('{"action"'));
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toMatch(/connection: close/i);
  });

  it('are refused where many are unfinished at once, and leave room again', async () => {
    const half = (write: (text: string) => void) => write('x'.repeat(MAX_BYTES * 0.75));
    const head = [...HEAD, `content-length: ${MAX_BYTES}`];
    const answers = await Promise.all(Array.from({ length: 10 }, () => talk(head, half)));
    const statuses = answers.map((answer) => answer.slice('HTTP/1.1 '.length, 12)).toSorted();
    expect(statuses).toEqual([...Array<string>(6).fill('408'), ...Array<string>(4).fill('503')]);
    expect((await send()).status).toBe(200);
  });

  it('crowd out nobody: a signed webhook gets through while they fill all the room', async () => {
    const most = 'x'.repeat(MAX_BYTES - 1);
    const head = [...HEAD, `content-length: ${MAX_BYTES}`];
    const held = Array.from({ length: 5 }, () => talk(head, (write) => write(most)));
    const signed = JSON.stringify({ action: 'closed', text: 'x'.repeat(150_000) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (let sent = 0; sent < 3; sent += 1) expect((await send({ body: signed })).status).toBe(200);
    const statuses = (await Promise.all(held)).map((answer) => answer.slice('HTTP/1.1 '.length, 12));
    expect(statuses).toContain('503');
    expect(statuses.every((status) => status === '503' || status === '408')).toBe(true);
  });

  it('that break off are told to the log, in one line', async () => {
    await new Promise<void>((resolve) => {
      const outgoing = httpRequest(url, {
        method: 'POST',
        headers: { ...asHeaders(), 'content-length': 100 },
      });
      outgoing.on('error', () => resolve());
      outgoing.write('{"a":', () => setTimeout(() => outgoing.destroy(), 50));
    });
    await expect.poll(() => results).toEqual(['refused']);
    expect(logged).toHaveLength(1);
  });

  it('are cut at the limit where they do not say their length, and are not kept', async () => {
    const chunk = 'x'.repeat(60_000);
    const piece = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
    const answer = await talk([...HEAD, 'transfer-encoding: chunked'], (write) => {
      for (let sent = 0; sent <= MAX_BYTES; sent += chunk.length) write(piece);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it.each([
    ['without saying their length', 'transfer-encoding: chunked', MAX_BYTES],
    ['saying their length', `content-length: ${64 * MIB}`, 0],
  ])('are not read on, %s', async (_how, header, most) => {
    const read: (() => number)[] = [];
    server.on('connection', (socket) => read.push(() => socket.bytesRead));
    const before = process.memoryUsage.rss();
    const chunk = 'x'.repeat(MIB);
    const piece = header.startsWith('transfer') ? `${MIB.toString(16)}\r\n${chunk}\r\n` : chunk;
    for (let round = 0; round < 20; round += 1) {
      await talk([...HEAD, header], (write) => {
        for (let sent = 0; sent < 4; sent += 1) write(piece);
      });
    }
    expect(results).toEqual(Array.from({ length: 20 }, () => 'refused'));
    expect(Math.max(...read.map((bytes) => bytes()))).toBeLessThan(most + MIB);
    // 80 MiB were on their way.
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * MIB);
  });
});

function asHeaders(): Record<string, string> {
  return Object.fromEntries(HEAD.map((line) => line.split(': ') as [string, string]));
}
