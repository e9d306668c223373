// The pace of a run that has to end in time: from the deadline on nothing more is written, but what says how far it came.
import type { Clock } from '../clock.ts';
import { failure } from '../github/failures/failure.ts';
import { type Pace, createMemoryStore, createPace } from '../github/client/pace.ts';
import type { PaceState } from '../github/client/pace-state.ts';
import { hasOwnName } from '../tracker/belief/doors.ts';
import type { Observed } from '../tracker/observed.ts';

type Written = Pick<Observed, 'issues' | 'labels' | 'milestones'>;

export interface RunPace extends Pace {
  /** Counts what we wrote here before this run. */
  countBefore(observed: Written): Promise<void>;
  /** Whether a write was refused since the time is over. */
  isOver(): boolean;
  /** In ms since the epoch. */
  readonly end: number;
}

export interface DeadlineInput {
  readonly clock: Clock;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/**
 * A pace that throws `budget` at the first write after so many minutes. That stops the plan; what is written then (see
 * `writeSoFar` in github/apply) says how far it came.
 */
export function createRunPace({ clock, minutes }: DeadlineInput): RunPace {
  const end = clock.now() + minutes * MINUTE_MS;
  const store = createMemoryStore();
  const pace = createPace(clock, store);
  let isOver = false;
  let isCounted = false;
  return {
    ...pace,
    end,
    async take(options) {
      if (!isOver && clock.now() >= end) {
        isOver = true;
        throw failure('time-spent', {}, minutes);
      }
      await pace.take(options);
    },
    async countBefore(observed) {
      if (isCounted) return;
      isCounted = true;
      const turns = turnsSeen(observed, clock.now());
      await store.update((state) => ({ state: { ...state, turns: [...turns, ...state.turns] } }));
    },
    isOver: () => isOver,
  };
}

const HOUR_MS = 60 * MINUTE_MS;

/** The README is written about as often in one run. */
const COMMITS = 3;

/**
 * What an earlier run created in the last hour: GitHub counts it (500 an hour), and a run knows nothing of the one before but what it
 * sees. Labels, milestones and commits have no date that is seen: as if all there are had come with the first issue.
 */
function turnsSeen({ issues, labels, milestones }: Written, now: number): PaceState['turns'] {
  const times = issues
    .filter(({ ours, author }) => ours || !hasOwnName(author))
    .map(({ createdAt }) => Date.parse(createdAt))
    .filter((time) => time > now - HOUR_MS && time <= now)
    .toSorted((a, b) => a - b);
  const [first] = times;
  if (first === undefined) return [];
  const others = labels.length + milestones.length + COMMITS;
  return [...Array.from({ length: others }, () => first), ...times];
}
