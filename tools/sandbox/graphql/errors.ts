// GitHub's GraphQL errors: graphql-js carries them, the handler writes them as `{ type, path, locations, message }`.

import { GraphQLError } from 'graphql';

export type GraphqlErrorType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'STALE_DATA'
  | 'UNPROCESSABLE'
  | 'BAD_USER_INPUT'
  | 'EXCESSIVE_PAGINATION'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'RESOURCE_LIMITS_EXCEEDED';

/** An error as GitHub names it; thrown by a resolver, it makes its field null. */
export function graphqlError(type: GraphqlErrorType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** What GitHub tells an App whose installation lacks the permission. */
export function forbidden(): GraphQLError {
  return graphqlError('FORBIDDEN', 'Resource not accessible by integration');
}

/** What GitHub tells whoever may not know whether the repository exists. */
export function repositoryNotFound(fullName: string): GraphQLError {
  return graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
}

/** For node ids that lead nowhere. */
export function nodeNotFound(id: string): GraphQLError {
  return graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

/**
 * For a part of GitHub's schema that the sandbox has no answer to. Null would be a lie that tests believe, so it is
 * recorded as a violation and fails whoever asked.
 */
export function unknownToSandbox(
  what: string,
  context: { readonly violate: (problem: string) => void },
): GraphQLError {
  const message = `the sandbox does not know ${what}`;
  context.violate(message);
  return new GraphQLError(message);
}
