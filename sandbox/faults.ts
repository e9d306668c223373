// Faults on demand: which request is struck, and what the client then gets. Knows nothing of what was asked.

import type { Fault, Faults } from './sandbox.ts';

interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly mutates: boolean;
}

export interface FaultBox extends Faults {
  /** The fault that strikes this request; uses it up. */
  strike(target: FaultTarget): Fault | null;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
  left: number;
}

/** A box without faults. */
export function createFaults(): FaultBox {
  const armed = new Set<Armed>();
  return {
    get armed() {
      return [...armed].map(({ fault }) => fault);
    },
    arm(fault) {
      const entry = { fault, seen: 0, left: fault.times ?? 1 };
      armed.add(entry);
      return () => {
        armed.delete(entry);
      };
    },
    clear() {
      armed.clear();
    },
    strike(target) {
      let struck: Fault | null = null;
      for (const entry of armed) {
        const index = entry.seen++;
        if (struck !== null || !fits(entry.fault, target, index)) continue;
        struck = entry.fault;
        entry.left -= 1;
        if (entry.left <= 0) armed.delete(entry);
      }
      return struck;
    },
  };
}

function fits(fault: Fault, target: FaultTarget, index: number): boolean {
  if (fault.kind === 'stale' && target.mutates) return false;
  if (fault.at !== undefined && index < fault.at) return false;
  if (fault.at !== undefined && fault.times === undefined && index !== fault.at) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) return false;
  if (fault.operation !== undefined && fault.operation !== target.operation) return false;
  return fault.path === undefined || fitsPath(fault.path, target.path);
}

function fitsPath(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

/** A connection that ends without an answer. Over the network the socket is cut; in one process `fetch` throws. */
export class ConnectionBroken extends Error {
  readonly kind: 'reset' | 'timeout';

  constructor(kind: 'reset' | 'timeout') {
    super(kind);
    this.kind = kind;
  }

  /** What undici's `fetch` throws when this happens to it. */
  toFetchError(): TypeError {
    const cause =
      this.kind === 'reset'
        ? Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' })
        : Object.assign(new Error('Headers Timeout Error'), {
            name: 'HeadersTimeoutError',
            code: 'UND_ERR_HEADERS_TIMEOUT',
          });
    return new TypeError('fetch failed', { cause });
  }
}

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Plays what strikes before anything is done. Null: the request goes on. */
export async function playBefore(fault: Fault): Promise<FaultAnswer | null> {
  switch (fault.kind) {
    case '502-before':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: BAD_GATEWAY };
    case 'reset-before':
      throw new ConnectionBroken('reset');
    case 'timeout-before':
      return breakLater(fault);
    case '403-secondary':
      return refusal(403, fault.retryAfter, SECONDARY);
    case '429':
      return refusal(429, fault.retryAfter ?? 1, SECONDARY);
    case '502-after':
    case 'reset-after':
    case 'timeout-after':
    case 'truncated':
    case 'stale':
      return null;
  }
}

/** Plays what strikes when all is done and only the answer is missing. Null: the answer stands. */
export async function playAfter(fault: Fault, answer: FaultAnswer): Promise<FaultAnswer | null> {
  if (fault.kind === '502-after') {
    return { status: 502, headers: { 'content-type': 'text/html' }, body: BAD_GATEWAY };
  }
  if (fault.kind === 'reset-after') throw new ConnectionBroken('reset');
  if (fault.kind === 'timeout-after') return breakLater(fault);
  if (fault.kind !== 'truncated') return null;
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

/** GitHub's words for a secondary limit; clients recognise them. */
export const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';

function refusal(status: number, retryAfter: number | undefined, message: string): FaultAnswer {
  const url =
    'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits';
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({ documentation_url: url, message }),
  };
}

function breakLater(fault: Fault): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new ConnectionBroken('timeout'));
    }, fault.afterMs ?? 50);
  });
}
