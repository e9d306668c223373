// Every GraphQL document that Milepost sends, by its name: `GitHub.graphql` takes no other. How wide a page is, is a variable.
// After a change run `npm run schema`: the types of the answers are made from GitHub's own schema.

import {
  ACCOUNT,
  BLOB,
  BLOBS,
  BLOCKER_COUNTS,
  BLOCKER_LIST,
  CHECK,
  COMMENT_LIST,
  COMMIT_LIST,
  FILE_LIST,
  HEAD_ROADMAPS,
  ISSUE_LIST,
  ISSUE_TALK_LIST,
  LABEL_LIST,
  MILESTONE_LIST,
  OPEN_PULL_LIST,
  OUR_PULL_LIST,
  PULL,
  PULL_LIST,
  PULL_TALK_LIST,
  REMARK,
  REMARK_LIST,
  TREE,
} from './fragments.ts';
import { BLOB_SLOTS, MARKDOWN_SLOTS, SIZE_SLOTS } from './slots.ts';
import { TALKS } from './talks.ts';
import { README_PATHS, ROADMAP_PATHS } from '../places.ts';
import { GENERATED_PATHS, PROGRESS_BRANCH, REPACE_BRANCH } from '../../tracker/our-names.ts';

function files(prefix: string, revision: string, paths: readonly string[]): string {
  const lines = paths.map(
    (path, index) => `${prefix}${index}: object(expression: "${revision}:${path}") { ${BLOB} }`,
  );
  return lines.join('\n  ');
}

const BLOB_VARIABLES = BLOB_SLOTS.map((at) => `$blob${at}: GitObjectID!, $with${at}: Boolean!`).join(', ');

const LABELS = 'labels(first: $wide, after: $after) { ...LabelList }';
const MILESTONES =
  'milestones(first: $wide, after: $after, orderBy: { field: NUMBER, direction: ASC }) { ...MilestoneList }';
const ISSUES =
  'issues(first: $wide, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) { ...IssueList }';
const COUNTED_ISSUES = ISSUES.replace('...IssueList', '...IssueList ...BlockerCounts');
const PULLS =
  'pullRequests(states: [MERGED], first: $pulls, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { ...PullList }';
const ISSUE_TALKS =
  'issueTalks: issues(first: $few, filterBy: { since: $since }, orderBy: { field: COMMENTS, direction: DESC }) { ...IssueTalkList }';
const PULL_TALKS =
  'pullTalks: pullRequests(first: $few, orderBy: { field: UPDATED_AT, direction: DESC }) { ...PullTalkList }';
/** Only which of them may have more to say. */
const LATEST_PULLS =
  'latestPulls: pullRequests(first: $wide, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id number updatedAt comments(first: 1) { totalCount } } }';
const OUR_PULLS =
  'ourPulls: pullRequests(headRefName: $branch, first: $few, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) { ...OurPullList }';

/** A branch's own pull requests: none of a fork is among them. */
const REPACE = `repaceBranch: ref(qualifiedName: "refs/heads/${REPACE_BRANCH}") { associatedPullRequests(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { number state body } } }`;

const OPEN_PULLS =
  'openPulls: pullRequests(states: [OPEN], first: $few, orderBy: { field: UPDATED_AT, direction: DESC }) { ...OpenPullList }';

const first = (list: string) => list.replace(', after: $after', '');
const REPOSITORY = 'repository(owner: $owner, name: $name)';
const AT = '$owner: String!, $name: String!';

function page(name: string, variables: string, list: string): string {
  return `query ${name}(${AT}, ${variables}, $after: String) {\n  ${REPOSITORY} { ${list} }\n}`;
}

