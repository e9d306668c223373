// The shape of a resolver table: one function per field of a type. GitHub's schema has checked the arguments before.

import type { PageArgs } from './nodes/connection.ts';
import type { Context } from './context.ts';

export interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Every argument that some resolved field takes, as the schema types it. */
export interface Args extends PageArgs {
  readonly orderBy?: Order | null;
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly filterBy?: (IssueFilter & CheckFilter) | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
  readonly skip?: number | null;
  readonly expression?: string | null;
  readonly oid?: string | null;
  readonly qualifiedName?: string;
  readonly refPrefix?: string;
  readonly query?: string | null;
  readonly number?: number;
  readonly name?: string;
  readonly owner?: string;
  readonly login?: string;
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly path?: string | null;
  readonly followRenames?: boolean;
  readonly includeClosedPrs?: boolean | null;
  readonly userLinkedOnly?: boolean | null;
  readonly enableDuplicate?: boolean | null;
}

export interface IssueFilter {
  readonly assignee?: string | null;
  readonly createdBy?: string | null;
  readonly labels?: readonly string[] | null;
  readonly milestone?: string | null;
  readonly milestoneNumber?: string | null;
  readonly since?: string | null;
  readonly states?: readonly string[] | null;
}

/** Of check suites and of check runs. */
export interface CheckFilter {
  readonly appId?: number | null;
  readonly checkName?: string | null;
  readonly checkType?: 'ALL' | 'LATEST' | null;
}

export type Resolver<Source> = (source: Source, args: Args, context: Context) => unknown;

/** The fields of one type, by name. A field that is not here is one that the sandbox does not know. */
export type Fields<Source> = Readonly<Record<string, Resolver<Source>>>;
