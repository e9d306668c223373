// What a query costs by GitHub's documented formula, and how many nodes it can ask for. Reads the query only.
// https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api

import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

export interface QueryCost {
  /** Points of the primary limit: requests needed for every connection, a hundredth of it, at least 1. */
  readonly cost: number;
  readonly nodeCount: number;
  /** The widest page of a list within another one. */
  readonly nested: number;
}

interface Tally {
  requests: number;
  nodes: number;
  nested: number;
}

/** Computes the cost of a validated document with the variables that it is run with. */
export function computeCost(document: DocumentNode, variables: Readonly<Record<string, unknown>>): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const tally: Tally = { requests: 0, nodes: 0, nested: 0 };
  const walk = walker({ fragments, variables, tally });
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1);
  }
  return {
    cost: Math.max(1, Math.round(tally.requests / 100)),
    nodeCount: tally.nodes,
    nested: tally.nested,
  };
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tally: Tally;
}

function walker({ fragments, variables, tally }: Walk): (set: SelectionSetNode, parents: number) => void {
  return function walk(set, parents) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) walk(fragment.selectionSet, parents);
      } else if (selection.selectionSet !== undefined) {
        const page = selection.kind === Kind.FIELD ? pageSize(selection, variables) : null;
        if (page !== null) {
          tally.requests += parents;
          tally.nodes += parents * page;
          if (parents > 1) tally.nested = Math.max(tally.nested, page);
        }
        walk(selection.selectionSet, parents * (page ?? 1));
      }
    }
  };
}

/** How many nodes a list may give; null where it is none. What is asked for by ids counts as a list of as many. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const ids = field.arguments?.find(({ name }) => name.value === 'ids')?.value;
  const named = ids?.kind === Kind.VARIABLE ? variables[ids.name.value] : null;
  if (Array.isArray(named)) return named.length;
  if (ids?.kind === Kind.LIST) return ids.values.length;
  const bound = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  if (bound?.kind === Kind.INT) return Number(bound.value);
  const given = bound?.kind === Kind.VARIABLE ? variables[bound.name.value] : null;
  return typeof given === 'number' ? given : null;
}
