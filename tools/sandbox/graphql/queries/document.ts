// Parses queries and checks them against GitHub's schema. Each distinct query is checked once.

import { GraphQLError, parse, Source, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { githubSchema } from '../schema.ts';

export type CheckedDocument =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Tests send the same few queries over and over; this many are remembered. */
const MAX_REMEMBERED = 200;
const checked = new Map<string, CheckedDocument>();

/** The query as a document, or what GitHub's schema has against it. */
export function checkDocument(query: string): CheckedDocument {
  const known = checked.get(query);
  if (known !== undefined) return known;
  const result = check(query);
  if (checked.size >= MAX_REMEMBERED) checked.clear();
  checked.set(query, result);
  return result;
}

function check(query: string): CheckedDocument {
  try {
    const document = parse(new Source(query, 'query'));
    const errors = validate(githubSchema(), document);
    return errors.length === 0 ? { ok: true, document } : { ok: false, errors };
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, errors: [error] };
    throw error;
  }
}
