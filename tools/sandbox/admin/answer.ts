// How the admin routes read their input and say what is wrong with it.

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';

/** The body as `schema` wants it; no body counts as an empty object. 400 for what is no JSON, 422 for what does not fit. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  return check(schema, parseJson(await c.req.text()));
}

/** The value as `schema` wants it. Throws 422 with every problem and its place. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw refusal(422, 'The input does not fit.', problems);
}

/** An error answer in the admin routes' own shape: `{ message, problems }`. */
export function refusal(
  status: 400 | 404 | 422,
  message: string,
  problems: readonly object[] = [],
): HTTPException {
  return new HTTPException(status, { message, res: Response.json({ message, problems }, { status }) });
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'The body is not JSON.');
  }
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Leaves out fields that were not given, so that they count as absent and defaults apply. */
export function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
