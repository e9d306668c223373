// One check run on a commit, brought to what it should say: made, changed, or left. Whatever was cut off goes on from there.
import { hash } from 'node:crypto';
import type { GitHub } from '../client/connect.ts';
import type { PullRequest } from '../observe/pull.ts';
import { nodesOf } from '../graphql/pages.ts';
import type { RepositoryName } from '../repository-name.ts';
import { CHECK_NAME } from '../../tracker/our-names.ts';

/** `neutral` counts as passed, too: https://docs.github.com/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks */
export type Conclusion = 'success' | 'neutral' | 'failure';

/** A remark on a line of a file, as GitHub takes it. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number;
  readonly end_column: number;
  readonly annotation_level: 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

export interface Check {
  /** The commit. */
  readonly head: string;
  readonly conclusion: Conclusion;
  /** Plain text. */
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** A check run that is there. */
interface Run {
  readonly id: number;
  /** Of what it says: see digestOf. */
  readonly digest: string | null;
  readonly isCompleted: boolean;
  readonly annotations: number;
}

interface Writing {
  readonly github: GitHub;
  readonly at: RepositoryName;
  /** The pull request as it was read with its check run. */
  readonly pull: PullRequest;
  /** Somebody asked for it again: it is written even where it says what it should. */
  readonly isAskedFor: boolean;
}

/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const ANNOTATIONS_AT_ONCE = 50;

/** Writes what differs, one request for each 50 annotations; says whether there was anything to write. */
export async function writeCheck(check: Check, writing: Writing): Promise<boolean> {
  const digest = digestOf(check);
  const found = findRun(writing.pull);
  const isSame = found?.digest === digest && found.isCompleted;
  if (isSame && found.annotations >= check.annotations.length && !writing.isAskedFor) return false;
  // Annotations are only ever added, so other ones need another run: of one name GitHub shows the last.
  const isKept = isSame || found?.annotations === 0;
  const run = isKept ? found.id : await create(writing, check, digest);
  let from = isKept ? found.annotations : ANNOTATIONS_AT_ONCE;
  for (let isDue = isKept; isDue || from < check.annotations.length; from += ANNOTATIONS_AT_ONCE) {
    await update(writing, { run, check, digest, from });
    isDue = false;
  }
  return true;
}

/** The same for the same words: the run carries it, so that nothing has to be remembered. */
function digestOf({ conclusion, title, summary, annotations }: Check): string {
  return hash('sha256', JSON.stringify([conclusion, title, summary, annotations]));
}

function findRun({ head }: PullRequest): Run | undefined {
  const [last] = nodesOf(head);
  const [suite] = nodesOf(last?.commit.checkSuites);
  const [run] = nodesOf(suite?.checkRuns);
  if (run === undefined || run.databaseId === null) return undefined;
  const { databaseId: id, externalId: digest, status, annotations } = run;
  return { id, digest, isCompleted: status === 'COMPLETED', annotations: annotations?.totalCount ?? 0 };
}

/** Concluded from the first request on: one that never ends would hold up a merge that asks for it. */
function contentOf({ conclusion, title, summary, annotations }: Check, digest: string, from: number) {
  const shown = annotations.slice(from, from + ANNOTATIONS_AT_ONCE);
  return {
    ...{ external_id: digest, status: 'completed' as const, conclusion },
    output: { title, summary, ...(shown.length > 0 && { annotations: [...shown] }) },
  };
}

async function create({ github, at }: Writing, check: Check, digest: string): Promise<number> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
    ...{ owner: at.owner, repo: at.name, name: CHECK_NAME, head_sha: check.head },
    ...contentOf(check, digest, 0),
  });
  return Number(data.id);
}

interface Update {
  readonly run: number;
  readonly check: Check;
  readonly digest: string;
  /** The first annotation to add. */
  readonly from: number;
}

async function update({ github, at }: Writing, { run, check, digest, from }: Update): Promise<void> {
  await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...{ owner: at.owner, repo: at.name, check_run_id: run },
    ...contentOf(check, digest, from),
  });
}
