// Which repositories an event asks to look at. What happened is not passed on: the look sees what is there.
import type { RepositoryRef, Wakes } from '../../queue/queue.ts';
import { ONBOARDING_BRANCH, PROGRESS_BRANCH } from '../../tracker/observed.ts';

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
  repository: ['edited', 'renamed', 'transferred', 'unarchived', 'deleted', 'privatized', 'publicized'],
  installation: ['created', 'deleted', 'suspend', 'unsuspend', 'new_permissions_accepted'],
  installation_repositories: ['added', 'removed'],
} as const;

const NOTHING: Wakes = { looks: [], surveys: [] };

/** What an event leads to; nothing for what we did ourselves (`ownLogin`, such as `milepost[bot]`). */
export function wakes(event: string, payload: EventPayload, ownLogin: string): Wakes {
  const { installation } = payload;
  if (installation === undefined || payload.sender?.login === ownLogin || !isWaking(event, payload))
    return NOTHING;
  if (event === 'installation' && payload.action === 'created' && payload.repositories !== undefined)
    return { looks: toRefs(installation.id, payload.repositories), surveys: [] };
  // What these tell is not all, and may be old by now: GitHub is asked for the list.
  if (event === 'installation' || payload.action === 'removed')
    return { looks: [], surveys: [installation.id] };
  const added = payload.repositories_added ?? [];
  return {
    looks: toRefs(installation.id, payload.repository === undefined ? added : [payload.repository]),
    surveys: [],
  };
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
