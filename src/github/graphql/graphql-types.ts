// Made by `npm run schema` from GitHub's schema (@octokit/graphql-schema) and src/github/graphql/documents.ts: do not edit.
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CheckStatusState = 'COMPLETED' | 'IN_PROGRESS' | 'PENDING' | 'QUEUED' | 'REQUESTED' | 'WAITING';
export type CommentAuthorAssociation =
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIMER'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'MANNEQUIN'
  | 'MEMBER'
  | 'NONE'
  | 'OWNER';
export type CommitMessage = {
  readonly body?: string | null | undefined;
  readonly headline: string;
};
export type CommittableBranch = {
  readonly branchName?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly repositoryNameWithOwner?: string | null | undefined;
};
export type CreateCommitOnBranchInput = {
  readonly branch: CommittableBranch;
  readonly clientMutationId?: string | null | undefined;
  readonly expectedHeadOid: string;
  readonly fileChanges?: FileChanges | null | undefined;
  readonly message: CommitMessage;
};
export type FileAddition = {
  readonly contents: string;
  readonly path: string;
};
export type FileChanges = {
  readonly additions?: ReadonlyArray<FileAddition> | null | undefined;
  readonly deletions?: ReadonlyArray<FileDeletion> | null | undefined;
};
export type FileDeletion = {
  readonly path: string;
};
export type IssueState = 'CLOSED' | 'OPEN';
export type IssueStateReason = 'COMPLETED' | 'DUPLICATE' | 'NOT_PLANNED' | 'REOPENED';
export type MilestoneState = 'CLOSED' | 'OPEN';
export type PatchStatus = 'ADDED' | 'CHANGED' | 'COPIED' | 'DELETED' | 'MODIFIED' | 'RENAMED';
export type PinIssueInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly issueId: string;
};
export type PullRequestState = 'CLOSED' | 'MERGED' | 'OPEN';
export type ReactionContent =
  'CONFUSED' | 'EYES' | 'HEART' | 'HOORAY' | 'LAUGH' | 'ROCKET' | 'THUMBS_DOWN' | 'THUMBS_UP';

export type ObserveQueryVariables = Exact<{
  owner: string;
  name: string;
  branch: string;
  ref: string;
  wide: number;
  few: number;
  pulls: number;
  files: number;
  commits: number;
  since: string;
  comments: number;
  blob0: string;
  with0: boolean;
  blob1: string;
  with1: boolean;
  blob2: string;
  with2: boolean;
  blob3: string;
  with3: boolean;
  blob4: string;
  with4: boolean;
  blob5: string;
  with5: boolean;
  blob6: string;
  with6: boolean;
  blob7: string;
  with7: boolean;
}>;

export type ObserveQuery = {
  readonly rateLimit: { readonly cost: number; readonly remaining: number; readonly resetAt: string } | null;
  readonly repository:
    | ({
        readonly databaseId: number | null;
        readonly name: string;
        readonly url: string;
        readonly isArchived: boolean;
        readonly isFork: boolean;
        readonly hasIssuesEnabled: boolean;
        readonly owner:
          | { readonly __typename: 'Organization'; readonly login: string }
          | { readonly __typename: 'User'; readonly login: string };
        readonly defaultBranchRef: {
          readonly name: string;
          readonly target:
            | { readonly oid: string }
            | { readonly committedDate: string; readonly oid: string }
            | { readonly oid: string }
            | { readonly oid: string }
            | null;
        } | null;
        readonly progressBranch: { readonly name: string } | null;
        readonly repaceBranch: {
          readonly associatedPullRequests: {
            readonly nodes: ReadonlyArray<{
              readonly number: number;
              readonly state: PullRequestState;
              readonly body: string;
            } | null> | null;
          };
        } | null;
        readonly ourPulls: OurPullListFragment;
        readonly openPulls: OpenPullListFragment;
        readonly labels: LabelListFragment | null;
        readonly milestones: MilestoneListFragment | null;
        readonly issues: IssueListFragment;
        readonly pullRequests: PullListFragment;
        readonly issueTalks: IssueTalkListFragment;
        readonly pullTalks: PullTalkListFragment;
        readonly latestPulls: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly number: number;
            readonly updatedAt: string;
            readonly comments: { readonly totalCount: number };
          } | null> | null;
        };
      } & PlacesFragment &
        BlobsFragment)
    | null;
};

