// GitHub for the command line: a person's token from the environment, a repository by name.
import { Octokit } from '@octokit/rest';
import { MilepostError } from '../errors.ts';
import { type GitHub, connect } from '../github/connect.ts';
import { createFetch } from '../github/fetch.ts';
import type { RepositoryName } from '../github/files.ts';
import type { Io } from './io.ts';

export interface Connection {
  readonly github: GitHub;
  readonly at: RepositoryName;
}

/** Connects with GITHUB_TOKEN. Throws a MilepostError where the token or the repository's name is missing or wrong. */
export function connectFromEnvironment(repo: string | undefined, io: Io): Connection {
  const at = parseName(repo ?? io.env['GITHUB_REPOSITORY']);
  const github = connectToGitHub(io);
  if (github === undefined) {
    throw new MilepostError('GITHUB_TOKEN is missing.', {
      code: 'config',
      hint: 'Make a fine-grained token for the repository (contents, issues, pull requests: read and write) and set it in the environment.',
    });
  }
  return { github, at };
}

/** GitHub with GITHUB_TOKEN; undefined where there is none. */
export function connectToGitHub(io: Io): GitHub | undefined {
  const token = io.env['GITHUB_TOKEN'];
  if (token === undefined || token === '') return undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: (io.env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
    userAgent: 'milepost',
    log: SILENT,
    request: { fetch: createFetch() },
  });
  const graphqlUrl = io.env['GITHUB_GRAPHQL_URL'];
  const graphql =
    graphqlUrl === undefined
      ? octokit.graphql
      : octokit.graphql.defaults({ baseUrl: graphqlUrl.replace(/\/graphql\/?$/, '') });
  return connect({ request: octokit.request, graphql }, { clock: io.clock });
}

/** Octokit writes each refusal to stderr, in its words and across the progress line; what fails is told in ours. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // What there is to say is in the error.
}

function parseName(repo: string | undefined): RepositoryName {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(repo ?? '');
  if (match?.[1] !== undefined && match[2] !== undefined) return { owner: match[1], name: match[2] };
  throw new MilepostError(
    repo === undefined ? 'Which repository?' : `"${repo}" is not a repository's name.`,
    {
      code: 'input',
      hint: 'Give it as --repo owner/name, or in GITHUB_REPOSITORY.',
    },
  );
}
