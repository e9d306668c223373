// A request of the App to GitHub, as the gate before the local GitHub sees it.

/** A request, and which process made it. */
export interface Call {
  readonly process: string;
  /** `owner/name`; null where the request is about no repository. */
  readonly repository: string | null;
  /** GraphQL: the operation's name. REST: method and path. */
  readonly operation: string;
  readonly isWrite: boolean;
  /** Its number among the writes to its repository, from 1, over all processes; 0 for a read. */
  readonly write: number;
  /** When it came in, in ms of `performance.now()`. */
  readonly at: number;
  /** When the answer had gone out or the connection was gone; null while it is under way. */
  until: number | null;
  /** Whether the local GitHub was given it. */
  passedOn: boolean;
  /** Null where there was no answer. */
  status: number | null;
}

export type Described = Pick<Call, 'repository' | 'operation' | 'isWrite'>;

interface GraphqlBody {
  readonly query?: string;
  readonly variables?: {
    readonly owner?: string;
    readonly name?: string;
    readonly input?: { readonly branch?: { readonly repositoryNameWithOwner?: string } };
  };
}

/** What a request is about. */
export function describeCall(method: string, path: string, body: Buffer): Described {
  if (path === '/graphql') return describeGraphql(JSON.parse(body.toString()) as GraphqlBody);
  const at = /^\/repos\/([^/]+\/[^/?]+)/.exec(path);
  const isWrite = method !== 'GET' && at !== null;
  return { repository: at?.[1] ?? null, operation: `${method} ${path.split('?')[0] ?? ''}`, isWrite };
}

function describeGraphql({ query = '', variables = {} }: GraphqlBody): Described {
  const [, kind, name] = /^\s*(query|mutation)\s+(\w+)/.exec(query) ?? [];
  const { owner, name: repository, input } = variables;
  return {
    repository:
      input?.branch?.repositoryNameWithOwner ??
      (owner !== undefined && repository !== undefined ? `${owner}/${repository}` : null),
    operation: name ?? 'unnamed',
    isWrite: kind === 'mutation',
  };
}
