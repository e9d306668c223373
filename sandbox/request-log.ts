// The log of API requests, in the order in which they came.

import type { LoggedRequest, RequestLog } from './sandbox.ts';

export interface WritableLog extends RequestLog {
  /** Adds a request and gives it its index. */
  add(request: Omit<LoggedRequest, 'index' | 'status' | 'fault'>): LoggedRequest;
  clear(): void;
}

/** An empty log. */
export function createRequestLog(): WritableLog {
  const entries: LoggedRequest[] = [];
  let next = 0;
  return {
    entries,
    since: (index) => entries.filter((entry) => entry.index >= index),
    add(request) {
      const entry: LoggedRequest = { ...request, index: next++, status: null, fault: null };
      entries.push(entry);
      return entry;
    },
    clear() {
      entries.length = 0;
      next = 0;
    },
  };
}
