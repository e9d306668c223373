// The way from the App's processes to the local GitHub. Each process has a port of its own, so that every request is known
// by who made it and when; here requests are held up, and GitHub is made to be down.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { type Call, describeCall } from './call.ts';
import { sleep } from './wait.ts';

/** `before`: GitHub does not get the request. `after`: it has done it, and its answer does not get out. */
export type Hold = 'before' | 'after';

interface Held {
  readonly call: Call;
  /** Lets it go on. What was held up before, and whose process is gone by then, is never done. */
  readonly release: () => void;
}

export class Gate {
  readonly calls: Call[] = [];
  /** Says of each request whether it is held up. */
  holdAt: (call: Call) => Hold | null = () => null;
  /** Every request is answered 502, and nothing is done. */
  isDown = false;
  /** What each request takes, in ms. */
  latencyMs = 0;
  readonly #sandbox: Sandbox;
  readonly #servers: Server[] = [];
  readonly #held = new Set<Held>();
  readonly #writes = new Map<string, number>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  get held(): readonly Held[] {
    return [...this.#held];
  }

  /** An address for one process. */
  async open(process: string): Promise<string> {
    const server = createServer((request, response) => {
      this.#pass(process, request, response).catch(() => response.destroy());
    });
    // A connection that was closed meanwhile would stop a late request by chance.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  releaseAll(): void {
    for (const { release } of this.held) release();
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async #pass(process: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const call = this.#note(process, request, body);
    response.once('close', () => {
      call.until = performance.now();
    });
    if (this.latencyMs > 0) await sleep(this.latencyMs);
    const hold = this.holdAt(call);
    if (hold === 'before') await this.#holdUp(call, response);
    if (response.destroyed) return;
    call.passedOn = !this.isDown;
    const answer = this.isDown ? new Response('', { status: 502 }) : await this.#ask(request, body);
    if (hold === 'after') await this.#holdUp(call, response);
    call.status = answer.status;
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  #note(process: string, request: IncomingMessage, body: Buffer): Call {
    const described = describeCall(request.method ?? 'GET', request.url ?? '/', body);
    const { repository, isWrite } = described;
    const write = isWrite ? (this.#writes.get(repository ?? '') ?? 0) + 1 : 0;
    if (isWrite) this.#writes.set(repository ?? '', write);
    const at = performance.now();
    const call = { process, ...described, write, at, until: null, passedOn: false, status: null };
    this.calls.push(call);
    return call;
  }

  /** Until it is released, or the process is gone. */
  async #holdUp(call: Call, response: ServerResponse): Promise<void> {
    await new Promise<void>((resolve) => {
      const entry: Held = {
        call,
        release: () => {
          this.#held.delete(entry);
          resolve();
        },
      };
      this.#held.add(entry);
      response.once('close', entry.release);
    });
  }

  async #ask(request: IncomingMessage, body: Buffer): Promise<Response> {
    const { method = 'GET', url = '/' } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !HOP_BY_HOP.has(name) ? [[name, value] as [string, string]] : [],
    );
    const init = { method, headers, redirect: 'manual' as const };
    return await this.#sandbox.fetch(
      `${this.#sandbox.url}${url}`,
      body.length > 0 ? { ...init, body: new Uint8Array(body) } : init,
    );
  }
}

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'host',
  'content-length',
  'transfer-encoding',
]);
