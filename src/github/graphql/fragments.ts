// The parts that documents share: see documents.ts.
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
export const ACCOUNT = '{ __typename login }';
export const AUTHOR = `viewerDidAuthor author ${ACCOUNT}`;
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