export type PlacesFragment = {
  readonly roadmap0: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly roadmap1: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly roadmap2: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly roadmap3: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly readme0: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly readme1: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly readme2: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly generated0:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly generated1:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly generated2:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressReadme0:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressReadme1:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressReadme2:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressGenerated0:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressGenerated1:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly progressGenerated2:
    { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  readonly githubTree:
    | {
        readonly entries: ReadonlyArray<{
          readonly name: string;
          readonly type: string;
          readonly mode: number;
          readonly oid: string;
        }> | null;
      }
    | Record<PropertyKey, never>
    | null;
  readonly rootTree:
    | {
        readonly entries: ReadonlyArray<{
          readonly name: string;
          readonly type: string;
          readonly mode: number;
          readonly oid: string;
        }> | null;
      }
    | Record<PropertyKey, never>
    | null;
  readonly docsTree:
    | {
        readonly entries: ReadonlyArray<{
          readonly name: string;
          readonly type: string;
          readonly mode: number;
          readonly oid: string;
        }> | null;
      }
    | Record<PropertyKey, never>
    | null;
  readonly workflows:
    | {
        readonly entries: ReadonlyArray<{
          readonly name: string;
          readonly object:
            | { readonly __typename: 'Blob'; readonly oid: string; readonly byteSize: number }
            | { readonly __typename: 'Commit' }
            | { readonly __typename: 'Tag' }
            | { readonly __typename: 'Tree' }
            | null;
        }> | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type BlobsFragment = {
  readonly blob0?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob1?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob2?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob3?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob4?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob5?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob6?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  readonly blob7?: { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
};

export type OurPullListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly state: PullRequestState;
    readonly isCrossRepository: boolean;
    readonly body: string;
    readonly viewerDidAuthor: boolean;
    readonly author:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
  } | null> | null;
};

export type OpenPullListFragment = {
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly updatedAt: string;
    readonly headRefOid: string;
    readonly headRefName: string;
    readonly baseRefName: string;
    readonly isCrossRepository: boolean;
    readonly closingIssuesReferences: {
      readonly nodes: ReadonlyArray<{
        readonly number: number;
        readonly repository: { readonly nameWithOwner: string };
      } | null> | null;
    } | null;
  } | null> | null;
};

export type LabelListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{ readonly name: string; readonly description: string | null } | null> | null;
};

export type MilestoneListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly title: string;
    readonly description: string | null;
    readonly state: MilestoneState;
    readonly dueOn: string | null;
  } | null> | null;
};

export type IssueListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly body: string;
    readonly state: IssueState;
    readonly stateReason: IssueStateReason | null;
    readonly locked: boolean;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly closedAt: string | null;
    readonly viewerDidAuthor: boolean;
    readonly author:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
    readonly milestone: { readonly number: number } | null;
    readonly labels: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{ readonly name: string } | null> | null;
    } | null;
    readonly assignees: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly login: string } | null> | null;
    };
    readonly comments: { readonly totalCount: number };
  } | null> | null;
};

export type PullListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly body: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly lastEditedAt: string | null;
    readonly mergedAt: string | null;
    readonly headRefName: string;
    readonly baseRefName: string;
    readonly isCrossRepository: boolean;
    readonly viewerDidAuthor: boolean;
    readonly author:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
    readonly headRepositoryOwner: { readonly login: string } | { readonly login: string } | null;
    readonly editor:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
    readonly mergedBy:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
    readonly mergeCommit: { readonly oid: string; readonly message: string } | null;
    readonly closingIssuesReferences: {
      readonly nodes: ReadonlyArray<{
        readonly number: number;
        readonly repository: { readonly nameWithOwner: string };
      } | null> | null;
    } | null;
    readonly files: FileListFragment | null;
    readonly commits: CommitListFragment;
  } | null> | null;
};

