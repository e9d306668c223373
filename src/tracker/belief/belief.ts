// Whom to believe: people who may write to the repository, and ourselves. Pure: whose permission decides something and
// is not known yet is noted as a doubt, so that GitHub is asked about few.
import type {
  Access,
  Account,
  Authored,
  MergedPull,
  ObservedComment,
  ObservedRepository,
} from '../observed.ts';

export interface Belief {
  /** Whether it is known without asking that this one may write. */
  isKnown(account: Account | null): boolean;
  /** Whether this one may write. Of whom it is not known: no, for now, and a doubt. An App is asked about never: no. */
  mayWrite(account: Account | null): boolean;
  /** Logins in lower case whose permission would have decided something, in the order in which they came up. */
  readonly doubts: ReadonlySet<string>;
}

export function createBelief(
  { owner, isOrganisation }: Pick<ObservedRepository, 'owner' | 'isOrganisation'>,
  access: Access,
): Belief {
  const doubts = new Set<string>();

  /** Undefined: GitHub would have to be asked. */
  function known(account: Account | null): boolean | undefined {
    if (account === null || account.isBot) return false;
    const login = account.login.toLowerCase();
    return !isOrganisation && login === owner.toLowerCase() ? true : access.get(login);
  }

  return {
    doubts,
    isKnown: (account) => known(account) === true,
    mayWrite(account) {
      const answer = known(account);
      if (answer === undefined && account !== null) doubts.add(account.login.toLowerCase());
      return answer === true;
    },
  };
}

/** Whether it was written by us, or by somebody who may write here. */
export function isBelieved({ ours, author }: Authored, belief: Belief): boolean {
  return ours || belief.mayWrite(author);
}

/** The same without a doubt: as far as it is known. */
export function isKnown({ ours, author }: Authored, belief: Belief): boolean {
  return ours || belief.isKnown(author);
}

/**
 * Whether the text of a merged pull request counts: as it stood when the pull request itself was merged, which takes write
 * access; edited since, or merged together with another that holds its commits, only where somebody wrote it who may.
 * In the second of the merge nobody can tell which came first.
 */
export function isTextBelieved(pull: MergedPull, belief: Belief): boolean {
  return isMergedForItself(pull) || isBelieved(lastHand(pull), belief);
}

/** The same without a doubt: as far as it is known. */
export function isTextKnown(pull: MergedPull, belief: Belief): boolean {
  return isMergedForItself(pull) || isKnown(lastHand(pull), belief);
}

/** Who is answerable for the text: who wrote it, or edited it since the merge. */
function lastHand(pull: MergedPull): Authored {
  return isEditedSince(pull) ? { ours: false, author: pull.editor } : pull;
}

export function isEditedSince({ editedAt, mergedAt }: MergedPull): boolean {
  return editedAt !== null && editedAt >= mergedAt;
}

/**
 * The words of whoever merged name it, as GitHub's do: one whose commits came in with another pull request is shown as merged, and
 * its merge names the other. https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
 */
function isMergedForItself(pull: MergedPull): boolean {
  if (isEditedSince(pull)) return false;
  const headline = pull.mergeCommit?.message.split('\n', 1)[0] ?? '';
  const named = /^Merge pull request #(\d+) from |\(#(\d+)\)$/.exec(headline.trim());
  return Number(named?.[1] ?? named?.[2]) === pull.number;
}

/** A comment that begins with a marker is ours where a person who may write, or an App of ours, wrote it. */
export function isCommentBelieved(comment: ObservedComment, belief: Belief): boolean {
  // Milepost under another name: as an Action, or by hand beside the App.
  return comment.author?.isBot === true || isBelieved(comment, belief);
}
