// Answers a GraphQL request as GitHub does: status 200 with `data`, `errors` or both.

import { execute, GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { GitHubRefusal } from '../requests/refusal.ts';
import type { GraphqlAnswer, GraphqlCall } from '../sandbox.ts';
import { halfAnAnswer, isBeyondBudget } from './queries/budget.ts';
import { createMemo } from './context.ts';
import type { Context } from './context.ts';
import { computeCost } from './queries/cost.ts';
import { checkDocument } from './queries/document.ts';
import { graphqlError } from './errors.ts';
import { githubSchema, resolveField, resolveType } from './schema.ts';

/** How many nodes GitHub lets one query ask for. */
const MAX_NODES = 500_000;

interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Runs a query or a mutation. What GitHub's schema does not allow is answered with errors, as at GitHub, and recorded
 * as a violation; so is a field that the sandbox has no answer to.
 */
export async function handleGraphql(call: GraphqlCall): Promise<GraphqlAnswer> {
  const request = readRequest(call.body);
  if (request === null) {
    const error = new GraphQLError('A query attribute must be specified and must be a string.');
    return refuse(call, [error]);
  }
  const checked = checkDocument(request.query);
  if (!checked.ok) return refuse(call, checked.errors);
  return run(call, request, checked.document);
}

function readRequest(body: unknown): GraphqlRequest | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, operationName, variables } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string') return null;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : null,
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
  };
}

async function run(
  call: GraphqlCall,
  request: GraphqlRequest,
  document: DocumentNode,
): Promise<GraphqlAnswer> {
  const { world, actor, violate } = call;
  const { variables, operationName } = request;
  const cost = computeCost(document, variables);
  if (cost.nodeCount > MAX_NODES) return refuse(call, [tooManyNodes(cost.nodeCount)]);
  const isBeyond = isBeyondBudget(cost, call.budget);
  if (isBeyond && call.budget?.beyond === '502') return { status: 502, body: { message: 'Server Error' } };
  const context: Context = {
    world,
    state: world.state,
    actor,
    webUrl: world.url,
    cost,
    rate: call.charge(cost.cost),
    violate,
    memo: createMemo(),
  };
  const result = await execute({
    schema: githubSchema(),
    document,
    variableValues: variables,
    operationName,
    contextValue: context,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const errors = result.errors ?? [];
  // Without data the request itself was wrong: a variable of the wrong type, an operation that is not there.
  if (result.data === undefined) return refuse(call, errors);
  for (const error of errors) recordDefect(error, violate);
  if (isBeyond) return { status: 200, body: halfAnAnswer(result.data) };
  const body =
    errors.length === 0 ? { data: result.data } : { data: result.data, errors: errors.map(format) };
  return { status: 200, body };
}

/** What GitHub would never have been asked: answered as GitHub would, and recorded. */
function refuse(call: GraphqlCall, errors: readonly GraphQLError[]): GraphqlAnswer {
  for (const { message } of errors) call.violate(message);
  return { status: 200, body: { errors: errors.map(format) } };
}

/** A resolver that broke, or gave what GitHub's schema does not allow, is the sandbox's own fault. */
function recordDefect({ path, originalError }: GraphQLError, violate: (problem: string) => void): void {
  const expected = originalError instanceof GraphQLError || originalError instanceof GitHubRefusal;
  if (!expected) violate(`${path?.join('.') ?? ''}: ${originalError?.stack ?? 'unknown error'}`);
}

function format(error: GraphQLError): object {
  const { path, locations, message, originalError } = error;
  const type = originalError instanceof GitHubRefusal ? typeOf(originalError) : error.extensions['type'];
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined
      ? {}
      : { locations: locations.map(({ line, column }) => ({ line, column })) }),
    message: originalError instanceof GitHubRefusal ? sentences(originalError) : message,
  };
}

function typeOf({ status }: GitHubRefusal): string {
  if (status === 404) return 'NOT_FOUND';
  return status === 401 || status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE';
}

/** GraphQL has no list of fields at fault: their messages stand in the one message. */
function sentences({ message, errors }: GitHubRefusal): string {
  const details = errors.map((error) =>
    typeof error === 'string' ? error : (error.message ?? `${error.field} is ${error.code}`),
  );
  return details.length === 0 ? message : details.join(', ');
}

function tooManyNodes(count: number): GraphQLError {
  return graphqlError(
    'MAX_NODE_LIMIT_EXCEEDED',
    `This query requests up to ${count} possible nodes which exceeds the maximum limit of ${MAX_NODES}.`,
  );
}
