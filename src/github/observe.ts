// Reads a repository as it is now: one GraphQL request, and further pages only where there are more.
import { MilepostError } from '../errors.ts';
import { ROADMAP_LABEL } from '../tracker/match.ts';
import { type Observed, BADGE_PATH, PROGRESS_BRANCH } from '../tracker/observed.ts';
import { parsePart } from '../tracker/part.ts';
import type { GitHub } from './connect.ts';
import {
  type FoundFile,
  type RepositoryAddress,
  type RepositoryName,
  exactText,
  findReadme,
} from './files.ts';
import {
  type CommentNode,
  type IssueNode,
  type LookAnswer,
  type PathNode,
  type PullNode,
  type RepositoryNode,
  blobOf,
} from './look-answer.ts';
import { COMMENTS_QUERY, LOOK_QUERY, PATHS_QUERY } from './look-query.ts';
import { type RoadmapFile, findMarkdown, findRoadmap, isPlaceFree } from './roadmap-file.ts';
import { allNodes, allPages } from './pages.ts';
import { toIssue, toMergedPull, toMilestone } from './to-observed.ts';

export interface Look {
  readonly observed: Observed;
  /** None where the repository has none: then Milepost does nothing there. */
  readonly roadmapFile: RoadmapFile | null;
  /** Markdown files whose names say that they may hold a roadmap, the likeliest first. */
  readonly markdownPaths: readonly string[];
  /** Whether a roadmap can be put where one is offered. */
  readonly isPlaceFree: boolean;
}

/** Looks at a repository. Throws a MilepostError where it cannot be read or written: gone, hidden, archived, refused. */
export async function observe(github: GitHub, at: RepositoryAddress): Promise<Look> {
  const { repository } = await github.graphql<LookAnswer>(LOOK_QUERY, {
    ...{ owner: at.owner, name: at.name },
    branch: PROGRESS_BRANCH,
    ref: `refs/heads/${PROGRESS_BRANCH}`,
  });
  if (repository === null || isAnother(repository, at)) throw notFound(at);
  if (repository.isArchived) throw archived(at);
  const here = { owner: repository.owner.login, name: repository.name };
  const [labels, milestones, issues] = [
    await allPages(github, here, { section: 'labels', first: repository.labels }),
    await allPages(github, here, { section: 'milestones', first: repository.milestones }),
    await allPages(github, here, { section: 'issues', first: repository.issues }),
  ];
  const comments = await allComments(github, issues);
  const paths = await allPaths(github, repository.pullRequests.nodes);
  const readme = await findReadme(github, here, repository);
  return {
    roadmapFile: await findRoadmap(github, here, repository),
    markdownPaths: findMarkdown(repository),
    isPlaceFree: isPlaceFree(repository),
    observed: {
      repository: toRepository(repository),
      labels: labels.map(({ name }) => name),
      milestones: milestones.map(toMilestone),
      issues: issues.map((issue) => toIssue(issue, comments.get(issue.id) ?? [], here)),
      mergedPulls: repository.pullRequests.nodes.map((pull) =>
        toMergedPull(pull, paths.get(pull.id) ?? [], here),
      ),
      readme: readme?.file ?? null,
      badge: await findBadge(github, here, repository),
      progressPull: toProgressPull(repository),
      progressBranch: repository.progressBranch !== null,
      progressFiles: toProgressFiles(repository, readme),
    },
  };
}

async function findBadge(github: GitHub, at: RepositoryName, node: RepositoryNode) {
  const blob = blobOf(node.badge0);
  return blob === null ? null : { path: BADGE_PATH, text: await exactText(github, at, blob) };
}

function toRepository(node: RepositoryNode): Observed['repository'] {
  return {
    owner: node.owner.login,
    name: node.name,
    url: node.url,
    hasIssues: node.hasIssuesEnabled,
    isFork: node.isFork,
    defaultBranch: node.defaultBranchRef?.name ?? null,
    head: node.defaultBranchRef?.target?.oid ?? null,
  };
}

/** The newest pull request from our branch; one from a fork with a branch of that name is not ours. */
function toProgressPull({ progressPulls }: RepositoryNode): Observed['progressPull'] {
  const pull = progressPulls.nodes.find(({ isCrossRepository }) => !isCrossRepository);
  return pull === undefined ? null : { number: pull.number, state: LOWER[pull.state] };
}

const LOWER = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

function toProgressFiles(node: RepositoryNode, readme: FoundFile | null): ReadonlyMap<string, string> {
  const path = readme?.file.path ?? 'README.md';
  const readmeText = readme === null ? blobOf(node.progressReadme1)?.text : readme.onProgressBranch;
  const badge = blobOf(node.progressBadge0)?.text;
  return new Map([
    ...(readmeText == null ? [] : [[path, readmeText] as const]),
    ...(badge == null ? [] : [[BADGE_PATH, badge] as const]),
  ]);
}

/** By issue. Beyond the first ones only where one of ours can be: others' issues may have any number. */
async function allComments(github: GitHub, issues: readonly IssueNode[]) {
  const comments = new Map<string, readonly CommentNode[]>();
  for (const { id, body, labels, comments: first } of issues) {
    const mayBeOurs =
      parsePart(body) !== undefined || labels.nodes.some(({ name }) => name.toLowerCase() === ROADMAP_LABEL);
    comments.set(id, mayBeOurs ? await allNodes(github, { id, query: COMMENTS_QUERY, first }) : first.nodes);
  }
  return comments;
}

/** By pull request. */
async function allPaths(github: GitHub, pulls: readonly PullNode[]) {
  const paths = new Map<string, readonly PathNode[]>();
  for (const { id, files: first } of pulls) {
    if (first !== null) paths.set(id, await allNodes(github, { id, query: PATHS_QUERY, first }));
  }
  return paths;
}

/** Of two repositories that swapped names, each is looked at once, not one of them twice. */
function isAnother({ databaseId }: RepositoryNode, { id }: RepositoryAddress): boolean {
  return id !== undefined && databaseId !== null && databaseId !== id;
}

function notFound({ owner, name }: RepositoryName): MilepostError {
  return new MilepostError(`${owner}/${name} is not there, or hidden from this token`, {
    code: 'not-found',
    hint: 'Check the name and what the token or the App may see.',
  });
}

function archived({ owner, name }: RepositoryName): MilepostError {
  return new MilepostError(`${owner}/${name} is archived, so nothing can be written there`, {
    code: 'archived',
    hint: 'Unarchive it in its settings to go on.',
  });
}
