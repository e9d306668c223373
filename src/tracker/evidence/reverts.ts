// Which merged pull requests and commits were taken back, and by which merge. A revert that was reverted itself takes
// back nothing.
import type { MergedPull, PullCommit } from '../observed.ts';
import type { Said } from './pull-text.ts';

export interface ReadCommit extends PullCommit {
  readonly said: Said;
}

/** A merged pull request, and what it says. */
export interface Reading {
  readonly pull: MergedPull;
  /** Its text, as far as it is believed. */
  readonly text: Pick<Said, 'revertedPulls' | 'revertedCommits'>;
  /** Its own commits, without merges of other branches into its own. */
  readonly commits: readonly ReadCommit[];
  readonly merge: ReadCommit | null;
}

export interface Reverts {
  /** By the number of a pull request: the merge that took it back, and stands. */
  readonly undone: ReadonlyMap<number, MergedPull>;
  /** By the number of a pull request that takes others back: those. It completes nothing itself. */
  readonly targets: ReadonlyMap<number, ReadonlySet<number>>;
  /** By the number of a pull request: its commits that count. None of them reverts or was reverted. */
  readonly commits: ReadonlyMap<number, readonly ReadCommit[]>;
}

/** A commit that a merge takes back. */
interface Taking {
  /** Its name, or how it begins. */
  readonly oid: string;
  readonly by: MergedPull;
  /** The merge was not taken back itself. */
  readonly stands: boolean;
}

/** Goes from the latest merge to the earliest, so that of each it is known whether it stands. `readings`: the earliest first. */
export function findReverts(readings: readonly Reading[]): Reverts {
  const undone = new Map<number, MergedPull>();
  const targets = new Map<number, Set<number>>();
  const commits = new Map<number, readonly ReadCommit[]>();
  const taken: Taken = new Map();
  for (const reading of readings.toReversed()) {
    const { number } = reading.pull;
    const { kept, reverting } = sift(reading.commits);
    const counting = kept.filter((commit) => takingsOf(commit, taken).every(({ stands }) => !stands));
    for (const { by } of takingsOfAll(reading, taken)) targets.get(by.number)?.add(number);
    const by = undone.get(number) ?? takingsOfAll(reading, taken).find(({ stands }) => stands)?.by;
    if (by !== undefined) undone.set(number, by);
    const said = [reading.text, ...reverting.map((commit) => commit.said), ...saidOf(reading.merge)];
    // What was merged later it cannot have taken back.
    const pulls = said.flatMap(({ revertedPulls }) => revertedPulls).filter((one) => !commits.has(one));
    commits.set(number, counting);
    const earlier = new Set(pulls.filter((one) => one !== number));
    const isWhole = reading.commits.length > 0 && reading.commits.every(isRevert);
    if (isWhole || earlier.size > 0 || reading.text.revertedCommits.length > 0) targets.set(number, earlier);
    for (const oid of said.flatMap(({ revertedCommits }) => revertedCommits))
      take(taken, { oid, by: reading.pull, stands: by === undefined });
    if (by === undefined) for (const one of earlier) undone.set(one, undone.get(one) ?? reading.pull);
  }
  return { undone, targets, commits };
}

/** By how the names of the commits begin. */
type Taken = Map<string, Taking[]>;

/** Git shows no fewer characters of a name. */
const SHORTEST = 7;

function take(taken: Taken, taking: Taking): void {
  const key = taking.oid.slice(0, SHORTEST);
  taken.set(key, [...(taken.get(key) ?? []), taking]);
}

/** What takes a commit back, the latest first. */
function takingsOf(commit: PullCommit, taken: Taken): readonly Taking[] {
  return (taken.get(commit.oid.slice(0, SHORTEST)) ?? []).filter(({ oid }) => commit.oid.startsWith(oid));
}

/** What takes a whole pull request back: its merge, or else each of its commits. */
function takingsOfAll({ commits, merge }: Reading, taken: Taken): readonly Taking[] {
  const ofMerge = merge === null ? [] : takingsOf(merge, taken);
  if (ofMerge.length > 0) return ofMerge;
  const ofEach = commits.map((commit) => takingsOf(commit, taken));
  return ofEach.every((takings) => takings.length > 0) ? ofEach.flat() : [];
}

function saidOf(commit: ReadCommit | null): readonly Said[] {
  return commit === null ? [] : [commit.said];
}

/** What the commits of one pull request leave of each other: those that count, and those that take something back. */
function sift(commits: readonly ReadCommit[]): {
  readonly kept: readonly ReadCommit[];
  readonly reverting: readonly ReadCommit[];
} {
  const kept: ReadCommit[] = [];
  const reverting: ReadCommit[] = [];
  for (const commit of commits.toReversed()) {
    const isTaken = reverting.some(
      ({ said, message }) =>
        said.revertedCommits.some((oid) => commit.oid.startsWith(oid)) ||
        QUOTED.exec(message)?.[1] === headline(commit),
    );
    if (isTaken) continue;
    (isRevert(commit) ? reverting : kept).push(commit);
  }
  return { kept: kept.toReversed(), reverting };
}

/** The headline of what `git revert` takes back. Across pull requests it is not believed: many are called "Update README.md". */
const QUOTED = /^(?:Revert|Reapply) "(.+)"$/m;

/** Whether a commit takes another back, by how git and GitHub call it. */
export function isRevert({ message, said }: ReadCommit): boolean {
  return /^(?:Revert|Reapply) "/.test(message) || said.revertedCommits.length > 0;
}

function headline({ message }: PullCommit): string {
  return message.split('\n', 1)[0] ?? '';
}

/** A merge of another branch into that of the pull request: neither its work nor a revert. */
export function isMergeOfOthers({ message }: PullCommit): boolean {
  return /^Merge (?:branch|remote-tracking branch|pull request|tag|commit) /.test(message);
}
