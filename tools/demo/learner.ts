// The learner of the demo: does what a person does on GitHub, through GitHub's own API.
import { Octokit } from '@octokit/rest';

export interface Learner {
  readonly login: string;
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

export interface Work {
  readonly base: string;
  readonly branch: string;
  readonly files: Readonly<Record<string, string>>;
  readonly title: string;
  readonly body: string;
}

export function createLearner(options: { url: string; login: string; token: string; repo: string }): Learner {
  const octokit = new Octokit({ auth: options.token, baseUrl: options.url });
  return { login: options.login, octokit, owner: options.login, repo: options.repo };
}

/** Commits one file to a branch. */
export async function commitFile(
  { octokit, owner, repo }: Learner,
  file: { path: string; content: string; branch?: string },
): Promise<void> {
  await octokit.rest.repos.createOrUpdateFileContents({
    owner,
    repo,
    path: file.path,
    message: `Add ${file.path}`,
    content: Buffer.from(file.content).toString('base64'),
    ...(file.branch === undefined ? {} : { branch: file.branch }),
  });
}

export async function createBranch(
  { octokit, owner, repo }: Learner,
  branch: string,
  from: string,
): Promise<void> {
  const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${from}` });
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: data.object.sha });
}

/** Does some work on a branch and opens a pull request. Resolves to its number. */
export async function proposeWork(learner: Learner, work: Work): Promise<number> {
  const { octokit, owner, repo } = learner;
  await createBranch(learner, work.branch, work.base);
  for (const [path, content] of Object.entries(work.files)) {
    await commitFile(learner, { path, content, branch: work.branch });
  }
  const { title, body, base, branch: head } = work;
  const { data } = await octokit.rest.pulls.create({ owner, repo, title, body, base, head });
  return data.number;
}

export async function mergePull({ octokit, owner, repo }: Learner, number: number): Promise<void> {
  await octokit.rest.pulls.merge({ owner, repo, pull_number: number });
}

/** Writes a comment, and reads what came after it. */
export async function comment(
  { octokit, owner, repo }: Learner,
  issue_number: number,
  body: string,
): Promise<() => Promise<readonly string[]>> {
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number, body });
  return async () => {
    const all = await octokit.rest.issues.listComments({ owner, repo, issue_number });
    return all.data.filter(({ id }) => id > data.id).map((answer) => answer.body ?? '');
  };
}

/** What the checks of a pull request say, one line each. */
export async function readChecks(
  { octokit, owner, repo }: Learner,
  number: number,
): Promise<readonly string[]> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  const checks = await octokit.rest.checks.listForRef({ owner, repo, ref: data.head.sha });
  return checks.data.check_runs.map(
    ({ name, conclusion, output }) => `${name}, ${conclusion ?? 'not done'}: ${output.title ?? ''}`,
  );
}

/** The text of a file on the default branch; undefined where there is none. */
export async function readText({ octokit, owner, repo }: Learner, path: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path });
    return !Array.isArray(data) && data.type === 'file'
      ? Buffer.from(data.content, 'base64').toString()
      : undefined;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
}

export interface IssueView {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** Every issue, open and closed, without pull requests. */
export async function listIssues({ octokit, owner, repo }: Learner): Promise<readonly IssueView[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    state: 'all',
    per_page: 100,
  });
  return issues
    .filter((issue) => issue.pull_request === undefined)
    .map(({ number, title, state, body, labels }) => ({
      number,
      title,
      state,
      body: body ?? '',
      labels: labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    }))
    .toSorted((a, b) => a.number - b.number);
}
