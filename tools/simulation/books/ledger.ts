// What happened, and which reconciliation came after it: lost, late and overlapping reconciliations are found here, whatever the queue says.

export interface Sample {
  /** When it happened, in ms since the epoch. */
  readonly at: number;
  /** Until a reconciliation began, and until one that began after it ended well, in ms. */
  readonly untilReconciled: number;
  readonly untilDone: number;
  /** Its webhooks did not arrive at first. */
  readonly lost: boolean;
}

interface Happening {
  readonly at: number;
  readonly lost: boolean;
  reconciledAt?: number;
}

export interface Ledger {
  happened(repositoryId: number, event: { readonly at: number; readonly lost: boolean }): void;
  reconcileBegins(repositoryId: number, now: number): void;
  reconcileEnds(repositoryId: number, end: { readonly now: number; readonly well: boolean }): void;
  /** Of what was reconciled well. */
  readonly samples: readonly Sample[];
  /** Repositories where something happened that no reconciliation has seen through yet. */
  readonly open: readonly number[];
  /** How often a reconciliation began while another one of the same repository was under way. */
  readonly overlaps: number;
  readonly reconciliations: {
    readonly well: number;
    readonly failed: number;
    /** Together, in ms. */ readonly busyMs: number;
  };
}

export function createLedger(): Ledger {
  const open = new Map<number, Happening[]>();
  const running = new Map<number, number>();
  const samples: Sample[] = [];
  const reconciliations = { well: 0, failed: 0, busyMs: 0 };
  let overlaps = 0;

  function reconcileBegins(repositoryId: number, now: number): void {
    if (running.has(repositoryId)) overlaps += 1;
    running.set(repositoryId, now);
    for (const happening of open.get(repositoryId) ?? []) happening.reconciledAt ??= now;
  }

  function reconcileEnds(repositoryId: number, { now, well }: { now: number; well: boolean }): void {
    const began = running.get(repositoryId) ?? now;
    running.delete(repositoryId);
    reconciliations[well ? 'well' : 'failed'] += 1;
    reconciliations.busyMs += now - began;
    if (!well) return;
    const later: Happening[] = [];
    for (const happening of open.get(repositoryId) ?? []) {
      const { at, lost, reconciledAt = began } = happening;
      if (at > began) later.push(happening);
      else samples.push({ at, lost, untilReconciled: reconciledAt - at, untilDone: now - at });
    }
    if (later.length > 0) open.set(repositoryId, later);
    else open.delete(repositoryId);
  }

  return {
    happened(repositoryId, event) {
      const others = open.get(repositoryId);
      if (others === undefined) open.set(repositoryId, [{ ...event }]);
      else others.push({ ...event });
    },
    reconcileBegins,
    reconcileEnds,
    samples,
    reconciliations,
    get open() {
      return [...open.keys()];
    },
    get overlaps() {
      return overlaps;
    },
  };
}
