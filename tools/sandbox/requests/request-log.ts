// The log of API requests, in the order in which they came.

import type { LoggedRequest, RequestLog } from '../sandbox.ts';

export interface WritableLog extends RequestLog {
  /** Adds a request and gives it its index. */
  add(request: Omit<LoggedRequest, 'index' | 'status' | 'fault'>): LoggedRequest;
  clear(): void;
}

/** An empty log that keeps the last `keep` requests. */
export function createRequestLog(keep = Infinity): WritableLog {
  const entries: LoggedRequest[] = [];
  const byOperation = new Map<string, number>();
  let total = 0;
  return {
    entries,
    byOperation,
    get total() {
      return total;
    },
    // Indexes are handed out in order, so the place is known.
    since: (index) => entries.slice(Math.max(0, index - (entries[0]?.index ?? 0))),
    add(request) {
      const entry: LoggedRequest = { ...request, index: total++, status: null, fault: null };
      byOperation.set(entry.operation, (byOperation.get(entry.operation) ?? 0) + 1);
      entries.push(entry);
      if (entries.length > keep) entries.shift();
      return entry;
    },
    clear() {
      entries.length = 0;
      byOperation.clear();
      total = 0;
    },
  };
}