function observeAs(name: string, issues: string, more: readonly string[]): string {
  return `query ${name}(${AT}, $branch: String!, $ref: String!, $wide: Int!, $few: Int!, $pulls: Int!, $files: Int!, $commits: Int!, $since: DateTime!, $comments: Int!, ${BLOB_VARIABLES}) {
  rateLimit { cost remaining resetAt }
  ${REPOSITORY} {
    databaseId name url isArchived isFork hasIssuesEnabled
    owner { __typename login }
    defaultBranchRef { name target { oid ... on Commit { committedDate } } }
    ...Places
    ...Blobs
    progressBranch: ref(qualifiedName: $ref) { name }
    ${REPACE}
    ${first(OUR_PULLS)}
    ${OPEN_PULLS}
    ${first(LABELS)}
    ${first(MILESTONES)}
    ${first(issues)}
    ${first(PULLS)}
    ${ISSUE_TALKS}
    ${PULL_TALKS}
    ${LATEST_PULLS}
  }
}
fragment Places on Repository {
  ${files('roadmap', 'HEAD', ROADMAP_PATHS)}
  ${files('readme', 'HEAD', README_PATHS)}
  ${files('generated', 'HEAD', GENERATED_PATHS)}
  ${files('progressReadme', PROGRESS_BRANCH, README_PATHS)}
  ${files('progressGenerated', PROGRESS_BRANCH, GENERATED_PATHS)}
  githubTree: object(expression: "HEAD:.github") { ${TREE} }
  rootTree: object(expression: "HEAD:") { ${TREE} }
  docsTree: object(expression: "HEAD:docs") { ${TREE} }
  workflows: object(expression: "HEAD:.github/workflows") { ... on Tree { entries { name object { __typename ${BLOB} } } } }
}
${[BLOBS, OUR_PULL_LIST, OPEN_PULL_LIST, LABEL_LIST, MILESTONE_LIST, ISSUE_LIST, PULL_LIST, FILE_LIST, COMMIT_LIST, ISSUE_TALK_LIST, PULL_TALK_LIST, REMARK_LIST, REMARK, ...more].join('\n')}`;
}

