// Is everything well with the Action in one repository? Asks GitHub alone, with the token at hand; loads nothing of the App.
import type { GitHub } from '../../github/client/connect.ts';
import type { RepositoryName } from '../../github/repository-name.ts';
import { MilepostError } from '../../errors.ts';
import { type Check, broken } from './check.ts';
import { judgeLastRun, judgePermissions, judgeState, judgeTriggers } from './judge-workflow.ts';
import { type OurWorkflow, type ReadableWorkflow, readWorkflowFile } from './workflow-file.ts';

export interface ActionDiagnosis {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

interface Asking {
  readonly github: GitHub;
  readonly at: { readonly owner: string; readonly repo: string };
}

/** Examines a repository. What is broken, or cannot be asked, is a check that is not ok, never an error. */
export async function diagnoseAction(
  github: GitHub,
  { owner, name }: RepositoryName,
): Promise<ActionDiagnosis> {
  const asking = { github, at: { owner, repo: name } };
  const checks: Check[] = [];
  try {
    checks.push(...(await checkAll(asking)));
  } catch (error) {
    checks.push(broken('repository', error));
  }
  return { ok: checks.every(({ ok }) => ok), checks };
}

async function checkAll(asking: Asking): Promise<readonly Check[]> {
  const { data: repository } = await asking.github.request('GET /repos/{owner}/{repo}', asking.at);
  const workflows = await readWorkflows(asking);
  const ours = workflows.filter(({ file }) => !file.isRead || file.isOurs);
  const readable = ours.flatMap(({ file, ...rest }) => (file.isRead ? [{ ...rest, file }] : []));
  const settings = await readSettings(asking);
  return [
    checkRepository(repository),
    ...(settings.enabled === false ? [ACTIONS_OFF] : []),
    ...(ours.length === 0 ? [NO_WORKFLOW] : ours.flatMap(judgeState)),
    ...(readable.length === 0 ? [] : [judgeTriggers(readable)]),
    ...readable.map((one) => judgePermissions(one, settings.defaultPermissions)),
    ...(await checkPulls(asking, { branch: repository.default_branch, ...settings })),
    ...(await Promise.all(readable.map((one) => checkLastRun(asking, one)))),
  ];
}

interface Repository {
  readonly full_name: string;
  readonly archived: boolean;
  readonly has_issues: boolean;
}

function checkRepository({ full_name: name, archived, has_issues: hasIssues }: Repository): Check {
  const check = { name: 'repository', ok: false };
  if (archived)
    return {
      ...check,
      says: `${name} is archived`,
      hint: 'Unarchive it in its settings: nothing can be written there.',
    };
  if (!hasIssues)
    return {
      ...check,
      says: `issues are turned off in ${name}`,
      hint: 'Turn them on under Settings → General → Features.',
    };
  return { ...check, ok: true, says: `${name} has issues, and can be written` };
}

const NO_WORKFLOW: Check = {
  name: 'workflow',
  ok: false,
  says: 'no workflow of the default branch runs Milepost',
  hint: 'milepost init --action writes them; commit and push them.',
};

const ACTIONS_OFF: Check = {
  name: 'actions',
  ok: false,
  says: 'GitHub Actions is turned off in this repository',
  hint: 'Turn it on under Settings → Actions → General. In a fork, open the tab Actions once.',
};

/** Files that are named after Milepost come first. */
const MOST_WORKFLOWS = 20;

async function readWorkflows({ github, at }: Asking): Promise<readonly OurWorkflow[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/actions/workflows', {
    ...at,
    per_page: 100,
  });
  const isNamed = ({ path }: { readonly path: string }) => path.includes('milepost');
  const files = data.workflows.filter(({ path }) => path.startsWith('.github/workflows/'));
  const sorted = [...files.filter(isNamed), ...files.filter((one) => !isNamed(one))].slice(0, MOST_WORKFLOWS);
  const found: OurWorkflow[] = [];
  for (const { id, path, state } of sorted) {
    const text = await readText({ github, at }, path);
    const file = readWorkflowFile(text);
    // A file that cannot be read is only ours to name where its name or text says so.
    if (file.isRead || isNamed({ path }) || text.includes('/milepost@'))
      found.push({ id, path, state, file });
  }
  return found;
}

async function readText({ github, at }: Asking, path: string): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path });
  return 'content' in data ? Buffer.from(data.content, 'base64').toString('utf8') : '';
}

/** What only somebody may see who administers the repository; what a workflow's token never may. */
interface ActionsSettings {
  readonly enabled?: boolean;
  readonly defaultPermissions?: 'read' | 'write';
  readonly mayCreatePulls?: boolean;
}

async function readSettings({ github, at }: Asking): Promise<ActionsSettings> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/permissions', at);
    const { data: workflow } = await github.request(
      'GET /repos/{owner}/{repo}/actions/permissions/workflow',
      at,
    );
    return {
      enabled: data.enabled,
      defaultPermissions: workflow.default_workflow_permissions,
      mayCreatePulls: workflow.can_approve_pull_request_reviews,
    };
  } catch (error) {
    if (isHidden(error)) return {};
    throw error;
  }
}

function isHidden(error: unknown): boolean {
  return error instanceof MilepostError && (error.code === 'permission' || error.code === 'not-found');
}

/** The setting matters where the branch takes no direct push. */
async function checkPulls(
  { github, at }: Asking,
  { branch, mayCreatePulls }: ActionsSettings & { readonly branch: string },
): Promise<readonly Check[]> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch });
    if (!data.protected || mayCreatePulls === true) return [];
  } catch (error) {
    // An empty repository has no branch.
    if (isHidden(error)) return [];
    throw error;
  }
  const setting =
    '"Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General → Workflow permissions';
  return mayCreatePulls === undefined
    ? [
        {
          name: 'pull request',
          ok: true,
          says: `${branch} is protected; this token cannot see whether ${setting} is on`,
        },
      ]
    : [
        {
          name: 'pull request',
          ok: false,
          says: `${branch} is protected, and workflows may not open the pull request that the README needs`,
          hint: `Turn on ${setting}.`,
        },
      ];
}

async function checkLastRun({ github, at }: Asking, workflow: ReadableWorkflow): Promise<Check> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    ...{ ...at, workflow_id: workflow.id, status: 'completed', per_page: 5 },
  });
  // Of a pull request, the roadmap may be broken there alone; a run that made room for a newer one says nothing.
  const run = data.workflow_runs.find(
    ({ event, conclusion }) =>
      event !== 'pull_request' && conclusion !== 'cancelled' && conclusion !== 'skipped',
  );
  return judgeLastRun(workflow, run);
}
