// fetch with a time-out that takes half a JSON answer for what it is: no answer.
// Octokit would hand the half on as a string, and its App authentication would cache a token from it.

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The version of GitHub's REST API that we know. https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

/**
 * Wraps a fetch: it names the API's version, and no answer within `timeoutMs`, a JSON body that does not parse, and a way to another host are rejections.
 * The time is shorter than pg-boss waits for a sign of life, so that no write outlives its job.
 */
export function createFetch(options: { timeoutMs?: number; fetch?: Fetch } = {}): Fetch {
  const { timeoutMs = 20_000, fetch: base = fetch } = options;
  return async function strictFetch(url, init) {
    const headers = new Headers(init?.headers);
    headers.set('x-github-api-version', API_VERSION);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await follow(base, url, { ...init, headers: Object.fromEntries(headers), signal });
    if (!isJson(response.headers.get('content-type') ?? '') || response.status === 304) return response;
    const text = await response.text();
    try {
      JSON.parse(text);
    } catch (cause) {
      throw new TypeError('GitHub sent half an answer', { cause });
    }
    return new Response(quoteLongIds(text), { status: response.status, headers: response.headers });
  };
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
