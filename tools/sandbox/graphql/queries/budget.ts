// What one query may consume, beyond the documented limits: GitHub caps it, and answers half of what was asked.
// https://github.blog/changelog/2025-09-01-graphql-api-resource-limits

import type { QueryBudget } from '../../sandbox.ts';
import type { QueryCost } from './cost.ts';

export function isBeyondBudget(
  { nodeCount, nested }: QueryCost,
  budget: QueryBudget | null | undefined,
): boolean {
  return budget != null && (nodeCount > (budget.nodes ?? Infinity) || nested > (budget.nested ?? Infinity));
}

/** As GitHub gives it: the nodes that it got to, nulls for the others, and an error that says so. */
export function halfAnAnswer(data: unknown): object {
  const message = 'Resource limits for this query exceeded.';
  return {
    data: halved(data),
    errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository'], message }],
  };
}

function halved(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => (index < value.length / 2 ? halved(item) : null));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, halved(inner)]));
}
