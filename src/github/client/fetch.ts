// fetch with a time-out and a limit to what an answer may cost in memory, that takes half a JSON answer for what it is: no answer.
// Octokit would hand the half on as a string, and its App authentication would cache a token from it.
import { failure } from '../failures/failure.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The version of GitHub's REST API that we know. https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

/** The most that is read of one answer, unpacked; the longest that GitHub has reason to give are a tenth of it. In MB of 2^20 bytes. */
const MOST_MB = 32;

export interface FetchOptions {
  readonly timeoutMs?: number;
  readonly mostMb?: number;
  readonly fetch?: Fetch;
}

/**
 * Wraps a fetch: it names the API's version, and no answer within `timeoutMs`, a JSON body that does not parse, and a way to another host are rejections.
 * So is a body of more than `mostMb`, as a MilepostError `too-large`: no more of it is read. The time is shorter than pg-boss
 * waits for a sign of life, so that no write outlives its job.
 */
export function createFetch(options: FetchOptions = {}): Fetch {
  const { timeoutMs = 20_000, mostMb = MOST_MB, fetch: base = fetch } = options;
  return async function strictFetch(url, init) {
    const headers = new Headers(init?.headers);
    headers.set('x-github-api-version', API_VERSION);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await follow(base, url, { ...init, headers: Object.fromEntries(headers), signal });
    if (response.body === null) return response;
    const { status, headers: received } = response;
    const bytes = await readAll(response.body, mostMb);
    if (!isJson(received.get('content-type') ?? ''))
      return new Response(bytes, { status, headers: received });
    const text = new TextDecoder().decode(bytes);
    try {
      JSON.parse(text);
    } catch (cause) {
      throw new TypeError('GitHub sent half an answer', { cause });
    }
    return new Response(quoteLongIds(text), { status, headers: received });
  };
}

/** All of a body, as it is once unpacked. To stop in the middle closes the connection. */
async function readAll(body: ReadableStream<Uint8Array>, mostMb: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostMb * 2 ** 20) throw failure('answer-too-large', {}, mostMb);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is asked for as it is calls itself JSON as well: `application/vnd.github.raw+json`. */
function isJson(type: string): boolean {
  return type.includes('json') && !/^application\/vnd\.github\.(?:v3\.)?(?:raw|html)\b/.test(type);
}

const MOST_HOPS = 3;

/** What was renamed is found at another address of the same GitHub. No token goes anywhere else. */
async function follow(base: Fetch, url: string, init: RequestInit): Promise<Response> {
  let at = url;
  for (let hops = 0; ; hops += 1) {
    const response = await base(at, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null || ![301, 302, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    const next = new URL(location, at);
    const mayRepeat = response.status > 302 || (init.method ?? 'GET') === 'GET';
    if (hops >= MOST_HOPS || next.origin !== new URL(at).origin || !mayRepeat)
      throw new TypeError('GitHub redirects to another address');
    at = next.href;
  }
}

/** Ids of 64 bits, as deliveries have, are no longer themselves once they are JavaScript numbers. */
function quoteLongIds(json: string): string {
  return json.replace(/"id":\s{0,4}(\d{16,20})/g, '"id":"$1"');
}
