// GitHub with a token: a person's, or that of a workflow. Reads no setting itself.
import { Octokit } from '@octokit/rest';
import { type ConnectOptions, type GitHub, connect } from './connect.ts';
import { createFetch } from './fetch.ts';
import { type ProxySettings, createProxyFetch } from './proxy.ts';

export interface TokenSettings {
  readonly token: string;
  readonly apiUrl: string;
  /** What stands before `/graphql`; undefined where that follows from `apiUrl`. */
  readonly graphqlBase: string | undefined;
  readonly proxy: ProxySettings | undefined;
}

export function connectWithToken(
  { token, apiUrl, graphqlBase, proxy }: TokenSettings,
  options: ConnectOptions,
): GitHub {
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'milepost',
    log: SILENT,
    request: { fetch: createFetch({ fetch: createProxyFetch(proxy) }) },
  });
  const graphql =
    graphqlBase === undefined ? octokit.graphql : octokit.graphql.defaults({ baseUrl: graphqlBase });
  return connect({ request: octokit.request, graphql }, options);
}

/** Octokit writes each refusal to stderr, in its words and across the progress line; what fails is told in ours. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // What there is to say is in the error.
}
