// README and generated files in one commit; where the branch takes no push, in one rolling pull request.
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import { computeProgress } from '../../../progress/compute.ts';
import type { FileChange, WriteFiles } from '../../../tracker/action.ts';
import { progressInput } from '../../../tracker/plan/plan.ts';
import { PROGRESS_BRANCH } from '../../../tracker/our-names.ts';
import { changedFiles } from '../../../tracker/plan/plan-files.ts';
import {
  renderHeldPullRequest,
  renderGonePullRequest,
  renderMistakesPullRequest,
  renderPullRequest,
} from '../../../tracker/content/texts.ts';

import type { GitHub } from '../../client/connect.ts';
import { isProtection, isPullForbidden, withoutFallback } from '../protection.ts';
import type { Run, Target } from '../run.ts';

/** Writes what differs from the default branch, the way the plan says. A run can do so twice. */
export async function writeFiles(run: Run, action: WriteFiles): Promise<void> {
  const files = changedFiles(run.plan, action, { ...run, written: run.files.written });
  const { head } = run.files;
  const { defaultBranch } = run.target;
  if (files.length === 0) return;
  if (head === null || defaultBranch === null) {
    await withoutFallback(undefined, () => writeFirstCommits(run, files));
    return;
  }
  const change = { files, head, defaultBranch, message: commitMessage(run) };
  if (action.mode === 'pull-request' || run.files.isProtected) {
    await withoutFallback(PROGRESS_BRANCH, () => writePullRequest(run, action, change));
    return;
  }
  try {
    const headline = `${change.message} ${SKIP_CI}`;
    const commit = { files, head, branch: defaultBranch, headline };
    run.files.head = (await commitFiles(run.github, run.target, commit)) ?? head;
    for (const { path, text } of files) run.files.written.set(path, text);
  } catch (error) {
    if (!(await isProtection(run.github, { at: run.target, branch: defaultBranch }, error))) throw error;
    run.files.isProtected = true;
    await withoutFallback(PROGRESS_BRANCH, () => writePullRequest(run, action, change));
  }
}

interface Change {
  readonly files: readonly FileChange[];
  readonly head: string;
  readonly defaultBranch: string;
  readonly message: string;
}

function pullRequestText({ plan, ...numbers }: Run) {
  if (plan.isHeld === true) return renderHeldPullRequest();
  if (plan.hasMistakes === true) return renderMistakesPullRequest();
  if (plan.isGone === true) return renderGonePullRequest();
  return renderPullRequest(computeProgress(progressInput(plan, numbers)));
}

function commitMessage(run: Run): string {
  if (run.plan.isHeld === true) return 'Say in the README what would be taken out of the roadmap';
  if (run.plan.hasMistakes === true) return 'Say in the README that the roadmap has mistakes';
  if (run.plan.isGone === true) return 'Take the warning of mistakes in the roadmap out of the README';
  const { percent } = computeProgress(progressInput(run.plan, run));
  return `Update the roadmap's progress to ${percent} %`;
}

/**
 * Ends the headline of a commit for which the learner's workflows need not run. Not in a pull request, where a
 * skipped check that is required would wait for ever.
 * https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs
 */
const SKIP_CI = '[skip ci]';

export interface FilesCommit {
  readonly files: readonly FileChange[];
  /** The short name of the branch, and the commit that it must still point to. */
  readonly branch: string;
  readonly head: string;
  readonly headline: string;
}

/**
 * One commit on a branch; gives its object id, where GitHub says it. Throws a MilepostError: `stale` where the branch moved, `protected` where
 * it takes no push.
 */
export async function commitFiles(
  github: GitHub,
  target: Target,
  commit: FilesCommit,
): Promise<string | undefined> {
  const additions = commit.files.map(({ path, text }) => ({ path, contents: toBase64(text) }));
  const answer = await github.graphql('Commit', {
    input: {
      branch: { repositoryNameWithOwner: `${target.owner}/${target.name}`, branchName: commit.branch },
      expectedHeadOid: commit.head,
      message: { headline: commit.headline },
      fileChanges: { additions },
    },
  });
  return answer.createCommitOnBranch?.commit?.oid;
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Of an entry in a tree. */
const FILE = { mode: '100644', type: 'blob' } as const;

/** An empty repository has no head to commit on; the contents API makes its first commit. */
async function writeFirstCommits({ github, target }: Run, files: readonly FileChange[]): Promise<void> {
  for (const { path, text } of files) {
    await github.request('PUT /repos/{owner}/{repo}/contents/{path}', {
      owner: target.owner,
      repo: target.name,
      path,
      message: `Add ${path} ${SKIP_CI}`,
      content: toBase64(text),
    });
  }
}

export interface BranchPush {
  /** The short name of a branch of ours, and whether it is there. */
  readonly branch: string;
  readonly isThere: boolean;
  /** The default branch's head. */
  readonly head: string;
  readonly message: string;
  /** What takes its place: texts, or blobs that already exist. */
  readonly tree: readonly ({ readonly path: string } & (
    { readonly content: string } | { readonly sha: string }
  ))[];
}

/**
 * One commit on top of the default branch's head, always: the branch is moved to it, so a pull request from it never
 * conflicts. Moved only once the commit exists, since GitHub closes a pull request whose branch equals its base.
 */
export async function pushBranch(
  { github, target }: Pick<Run, 'github' | 'target'>,
  push: BranchPush,
): Promise<void> {
  const at = { owner: target.owner, repo: target.name };
  const base = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    ...at,
    commit_sha: push.head,
  });
  const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', {
    ...at,
    base_tree: base.data.tree.sha,
    tree: push.tree.map((entry) => ({ ...FILE, ...entry })),
  });
  const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message: push.message,
    tree: tree.data.sha,
    parents: [push.head],
  });
  const { sha } = commit.data;
  if (push.isThere) {
    const ref = `heads/${push.branch}`;
    await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...at, ref, sha, force: true });
  } else {
    const ref = `refs/heads/${push.branch}`;
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref, sha });
  }
}

async function writePullRequest(run: Run, action: WriteFiles, change: Change): Promise<void> {
  const { branch, pull } = run.files.fallback ?? action.fallback;
  await pushBranch(run, {
    ...{ branch: PROGRESS_BRANCH, isThere: branch, head: change.head, message: change.message },
    tree: [
      ...change.files.map(({ path, text }) => ({ path, content: text })),
      ...[...(action.carried ?? [])].map(([path, sha]) => ({ path, sha })),
    ],
  });
  run.files.fallback = { ...(run.files.fallback ?? action.fallback), branch: true };
  if (pull !== undefined) return;
  const opened = await openPull(run, change.defaultBranch);
  if (opened !== undefined) run.files.fallback = { branch: true, pull: opened };
}

/** Gives its number; undefined where a workflow may open none, which a person has to allow, and which is told. */
async function openPull(run: Run, base: string): Promise<number | undefined> {
  const { owner, name: repo } = run.target;
  try {
    const opened = await run.github.request('POST /repos/{owner}/{repo}/pulls', {
      ...{ owner, repo, base, head: PROGRESS_BRANCH },
      ...pullRequestText(run),
    });
    return opened.data.number;
  } catch (error) {
    if (!isPullForbidden(error)) throw error;
    run.files.isRefused = true;
    run.conflicts.push(conflict('pull-request-forbidden', `branch ${PROGRESS_BRANCH}`));
    return undefined;
  }
}
