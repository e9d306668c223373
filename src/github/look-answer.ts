// The shape of the look's answer, as LOOK_QUERY asks for it.

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Page<Node> {
  readonly pageInfo: PageInfo;
  readonly nodes: readonly Node[];
}

export interface BlobNode {
  readonly oid: string;
  readonly isBinary: boolean | null;
  readonly text: string | null;
  readonly byteSize: number;
}

/** What a path leads to: nothing, a file, or (without fields) a folder. */
export type ObjectNode = BlobNode | { readonly oid?: never } | null | undefined;

/** The file that a path leads to, if it is one. */
export function blobOf(node: ObjectNode): BlobNode | null {
  return node?.oid === undefined ? null : node;
}

export interface TreeNode {
  readonly entries: readonly { readonly name: string; readonly type: string; readonly mode: number }[] | null;
}

/** Who wrote something; no author where the account is gone. */
export interface AuthoredNode {
  readonly viewerDidAuthor: boolean;
  readonly authorAssociation: string;
  readonly author: { readonly __typename: string } | null;
}

export interface CommentNode extends AuthoredNode {
  readonly databaseId: number;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
}

export interface IssueNode extends AuthoredNode {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly stateReason: string | null;
  readonly createdAt: string;
  readonly locked: boolean;
  readonly closedAt: string | null;
  readonly milestone: { readonly number: number } | null;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] };
  readonly reopened: { readonly nodes: readonly { readonly createdAt?: string }[] };
  readonly comments: Page<CommentNode>;
  readonly closedByPullRequestsReferences: {
    readonly nodes: readonly {
      readonly number: number;
      readonly merged: boolean;
      readonly repository: Named;
    }[];
  };
}

interface Named {
  readonly nameWithOwner: string;
}

export interface MilestoneNode {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly state: 'OPEN' | 'CLOSED';
  readonly dueOn: string | null;
}

export interface PathNode {
  readonly path: string;
}

export interface PullNode extends AuthoredNode {
  readonly id: string;
  readonly number: number;
  readonly body: string;
  readonly lastEditedAt: string | null;
  readonly mergedAt: string | null;
  readonly headRefName: string;
  readonly baseRefName: string;
  readonly closingIssuesReferences: {
    readonly nodes: readonly { readonly number: number; readonly repository: Named }[];
  };
  readonly files: Page<PathNode> | null;
  readonly commits: { readonly nodes: readonly { readonly commit: { readonly message: string } }[] };
  readonly mergeCommit: { readonly message: string } | null;
}

/** The files by alias: `roadmap0`, `readme1`, `progressBadge0`, … */
type FileAliases = Readonly<
  Record<`${'roadmap' | 'readme' | 'badge' | 'progressReadme' | 'progressBadge'}${number}`, ObjectNode>
>;

export interface RepositoryNode extends FileAliases {
  readonly databaseId: number | null;
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly url: string;
  readonly isArchived: boolean;
  readonly isFork: boolean;
  readonly hasIssuesEnabled: boolean;
  readonly defaultBranchRef: {
    readonly name: string;
    readonly target: { readonly oid: string } | null;
  } | null;
  readonly githubTree: TreeNode | null;
  readonly rootTree: TreeNode | null;
  readonly docsTree: TreeNode | null;
  readonly progressBranch: { readonly name: string } | null;
  readonly progressPulls: {
    readonly nodes: readonly {
      readonly number: number;
      readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
      readonly isCrossRepository: boolean;
    }[];
  };
  readonly labels: Page<{ readonly name: string }>;
  readonly milestones: Page<MilestoneNode>;
  readonly issues: Page<IssueNode>;
  readonly pullRequests: { readonly nodes: readonly PullNode[] };
}

export interface LookAnswer {
  readonly repository: RepositoryNode | null;
}
