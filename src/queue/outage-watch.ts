// Whether GitHub as a whole does not answer, or only one repository fails; and what follows when it answers again.
import { MilepostError } from '../errors.ts';
import type { Sql } from './database/database.ts';
import { catchUp } from './jobs.ts';

export interface OutageWatch {
  /** Something failed: a reconciliation of a repository, or a periodic job, named by `source`. */
  note(source: string, error: unknown): void;
  /** GitHub answered. Where it did not before, what waits for it is brought forward. */
  isOver(): Promise<void>;
}

/** One repository that fails again and again is its own affair; two, with nothing in between that works, are GitHub's. */
const SOURCES = 2;

export function watchOutage(sql: Sql): OutageWatch {
  const sources = new Set<string>();
  return {
    note(source, error) {
      if (error instanceof MilepostError && error.code === 'unavailable') sources.add(source);
    },
    async isOver() {
      const wasDown = sources.size >= SOURCES;
      sources.clear();
      if (wasDown) await catchUp(sql);
    },
  };
}
