// The one GraphQL request of a look. Sizes are per page; further pages are asked for only where there are more.

import { BADGE_PATH, PROGRESS_BRANCH } from '../tracker/observed.ts';

const AUTHOR = `viewerDidAuthor authorAssociation author { __typename }`;

const COMMENTS = `pageInfo { hasNextPage endCursor }
    nodes { databaseId body createdAt lastEditedAt ${AUTHOR} }`;

/** Sections that can need a further page, and the fields each page reads. */
const PAGED = {
  labels: `labels(first: 100, after: $labels) { pageInfo { hasNextPage endCursor } nodes { name } }`,
  milestones: `milestones(first: 100, after: $milestones, orderBy: { field: NUMBER, direction: ASC }) {
    pageInfo { hasNextPage endCursor }
    nodes { number title description state dueOn }
  }`,
  issues: `issues(first: 100, after: $issues, orderBy: { field: CREATED_AT, direction: ASC }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id number title body state stateReason(enableDuplicate: true) locked createdAt closedAt ${AUTHOR}
      milestone { number }
      labels(first: 100) { nodes { name } }
      reopened: timelineItems(last: 1, itemTypes: [REOPENED_EVENT]) { nodes { ... on ReopenedEvent { createdAt } } }
      comments(first: 20) { ${COMMENTS} }
      closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { number merged repository { nameWithOwner } } }
    }
  }`,
} as const;

export type PagedSection = keyof typeof PAGED;

const PATHS = `pageInfo { hasNextPage endCursor } nodes { path }`;

const MERGED_PULLS = `pullRequests(states: [MERGED], first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
    nodes {
      id number body lastEditedAt mergedAt headRefName baseRefName ${AUTHOR}
      closingIssuesReferences(first: 20) { nodes { number repository { nameWithOwner } } }
      files(first: 100) { ${PATHS} }
      commits(first: 100) { nodes { commit { message } } }
      mergeCommit { message }
    }
  }`;

const BLOB = `... on Blob { oid isBinary text byteSize }`;
const TREE = `... on Tree { entries { name type mode } }`;

/** Where a roadmap is looked for, in this order. */
export const ROADMAP_PATHS = [
  '.github/roadmap.yml',
  '.github/roadmap.yaml',
  'roadmap.yml',
  'roadmap.yaml',
] as const;

/** Where most READMEs are; another one costs one more request. */
export const README_PATHS = ['.github/README.md', 'README.md', 'docs/README.md'] as const;

function files(prefix: string, revision: string, paths: readonly string[]): string {
  return paths
    .map((path, index) => `${prefix}${index}: object(expression: "${revision}:${path}") { ${BLOB} }`)
    .join('\n    ');
}

/**
 * The whole look.
 * Variables: `owner`, `name`, and the branch that carries our files under protection: `branch` (short), `ref` (full name).
 */
export const LOOK_QUERY = `query Look($owner: String!, $name: String!, $branch: String!, $ref: String!, $labels: String, $milestones: String, $issues: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    databaseId name url isArchived isFork hasIssuesEnabled
    owner { login }
    defaultBranchRef { name target { oid } }
    ${files('roadmap', 'HEAD', ROADMAP_PATHS)}
    ${files('readme', 'HEAD', README_PATHS)}
    ${files('badge', 'HEAD', [BADGE_PATH])}
    ${files('progressReadme', PROGRESS_BRANCH, README_PATHS)}
    ${files('progressBadge', PROGRESS_BRANCH, [BADGE_PATH])}
    progressBranch: ref(qualifiedName: $ref) { name }
    githubTree: object(expression: "HEAD:.github") { ${TREE} }
    rootTree: object(expression: "HEAD:") { ${TREE} }
    docsTree: object(expression: "HEAD:docs") { ${TREE} }
    progressPulls: pullRequests(headRefName: $branch, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state isCrossRepository }
    }
    ${PAGED.labels}
    ${PAGED.milestones}
    ${PAGED.issues}
    ${MERGED_PULLS}
  }
}`;

/** One further page of a section. Variables: `owner`, `name`, and the section's own cursor. */
export function pageQuery(section: PagedSection): string {
  return `query Page($owner: String!, $name: String!, $${section}: String) {
  repository(owner: $owner, name: $name) { ${PAGED[section]} }
}`;
}

/** The comments of an issue after its first page. Variables: `id` (a node's), `after`. */
export const COMMENTS_QUERY = `query Comments($id: ID!, $after: String) {
  node(id: $id) { ... on Issue { page: comments(first: 100, after: $after) { ${COMMENTS} } } }
}`;

/** The changed files of a pull request after their first page. Variables: `id` (a node's), `after`. */
export const PATHS_QUERY = `query Paths($id: ID!, $after: String) {
  node(id: $id) { ... on PullRequest { page: files(first: 100, after: $after) { ${PATHS} } } }
}`;

/** A file and what it is on our own branch. Variables: `owner`, `name`, `file`, `progressFile` (expressions). */
export const FILE_QUERY = `query File($owner: String!, $name: String!, $file: String!, $progressFile: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${BLOB} }
    progressFile: object(expression: $progressFile) { ${BLOB} }
  }
}`;

/** A file of any repository at a commit. Variables: `owner`, `name`, and the expressions `commit` and `file`. */
export const AT_QUERY = `query FileAt($owner: String!, $name: String!, $commit: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    isPrivate
    commit: object(expression: $commit) { oid }
    file: object(expression: $file) { ${BLOB} }
  }
}`;

/** Who may see a repository. Variables: `owner`, `name`. */
export const PRIVATE_QUERY = `query Private($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { isPrivate }
}`;

/**
 * What there is of the offer of a first roadmap, and the Markdown that it could be made of, as `markdown0`, `markdown1`, …
 * Variables: `owner`, `name`, our `branch` (short), its `ref` (full name) and `file` (expression), and an expression for
 * each Markdown file.
 */
export function onboardingQuery(markdownFiles: number): string {
  const indexes = Array.from({ length: markdownFiles }, (_, index) => index);
  return `query Onboarding($owner: String!, $name: String!, $branch: String!, $ref: String!, $file: String!${indexes.map((index) => `, $markdown${index}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    branch: ref(qualifiedName: $ref) { target { oid ... on Commit { messageHeadline } } }
    file: object(expression: $file) { ${BLOB} }
    pulls: pullRequests(headRefName: $branch, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state isCrossRepository body }
    }
    ${indexes.map((index) => `markdown${index}: object(expression: $markdown${index}) { ${BLOB} }`).join('\n    ')}
  }
}`;
}
