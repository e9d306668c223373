// GitHub's own schema with the sandbox's resolvers. What has no resolver is refused, never answered with null.

import { buildSchema, defaultFieldResolver } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema, GraphQLTypeResolver } from 'graphql';
import { readText } from '../texts.ts';
import type { Context } from './context.ts';
import { unknownToSandbox } from './errors.ts';
import type { Args, Fields, Resolver } from './field-types.ts';
import { ACTOR_FIELDS } from './fields/actor.ts';
import { CHECK_RUN_FIELDS, CHECK_SUITE_FIELDS } from './fields/check.ts';
import { COMMENT_FIELDS, EVENT_FIELDS_BY_TYPE } from './fields/event.ts';
import { BLOB_FIELDS, COMMIT_FIELDS, REF_FIELDS, TREE_ENTRY_FIELDS, TREE_FIELDS } from './fields/git.ts';
import { ISSUE_FIELDS } from './fields/issue.ts';
import { LABEL_FIELDS, MILESTONE_FIELDS } from './fields/label-milestone.ts';
import { CHANGED_FILE_FIELDS, PULL_REQUEST_COMMIT_FIELDS, PULL_REQUEST_FIELDS } from './fields/pull.ts';
import { QUERY_FIELDS } from './fields/query.ts';
import { REACTION_GROUP_FIELDS } from './fields/reaction.ts';
import { REPOSITORY_FIELDS } from './fields/repository.ts';
import { MUTATION_FIELDS } from './mutations/index.ts';

/** By type name. Each table's source type is what the fields that lead there return. */
const TABLES = {
  Query: QUERY_FIELDS,
  Mutation: MUTATION_FIELDS,
  Repository: REPOSITORY_FIELDS,
  Issue: ISSUE_FIELDS,
  PullRequest: PULL_REQUEST_FIELDS,
  PullRequestCommit: PULL_REQUEST_COMMIT_FIELDS,
  PullRequestChangedFile: CHANGED_FILE_FIELDS,
  IssueComment: COMMENT_FIELDS,
  ReactionGroup: REACTION_GROUP_FIELDS,
  Label: LABEL_FIELDS,
  Milestone: MILESTONE_FIELDS,
  Ref: REF_FIELDS,
  Commit: COMMIT_FIELDS,
  CheckSuite: CHECK_SUITE_FIELDS,
  CheckRun: CHECK_RUN_FIELDS,
  Tree: TREE_FIELDS,
  TreeEntry: TREE_ENTRY_FIELDS,
  Blob: BLOB_FIELDS,
  User: ACTOR_FIELDS,
  Bot: ACTOR_FIELDS,
  Organization: ACTOR_FIELDS,
  ...EVENT_FIELDS_BY_TYPE,
};

/** Types whose fields stand ready in the value itself. */
const READY_MADE = /(Connection|Edge|Payload|Summary)$|^(PageInfo|RateLimit|GitActor)$/;

let built: GraphQLSchema | null = null;

/** GitHub's schema. Built at the first call: it takes about a quarter of a second. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readText('graphql'), { assumeValid: true });
  return built;
}

/** Finds the field's resolver in its type's table, or its value where the source has it ready. */
// eslint-disable-next-line max-params -- graphql-js calls it so
export const resolveField: GraphQLFieldResolver<unknown, Context, Args> = (source, args, context, info) => {
  const type = info.parentType.name;
  const table = (TABLES as Readonly<Record<string, Fields<never>>>)[type];
  const resolver =
    table !== undefined && Object.hasOwn(table, info.fieldName) ? table[info.fieldName] : undefined;
  // graphql-js hands each table the sources that its own resolvers returned, so the types fit by construction.
  if (resolver !== undefined) return (resolver as Resolver<unknown>)(source, args, context);
  if (READY_MADE.test(type) && typeof source === 'object' && source !== null && info.fieldName in source) {
    return defaultFieldResolver(source, args, context, info);
  }
  throw unknownToSandbox(`${type}.${info.fieldName}`, context);
};

/** Every node says its type. */
export const resolveType: GraphQLTypeResolver<unknown, Context> = (node) =>
  typeof node === 'object' && node !== null && 'type' in node ? String(node.type) : undefined;
