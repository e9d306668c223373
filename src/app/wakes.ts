// Which repositories an event asks to look at. What happened is not passed on: the look sees what is there.
import type { Job } from '../queue/queue.ts';
import { ONBOARDING_BRANCH, PROGRESS_BRANCH } from '../tracker/observed.ts';

/** As much of a webhook's payload as matters here. */
export interface EventPayload {
  readonly action?: string;
  readonly ref?: string;
  readonly sender?: { readonly login: string };
  readonly installation?: { readonly id: number };
  readonly repository?: RepositoryPayload & { readonly default_branch?: string };
  readonly repositories?: readonly RepositoryPayload[];
  readonly repositories_added?: readonly RepositoryPayload[];
  readonly pull_request?: { readonly merged?: boolean | null; readonly head: { readonly ref: string } };
}

interface RepositoryPayload {
  readonly id: number;
  readonly full_name: string;
}

/** The events that app.yml asks for, and the actions of each that can change what a look finds. */
export const WAKING_ACTIONS = {
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
  label: ['edited', 'deleted'],
  milestone: ['closed', 'opened', 'edited', 'deleted'],
  pull_request: ['closed', 'reopened'],
  repository: ['edited', 'renamed', 'transferred', 'unarchived'],
  installation: ['created', 'unsuspend', 'new_permissions_accepted'],
  installation_repositories: ['added'],
} as const;

/** The jobs that an event leads to; none for what we did ourselves (`ownLogin`, such as `milepost[bot]`). */
export function wakes(event: string, payload: EventPayload, ownLogin: string): readonly Job[] {
  const { installation } = payload;
  if (installation === undefined || payload.sender?.login === ownLogin || !isWaking(event, payload))
    return [];
  const added = payload.repositories_added ?? payload.repositories ?? [];
  const repositories = payload.repository === undefined ? added : [payload.repository];
  return repositories.map(({ id, full_name }) => {
    const slash = full_name.indexOf('/');
    return {
      installationId: installation.id,
      repositoryId: id,
      owner: full_name.slice(0, slash),
      name: full_name.slice(slash + 1),
    };
  });
}

function isWaking(event: string, payload: EventPayload): boolean {
  if (event === 'push') {
    const branches = [payload.repository?.default_branch ?? '', ONBOARDING_BRANCH];
    return branches.some((branch) => payload.ref === `refs/heads/${branch}`);
  }
  const actions: readonly string[] | undefined = (WAKING_ACTIONS as Record<string, readonly string[]>)[event];
  if (actions?.includes(payload.action ?? '') !== true) return false;
  if (event !== 'pull_request') return true;
  const { merged, head } = payload.pull_request ?? {};
  return merged === true || head?.ref === PROGRESS_BRANCH;
}
