// Webhooks to the App's processes, one after the other in turn, as a load balancer would send them.
import type { AppProcess } from './app-process.ts';

/** A webhook that a process was given. */
export interface Sent {
  readonly guid: string;
  readonly event: string;
  /** `owner/name`; null where it is about no repository. */
  readonly repository: string | null;
  readonly process: string;
  /** A push of a learner's to the default branch: the App must reconcile. */
  readonly targetsOf: boolean;
  /** When it was sent, in ms of `performance.now()`. */
  readonly at: number;
  /** When it was answered, in ms of `performance.now()`; null where it was not. */
  readonly answeredAt: number | null;
  readonly status: number | null;
}

export interface Webhooks {
  readonly sent: readonly Sent[];
  /** Given to the sandbox as its way to the App. */
  readonly deliver: (request: Request) => Promise<Response>;
}

/** Webhooks to whoever is alive. Where nobody is, GitHub finds that nothing answers. */
export function createWebhooks(alive: () => readonly AppProcess[]): Webhooks {
  const sent: Sent[] = [];
  let turn = 0;
  return {
    sent,
    async deliver(request) {
      const targets = alive();
      const target = targets[turn++ % Math.max(1, targets.length)];
      const body = await request.text();
      const about = { ...describe(request, body), process: target?.name ?? 'nobody', at: performance.now() };
      try {
        if (target === undefined) throw new TypeError('nobody listens');
        const { pathname } = new URL(request.url);
        const { headers, signal } = request;
        const response = await fetch(`${target.url}${pathname}`, { method: 'POST', headers, body, signal });
        sent.push({ ...about, answeredAt: performance.now(), status: response.status });
        return response;
      } catch (error) {
        sent.push({ ...about, answeredAt: null, status: null });
        throw error;
      }
    },
  };
}

interface Payload {
  readonly ref?: string;
  readonly sender?: { readonly type: string };
  readonly repository?: { readonly full_name: string; readonly default_branch: string };
}

function describe(
  { headers }: Request,
  body: string,
): Pick<Sent, 'guid' | 'event' | 'repository' | 'targetsOf'> {
  const { ref, sender, repository } = JSON.parse(body) as Payload;
  const event = headers.get('x-github-event') ?? '';
  return {
    guid: headers.get('x-github-delivery') ?? '',
    event,
    repository: repository?.full_name ?? null,
    targetsOf:
      event === 'push' && sender?.type === 'User' && ref === `refs/heads/${repository?.default_branch ?? ''}`,
  };
}

/** Whether the App said that it has it. */
export function isAccepted({ status }: Sent): boolean {
  return status !== null && status >= 200 && status < 300;
}
