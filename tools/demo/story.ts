// The story of the demo: a learner installs the App, works, merges, and watches the README. Every figure is read
// from the local GitHub afterwards; nothing is assumed.
import { parseManagedBlock } from '../../src/tracker/content/managed-block.ts';
import { count } from '../../src/cli/count.ts';
import { findLeftovers } from '../harness/leftovers.ts';
import type { LoggedRequest } from '../sandbox/sandbox.ts';
import { findRepository } from '../sandbox/world/find.ts';
import {
  type IssueView,
  comment,
  commitFile,
  createBranch,
  listIssues,
  mergePull,
  proposeWork,
  readChecks,
  readText,
} from './learner.ts';
import { type Showing, settle } from './showing.ts';

const README = `# My way

I learn in the evenings and write down here how it goes.

## Notes

- Made a plan.
`;

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

async function lookAtTheEnd(showing: Showing, closed: readonly string[]) {
  const issues = await listIssues(showing.learner);
  const done = closed.every((title) =>
    issues.some((issue) => issue.title === title && issue.state === 'closed'),
  );
  const { owner, repo } = showing.learner;
  const repository = findRepository(showing.sandbox.world.state, owner, repo);
  const left =
    repository === null ? [`there is no ${repo}`] : await findLeftovers(showing.sandbox, repository);
  const duplicates = countDuplicates(issues);
  const isRight = done && duplicates === 0 && left.length === 0;
  return { after: await readPercent(showing), isRight, duplicates, left };
}

async function prepare({ learner }: Showing, roadmap: string): Promise<void> {
  await learner.octokit.rest.repos.createForAuthenticatedUser({
    name: learner.repo,
    description: 'What I learn',
  });
  await commitFile(learner, { path: 'README.md', content: README });
  await commitFile(learner, { path: '.github/roadmap.yml', content: roadmap });
  await createBranch(learner, 'experiments', 'main');
}

function install({ sandbox, appId, learner }: Showing): Promise<void> {
  sandbox.install({ appId, owner: learner.owner, repositories: [learner.repo] });
  return Promise.resolve();
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

function workOn(title: string, number: number) {
  return {
    base: 'main',
    branch: 'first-work',
    title: `Work on ${title}`,
    body: `Done and written up.\n\nCloses #${number}`,
    files: { 'work/first/README.md': '# What I made\n\nIt works, and here is how.\n' },
  };
}

async function mergeOnOtherBranch(
  { learner }: Showing,
  issues: readonly IssueView[],
  closed: string[],
): Promise<void> {
  const { number, title } = take(nextOf(issues, closed), closed);
  const pull = await proposeWork(learner, {
    base: 'experiments',
    branch: 'second-work',
    title: `Work on ${title}`,
    body: `All of it.\n\nCloses #${number}`,
    files: { 'work/second/notes.md': 'What I learned.\n' },
  });
  await mergePull(learner, pull);
}

async function closeByHand(
  { learner }: Showing,
  issues: readonly IssueView[],
  closed: string[],
): Promise<void> {
  const { number } = take(nextOf(issues, closed), closed);
  const { owner, repo } = learner;
  await learner.octokit.rest.issues.update({ owner, repo, issue_number: number, state: 'closed' });
}

/** The first required item that the story has not finished. */
function nextOf(issues: readonly IssueView[], closed: readonly string[]): IssueView | undefined {
  return issues.find(
    ({ title, labels, state }) => state === 'open' && !closed.includes(title) && !labels.includes('optional'),
  );
}

function take(issue: IssueView | undefined, closed: string[]): IssueView {
  if (issue === undefined) throw new Error("the demo's roadmap has fewer than three required items");
  closed.push(issue.title);
  return issue;
}

/** What the badge in the repository says; 0 where there is none yet. */
async function readPercent({ learner }: Showing): Promise<number> {
  const badge = (await readText(learner, '.github/milepost/badge.svg')) ?? '';
  return Number(/(\d+) ?%/.exec(badge)?.[1] ?? 0);
}

async function countMilestones({ learner: { octokit, owner, repo } }: Showing): Promise<number> {
  const { data } = await octokit.rest.issues.listMilestones({ owner, repo, state: 'all', per_page: 100 });
  return data.length;
}

function countDuplicates(issues: readonly IssueView[]): number {
  const ids = issues.flatMap(({ body }) => parseManagedBlock(body)?.marker.id ?? []);
  return ids.length - new Set(ids).size;
}

function describe(requests: readonly LoggedRequest[]): string {
  const writes = requests.filter(({ mutates }) => mutates).length;
  return `${count(requests.length, 'request')}, ${writes} of them ${writes === 1 ? 'a write' : 'writes'}`;
}