export type FileListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly path: string;
    readonly changeType: PatchStatus;
    readonly additions: number;
    readonly deletions: number;
  } | null> | null;
};

export type CommitListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly commit: { readonly oid: string; readonly message: string };
  } | null> | null;
};

export type IssueTalkListFragment = {
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly locked: boolean;
    readonly comments: RemarkListFragment;
  } | null> | null;
};

export type PullTalkListFragment = {
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly locked: boolean;
    readonly updatedAt: string;
    readonly comments: RemarkListFragment;
  } | null> | null;
};

export type RemarkListFragment = {
  readonly pageInfo: { readonly hasPreviousPage: boolean };
  readonly nodes: ReadonlyArray<RemarkFragment | null> | null;
};

export type RemarkFragment = {
  readonly databaseId: number | null;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly authorAssociation: CommentAuthorAssociation;
  readonly viewerDidAuthor: boolean;
  readonly author:
    | { readonly __typename: 'Bot'; readonly login: string }
    | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
    | { readonly __typename: 'Mannequin'; readonly login: string }
    | { readonly __typename: 'Organization'; readonly login: string }
    | { readonly __typename: 'User'; readonly login: string }
    | null;
  readonly reactionGroups: ReadonlyArray<{
    readonly content: ReactionContent;
    readonly viewerHasReacted: boolean;
    readonly reactors: {
      readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Bot'; readonly login: string }
        | { readonly __typename: 'Mannequin' }
        | { readonly __typename: 'Organization' }
        | { readonly __typename: 'User'; readonly login: string }
        | null
      > | null;
    };
  }> | null;
};

export type ObserveWithBlockersQueryVariables = Exact<{
  owner: string;
  name: string;
  branch: string;
  ref: string;
  wide: number;
  few: number;
  pulls: number;
  files: number;
  commits: number;
  since: string;
  comments: number;
  blob0: string;
  with0: boolean;
  blob1: string;
  with1: boolean;
  blob2: string;
  with2: boolean;
  blob3: string;
  with3: boolean;
  blob4: string;
  with4: boolean;
  blob5: string;
  with5: boolean;
  blob6: string;
  with6: boolean;
  blob7: string;
  with7: boolean;
}>;

export type ObserveWithBlockersQuery = {
  readonly rateLimit: { readonly cost: number; readonly remaining: number; readonly resetAt: string } | null;
  readonly repository:
    | ({
        readonly databaseId: number | null;
        readonly name: string;
        readonly url: string;
        readonly isArchived: boolean;
        readonly isFork: boolean;
        readonly hasIssuesEnabled: boolean;
        readonly owner:
          | { readonly __typename: 'Organization'; readonly login: string }
          | { readonly __typename: 'User'; readonly login: string };
        readonly defaultBranchRef: {
          readonly name: string;
          readonly target:
            | { readonly oid: string }
            | { readonly committedDate: string; readonly oid: string }
            | { readonly oid: string }
            | { readonly oid: string }
            | null;
        } | null;
        readonly progressBranch: { readonly name: string } | null;
        readonly repaceBranch: {
          readonly associatedPullRequests: {
            readonly nodes: ReadonlyArray<{
              readonly number: number;
              readonly state: PullRequestState;
              readonly body: string;
            } | null> | null;
          };
        } | null;
        readonly ourPulls: OurPullListFragment;
        readonly openPulls: OpenPullListFragment;
        readonly labels: LabelListFragment | null;
        readonly milestones: MilestoneListFragment | null;
        readonly issues: IssueListFragment & BlockerCountsFragment;
        readonly pullRequests: PullListFragment;
        readonly issueTalks: IssueTalkListFragment;
        readonly pullTalks: PullTalkListFragment;
        readonly latestPulls: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly number: number;
            readonly updatedAt: string;
            readonly comments: { readonly totalCount: number };
          } | null> | null;
        };
      } & PlacesFragment &
        BlobsFragment)
    | null;
};

