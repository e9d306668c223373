// A workflow file: when it runs, what its token may do, which actions it uses. What GitHub refuses is a mistake of the file; what
// the sandbox does not know is said to be that, since to leave it out would make something up.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax

import { parse } from 'yaml';
import { z } from 'zod';
import type { Access } from '../world/permission.ts';
import type { ActionStep } from '../world/workflow.ts';

export interface Trigger {
  readonly types?: readonly string[] | undefined;
  readonly branches?: readonly string[] | undefined;
  /** Of `workflow_dispatch`, with their defaults. */
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>> | undefined;
  /** Of `schedule`. */
  readonly crons?: readonly string[];
}

export interface WorkflowFile {
  readonly name: string | null;
  readonly triggers: ReadonlyMap<string, Trigger>;
  /** Null where nothing is said: the repository's default. */
  readonly permissions: Readonly<Record<string, Access>> | null;
  readonly group: string | null;
  readonly cancelsRunning: boolean;
  readonly condition: string | null;
  readonly steps: readonly ActionStep[];
}

export type ReadWorkflow =
  | { readonly ok: true; readonly file: WorkflowFile }
  /** `unknown`: GitHub may take it; the sandbox does not know it. */
  | { readonly ok: false; readonly problem: string; readonly by: 'GitHub' | 'unknown' };

const SCOPES = [
  ...[
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
  ],
  ...['packages', 'pages', 'pull-requests', 'repository-projects', 'security-events', 'statuses'],
] as const;

const level = z.enum(['read', 'write', 'none']);
const permissions = z.union([z.enum(['read-all', 'write-all']), z.partialRecord(z.enum(SCOPES), level)]);
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const trigger = z.strictObject({
  types: list.optional(),
  branches: list.optional(),
  inputs: z.record(z.string(), z.looseObject({ default: z.unknown().optional() }).nullable()).optional(),
});
const concurrency = z.union([
  z.string().transform((group) => ({ group, 'cancel-in-progress': false })),
  z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean().default(false) }),
]);
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  uses: z.string(),
  with: z.record(z.string(), scalar).default({}),
});
const job = z.strictObject({
  name: z.string().optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number().optional(),
  if: z.union([z.string(), z.boolean().transform(String)]).optional(),
  permissions: permissions.optional(),
  concurrency: concurrency.optional(),
  steps: z.array(step).min(1),
});
const workflow = z.strictObject({
  name: z.string().optional(),
  'run-name': z.string().optional(),
  on: z.union([
    list.transform((names) => Object.fromEntries(names.map((name) => [name, null]))),
    z.record(z.string(), z.union([trigger, z.null(), z.array(z.strictObject({ cron: z.string() }))])),
  ]),
  permissions: permissions.optional(),
  concurrency: concurrency.optional(),
  jobs: z.record(z.string(), job),
});

/** Reads a workflow file. */
export function readWorkflow(text: string): ReadWorkflow {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    return { ok: false, problem: String(error), by: 'GitHub' };
  }
  const isOne = typeof content === 'object' && content !== null && 'on' in content && 'jobs' in content;
  if (!isOne) return { ok: false, problem: 'A workflow needs "on" and "jobs".', by: 'GitHub' };
  const read = workflow.safeParse(content);
  if (!read.success) return { ok: false, problem: z.prettifyError(read.error), by: 'unknown' };
  const jobs = Object.values(read.data.jobs);
  const [only] = jobs;
  if (only === undefined || jobs.length > 1)
    return { ok: false, problem: `${jobs.length} jobs`, by: 'unknown' };
  const { on, name = null } = read.data;
  const granted = only.permissions ?? read.data.permissions;
  const grouped = only.concurrency ?? read.data.concurrency;
  const file = {
    name,
    triggers: new Map(Object.entries(on).map(([event, one]) => [event, toTrigger(one)])),
    permissions: granted === undefined ? null : grantedBy(granted),
    group: grouped?.group ?? null,
    cancelsRunning: grouped?.['cancel-in-progress'] ?? false,
    condition: only.if ?? null,
    steps: only.steps,
  };
  return { ok: true, file };
}

function toTrigger(one: z.output<typeof trigger> | readonly { readonly cron: string }[] | null): Trigger {
  if (one === null) return {};
  return 'length' in one ? { crons: one.map(({ cron }) => cron) } : one;
}

/** By the names that Apps have for them. Where one is named, all others are none; every token may read metadata. */
function grantedBy(asked: z.output<typeof permissions>): Readonly<Record<string, Access>> {
  if (typeof asked === 'string') return everything(asked === 'write-all' ? 'write' : 'read');
  const granted: Record<string, Access> = { metadata: 'read' };
  for (const [scope, given] of Object.entries(asked))
    if (given !== 'none') granted[scope.replaceAll('-', '_')] = given;
  return granted;
}

/** What a token may do that has `access` to everything. */
export function everything(access: Access): Readonly<Record<string, Access>> {
  const scopes = Object.fromEntries(SCOPES.map((scope) => [scope.replaceAll('-', '_'), access]));
  return { ...scopes, metadata: 'read' };
}
