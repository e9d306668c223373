// GitHub's list of an App's deliveries, an attempt each, at a clock that the test moves.
import type { FakeClock } from '../../../harness/clocks/fake-clock.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

interface Attempt {
  readonly id: bigint;
  readonly guid: string;
  readonly deliveredAt: number;
  readonly status: number;
}

export class FakeHook {
  /** Guids that were asked for again, and the attempts by whose ids. */
  readonly asked: string[] = [];
  readonly attemptsAskedFor: string[] = [];
  /** Pages read. */
  lists = 0;
  nextId = 1n;
  /** What the App answers to what was asked for again. */
  answer: () => number = () => 200;
  /** To ask again is more than GitHub takes now. */
  isRefusing = false;
  /** Guids that are not sent again, and the status that says so. */
  readonly lost = new Map<string, number>();
  readonly #clock: FakeClock;
  readonly #attempts: Attempt[] = [];

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  deliver(guid: string, status: number): void {
    this.#attempts.unshift({ id: this.nextId, guid, deliveredAt: this.#clock.now(), status });
    this.nextId += 1n;
  }

  readonly fetch = (address: string, init?: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const again = /^\/app\/hook\/deliveries\/(\d+)\/attempts$/.exec(url.pathname);
    if (init?.method === 'POST' && again !== null) return Promise.resolve(this.#ask(again[1] ?? ''));
    if (url.pathname === '/app/hook/deliveries') return Promise.resolve(this.#list(url));
    return Promise.resolve(json(404, '{"message":"Not Found"}'));
  };

  #ask(id: string): Response {
    if (this.isRefusing) return json(429, '{"message":"Slow down"}');
    const attempt = this.#attempts.find((one) => String(one.id) === id);
    const status = attempt === undefined ? 404 : this.lost.get(attempt.guid);
    if (attempt === undefined || status !== undefined) return json(status ?? 404, '{"message":"No"}');
    this.asked.push(attempt.guid);
    this.attemptsAskedFor.push(id);
    this.deliver(attempt.guid, this.answer());
    return json(202, '{}');
  }

  /** Cursors are opaque, as at GitHub; the address leads elsewhere, which nobody is to follow. */
  #list({ searchParams }: URL): Response {
    this.lists += 1;
    const from = Number(searchParams.get('cursor')?.slice('v1_'.length) ?? 0);
    const size = Number(searchParams.get('per_page') ?? 30);
    const page = this.#attempts.slice(from, from + size).map((attempt) => this.#show(attempt));
    const next = `<http://elsewhere.test/?per_page=${size}&cursor=v1_${from + size}>; rel="next"`;
    const isMore = from + size < this.#attempts.length;
    return json(200, `[${page.join(',')}]`, isMore ? { link: next } : {});
  }

  #show({ id, guid, deliveredAt, status }: Attempt): string {
    const first = this.#attempts.findLast((one) => one.guid === guid);
    const shown = {
      ...{ guid, redelivery: first?.id !== id, status_code: status, event: 'push' },
      delivered_at: new Date(deliveredAt).toISOString(),
    };
    return `{"id": ${id},${JSON.stringify(shown).slice(1)}`;
  }
}

function json(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });
}