export type BlockerCountsFragment = {
  readonly nodes: ReadonlyArray<{
    readonly fullDatabaseId: string | null;
    readonly issueDependenciesSummary: { readonly totalBlockedBy: number };
  } | null> | null;
};

export type LabelsQueryVariables = Exact<{
  owner: string;
  name: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type LabelsQuery = { readonly repository: { readonly labels: LabelListFragment | null } | null };

export type MilestonesQueryVariables = Exact<{
  owner: string;
  name: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type MilestonesQuery = {
  readonly repository: { readonly milestones: MilestoneListFragment | null } | null;
};

export type IssuesQueryVariables = Exact<{
  owner: string;
  name: string;
  wide: number;
  few: number;
  after?: string | null | undefined;
}>;

export type IssuesQuery = { readonly repository: { readonly issues: IssueListFragment } | null };

export type IssuesWithBlockersQueryVariables = Exact<{
  owner: string;
  name: string;
  wide: number;
  few: number;
  after?: string | null | undefined;
}>;

export type IssuesWithBlockersQuery = {
  readonly repository: { readonly issues: IssueListFragment & BlockerCountsFragment } | null;
};

export type MergedPullsQueryVariables = Exact<{
  owner: string;
  name: string;
  few: number;
  pulls: number;
  files: number;
  commits: number;
  after?: string | null | undefined;
}>;

export type MergedPullsQuery = { readonly repository: { readonly pullRequests: PullListFragment } | null };

export type TalksQueryVariables = Exact<{
  since: string;
  each: number;
  with0: boolean;
  ids0: ReadonlyArray<string> | string;
  skip0: number;
  with1: boolean;
  ids1: ReadonlyArray<string> | string;
  skip1: number;
  with2: boolean;
  ids2: ReadonlyArray<string> | string;
  skip2: number;
  with3: boolean;
  ids3: ReadonlyArray<string> | string;
  skip3: number;
  with4: boolean;
  ids4: ReadonlyArray<string> | string;
  skip4: number;
  with5: boolean;
  ids5: ReadonlyArray<string> | string;
  skip5: number;
  with6: boolean;
  ids6: ReadonlyArray<string> | string;
  skip6: number;
  with7: boolean;
  ids7: ReadonlyArray<string> | string;
  skip7: number;
  with8: boolean;
  ids8: ReadonlyArray<string> | string;
  skip8: number;
  with9: boolean;
  ids9: ReadonlyArray<string> | string;
  skip9: number;
  with10: boolean;
  ids10: ReadonlyArray<string> | string;
  skip10: number;
  with11: boolean;
  ids11: ReadonlyArray<string> | string;
  skip11: number;
}>;

export type TalksQuery = {
  readonly talks0?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks1?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks2?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks3?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks4?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks5?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks6?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks7?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks8?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks9?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks10?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
  readonly talks11?: ReadonlyArray<
    | { readonly number: number; readonly locked: boolean; readonly page: RemarksFragment }
    | { readonly number: number; readonly locked: boolean; readonly page: PullRemarksFragment }
    | Record<PropertyKey, never>
    | null
  >;
};

export type RemarksFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: ReadonlyArray<RemarkFragment | Record<PropertyKey, never> | null> | null;
};

export type PullRemarksFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: ReadonlyArray<RemarkFragment | Record<PropertyKey, never> | null> | null;
};

export type OurPullsQueryVariables = Exact<{
  owner: string;
  name: string;
  branch: string;
  few: number;
  after?: string | null | undefined;
}>;

export type OurPullsQuery = { readonly repository: { readonly ourPulls: OurPullListFragment } | null };

export type DetailsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  comments: number;
  few: number;
  withBody: boolean;
}>;

