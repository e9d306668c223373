// Node ids as GitHub hands them out: a short prefix for the type, then an opaque part. Only this file reads them.

const PREFIXES = {
  Repository: 'R',
  Issue: 'I',
  PullRequest: 'PR',
  IssueComment: 'IC',
  Reaction: 'REA',
  Label: 'LA',
  Milestone: 'MI',
  Ref: 'REF',
  Commit: 'C',
  Tree: 'T',
  Blob: 'B',
  User: 'U',
  Bot: 'BOT',
  Organization: 'O',
  TimelineEvent: 'EV',
  PullRequestCommit: 'PURC',
} as const;

export type NodeKind = keyof typeof PREFIXES;

export interface DecodedNodeId {
  readonly kind: NodeKind;
  readonly parts: readonly string[];
}

/**
 * The global id of a thing. `parts` find it again: the repository's database id first, then its own id, name or oid;
 * for a person only the database id.
 */
export function nodeId(kind: NodeKind, ...parts: readonly (string | number)[]): string {
  return `${PREFIXES[kind]}_${Buffer.from(JSON.stringify(parts.map(String))).toString('base64url')}`;
}

/** Undoes `nodeId`; null for what no `nodeId` made. */
export function decodeNodeId(id: string): DecodedNodeId | null {
  const cut = id.indexOf('_');
  const kind = kindOf(id.slice(0, cut));
  if (cut < 0 || kind === undefined) return null;
  const parts = decodeParts(id.slice(cut + 1));
  return parts === null ? null : { kind, parts };
}

function kindOf(prefix: string): NodeKind | undefined {
  return (Object.keys(PREFIXES) as NodeKind[]).find((kind) => PREFIXES[kind] === prefix);
}

function decodeParts(encoded: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}
