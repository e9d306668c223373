// Which repositories an event asks to reconcile. What happened is not passed on: the reconciliation sees what is there.
import type { RepositoryRef, EventTargets } from '../../queue/event-targets.ts';
import { parseCommand } from '../../tracker/commands/meaning/parse-command.ts';
import { CHECK_NAME, ONBOARDING_BRANCH, OUR_BRANCHES, PROGRESS_BRANCH } from '../../tracker/our-names.ts';

/** As much of a webhook's payload as matters here. */
export interface EventPayload {
  readonly action?: string;
  readonly ref?: string;
  readonly sender?: { readonly login: string };
  readonly installation?: { readonly id: number };
  readonly repository?: RepositoryPayload & { readonly default_branch?: string };
  readonly repositories?: readonly RepositoryPayload[];
  readonly repositories_added?: readonly RepositoryPayload[];
  readonly comment?: { readonly body?: string; readonly user?: { readonly type?: string } | null };
  readonly pull_request?: { readonly merged?: boolean | null; readonly head: { readonly ref: string } };
  readonly check_run?: { readonly name: string; readonly head_sha: string };
}

interface RepositoryPayload {
  readonly id: number;
  readonly full_name: string;
}

/** The events that app.yml asks for, and the actions of each that can change what a reconciliation finds. */
export const ACTIONS_THAT_MATTER = {
  issues: [
    'closed',
    'reopened',
    'edited',
    'deleted',
    'transferred',
    'labeled',
    'unlabeled',
    'milestoned',
    'demilestoned',
  ],
  issue_comment: ['created'],
  label: ['edited', 'deleted'],
  milestone: ['closed', 'opened', 'edited', 'deleted'],
  pull_request: ['opened', 'synchronize', 'edited', 'reopened', 'ready_for_review', 'closed'],
  check_run: ['rerequested'],
  repository: ['edited', 'renamed', 'transferred', 'unarchived', 'deleted', 'privatized', 'publicized'],
  installation: ['created', 'deleted', 'suspend', 'unsuspend', 'new_permissions_accepted'],
  installation_repositories: ['added', 'removed'],
} as const;

const NOTHING: EventTargets = { repositories: [], installations: [] };

/** What an event leads to; of what we did ourselves (`ownLogin`, such as `milepost[bot]`), only that our pull requests need a check. */
export function targetsOf(event: string, payload: EventPayload, ownLogin: string): EventTargets {
  const { installation } = payload;
  if (installation === undefined || !mayMatter(event, payload)) return NOTHING;
  if (payload.sender?.login === ownLogin && !isHeadOfOurs(event, payload)) return NOTHING;
  if (event === 'installation' && payload.action === 'created' && payload.repositories !== undefined)
    return { repositories: toRefs(installation.id, payload.repositories), installations: [] };
  // What these tell is not all, and may be old by now: GitHub is asked for the list.
  if (event === 'installation' || payload.action === 'removed')
    return { repositories: [], installations: [installation.id] };
  const added = payload.repositories_added ?? [];
  const { repository, check_run: run } = payload;
  return {
    repositories: toRefs(installation.id, repository === undefined ? added : [repository]),
    installations: [],
    ...(repository !== undefined &&
      run !== undefined && { checks: [{ repositoryId: repository.id, commit: run.head_sha }] }),
  };
}

/** A pull request of ours has a commit that has no check yet. */
function isHeadOfOurs(event: string, { action, pull_request: pull }: EventPayload): boolean {
  const branches = [ONBOARDING_BRANCH, ...OUR_BRANCHES];
  return event === 'pull_request' && action !== 'closed' && branches.includes(pull?.head.ref ?? '');
}

function toRefs(
  installationId: number,
  repositories: readonly RepositoryPayload[],
): readonly RepositoryRef[] {
  return repositories.map(({ id, full_name }) => {
    const slash = full_name.indexOf('/');
    return {
      installationId,
      repositoryId: id,
      owner: full_name.slice(0, slash),
      name: full_name.slice(slash + 1),
    };
  });
}

function mayMatter(event: string, payload: EventPayload): boolean {
  if (event === 'push') {
    const branches = [payload.repository?.default_branch ?? '', ONBOARDING_BRANCH];
    return branches.some((branch) => payload.ref === `refs/heads/${branch}`);
  }
  const actions: readonly string[] | undefined = (ACTIONS_THAT_MATTER as Record<string, readonly string[]>)[
    event
  ];
  if (actions?.includes(payload.action ?? '') !== true) return false;
  if (event === 'issue_comment') return isCommand(payload.comment);
  if (event === 'check_run') return payload.check_run?.name === CHECK_NAME;
  if (event !== 'pull_request' || payload.action !== 'closed') return true;
  const { merged, head } = payload.pull_request ?? {};
  return merged === true || head?.ref === PROGRESS_BRANCH;
}

/** Whether it may be a command: who wrote it, and whether they may, is asked of GitHub then. */
function isCommand(comment: EventPayload['comment']): boolean {
  return comment?.user?.type !== 'Bot' && parseCommand(comment?.body ?? '') !== undefined;
}
