// Pinning issues above the list.
import { invalid } from '../../requests/refusal.ts';
import type { Issue, Repository } from '../../world/state.ts';
import { requireUnarchived } from '../rules.ts';

/** https://docs.github.com/issues/tracking-your-work-with-issues/administering-issues/pinning-an-issue-to-your-repository */
const MOST_PINNED = 3;

/** Who may write may pin. A pinned one stays pinned. */
export function pinIssue({
  repository,
  issue,
}: {
  readonly repository: Repository;
  readonly issue: Issue;
}): void {
  requireUnarchived(repository);
  const others = repository.issues.filter((other) => other.pinned && other !== issue);
  if (others.length >= MOST_PINNED) {
    const message = `Maximum ${MOST_PINNED} pinned issues per repository`;
    throw invalid({ resource: 'Issue', field: 'pinned', code: 'custom', message });
  }
  issue.pinned = true;
}