export type DetailsQuery = {
  readonly nodes: ReadonlyArray<
    | {
        readonly id: string;
        readonly body?: string;
        readonly reopened: {
          readonly nodes: ReadonlyArray<
            | {
                readonly createdAt: string;
                readonly actor:
                  | { readonly __typename: 'Bot'; readonly login: string }
                  | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
                  | { readonly __typename: 'Mannequin'; readonly login: string }
                  | { readonly __typename: 'Organization'; readonly login: string }
                  | { readonly __typename: 'User'; readonly login: string }
                  | null;
              }
            | Record<PropertyKey, never>
            | null
          > | null;
        };
        readonly closed: {
          readonly nodes: ReadonlyArray<
            | {
                readonly createdAt: string;
                readonly actor:
                  | { readonly __typename: 'Bot'; readonly login: string }
                  | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
                  | { readonly __typename: 'Mannequin'; readonly login: string }
                  | { readonly __typename: 'Organization'; readonly login: string }
                  | { readonly __typename: 'User'; readonly login: string }
                  | null;
                readonly closer:
                  | { readonly __typename: 'Commit' }
                  | { readonly __typename: 'ProjectV2' }
                  | { readonly __typename: 'PullRequest' }
                  | null;
              }
            | Record<PropertyKey, never>
            | null
          > | null;
        };
        readonly milestoned: {
          readonly nodes: ReadonlyArray<
            | { readonly __typename: 'AddedToProjectEvent' }
            | { readonly __typename: 'AssignedEvent' }
            | { readonly __typename: 'ClosedEvent' }
            | { readonly __typename: 'CommentDeletedEvent' }
            | { readonly __typename: 'ConnectedEvent' }
            | { readonly __typename: 'ConvertedNoteToIssueEvent' }
            | { readonly __typename: 'ConvertedToDiscussionEvent' }
            | { readonly __typename: 'CrossReferencedEvent' }
            | { readonly __typename: 'DemilestonedEvent' }
            | { readonly __typename: 'DisconnectedEvent' }
            | { readonly __typename: 'IssueComment' }
            | { readonly __typename: 'LabeledEvent' }
            | { readonly __typename: 'LockedEvent' }
            | { readonly __typename: 'MarkedAsDuplicateEvent' }
            | { readonly __typename: 'MentionedEvent' }
            | { readonly __typename: 'MilestonedEvent' }
            | { readonly __typename: 'MovedColumnsInProjectEvent' }
            | { readonly __typename: 'ParentIssueAddedEvent' }
            | { readonly __typename: 'ParentIssueRemovedEvent' }
            | { readonly __typename: 'PinnedEvent' }
            | { readonly __typename: 'ReferencedEvent' }
            | { readonly __typename: 'RemovedFromProjectEvent' }
            | { readonly __typename: 'RenamedTitleEvent' }
            | { readonly __typename: 'ReopenedEvent' }
            | { readonly __typename: 'SubIssueAddedEvent' }
            | { readonly __typename: 'SubIssueRemovedEvent' }
            | { readonly __typename: 'SubscribedEvent' }
            | { readonly __typename: 'TransferredEvent' }
            | { readonly __typename: 'UnassignedEvent' }
            | { readonly __typename: 'UnlabeledEvent' }
            | { readonly __typename: 'UnlockedEvent' }
            | { readonly __typename: 'UnmarkedAsDuplicateEvent' }
            | { readonly __typename: 'UnpinnedEvent' }
            | { readonly __typename: 'UnsubscribedEvent' }
            | { readonly __typename: 'UserBlockedEvent' }
            | { readonly __typename: 'BlockedByAddedEvent' }
            | { readonly __typename: 'BlockedByRemovedEvent' }
            | null
          > | null;
        };
        readonly comments: CommentListFragment;
        readonly assignees: {
          readonly totalCount: number;
          readonly nodes: ReadonlyArray<{ readonly login: string } | null> | null;
        };
        readonly closedByPullRequestsReferences: {
          readonly nodes: ReadonlyArray<{
            readonly number: number;
            readonly merged: boolean;
            readonly repository: { readonly nameWithOwner: string };
          } | null> | null;
        } | null;
      }
    | Record<PropertyKey, never>
    | null
  >;
};

