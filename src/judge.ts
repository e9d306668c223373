// Before the merge: one check run on the head of each open pull request says what it would do. Level-triggered, too: what a check
// says follows from its head and from the state now. Writes nothing else.
import { hash } from 'node:crypto';
import { MilepostError } from './errors.ts';
import { failure } from './github/failures/failure.ts';
import { type Check, writeCheck } from './github/apply/write-check.ts';
import type { Known } from './github/known.ts';
import type { OpenPull } from './github/observe/observe.ts';
import { type PullRequest, readPull } from './github/observe/pull.ts';
import type { Planned, PlanInput } from './plan-again.ts';
import { OURS, checkOf } from './preview/check.ts';
import { previewMerge } from './preview/preview.ts';
import { OUR_BRANCHES, PROGRESS_BRANCH } from './tracker/our-names.ts';

export interface JudgeInput extends PlanInput {
  readonly known: Known;
  /** The App's id: of its check runs alone there is anything to see. */
  readonly app: number;
  /** The state to judge by. */
  readonly planned: Planned;
  /** Commits whose check somebody asked for again. */
  readonly askedFor: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** What could not be judged, and no other try would help. */
  readonly onFailure: (pulls: readonly number[], error: MilepostError) => void;
}

/** One that nobody touched for so long is judged when somebody does. In ms. */
const RECENT_MS = 7 * 86_400_000;

/**
 * Judges the open pull requests of the last week, each head once: at most 3 requests for one, none where it was judged by the same
 * state. Resolves to how many checks were written. Throws a MilepostError: `permission` where check runs may not be written, else
 * one that another try may mend.
 */
export async function judgePulls(input: JudgeInput): Promise<number> {
  const { known, planned, askedFor } = input;
  // By the name that it has now.
  const { owner, name, isFork } = planned.observation.observed.repository;
  // A fork without a roadmap is left alone.
  if (planned.status === 'no-roadmap' && isFork) return 0;
  const heads = recentHeads(input);
  const before = known.checks ?? {};
  known.checks = Object.fromEntries(Object.entries(before).filter(([head]) => heads.has(head)));
  const state = heads.size === 0 ? '' : stateOf(planned);
  let written = 0;
  for (const [head, pulls] of heads) {
    if (pulls.every((pull) => isOurs(pull) && isWritten(pull, planned))) continue;
    const key = keyOf(pulls, state);
    if (before[head] === key && !askedFor.has(head)) continue;
    if (input.signal.aborted) throw failure('interrupted');
    const judged = await judgeOrTell(head, pulls, { ...input, at: { owner, name } });
    if (judged === 'written') written += 1;
    if (judged !== 'failed' && isSettled(pulls, input)) known.checks = { ...known.checks, [head]: key };
  }
  return written;
}

/** This very reconciliation has moved ours on: an event about that is on its way. */
function isWritten(pull: OpenPull, planned: Planned): boolean {
  const write = hasOurFilesOnly(pull) ? 'write-files' : 'write-repace';
  return planned.status === 'planned' && planned.plan.actions.some(({ type }) => type === write);
}

/** Of several pull requests with one head, one check tells. */
function recentHeads({ planned, askedFor, clock }: JudgeInput): ReadonlyMap<string, readonly OpenPull[]> {
  const heads = new Map<string, OpenPull[]>();
  for (const pull of planned.observation.openPulls)
    heads.set(pull.headRefOid, [...(heads.get(pull.headRefOid) ?? []), pull]);
  const since = clock.now() - RECENT_MS;
  const isRecent = ({ updatedAt }: OpenPull) => Date.parse(updatedAt) >= since;
  return new Map([...heads].filter(([head, pulls]) => askedFor.has(head) || pulls.some(isRecent)));
}

/** GitHub tells in whole seconds when something changed: another change in the same one would look like none. In ms. */
const SETTLED_MS = 2000;

function isSettled(pulls: readonly OpenPull[], { clock }: JudgeInput): boolean {
  return pulls.every(({ updatedAt }) => clock.now() - Date.parse(updatedAt) >= SETTLED_MS);
}

/** What GitHub does not find it may not have everywhere yet: a second read tells. */
const MOST_READS = 2;

async function judgeOrTell(
  head: string,
  pulls: readonly OpenPull[],
  input: JudgeInput,
): Promise<'written' | 'fine' | 'failed'> {
  for (let reads = 1; ; reads += 1) {
    try {
      return (await judgeHead(head, pulls, input)) ? 'written' : 'fine';
    } catch (error) {
      if (!(error instanceof MilepostError) || !PASSED_OVER.has(error.code)) throw error;
      if (error.code === 'not-found' && reads < MOST_READS) continue;
      input.onFailure(
        pulls.map(({ number }) => number),
        error,
      );
      return 'failed';
    }
  }
}

/** What says something of one pull request, not of the repository. */
const PASSED_OVER: ReadonlySet<string> = new Set(['rejected', 'not-found', 'input', 'too-large']);

async function judgeHead(head: string, pulls: readonly OpenPull[], input: JudgeInput): Promise<boolean> {
  const { github, at, app, planned, askedFor } = input;
  const { reader } = planned.observation.rest.blobs;
  const read: PullRequest[] = [];
  for (const { number } of pulls) read.push(await readPull(reader, at, { number, app }));
  const [first] = read;
  // It moved on, or was merged: an event about that is on its way.
  if (first === undefined || read.some((pull) => pull.headRefOid !== head || pull.state !== 'OPEN'))
    return false;
  const said = pulls.every(hasOurFilesOnly) ? OURS : await say(read, input);
  if (said === undefined) return false;
  const check: Check = { head, ...said };
  return await writeCheck(check, { github, at, pull: first, isAskedFor: askedFor.has(head) });
}

async function say(pulls: readonly PullRequest[], input: JudgeInput) {
  const previews = [];
  for (const pull of pulls.toSorted((a, b) => a.number - b.number))
    previews.push(await previewMerge(input.planned, pull, input));
  return checkOf(previews);
}

function isOurs({ headRefName, isCrossRepository }: OpenPull): boolean {
  return OUR_BRANCHES.includes(headRefName) && !isCrossRepository;
}

/** Not so the one with new dates: it changes the roadmap, as people's do, and people may write on its branch. */
function hasOurFilesOnly(pull: OpenPull): boolean {
  return isOurs(pull) && pull.headRefName === PROGRESS_BRANCH;
}

/** What of the pull requests and of the repository decides. Ours carries files of ours, whatever the state. */
function keyOf(pulls: readonly OpenPull[], state: string): string {
  const facts = pulls.map(({ number, updatedAt, baseRefName }) => [number, updatedAt, baseRefName]);
  return digest(
    pulls.every(hasOurFilesOnly) ? [] : [facts.toSorted(([a], [b]) => Number(a) - Number(b)), state],
  );
}

function stateOf(planned: Planned): string {
  switch (planned.status) {
    case 'no-roadmap':
      return planned.status;
    case 'invalid':
      return digest([planned.status, planned.path, planned.problems]);
    case 'planned': {
      const { roadmap, outcome, numbers, conflicts, isHeld = false } = planned.plan;
      return digest([planned.path, roadmap, [...outcome], [...numbers.issues], conflicts, isHeld]);
    }
  }
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22);
}
