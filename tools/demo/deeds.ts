// What the learner does in the story.
import { type IssueView, commitFile, createBranch, mergePull, proposeWork } from './learner.ts';
import type { Showing } from './showing.ts';

const README = `# My way

I learn in the evenings and write down here how it goes.

## Notes

- Made a plan.
`;

export async function prepare({ learner }: Showing, roadmap: string): Promise<void> {
  await learner.octokit.rest.repos.createForAuthenticatedUser({
    name: learner.repo,
    description: 'What I learn',
  });
  await commitFile(learner, { path: 'README.md', content: README });
  await commitFile(learner, { path: '.github/roadmap.yml', content: roadmap });
  await createBranch(learner, 'experiments', 'main');
}

export function install({ sandbox, appId, learner }: Showing): Promise<void> {
  sandbox.install({ appId, owner: learner.owner, repositories: [learner.repo] });
  return Promise.resolve();
}

export function workOn(title: string, number: number) {
  return {
    base: 'main',
    branch: 'first-work',
    title: `Work on ${title}`,
    body: `Done and written up.\n\nCloses #${number}`,
    files: { 'work/first/README.md': '# What I made\n\nIt works, and here is how.\n' },
  };
}

export async function mergeOnOtherBranch(
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

export async function closeByHand(
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

export function take(issue: IssueView | undefined, closed: string[]): IssueView {
  if (issue === undefined) throw new Error("the demo's roadmap has fewer than three required items");
  closed.push(issue.title);
  return issue;
}