export type CommentListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly databaseId: number | null;
    readonly body: string;
    readonly createdAt: string;
    readonly lastEditedAt: string | null;
    readonly viewerDidAuthor: boolean;
    readonly author:
      | { readonly __typename: 'Bot'; readonly login: string }
      | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
      | { readonly __typename: 'Mannequin'; readonly login: string }
      | { readonly __typename: 'Organization'; readonly login: string }
      | { readonly __typename: 'User'; readonly login: string }
      | null;
  } | null> | null;
};

export type IssueLabelsQueryVariables = Exact<{
  id: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type IssueLabelsQuery = {
  readonly node: { readonly page: LabelListFragment | null } | Record<PropertyKey, never> | null;
};

export type BlockersQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  few: number;
  comments: number;
}>;

export type BlockersQuery = {
  readonly nodes: ReadonlyArray<
    | {
        readonly id: string;
        readonly fullDatabaseId: string | null;
        readonly blockedBy: BlockerListFragment;
        readonly removed: {
          readonly nodes: ReadonlyArray<
            | {
                readonly blockingIssue: {
                  readonly number: number;
                  readonly repository: { readonly nameWithOwner: string };
                } | null;
              }
            | Record<PropertyKey, never>
            | null
          > | null;
        };
      }
    | Record<PropertyKey, never>
    | null
  >;
};

export type BlockerListFragment = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly number: number;
    readonly repository: { readonly nameWithOwner: string };
  } | null> | null;
};

