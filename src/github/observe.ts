// Reads a repository as it is now: one GraphQL request, and further pages only where there are more.
import { MilepostError } from '../errors.ts';
import { type Observed, BADGE_PATH, PROGRESS_BRANCH } from '../tracker/observed.ts';
import type { GitHub } from './connect.ts';
import { type FoundFile, type RepositoryName, exactText, findReadme, readBytes } from './files.ts';
import {
  type CommentNode,
  type IssueNode,
  type LookAnswer,
  type Page,
  type RepositoryNode,
  blobOf,
} from './look-answer.ts';
import { COMMENTS_QUERY, LOOK_QUERY, type PagedSection, ROADMAP_PATHS, pageQuery } from './look-query.ts';
import { toIssue, toMergedPull, toMilestone } from './to-observed.ts';

export interface RoadmapFile {
  readonly path: string;
  /** As many bytes as the file has; only the first of them where it is larger than any roadmap may be. */
  readonly bytes: Uint8Array;
}

export interface Look {
  readonly observed: Observed;
  /** None where the repository has none: then Milepost does nothing there. */
  readonly roadmapFile: RoadmapFile | null;
}

/** Looks at a repository. Throws a MilepostError where it cannot be read or written: gone, hidden, archived, refused. */
export async function observe(github: GitHub, at: RepositoryName): Promise<Look> {
  const { repository } = await github.graphql<LookAnswer>(LOOK_QUERY, {
    ...at,
    branch: PROGRESS_BRANCH,
    ref: `refs/heads/${PROGRESS_BRANCH}`,
  });
  if (repository === null) throw notFound(at);
  if (repository.isArchived) throw archived(at);
  const here = { owner: repository.owner.login, name: repository.name };
  const [labels, milestones, issues] = [
    await allPages(github, here, { section: 'labels', first: repository.labels }),
    await allPages(github, here, { section: 'milestones', first: repository.milestones }),
    await allPages(github, here, { section: 'issues', first: repository.issues }),
  ];
  const comments = new Map<string, readonly CommentNode[]>();
  for (const issue of issues) comments.set(issue.id, await allComments(github, issue));
  const readme = await findReadme(github, here, repository);
  return {
    roadmapFile: await findRoadmap(github, here, repository),
    observed: {
      repository: toRepository(repository),
      labels: labels.map(({ name }) => name),
      milestones: milestones.map(toMilestone),
      issues: issues.map((issue) => toIssue(issue, comments.get(issue.id) ?? [], here)),
      mergedPulls: repository.pullRequests.nodes.map((pull) => toMergedPull(pull, here)),
      readme: readme?.file ?? null,
      badge: await findBadge(github, here, repository),
      progressPull: toProgressPull(repository),
      progressBranch: repository.progressBranch !== null,
      progressFiles: toProgressFiles(repository, readme),
    },
  };
}

/** GitHub's limit for the text of a file; a roadmap may have half a MiB. */
const READ_LIMIT = 1024 * 1024;

async function findRoadmap(
  github: GitHub,
  at: RepositoryName,
  node: RepositoryNode,
): Promise<RoadmapFile | null> {
  for (const [index, path] of ROADMAP_PATHS.entries()) {
    const blob = blobOf(node[`roadmap${index}`]);
    if (blob === null) continue;
    const tooLarge = blob.byteSize > READ_LIMIT;
    return { path, bytes: tooLarge ? new Uint8Array(READ_LIMIT) : await readBytes(github, at, blob) };
  }
  return null;
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

async function allPages<Node>(
  github: GitHub,
  at: RepositoryName,
  { section, first }: { section: PagedSection; first: Page<Node> },
): Promise<readonly Node[]> {
  const nodes = [...first.nodes];
  let { pageInfo } = first;
  while (pageInfo.hasNextPage) {
    const variables = { ...at, [section]: pageInfo.endCursor };
    const answer = await github.graphql<{ repository: Record<PagedSection, Page<Node>> | null }>(
      pageQuery(section),
      variables,
    );
    if (answer.repository === null) throw notFound(at);
    nodes.push(...answer.repository[section].nodes);
    ({ pageInfo } = answer.repository[section]);
  }
  return nodes;
}

async function allComments(github: GitHub, issue: IssueNode): Promise<readonly CommentNode[]> {
  const nodes = [...issue.comments.nodes];
  let { pageInfo } = issue.comments;
  while (pageInfo.hasNextPage) {
    const variables = { issue: issue.id, after: pageInfo.endCursor };
    const { node } = await github.graphql<{ node: { comments: Page<CommentNode> } | null }>(
      COMMENTS_QUERY,
      variables,
    );
    if (node === null) break;
    nodes.push(...node.comments.nodes);
    ({ pageInfo } = node.comments);
  }
  return nodes;
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