export const DOCUMENTS = {
  /**
   * The first request of a reconciliation, and the only one where there is nothing to do. `branch` (short) and `ref` (full
   * name): the branch that carries our files under protection. The blobs are those that were read last time.
   */
  Observe: observeAs('Observe', ISSUES, []),
  /** The same with how many issues each one is blocked by, where the roadmap of last time wants its needs to block. */
  ObserveWithBlockers: observeAs('ObserveWithBlockers', COUNTED_ISSUES, [BLOCKER_COUNTS]),

  Labels: `${page('Labels', '$wide: Int!', LABELS)}\n${LABEL_LIST}`,
  Milestones: `${page('Milestones', '$wide: Int!', MILESTONES)}\n${MILESTONE_LIST}`,
  Issues: `${page('Issues', '$wide: Int!, $few: Int!', ISSUES)}\n${ISSUE_LIST}`,
  IssuesWithBlockers: `${page('IssuesWithBlockers', '$wide: Int!, $few: Int!', COUNTED_ISSUES)}
${[ISSUE_LIST, BLOCKER_COUNTS].join('\n')}`,
  MergedPulls: `${page('MergedPulls', '$few: Int!, $pulls: Int!, $files: Int!, $commits: Int!', PULLS)}
${[PULL_LIST, FILE_LIST, COMMIT_LIST].join('\n')}`,
  /** Comments since a moment, the oldest first: page by page, of each conversation as many pages as name it. */
  Talks: TALKS,
  OurPulls: `${page('OurPulls', '$branch: String!, $few: Int!', OUR_PULLS)}\n${OUR_PULL_LIST}`,

  /** What only those issues need about which there is something to decide. `withBody`: those whose text was not kept. */
  Details: `query Details($ids: [ID!]!, $comments: Int!, $few: Int!, $withBody: Boolean!) {
  nodes(ids: $ids) {
    ... on Issue {
      id
      body @include(if: $withBody)
      reopened: timelineItems(last: 1, itemTypes: [REOPENED_EVENT]) { nodes { ... on ReopenedEvent { createdAt actor ${ACCOUNT} } } }
      closed: timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { createdAt actor ${ACCOUNT} closer { __typename } } } }
      milestoned: timelineItems(first: 1, itemTypes: [MILESTONED_EVENT]) { nodes { __typename } }
      comments(first: $comments) { ...CommentList }
      assignees(first: 10) { totalCount nodes { login } }
      closedByPullRequestsReferences(first: $few, includeClosedPrs: true) { nodes { number merged repository { nameWithOwner } } }
    }
  }
}
${COMMENT_LIST}`,
  IssueLabels: `query IssueLabels($id: ID!, $wide: Int!, $after: String) {
  node(id: $id) { ... on Issue { page: labels(first: $wide, after: $after) { ...LabelList } } }
}
${LABEL_LIST}`,
  /** What blocks issues on GitHub, and which of it was removed. */
  Blockers: `query Blockers($ids: [ID!]!, $few: Int!, $comments: Int!) {
  nodes(ids: $ids) {
    ... on Issue {
      id fullDatabaseId
      blockedBy(first: $few) { ...BlockerList }
      removed: timelineItems(last: $comments, itemTypes: [BLOCKED_BY_REMOVED_EVENT]) { nodes { ... on BlockedByRemovedEvent { blockingIssue { number repository { nameWithOwner } } } } }
    }
  }
}
${BLOCKER_LIST}`,
  BlockersOfIssue: `query BlockersOfIssue($id: ID!, $wide: Int!, $after: String) {
  node(id: $id) { ... on Issue { page: blockedBy(first: $wide, after: $after) { ...BlockerList } } }
}
${BLOCKER_LIST}`,
  /** One pull request, whatever became of it, and where it stands. `withCheck`: and the check run that the App `app` has there. */
  Pull: `query Pull(${AT}, $number: Int!, $few: Int!, $files: Int!, $commits: Int!, $withCheck: Boolean!, $app: Int!) {
  ${REPOSITORY} {
    pullRequest(number: $number) {
    ${PULL}
    state headRefOid
    headRepository { name owner { login } }
    head: commits(last: 1) { nodes { commit { oid ...Check @include(if: $withCheck) ...HeadRoadmaps } } }
    }
  }
}
${[FILE_LIST, COMMIT_LIST, CHECK, HEAD_ROADMAPS].join('\n')}`,
  PullFiles: `query PullFiles($id: ID!, $wide: Int!, $after: String) {
  node(id: $id) { ... on PullRequest { page: files(first: $wide, after: $after) { ...FileList } } }
}
${FILE_LIST}`,
  PullCommits: `query PullCommits($id: ID!, $wide: Int!, $after: String) {
  node(id: $id) { ... on PullRequest { page: commits(first: $wide, after: $after) { ...CommitList } } }
}
${COMMIT_LIST}`,

  Texts: `query Texts(${AT}, ${BLOB_VARIABLES}) {\n  ${REPOSITORY} { ...Blobs }\n}\n${BLOBS}`,
  /** A file and what it is on our own branch, by expressions. */
  File: `query File(${AT}, $file: String!, $progressFile: String!) {
  ${REPOSITORY} {
    file: object(expression: $file) { ${BLOB} }
    progressFile: object(expression: $progressFile) { ${BLOB} }
  }
}`,
  /** A file of any repository at a commit, by expressions; its text where it is still the blob that is known. */
  FileAt: `query FileAt(${AT}, $commit: String!, $file: String!, $known: GitObjectID!, $isKnown: Boolean!) {
  ${REPOSITORY} {
    isPrivate
    commit: object(expression: $commit) { oid }
    file: object(expression: $file) { ${BLOB} }
    known: object(oid: $known) @include(if: $isKnown) { ... on Blob { oid text } }
  }
}`,
  /** The sizes of files, by expressions. */
  Sizes: `query Sizes(${AT}, ${SIZE_SLOTS.map((at) => `$file${at}: String!`).join(', ')}) {
  ${REPOSITORY} {
    ${SIZE_SLOTS.map((at) => `file${at}: object(expression: $file${at}) { ... on Blob { byteSize } }`).join('\n    ')}
  }
}`,
  Private: `query Private(${AT}) {\n  ${REPOSITORY} { isPrivate }\n}`,

  /** What there is of the offer of a first roadmap, and the Markdown that it could be made of. */
  Onboarding: `query Onboarding(${AT}, $branch: String!, $ref: String!, $few: Int!, $file: String!, ${MARKDOWN_SLOTS.map((at) => `$markdown${at}: String!`).join(', ')}) {
  ${REPOSITORY} {
    branch: ref(qualifiedName: $ref) { target { oid ... on Commit { messageHeadline } } }
    file: object(expression: $file) { ${BLOB} }
    ${first(OUR_PULLS)}
    ${MARKDOWN_SLOTS.map((at) => `markdown${at}: object(expression: $markdown${at}) { ${BLOB} }`).join('\n    ')}
  }
}
${OUR_PULL_LIST}`,

  Pin: `mutation Pin($input: PinIssueInput!) {
  pinIssue(input: $input) { clientMutationId }
}`,

  Commit: `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`,
} as const;

export type DocumentName = keyof typeof DOCUMENTS;
