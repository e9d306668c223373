// createCommitOnBranch: many files in one commit, only where the branch is still where the caller saw it.

import { commitFiles } from '../../actions/repositories/push.ts';
import type { FileChange } from '../../actions/repositories/push.ts';
import { requireUnarchived } from '../../actions/rules.ts';
import { repositoryByName, requireWrite } from '../access.ts';
import type { Context } from '../context.ts';
import { graphqlError, nodeNotFound } from '../errors.ts';
import { commitNode, refNode } from '../nodes/lookup.ts';
import { nodeById } from '../nodes/node-by-id.ts';
import type { RefNode } from '../nodes/nodes.ts';
import { mutation } from './mutation.ts';

interface Input {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

export const createCommitOnBranch = mutation<Input>((input, context) => {
  const { repository, name, oid } = findBranch(input.branch, context);
  requireWrite(repository, context, 'contents');
  requireUnarchived(repository);
  if (oid !== input.expectedHeadOid) {
    throw graphqlError(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    );
  }
  const { headline, body } = input.message;
  const commit = commitFiles(context.world, {
    repository,
    actor: context.actor,
    branch: name,
    message: (body ?? '') === '' ? headline : `${headline}\n\n${body ?? ''}`,
    files: changesOf(input),
  });
  return { commit: commitNode(repository, commit.oid), ref: refNode(repository, name) };
});

/** The branch must exist: this mutation makes none, not even in an empty repository. */
function findBranch(branch: Input['branch'], context: Context): RefNode {
  if (branch.id != null) {
    const node = nodeById(branch.id, context);
    if (node.type === 'Ref') return node;
    throw nodeNotFound(branch.id);
  }
  if (branch.repositoryNameWithOwner == null || branch.branchName == null) {
    throw graphqlError(
      'BAD_USER_INPUT',
      'A branch needs an id, or both repositoryNameWithOwner and branchName.',
    );
  }
  const { repository } = repositoryByName(branch.repositoryNameWithOwner, context);
  const ref = refNode(repository, branch.branchName);
  if (ref !== null) return ref;
  throw graphqlError('NOT_FOUND', `No such branch: ${branch.branchName}`);
}

function changesOf({ fileChanges }: Input): readonly FileChange[] {
  const additions = fileChanges?.additions ?? [];
  const deletions = fileChanges?.deletions ?? [];
  const paths = [...additions, ...deletions].map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw graphqlError('UNPROCESSABLE', `A path was requested twice: ${twice}`);
  return [
    // Whatever the file was before, this mutation writes it as a plain one.
    ...additions.map(({ path, contents }) => ({ path, content: decode(path, contents), mode: '100644' })),
    ...deletions.map(({ path }) => ({ path, content: null })),
  ];
}

function decode(path: string, contents: string): Buffer {
  if (/^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(contents))
    return Buffer.from(contents, 'base64');
  throw graphqlError('UNPROCESSABLE', `The contents of ${path} are not valid Base64.`);
}
