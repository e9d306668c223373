// Paging in GitHub's manner: cursors, page info, total count. It does not know what it pages over.

import { graphqlError } from '../errors.ts';

const PREFIX = 'cursor:v2:';
const MAX_PAGE = 100;

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/**
 * One page of `items`. Refuses what GitHub refuses: neither `first` nor `last`, more than 100, below zero, a cursor
 * that it did not make. `name` is the connection's field, for the message.
 */
export function connection<T>(items: readonly T[], args: PageArgs, name: string): Connection<T> {
  checkBounds(args, name);
  let from = args.after == null ? 0 : positionOf(args.after) + 1;
  let to = args.before == null ? items.length : Math.min(positionOf(args.before), items.length);
  from = Math.min(from, items.length);
  if (args.first != null) to = Math.min(to, from + args.first);
  if (args.last != null) from = Math.max(from, to - args.last);
  const nodes = items.slice(from, Math.max(from, to));
  const cursors = nodes.map((_, index) => cursorOf(from + index));
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: cursorOf(from + index), node })),
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: items.length,
  };
}

function checkBounds(args: PageArgs, name: string): void {
  if (args.first == null && args.last == null) {
    throw graphqlError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  for (const bound of ['first', 'last'] as const) {
    const asked = args[bound] ?? 0;
    if (asked > MAX_PAGE) {
      throw graphqlError(
        'EXCESSIVE_PAGINATION',
        `Requesting ${asked} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${MAX_PAGE} records.`,
      );
    }
    if (asked < 0) {
      throw graphqlError(
        'BAD_USER_INPUT',
        `\`${bound}\` on the \`${name}\` connection cannot be less than zero.`,
      );
    }
  }
}

function cursorOf(position: number): string {
  return Buffer.from(`${PREFIX}${position}`).toString('base64');
}

function positionOf(cursor: string): number {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  const position = Number(text.slice(PREFIX.length));
  if (!text.startsWith(PREFIX) || !Number.isInteger(position)) {
    throw graphqlError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  }
  return position;
}
