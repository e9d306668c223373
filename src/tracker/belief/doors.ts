// Who Milepost may be on GitHub: an App under a name of its own, a person whose token it has, or a workflow. Pure.
import type { Matches } from '../match/match.ts';
import type { Account, ObservedIssue } from '../observed.ts';

/**
 * The name that the tokens of all workflows of a repository share, without `[bot]`. What it wrote may be another workflow's, which
 * repeats what a stranger said. https://docs.github.com/actions/concepts/security/github_token
 */
export const WORKFLOWS = 'github-actions';

/** Whether somebody has a name for themselves alone. */
export function hasOwnName(account: Account | null): boolean {
  return !(account?.isBot === true && account.login === WORKFLOWS);
}

/** Whether Milepost itself may have written it, through whatever door: under our name, or as an App or a workflow. */
export function isByDoor({ ours, author }: Pick<ObservedIssue, 'ours' | 'author'>): boolean {
  return ours || author?.isBot === true;
}

/** The Apps and workflows that opened the issues of items, by login, that of the newest issue first. */
export function findDoors({ byId }: Pick<Matches<ObservedIssue>, 'byId'>): readonly string[] {
  const marked = [...byId.values()].filter(({ block }) => block !== undefined).map(({ thing }) => thing);
  const newest = marked.toSorted((a, b) => b.number - a.number);
  return [...new Set(newest.flatMap(({ author }) => (author?.isBot === true ? [author.login] : [])))];
}
