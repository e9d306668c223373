// What an issue's marker remembers of the issues that block it on GitHub because its item needs theirs.
import { parseManagedBlock, printManagedBlock } from '../content/managed-block.ts';

/** One of them, by its number. */
export interface Blocker {
  readonly issue: number;
  /** How often GitHub's timeline said that it was removed, before we added it: what comes later a person did. */
  readonly removals: number;
  /** People decide about it: they took ours off, or had added theirs. Until the roadmap drops the need we leave it alone. */
  readonly isTheirs: boolean;
}

/** An item's issue that this very plan creates: its number is not known yet. */
interface ComingBlocker {
  readonly item: string;
  readonly isTheirs?: true;
}

export type BlockerMemo = Blocker | ComingBlocker;

const ONE = /^([1-9]\d{0,9})(?:-([1-9]\d{0,3}))?(x?)$/;

/** From the marker: `9,12-1,15x`. What is none is left out: a person with write access may have edited it. */
export function readBlockers(written: string | undefined): readonly Blocker[] {
  const found = new Map<number, Blocker>();
  for (const one of written?.split(',') ?? []) {
    const [, issue, removals, theirs] = ONE.exec(one) ?? [];
    if (issue === undefined) continue;
    found.set(Number(issue), {
      ...{ issue: Number(issue), removals: Number(removals ?? 0) },
      isTheirs: theirs === 'x',
    });
  }
  return [...found.values()];
}

/** As it stands in the marker; undefined where there is nothing to remember. */
export function printBlockers(
  memos: readonly BlockerMemo[],
  issues: ReadonlyMap<string, number> = new Map(),
): string | undefined {
  const printed = memos.flatMap((memo) => {
    if ('issue' in memo) return [printOne(memo)];
    const issue = issues.get(memo.item);
    return issue === undefined ? [] : [`${issue}${memo.isTheirs ? 'x' : ''}`];
  });
  return printed.length === 0 ? undefined : printed.join(',');
}

function printOne({ issue, removals, isTheirs }: Blocker): string {
  return `${issue}${removals === 0 ? '' : `-${removals}`}${isTheirs ? 'x' : ''}`;
}

/** An issue's text whose marker leaves a blocker to people from now on; undefined where it does not name it. */
export function leaveBlocker(body: string, issue: number): string | undefined {
  const block = parseManagedBlock(body);
  const written = readBlockers(block?.marker.blockers);
  if (block === undefined || !written.some((one) => one.issue === issue)) return undefined;
  const left = written.map((one) => (one.issue === issue ? { ...one, isTheirs: true } : one));
  const blockers = printBlockers(left);
  return printManagedBlock({
    ...block,
    marker: { ...block.marker, ...(blockers !== undefined && { blockers }) },
  });
}
