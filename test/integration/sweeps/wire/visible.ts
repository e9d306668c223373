// All that a person can see of a repository, without what depends on when it was done.
import type { Issue, Repository } from '../../../../tools/sandbox/world/state.ts';
import type { Stage } from '../../../../tools/harness/stage.ts';

/** Two repositories that show the same went the same way: also what was said, closed and committed in between. */
export function visible({ repository }: Stage): object {
  return {
    labels: repository.labels.map(({ name, color, description }) => ({ name, color, description })),
    milestones: repository.milestones.map(({ title, description, state }) => ({ title, description, state })),
    issues: repository.issues.map((issue) => visibleIssue(issue, repository)),
    checks: checksOfPeople(repository).map(
      ({ name, headSha, conclusion, output, annotations, externalId }) => ({
        ...{ name, headSha, conclusion, output, annotations, externalId },
      }),
    ),
    branches: Object.fromEntries(
      [...repository.branches].map(([name, oid]) => [name, visibleBranch(repository, oid)]),
    ),
  };
}

/** That of a pull request of our own comes with the next reconciliation after it, whenever that is. */
function checksOfPeople({ checkRuns, issues }: Repository): Repository['checkRuns'] {
  const heads = issues.flatMap(({ pull }) =>
    pull === null || pull.head.startsWith('milepost/') ? [] : [pull.headOid],
  );
  return checkRuns.filter(({ headSha }) => heads.includes(headSha));
}

function visibleIssue(issue: Issue, { labels }: Repository): object {
  const { number, title, body, state, stateReason, milestone, closedByLogin } = issue;
  return {
    ...{ number, title, body, state, stateReason, milestone, closedByLogin },
    labels: issue.labelIds.map((id) => labels.find((label) => label.id === id)?.name),
    comments: issue.comments.map((comment) => [comment.authorLogin, comment.body]),
    blockers: issue.blockerIds,
    events: issue.events.map(({ kind, actorLogin }) => `${kind} by ${actorLogin}`),
  };
}

function visibleBranch({ commits }: Repository, tip: string): object {
  const messages: string[] = [];
  for (let at = commits.get(tip); at !== undefined; at = commits.get(at.parents[0] ?? ''))
    messages.push(at.message);
  const files = [...(commits.get(tip)?.tree ?? [])].map(([path, { content }]) => [path, content.toString()]);
  return { messages, files: Object.fromEntries(files) as object };
}
