// The items' issues while commands are carried out one after the other: each as the commands before have left it.
import type { UpdateIssue } from '../../action.ts';
import type { Matches } from '../../match/match.ts';
import type { Account, Instant, ObservedIssue } from '../../observed.ts';
import type { ItemIssue, Keeping } from './meaning.ts';

export interface Places {
  /** The item's issue with this number; undefined where it is none. */
  at(number: number): ItemIssue | undefined;
  /** All of them, the one with this number first, then the oldest; and all issues that are believed. */
  from(number: number): Keeping;
  /** All issues, in their order. */
  all(): readonly ObservedIssue[];
  /** Carries a change out. */
  write(change: UpdateIssue, by: Account | null, now: Instant): void;
}

export interface PlacesInput {
  readonly issues: readonly ObservedIssue[];
  /** Those that are believed: the marker of no other counts. */
  readonly believed: readonly ObservedIssue[];
  readonly byId: Matches<ObservedIssue>['byId'];
}

export function createPlaces({ issues, believed, byId }: PlacesInput): Places {
  const items = new Map([...byId].map(([id, { thing }]) => [thing.number, id]));
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]));
  const now = (number: number) => byNumber.get(number);
  function at(number: number): ItemIssue | undefined {
    const [item, issue] = [items.get(number), now(number)];
    return item === undefined || issue === undefined ? undefined : { item, issue };
  }
  return {
    at,
    from(number) {
      const others = [...items.keys()].filter((one) => one !== number).toSorted((a, b) => a - b);
      return {
        places: [number, ...others].flatMap((one) => at(one) ?? []),
        issues: believed.flatMap((issue) => now(issue.number) ?? []),
      };
    },
    all: () => [...byNumber.values()],
    write(change, by, at) {
      const issue = change.issue === undefined ? undefined : now(change.issue);
      if (issue !== undefined) byNumber.set(issue.number, changed(issue, change, { by, at }));
    },
  };
}

/** The issue once the command is carried out. Whoever asked did it: that we did it for them is in the marker. */
function changed(
  issue: ObservedIssue,
  { change: { state, reason, body } }: UpdateIssue,
  { by, at }: { readonly by: Account | null; readonly at: Instant },
): ObservedIssue {
  const text = body !== undefined && 'text' in body ? body.text : issue.body;
  const closed =
    state === 'closed' && reason !== undefined && reason !== 'reopened'
      ? { state, closeReason: reason, closedAt: at, closer: by }
      : {};
  const opened =
    state === 'open' ? { state, closeReason: null, closedAt: null, reopenedAt: at, reopener: by } : {};
  return { ...issue, body: text, ...closed, ...opened };
}
