// The one GraphQL request of a look. Sizes are per page; further pages are asked for only where there are more.

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
      id number title body state stateReason(enableDuplicate: true) createdAt authorAssociation viewerDidAuthor
      milestone { number }
      labels(first: 100) { nodes { name } }
      reopened: timelineItems(last: 1, itemTypes: [REOPENED_EVENT]) { nodes { ... on ReopenedEvent { createdAt } } }
      comments(first: 20) { pageInfo { hasNextPage endCursor } nodes { databaseId body createdAt lastEditedAt viewerDidAuthor } }
      closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { number merged mergedAt repository { nameWithOwner } } }
    }
  }`,
} as const;

export type PagedSection = keyof typeof PAGED;

const MERGED_PULLS = `pullRequests(states: [MERGED], first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
    nodes {
      number title body mergedAt baseRefName headRefName
      closingIssuesReferences(first: 20) { nodes { number repository { nameWithOwner } } }
      files(first: 100) { nodes { path } }
      commits(first: 100) { nodes { commit { message } } }
      mergeCommit { message }
    }
  }`;

const BLOB = `... on Blob { oid byteSize isBinary text }`;
const TREE = `... on Tree { entries { name type mode } }`;

/** The files that a look reads, by the alias each has in the query. */
export const FILES = {
  roadmap0: '.github/roadmap.yml',
  roadmap1: '.github/roadmap.yaml',
  roadmap2: 'roadmap.yml',
  roadmap3: 'roadmap.yaml',
  readme0: '.github/README.md',
  readme1: 'README.md',
  readme2: 'docs/README.md',
  badge: '.github/milepost/badge.svg',
} as const;

function fileFields(): string {
  return Object.entries(FILES)
    .map(([alias, path]) => `${alias}: object(expression: "HEAD:${path}") { ${BLOB} }`)
    .join('\n');
}

/** The whole look. Variables: `owner`, `name`, `branch` (the fall-back branch's full ref name). */
export const LOOK_QUERY = `query Look(
  $owner: String!, $name: String!, $branch: String!, $head: String!,
  $labels: String, $milestones: String, $issues: String
) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    id databaseId nameWithOwner url isArchived isFork hasIssuesEnabled
    defaultBranchRef { name target { oid } }
    ${fileFields()}
    rootTree: object(expression: "HEAD:") { ${TREE} }
    githubTree: object(expression: "HEAD:.github") { ${TREE} }
    docsTree: object(expression: "HEAD:docs") { ${TREE} }
    progressBranch: ref(qualifiedName: $branch) { target { oid } }
    progressPulls: pullRequests(headRefName: $head, first: 1, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state url }
    }
    ${PAGED.labels}
    ${PAGED.milestones}
    ${PAGED.issues}
    ${MERGED_PULLS}
  }
}`;
