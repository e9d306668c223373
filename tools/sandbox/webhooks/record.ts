// What was delivered, and each attempt at it: all of it, or only the latest where a long run asks for that. Sends nothing.

import type { Attempted, Delivery, DeliveryAttempt, DeliveryCounts } from '../sandbox.ts';

export interface DeliveryRecord {
  /** The oldest first. */
  readonly all: readonly Delivery[];
  /** Attempts at what is in `all`, in the order of their ids. */
  readonly attempts: readonly Attempted[];
  /** Over the sandbox's life, whatever is kept. */
  readonly counts: DeliveryCounts;
  find(guid: string): Delivery | null;
  add(delivery: Delivery): void;
  /** Notes what came of an attempt. */
  readonly note: (delivery: Delivery, attempt: DeliveryAttempt) => void;
  clear(): void;
}

/** A record of the last `keep` deliveries. */
export function createDeliveryRecord(keep = Infinity): DeliveryRecord {
  const all: Delivery[] = [];
  const attempts: Attempted[] = [];
  const byGuid = new Map<string, Delivery>();
  let counts = { made: 0, attempts: 0, ok: 0 };

  function forgetOldest(): void {
    while (all.length > keep) byGuid.delete(all.shift()?.guid ?? '');
    for (let first = attempts[0]; first !== undefined; first = attempts[0]) {
      if (byGuid.has(first.delivery.guid)) return;
      attempts.shift();
    }
  }

  return {
    all,
    attempts,
    get counts() {
      return { ...counts };
    },
    find: (guid) => byGuid.get(guid) ?? null,
    add(delivery) {
      counts.made += 1;
      all.push(delivery);
      byGuid.set(delivery.guid, delivery);
      forgetOldest();
    },
    note(delivery, attempt) {
      counts.attempts += 1;
      if (isOk(attempt)) counts.ok += 1;
      delivery.attempts.push(attempt);
      if (byGuid.has(delivery.guid)) attempts.push({ delivery, attempt });
    },
    clear() {
      all.length = 0;
      attempts.length = 0;
      byGuid.clear();
      counts = { made: 0, attempts: 0, ok: 0 };
    },
  };
}

/** Whether the App took the delivery: it answered in time, with 2xx. */
function isOk({ status }: DeliveryAttempt): boolean {
  return status !== null && status >= 200 && status < 300;
}
