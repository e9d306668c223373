// The parts that documents share: see documents.ts.
import { CHECK_NAME } from '../../tracker/our-names.ts';
import { ROADMAP_PATHS } from '../places.ts';
import { BLOB_SLOTS } from './slots.ts';

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
export const ACCOUNT = '{ __typename login }';
const AUTHOR = `viewerDidAuthor author ${ACCOUNT}`;

/** A file without its text, which may be of any size. */
export const BLOB = '... on Blob { oid byteSize }';
export const TREE = '... on Tree { entries { name type mode oid } }';

export const LABEL_LIST = `fragment LabelList on LabelConnection { ${PAGE_INFO} nodes { name description } }`;

export const MILESTONE_LIST = `fragment MilestoneList on MilestoneConnection {
  ${PAGE_INFO} nodes { number title description state dueOn }
}`;

/** Lean: what only few issues need is asked for those few, see `Details`. */
export const ISSUE_LIST = `fragment IssueList on IssueConnection {
  ${PAGE_INFO}
  nodes {
    id number title body state stateReason(enableDuplicate: true) locked createdAt updatedAt closedAt ${AUTHOR}
    milestone { number }
    labels(first: $few) { ${PAGE_INFO} nodes { name } }
    assignees(first: 1) { totalCount nodes { login } }
    comments(first: 1) { totalCount }
  }
}`;

/** What only those repositories are asked for that want it: a GitHub of one's own may not know the fields. */
export const BLOCKER_COUNTS = `fragment BlockerCounts on IssueConnection {
  nodes { fullDatabaseId issueDependenciesSummary { totalBlockedBy } }
}`;

export const BLOCKER_LIST = `fragment BlockerList on IssueConnection {
  ${PAGE_INFO} nodes { number repository { nameWithOwner } }
}`;

export const FILE_LIST = `fragment FileList on PullRequestChangedFileConnection {
  ${PAGE_INFO} nodes { path changeType additions deletions }
}`;

export const COMMIT_LIST = `fragment CommitList on PullRequestCommitConnection {
  ${PAGE_INFO} nodes { commit { oid message } }
}`;

export const COMMENT_LIST = `fragment CommentList on IssueCommentConnection {
  ${PAGE_INFO} nodes { databaseId body createdAt lastEditedAt ${AUTHOR} }
}`;

/** A comment, and who reacted: of each kind the first one, and whoever asks. */
export const REMARK = `fragment Remark on IssueComment {
  databaseId body createdAt lastEditedAt authorAssociation ${AUTHOR}
  reactionGroups { content viewerHasReacted reactors(first: 1) { nodes { __typename ... on Bot { login } ... on User { login } } } }
}`;
/** The latest comments of a conversation. */
export const REMARK_LIST = `fragment RemarkList on IssueCommentConnection {
  pageInfo { hasPreviousPage } nodes { ...Remark }
}`;

/** Conversations with comments: of the issues those with the most, of the pull requests those with the latest activity. */
export const ISSUE_TALK_LIST = `fragment IssueTalkList on IssueConnection {
  nodes { number locked comments(last: $comments) { ...RemarkList } }
}`;
export const PULL_TALK_LIST = `fragment PullTalkList on PullRequestConnection {
  nodes { number locked updatedAt comments(last: 3) { ...RemarkList } }
}`;

export const PULL = `id number title body createdAt updatedAt lastEditedAt mergedAt headRefName baseRefName isCrossRepository ${AUTHOR}
    headRepositoryOwner { login }
    editor ${ACCOUNT}
    mergedBy ${ACCOUNT}
    mergeCommit { oid message }
    closingIssuesReferences(first: $few) { nodes { number repository { nameWithOwner } } }
    files(first: $files) { ...FileList }
    commits(first: $commits) { ...CommitList }`;

export const PULL_LIST = `fragment PullList on PullRequestConnection {
  ${PAGE_INFO}
  nodes {
    ${PULL}
  }
}`;

/** Lean: which issues they are linked to, and whether one is to be looked at again. */
export const OPEN_PULL_LIST = `fragment OpenPullList on PullRequestConnection {
  nodes {
    number updatedAt headRefOid headRefName baseRefName isCrossRepository
    closingIssuesReferences(first: $few) { nodes { number repository { nameWithOwner } } }
  }
}`;

export const HEAD_ROADMAPS = `fragment HeadRoadmaps on Commit {
  ${ROADMAP_PATHS.map((path, index) => `roadmap${index}: file(path: "${path}") { object { ${BLOB} } }`).join('\n  ')}
}`;

/** Of an App's check runs of our name the last one. */
export const CHECK = `fragment Check on Commit {
  checkSuites(first: 1, filterBy: { appId: $app, checkName: "${CHECK_NAME}" }) {
    nodes {
      checkRuns(first: 1, filterBy: { checkName: "${CHECK_NAME}", checkType: LATEST }) {
        nodes { databaseId externalId status annotations(first: 1) { totalCount } }
      }
    }
  }
}`;

/** Pull requests from a branch of ours; those from forks with a branch of that name are among them. */
export const OUR_PULL_LIST = `fragment OurPullList on PullRequestConnection {
  ${PAGE_INFO} nodes { number state isCrossRepository body author ${ACCOUNT} viewerDidAuthor }
}`;

/** The texts of files, by the names that git gives to their bytes: those names tell that they are small. */
export const BLOBS = `fragment Blobs on Repository {
  ${BLOB_SLOTS.map((at) => `blob${at}: object(oid: $blob${at}) @include(if: $with${at}) { ... on Blob { oid text } }`).join('\n  ')}
}`;
