// What is left to do in a repository once all is said to be done: what demo, chaos and the tests ask in the end.
import { Octokit } from '@octokit/rest';
import { systemClock } from '../../src/clock.ts';
import { connect } from '../../src/github/client/connect.ts';
import { type Planner, planHere } from '../../src/planner.ts';
import { planAgain } from '../../src/plan-again.ts';
import type { Plan } from '../../src/tracker/plan/plan.ts';
import { parseManagedBlock } from '../../src/tracker/content/managed-block.ts';
import { describeAction } from '../../src/tracker/describe.ts';
import type { Observed, ObservedIssue } from '../../src/tracker/observed.ts';
import { createUserToken } from '../sandbox/actions/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { fullName } from '../sandbox/world/find.ts';
import type { Repository } from '../sandbox/world/state.ts';

/** Each action that another reconciliation would take, in words: none where the repository is what its roadmap says. */
export async function findLeftovers(...asked: Parameters<typeof planAnew>): Promise<readonly string[]> {
  return (await planAnew(...asked)).actions.map(describeAction);
}

/**
 * What another reconciliation would do and say, with the owner's own rights, and nothing taken on trust: the text of each
 * issue is made anew, whatever its marker says it was made from. Throws where there is no plan.
 */
export async function planAnew(sandbox: Sandbox, repository: Repository, token?: string): Promise<Plan> {
  const octokit = new Octokit({
    auth: token ?? createUserToken(sandbox.world, repository.owner).value,
    baseUrl: sandbox.url,
    request: { fetch: (url: string, init?: RequestInit) => sandbox.fetch(url, init) },
  });
  const at = { owner: repository.owner, name: repository.name };
  const planned = await planAgain({ github: connect(octokit), at, clock: systemClock, planner: DISTRUSTFUL });
  if (planned.status !== 'planned') throw new Error(`${fullName(repository)}: ${planned.status}`);
  return planned.plan;
}

const DISTRUSTFUL: Planner = {
  ...planHere,
  planRepository: (input) =>
    planHere.planRepository({ ...input, observed: withoutFingerprints(input.observed) }),
};

function withoutFingerprints(observed: Observed): Observed {
  return { ...observed, issues: observed.issues.map(withoutFingerprint) };
}

function withoutFingerprint(issue: ObservedIssue): ObservedIssue {
  const from = parseManagedBlock(issue.body)?.marker.from;
  return from === undefined ? issue : { ...issue, body: issue.body.replace(` from=${from}`, '') };
}
