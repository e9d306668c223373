// What a GraphQL request is, for the log, the limits and the faults, before anything is run.

import { Kind, OperationTypeNode, parse } from 'graphql';
import type { FieldNode, OperationDefinitionNode } from 'graphql';

interface Described {
  /** Its name, else its first field. */
  readonly operation: string;
  readonly mutates: boolean;
  /** How many of its fields create content: an alias is one more. */
  readonly creates: number;
  /** The keys of its answer. */
  readonly fields: readonly string[];
}

export interface GraphqlOperation extends Described {
  /** `owner/name`, where its variables say so. */
  readonly repository: string | null;
}

const UNKNOWN: Described = { operation: 'graphql', mutates: false, creates: 0, fields: [] };
const known = new Map<string, Described>();

/** Mutations that make something or write commits; what only changes or closes does not count. */
const CREATES = /^(create|add(?!Labels|Assignees)|merge|commit|revert)/;

/** Describes the operation of a GraphQL body; one that cannot be read counts as a query. */
export function describeGraphql(body: unknown): GraphqlOperation {
  const { query, variables } = toRecord(body);
  const repository = repositoryIn(toRecord(variables));
  if (typeof query !== 'string') return { ...UNKNOWN, repository };
  const described = known.get(query) ?? describe(query);
  if (known.size > 200) known.clear();
  known.set(query, described);
  return { ...described, repository };
}

function describe(query: string): Described {
  const operation = parseOperation(query);
  if (operation === null) return UNKNOWN;
  const fields = operation.selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  const mutates = operation.operation === OperationTypeNode.MUTATION;
  return {
    operation: operation.name?.value ?? fields[0]?.name.value ?? 'graphql',
    mutates,
    creates: mutates ? fields.filter(({ name }) => CREATES.test(name.value)).length : 0,
    fields: fields.map(({ alias, name }) => (alias ?? name).value),
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

function repositoryIn(variables: Readonly<Record<string, unknown>>): string | null {
  const { owner, name, repo = name } = variables;
  if (typeof owner === 'string' && typeof repo === 'string') return `${owner}/${repo}`;
  const { repositoryNameWithOwner: named } = toRecord(toRecord(variables['input'])['branch']);
  return typeof named === 'string' ? named : null;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
