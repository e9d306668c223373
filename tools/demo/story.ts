// The story of the demo: a learner installs the App, works, merges, and watches the README. Every figure is read
// from the local GitHub afterwards; nothing is assumed.
import { count } from '../../src/cli/count.ts';
import type { LoggedRequest } from '../sandbox/sandbox.ts';
import { closeByHand, install, mergeOnOtherBranch, prepare, take, workOn } from './deeds.ts';
import { countMilestones, lookAtTheEnd, readPercent } from './figures.ts';
import {
  type IssueView,
  comment,
  commitFile,
  listIssues,
  mergePull,
  proposeWork,
  readChecks,
} from './learner.ts';
import { type Showing, settle } from './showing.ts';

export interface Summary {
  readonly ok: boolean;
  readonly milestones: number;
  readonly issues: number;
  /** Titles of the items that the story finished, in its order. */
  readonly closed: readonly string[];
  /** What the checks of the first pull request said before it was merged. */
  readonly checks: readonly string[];
  /** What Milepost answered to `/milepost next`, in Markdown. */
  readonly answer: string;
  readonly percent: { readonly before: number; readonly after: number };
  /** The App's requests from a cause until nothing more happened. */
  readonly requests: {
    readonly firstSync: number;
    readonly check: number;
    readonly noop: number;
    readonly merge: number;
  };
  /** Issues beyond the first that carry the marker of one item. */
  readonly duplicates: number;
  /** What planning again would still do: nothing, where the repository is what its roadmap says. */
  readonly left: readonly string[];
}

/** Says what happened and where to see it. */
export type Tell = (headline: string, details?: readonly string[]) => void;

/** Plays the story with a roadmap, given as YAML. The showing stays as the story leaves it. */
export async function playStory(showing: Showing, roadmap: string, tell: Tell): Promise<Summary> {
  const { learner, url } = showing;
  const home = `${url}/${learner.owner}/${learner.repo}`;
  await prepare(showing, roadmap);
  tell('A learner has a repository with a README and a roadmap.', [home]);

  const sync = await during(showing, () => install(showing));
  const before = await readPercent(showing);
  const issues = await listIssues(learner);
  const milestones = await countMilestones(showing);
  tell('The learner installs Milepost. The roadmap is set up.', [
    `${milestones} milestones, ${issues.length} issues, README at ${before} %: ${describe(sync)}`,
    `${home}/milestones`,
    `${home}/issues`,
  ]);

  const closed: string[] = [];
  const { proposed, merge } = await mergeFirst(showing, { issues, closed, tell });
  const other = await during(showing, () => mergeOnOtherBranch(showing, issues, closed));
  tell('The same on a branch that is not the default one.', [
    `Done: ${closed.at(-1) ?? ''}`,
    'GitHub leaves such an issue open; Milepost closed it:',
    describe(other),
    `${home}/issues?state=closed`,
  ]);
  const byHand = await during(showing, () => closeByHand(showing, issues, closed));
  tell('The learner closes an issue by hand.', [
    `Done: ${closed.at(-1) ?? ''}`,
    `The README follows: ${describe(byHand)}`,
    home,
  ]);
  const answer = await ask(showing, { issues, closed, tell });
  const noop = await during(showing, () =>
    commitFile(learner, { path: 'notes/today.md', content: 'Read a chapter.\n' }),
  );
  tell('The learner pushes something else.', [`Milepost finds nothing to do: ${describe(noop)}`]);

  const { after, isRight, ...found } = await lookAtTheEnd(showing, closed);
  return {
    ok: isRight && after > before && noop.length <= 2 && proposed.checks.length === 1 && answer !== '',
    milestones,
    issues: issues.length,
    closed,
    checks: proposed.checks,
    answer,
    percent: { before, after },
    requests: {
      ...{ firstSync: sync.length, check: proposed.requests.length },
      ...{ noop: noop.length, merge: merge.length },
    },
    ...found,
  };
}

interface Telling {
  readonly issues: readonly IssueView[];
  readonly closed: string[];
  readonly tell: Tell;
}

/** A pull request into the default branch: opened, judged, merged. */
async function mergeFirst(showing: Showing, { issues, closed, tell }: Telling) {
  const { learner, url } = showing;
  const home = `${url}/${learner.owner}/${learner.repo}`;
  const proposed = await propose(showing, issues, closed);
  tell('The learner opens a pull request that says "Closes #n". Its check says what merging will finish.', [
    ...proposed.checks,
    describe(proposed.requests),
    `${home}/pull/${proposed.number}`,
  ]);
  const merge = await during(showing, () => mergePull(learner, proposed.number));
  tell('The learner merges it.', [
    `Done: ${closed.at(-1) ?? ''}`,
    'GitHub closed the issue; Milepost wrote a comment and the README:',
    describe(merge),
    home,
  ]);
  return { proposed, merge };
}

/** A question on the issue of an item that is still open, and its answer in Markdown. */
async function ask(showing: Showing, { issues, closed, tell }: Telling): Promise<string> {
  const { learner, url } = showing;
  const { number } = issues.find(({ title }) => !closed.includes(title)) ?? { number: 0 };
  const asked = { answers: (): Promise<readonly string[]> => Promise.resolve([]) };
  const requests = await during(showing, async () => {
    asked.answers = await comment(learner, number, '/milepost next');
  });
  const [text = ''] = await asked.answers();
  const answer = text.replace(/^<!--.*-->\n/, '');
  tell('The learner asks "/milepost next" in a comment.', [
    ...answer.split('\n\n'),
    describe(requests),
    `${url}/${learner.owner}/${learner.repo}/issues/${number}`,
  ]);
  return answer;
}

/** Lets something happen and waits for all that follows. */
async function during(showing: Showing, cause: () => Promise<void>): Promise<readonly LoggedRequest[]> {
  const from = showing.sandbox.log.entries.length;
  await cause();
  return settle(showing, from);
}

/** A pull request into the default branch, left open until its check is there. */
async function propose(showing: Showing, issues: readonly IssueView[], closed: string[]) {
  const { learner } = showing;
  const project = issues.find(({ labels }) => labels.includes('project')) ?? issues[0];
  const { number, title } = take(project, closed);
  const opened = { number: 0 };
  const requests = await during(showing, async () => {
    opened.number = await proposeWork(learner, workOn(title, number));
  });
  return { number: opened.number, requests, checks: await readChecks(learner, opened.number) };
}

function describe(requests: readonly LoggedRequest[]): string {
  const writes = requests.filter(({ mutates }) => mutates).length;
  return `${count(requests.length, 'request')}, ${writes} of them ${writes === 1 ? 'a write' : 'writes'}`;
}
