// What happened, and which look came after it: lost, late and overlapping looks are found here, whatever the queue says.

export interface Sample {
  /** When it happened, in ms since the epoch. */
  readonly at: number;
  /** Until a look began, and until one that began after it ended well, in ms. */
  readonly untilLook: number;
  readonly untilDone: number;
  /** Its webhooks did not arrive at first. */
  readonly lost: boolean;
}

interface Happening {
  readonly at: number;
  readonly lost: boolean;
  lookedAt?: number;
}

export interface Ledger {
  happened(repositoryId: number, event: { readonly at: number; readonly lost: boolean }): void;
  lookBegins(repositoryId: number, now: number): void;
  lookEnds(repositoryId: number, end: { readonly now: number; readonly well: boolean }): void;
  /** Of what was looked at well. */
  readonly samples: readonly Sample[];
  /** Repositories where something happened that no look has seen through yet. */
  readonly open: readonly number[];
  /** How often a look began while another one of the same repository was under way. */
  readonly overlaps: number;
  readonly looks: {
    readonly well: number;
    readonly failed: number;
    /** Together, in ms. */ readonly busyMs: number;
  };
}

export function createLedger(): Ledger {
  const open = new Map<number, Happening[]>();
  const running = new Map<number, number>();
  const samples: Sample[] = [];
  const looks = { well: 0, failed: 0, busyMs: 0 };
  let overlaps = 0;

  function lookBegins(repositoryId: number, now: number): void {
    if (running.has(repositoryId)) overlaps += 1;
    running.set(repositoryId, now);
    for (const happening of open.get(repositoryId) ?? []) happening.lookedAt ??= now;
  }

  function lookEnds(repositoryId: number, { now, well }: { now: number; well: boolean }): void {
    const began = running.get(repositoryId) ?? now;
    running.delete(repositoryId);
    looks[well ? 'well' : 'failed'] += 1;
    looks.busyMs += now - began;
    if (!well) return;
    const later: Happening[] = [];
    for (const happening of open.get(repositoryId) ?? []) {
      const { at, lost, lookedAt = began } = happening;
      if (at > began) later.push(happening);
      else samples.push({ at, lost, untilLook: lookedAt - at, untilDone: now - at });
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
    lookBegins,
    lookEnds,
    samples,
    looks,
    get open() {
      return [...open.keys()];
    },
    get overlaps() {
      return overlaps;
    },
  };
}
