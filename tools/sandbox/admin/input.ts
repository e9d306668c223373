// What the admin routes take, as zod schemas. Unknown fields are refused: a misspelt one would silently do nothing.

import { z } from 'zod';
import { FAULT_KINDS, OUTAGES } from '../sandbox.ts';

const login = z
  .string()
  .regex(/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i, 'a login: letters, digits, single hyphens');
const slug = z.string().regex(/^[a-z\d][a-z\d-]*$/, 'lower-case letters, digits and hyphens');
const counting = z.number().int().nonnegative();
const access = z.enum(['read', 'write']);

export const newUser = z.strictObject({ login });

export const newApp = z.strictObject({
  slug,
  name: z.string().optional(),
  owner: login.optional(),
  webhookUrl: z.url().nullable().optional(),
  webhookSecret: z.string().min(1).optional(),
  permissions: z.record(z.string(), access).optional(),
  events: z.array(z.string()).optional(),
});

export const newInstallation = z.strictObject({
  appId: counting,
  owner: login,
  repositories: z.union([z.literal('all'), z.array(z.string())]).optional(),
  permissions: z.record(z.string(), access).optional(),
  events: z.array(z.string()).optional(),
});

/** Where the App's webhook is from now on; null: nowhere. */
export const appChange = z.strictObject({ webhookUrl: z.url().nullable() });

export const installationChange = z.strictObject({
  suspended: z.boolean().optional(),
  /** All that it holds from now on. */
  permissions: z.record(z.string(), access).optional(),
  /** Names of the account's repositories. */
  add: z.array(z.string()).optional(),
  remove: z.array(z.string()).optional(),
});

export const newRepository = z.strictObject({
  owner: login,
  name: z.string().min(1),
  description: z.string().optional(),
  private: z.boolean().optional(),
  autoInit: z.boolean().optional(),
  /** Paths and texts of a first commit. */
  files: z.record(z.string(), z.string()).optional(),
});

export const repositoryChange = z.strictObject({
  /** Who does it. Default: the owner. */
  as: login.optional(),
  /** Gives it to another account. */
  owner: login.optional(),
  name: z.string().min(1).optional(),
  description: z.string().nullable().optional(),
  private: z.boolean().optional(),
  archived: z.boolean().optional(),
  hasIssues: z.boolean().optional(),
  defaultBranch: z.string().optional(),
});

export const newCommit = z.strictObject({
  as: login.optional(),
  /** Made from the default branch where it is missing. Default: the default branch. */
  branch: z.string().min(1).optional(),
  message: z.string().default('Work'),
  /** Paths and texts; null deletes. */
  files: z.record(z.string(), z.string().nullable()),
});

export const newPull = z.strictObject({
  as: login.optional(),
  title: z.string(),
  head: z.string(),
  /** Default: the default branch. */
  base: z.string().optional(),
  body: z.string().nullable().optional(),
});

export const merge = z.strictObject({
  as: login.optional(),
  method: z.enum(['merge', 'squash', 'rebase']).optional(),
});

export const settings = z.strictObject({
  limits: z
    .union([
      z.boolean(),
      z.strictObject({
        primary: counting.optional(),
        contentPerMinute: counting.optional(),
        contentPerHour: counting.optional(),
      }),
    ])
    .optional(),
  latencyMs: counting.max(60_000).optional(),
  queryBudget: z
    .strictObject({
      nodes: counting.optional(),
      nested: counting.optional(),
      beyond: z.enum(['half', '502']).optional(),
    })
    .nullable()
    .optional(),
  outage: z.enum(OUTAGES).nullable().optional(),
});

export const protection = z.strictObject({
  owner: z.string(),
  name: z.string(),
  branch: z.string(),
  /** Logins that may push all the same; null takes the protection away. */
  bypass: z.array(z.string()).nullable(),
});

const fault = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  at: counting.optional(),
  method: z.string().optional(),
  path: z.string().startsWith('/').optional(),
  operation: z.string().optional(),
  times: z.union([z.number().int().positive(), z.literal('always')]).optional(),
  retryAfter: counting.optional(),
  afterMs: counting.optional(),
  behind: z.number().int().positive().optional(),
});

/** One fault, or several at once. */
export const faults = z.preprocess(
  (body: unknown) => (Array.isArray(body) ? (body as unknown[]) : [body]),
  z.array(fault),
);

export const clockMove = z.strictObject({
  advance: z
    .number()
    .int()
    .nonnegative()
    .max(366 * 86_400_000),
});

export const deliveryMode = z.strictObject({ mode: z.enum(['send', 'hold']) });

export const attempts = z.strictObject({ times: z.number().int().positive().max(100).default(1) });

export const logQuery = z.object({ since: z.coerce.number().int().nonnegative().default(0) });
