// What is remembered of a repository from one reconciliation to the next. It saves requests; nothing that it says is believed
// unless GitHub's answer shows that it still holds, so losing it changes nothing but the number of requests.
import { z } from 'zod';
import type { IssueDetails } from '../tracker/observed.ts';
import { NARROWEST, WIDEST } from './graphql/widths.ts';

export interface Known {
  /** How wide a page GitHub takes: see Widths. */
  width?: number;
  /** Git's names of the small files that were read: their texts come with the first request. */
  blobs?: readonly string[];
  /** The same for the files that the roadmap builds on, by address. */
  bases?: Readonly<Record<string, string>>;
  /** Sizes of files that merged pull requests added, in bytes, by the name of the merge and the path: `commit:path`. */
  sizes?: Readonly<Record<string, number>>;
  /** All merged pull requests without activity since `at` are taken into account, for the roadmap with this name in git. */
  settled?: { readonly roadmap: string; readonly at: string };
  /** Commands in comments up to this moment were heard, as GitHub writes it. */
  heard?: string;
  /** Checks that are as they should be, by the commit: a digest of what they were computed from. */
  checks?: Readonly<Record<string, string>>;
  /** The roadmap wants its needs to block issues: what blocks them is counted with the first request. */
  blockers?: true;
  /** Details by issue, good as long as the issue was last updated at `at`. */
  issues?: Readonly<Record<string, KnownDetails>>;
}

export interface KnownDetails extends IssueDetails {
  readonly at: string;
  /** All of its comments were read that may be ours. */
  readonly isAll: boolean;
}

const account = z.object({ login: z.string(), isBot: z.boolean() });
const details: z.ZodType<KnownDetails> = z.object({
  at: z.string(),
  isAll: z.boolean(),
  reopenedAt: z.string().nullable(),
  reopener: account.nullable(),
  closer: account.nullable(),
  closedByWork: z.boolean(),
  wasInMilestone: z.boolean(),
  assignees: z.array(z.string()).nullable(),
  closedBy: z.array(z.number()),
  comments: z.array(
    z.object({
      ...{ id: z.number(), body: z.string(), writtenAt: z.string() },
      ...{ ours: z.boolean(), author: account.nullable() },
    }),
  ),
});
const known = z.object({
  width: z.number().int().min(NARROWEST).max(WIDEST).optional(),
  blobs: z.array(z.string()).optional(),
  bases: z.record(z.string(), z.string()).optional(),
  sizes: z.record(z.string(), z.number()).optional(),
  settled: z.object({ roadmap: z.string(), at: z.string() }).optional(),
  heard: z.string().optional(),
  checks: z.record(z.string(), z.string()).optional(),
  blockers: z.literal(true).optional(),
  issues: z.record(z.string(), details).optional(),
});

/** What another process, or an older version, has written down; nothing of it where it is not understood. */
export function parseKnown(written: unknown): Known {
  const parsed = known.safeParse(written);
  return parsed.success ? (parsed.data as Known) : {};
}