export type BlockersOfIssueQueryVariables = Exact<{
  id: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type BlockersOfIssueQuery = {
  readonly node: { readonly page: BlockerListFragment } | Record<PropertyKey, never> | null;
};

export type PullQueryVariables = Exact<{
  owner: string;
  name: string;
  number: number;
  few: number;
  files: number;
  commits: number;
  withCheck: boolean;
  app: number;
}>;

export type PullQuery = {
  readonly repository: {
    readonly pullRequest: {
      readonly id: string;
      readonly number: number;
      readonly title: string;
      readonly body: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly lastEditedAt: string | null;
      readonly mergedAt: string | null;
      readonly headRefName: string;
      readonly baseRefName: string;
      readonly isCrossRepository: boolean;
      readonly viewerDidAuthor: boolean;
      readonly state: PullRequestState;
      readonly headRefOid: string;
      readonly author:
        | { readonly __typename: 'Bot'; readonly login: string }
        | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
        | { readonly __typename: 'Mannequin'; readonly login: string }
        | { readonly __typename: 'Organization'; readonly login: string }
        | { readonly __typename: 'User'; readonly login: string }
        | null;
      readonly headRepositoryOwner: { readonly login: string } | { readonly login: string } | null;
      readonly editor:
        | { readonly __typename: 'Bot'; readonly login: string }
        | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
        | { readonly __typename: 'Mannequin'; readonly login: string }
        | { readonly __typename: 'Organization'; readonly login: string }
        | { readonly __typename: 'User'; readonly login: string }
        | null;
      readonly mergedBy:
        | { readonly __typename: 'Bot'; readonly login: string }
        | { readonly __typename: 'EnterpriseUserAccount'; readonly login: string }
        | { readonly __typename: 'Mannequin'; readonly login: string }
        | { readonly __typename: 'Organization'; readonly login: string }
        | { readonly __typename: 'User'; readonly login: string }
        | null;
      readonly mergeCommit: { readonly oid: string; readonly message: string } | null;
      readonly closingIssuesReferences: {
        readonly nodes: ReadonlyArray<{
          readonly number: number;
          readonly repository: { readonly nameWithOwner: string };
        } | null> | null;
      } | null;
      readonly files: FileListFragment | null;
      readonly commits: CommitListFragment;
      readonly headRepository: {
        readonly name: string;
        readonly owner: { readonly login: string } | { readonly login: string };
      } | null;
      readonly head: {
        readonly nodes: ReadonlyArray<{
          readonly commit: ({ readonly oid: string } & HeadRoadmapsFragment) & {
            readonly checkSuites?: {
              readonly nodes: ReadonlyArray<{
                readonly checkRuns: {
                  readonly nodes: ReadonlyArray<{
                    readonly databaseId: number | null;
                    readonly externalId: string | null;
                    readonly status: CheckStatusState;
                    readonly annotations: { readonly totalCount: number } | null;
                  } | null> | null;
                } | null;
              } | null> | null;
            } | null;
          };
        } | null> | null;
      };
    } | null;
  } | null;
};

export type CheckFragment = {
  readonly checkSuites: {
    readonly nodes: ReadonlyArray<{
      readonly checkRuns: {
        readonly nodes: ReadonlyArray<{
          readonly databaseId: number | null;
          readonly externalId: string | null;
          readonly status: CheckStatusState;
          readonly annotations: { readonly totalCount: number } | null;
        } | null> | null;
      } | null;
    } | null> | null;
  } | null;
};

export type HeadRoadmapsFragment = {
  readonly roadmap0: {
    readonly object: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
  readonly roadmap1: {
    readonly object: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
  readonly roadmap2: {
    readonly object: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
  readonly roadmap3: {
    readonly object: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
};

export type PullFilesQueryVariables = Exact<{
  id: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type PullFilesQuery = {
  readonly node: { readonly page: FileListFragment | null } | Record<PropertyKey, never> | null;
};

export type PullCommitsQueryVariables = Exact<{
  id: string;
  wide: number;
  after?: string | null | undefined;
}>;

export type PullCommitsQuery = {
  readonly node: { readonly page: CommitListFragment } | Record<PropertyKey, never> | null;
};

export type TextsQueryVariables = Exact<{
  owner: string;
  name: string;
  blob0: string;
  with0: boolean;
  blob1: string;
  with1: boolean;
  blob2: string;
  with2: boolean;
  blob3: string;
  with3: boolean;
  blob4: string;
  with4: boolean;
  blob5: string;
  with5: boolean;
  blob6: string;
  with6: boolean;
  blob7: string;
  with7: boolean;
}>;

export type TextsQuery = { readonly repository: BlobsFragment | null };

export type FileQueryVariables = Exact<{
  owner: string;
  name: string;
  file: string;
  progressFile: string;
}>;

export type FileQuery = {
  readonly repository: {
    readonly file: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly progressFile:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
};

export type FileAtQueryVariables = Exact<{
  owner: string;
  name: string;
  commit: string;
  file: string;
  known: string;
  isKnown: boolean;
}>;

export type FileAtQuery = {
  readonly repository: {
    readonly isPrivate: boolean;
    readonly commit:
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
      | null;
    readonly file: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly known?:
      { readonly oid: string; readonly text: string | null } | Record<PropertyKey, never> | null;
  } | null;
};

export type SizesQueryVariables = Exact<{
  owner: string;
  name: string;
  file0: string;
  file1: string;
  file2: string;
  file3: string;
  file4: string;
  file5: string;
  file6: string;
  file7: string;
  file8: string;
  file9: string;
  file10: string;
  file11: string;
  file12: string;
  file13: string;
  file14: string;
  file15: string;
  file16: string;
  file17: string;
  file18: string;
  file19: string;
  file20: string;
  file21: string;
  file22: string;
  file23: string;
  file24: string;
}>;

export type SizesQuery = {
  readonly repository: {
    readonly file0: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file1: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file2: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file3: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file4: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file5: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file6: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file7: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file8: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file9: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file10: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file11: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file12: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file13: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file14: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file15: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file16: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file17: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file18: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file19: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file20: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file21: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file22: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file23: { readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly file24: { readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
};

export type PrivateQueryVariables = Exact<{
  owner: string;
  name: string;
}>;

export type PrivateQuery = { readonly repository: { readonly isPrivate: boolean } | null };

export type OnboardingQueryVariables = Exact<{
  owner: string;
  name: string;
  branch: string;
  ref: string;
  few: number;
  file: string;
  markdown0: string;
  markdown1: string;
  markdown2: string;
  markdown3: string;
  markdown4: string;
}>;

export type OnboardingQuery = {
  readonly repository: {
    readonly branch: {
      readonly target:
        | { readonly oid: string }
        | { readonly messageHeadline: string; readonly oid: string }
        | { readonly oid: string }
        | { readonly oid: string }
        | null;
    } | null;
    readonly file: { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly ourPulls: OurPullListFragment;
    readonly markdown0:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly markdown1:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly markdown2:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly markdown3:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
    readonly markdown4:
      { readonly oid: string; readonly byteSize: number } | Record<PropertyKey, never> | null;
  } | null;
};

export type PinMutationVariables = Exact<{
  input: PinIssueInput;
}>;

export type PinMutation = { readonly pinIssue: { readonly clientMutationId: string | null } | null };

export type CommitMutationVariables = Exact<{
  input: CreateCommitOnBranchInput;
}>;

export type CommitMutation = {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } | null } | null;
};

export interface Operations {
  readonly Observe: { readonly answer: ObserveQuery; readonly variables: ObserveQueryVariables };
  readonly ObserveWithBlockers: {
    readonly answer: ObserveWithBlockersQuery;
    readonly variables: ObserveWithBlockersQueryVariables;
  };
  readonly Labels: { readonly answer: LabelsQuery; readonly variables: LabelsQueryVariables };
  readonly Milestones: { readonly answer: MilestonesQuery; readonly variables: MilestonesQueryVariables };
  readonly Issues: { readonly answer: IssuesQuery; readonly variables: IssuesQueryVariables };
  readonly IssuesWithBlockers: {
    readonly answer: IssuesWithBlockersQuery;
    readonly variables: IssuesWithBlockersQueryVariables;
  };
  readonly MergedPulls: { readonly answer: MergedPullsQuery; readonly variables: MergedPullsQueryVariables };
  readonly Talks: { readonly answer: TalksQuery; readonly variables: TalksQueryVariables };
  readonly OurPulls: { readonly answer: OurPullsQuery; readonly variables: OurPullsQueryVariables };
  readonly Details: { readonly answer: DetailsQuery; readonly variables: DetailsQueryVariables };
  readonly IssueLabels: { readonly answer: IssueLabelsQuery; readonly variables: IssueLabelsQueryVariables };
  readonly Blockers: { readonly answer: BlockersQuery; readonly variables: BlockersQueryVariables };
  readonly BlockersOfIssue: {
    readonly answer: BlockersOfIssueQuery;
    readonly variables: BlockersOfIssueQueryVariables;
  };
  readonly Pull: { readonly answer: PullQuery; readonly variables: PullQueryVariables };
  readonly PullFiles: { readonly answer: PullFilesQuery; readonly variables: PullFilesQueryVariables };
  readonly PullCommits: { readonly answer: PullCommitsQuery; readonly variables: PullCommitsQueryVariables };
  readonly Texts: { readonly answer: TextsQuery; readonly variables: TextsQueryVariables };
  readonly File: { readonly answer: FileQuery; readonly variables: FileQueryVariables };
  readonly FileAt: { readonly answer: FileAtQuery; readonly variables: FileAtQueryVariables };
  readonly Sizes: { readonly answer: SizesQuery; readonly variables: SizesQueryVariables };
  readonly Private: { readonly answer: PrivateQuery; readonly variables: PrivateQueryVariables };
  readonly Onboarding: { readonly answer: OnboardingQuery; readonly variables: OnboardingQueryVariables };
  readonly Pin: { readonly answer: PinMutation; readonly variables: PinMutationVariables };
  readonly Commit: { readonly answer: CommitMutation; readonly variables: CommitMutationVariables };
}
