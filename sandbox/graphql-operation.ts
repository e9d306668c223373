// What a GraphQL request is, for the log, the limits and the faults, before anything is run.

import { Kind, OperationTypeNode, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';

export interface GraphqlOperation {
  /** Its name, else its first field. */
  readonly operation: string;
  readonly mutates: boolean;
  readonly contentCreating: boolean;
}

const UNKNOWN: GraphqlOperation = { operation: 'graphql', mutates: false, contentCreating: false };
const known = new Map<string, GraphqlOperation>();

/** Describes the operation of a GraphQL body; one that cannot be read counts as a query. */
export function describeGraphql(body: unknown): GraphqlOperation {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  if (typeof query !== 'string') return UNKNOWN;
  const described = known.get(query) ?? describe(query);
  if (known.size > 200) known.clear();
  known.set(query, described);
  return described;
}

function describe(query: string): GraphqlOperation {
  const operation = parseOperation(query);
  if (operation === null) return UNKNOWN;
  const fields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  const mutates = operation.operation === OperationTypeNode.MUTATION;
  return {
    operation: operation.name?.value ?? fields[0] ?? 'graphql',
    mutates,
    contentCreating: mutates && fields.some((field) => /^(create|add)/.test(field)),
  };
}

function parseOperation(query: string): OperationDefinitionNode | null {
  try {
    const operation = parse(query, { noLocation: true }).definitions.find(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return operation ?? null;
  } catch {
    return null;
  }
}
