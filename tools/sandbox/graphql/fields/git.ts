// Fields of refs, commits, folders and files.

import { isUtf8 } from 'node:buffer';
import { ancestorsOf } from '../../git/history.ts';
import { blobOid, listFolder } from '../../git/oid.ts';
import type { Commit } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import { connection } from '../nodes/connection.ts';
import type { Context } from '../context.ts';
import type { Fields } from '../field-types.ts';
import { actorNode, commitNode, pathNode, pullNodes, repositoryPath } from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type {
  BlobNode,
  CommitNode,
  GitObjectNode,
  RefNode,
  TreeEntryNode,
  TreeNode,
} from '../nodes/nodes.ts';
import { selectPulls } from '../nodes/select.ts';
import { suitesOf } from './check.ts';

/** GitHub gives at most this many bytes of a file's text. */
const TEXT_LIMIT = 512_000;

export const REF_FIELDS: Fields<RefNode> = {
  id: ({ repository, name }) => nodeId('Ref', repository.id, name),
  name: ({ name }) => name,
  prefix: () => 'refs/heads/',
  repository: ({ repository }) => ({ type: 'Repository', repository }),
  target: ({ repository, oid }) => commitNode(repository, oid),
  associatedPullRequests: ({ repository, name }, args) => {
    const pulls = selectPulls(repository, { ...args, headRefName: name });
    // A fork's branch of that name is another ref.
    const own = pulls.filter(({ pull }) => pull?.headRepositoryId === repository.id);
    return connection(
      own.flatMap((issue) => pullNodes(repository, issue)),
      args,
      'associatedPullRequests',
    );
  },
};

const GIT_OBJECT_FIELDS: Fields<GitObjectNode> = {
  oid: oidOf,
  abbreviatedOid: (object) => oidOf(object).slice(0, 7),
  id: (object) =>
    nodeId(object.type, object.repository.id, object.commit.oid, 'path' in object ? object.path : ''),
  repository: ({ repository }) => ({ type: 'Repository', repository }),
  commitResourcePath: commitPath,
  commitUrl: (object, _args, { webUrl }) => webUrl + commitPath(object),
};

export const COMMIT_FIELDS: Fields<CommitNode> = {
  ...GIT_OBJECT_FIELDS,
  resourcePath: commitPath,
  url: (object, _args, { webUrl }) => webUrl + commitPath(object),
  message: ({ commit }) => commit.message,
  messageHeadline: ({ commit }) => headlineOf(commit),
  messageBody: ({ commit }) => commit.message.slice(headlineOf(commit).length).trim(),
  authoredDate: ({ commit }) => commit.committedAt,
  committedDate: ({ commit }) => commit.committedAt,
  author: ({ commit }, _args, context) => gitActor(commit, context),
  committer: ({ commit }, _args, context) => gitActor(commit, context),
  tree: ({ repository, commit }) => pathNode(repository, commit, ''),
  parents: ({ repository, commit }, args) =>
    connection(commitNodes(repository, commit.parents), args, 'parents'),
  history: ({ repository, commit }, args) =>
    connection(commitNodes(repository, [...ancestorsOf(repository, commit.oid)]), args, 'history'),
  checkSuites: ({ repository, commit }, args, context) => {
    requireRead(repository, context, 'checks');
    return connection(suitesOf(repository, commit.oid, args.filterBy), args, 'checkSuites');
  },
  file: ({ repository, commit }, { path }) => {
    const target = pathNode(repository, commit, path ?? '');
    return target === null ? null : treeEntry(target);
  },
};

export const TREE_FIELDS: Fields<TreeNode> = {
  ...GIT_OBJECT_FIELDS,
  entries: ({ repository, commit, path }) =>
    listFolder(commit.tree, path)?.entries.flatMap(({ name }) => {
      const target = pathNode(repository, commit, path === '' ? name : `${path}/${name}`);
      return target === null ? [] : [treeEntry(target)];
    }) ?? [],
};

export const BLOB_FIELDS: Fields<BlobNode> = {
  ...GIT_OBJECT_FIELDS,
  byteSize: ({ file }) => file.content.length,
  isBinary: ({ file }) => isBinary(file.content),
  isTruncated: ({ file }) => file.content.length > TEXT_LIMIT,
  text: ({ file }) => (isBinary(file.content) ? null : file.content.subarray(0, TEXT_LIMIT).toString('utf8')),
};

export const TREE_ENTRY_FIELDS: Fields<TreeEntryNode> = {
  name: ({ name }) => name,
  path: ({ target }) => target.path,
  type: ({ target }) => (target.type === 'Tree' ? 'tree' : 'blob'),
  // Git writes modes in octal (100644); GraphQL gives the number (33188).
  mode: ({ target }) => Number.parseInt(target.type === 'Tree' ? '040000' : target.file.mode, 8),
  oid: ({ target }) => oidOf(target),
  object: ({ target }) => target,
  size: ({ target }) => (target.type === 'Tree' ? 0 : target.file.content.length),
  extension: ({ name }) => /\.[^.]+$/.exec(name)?.[0] ?? '',
  repository: ({ repository }) => ({ type: 'Repository', repository }),
};

function treeEntry(target: TreeNode | BlobNode): TreeEntryNode {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  return { type: 'TreeEntry', repository: target.repository, name, target };
}

function commitNodes(repository: CommitNode['repository'], oids: readonly string[]): readonly CommitNode[] {
  return oids.flatMap((oid) => commitNode(repository, oid) ?? []);
}

function oidOf(object: GitObjectNode): string {
  if (object.type === 'Commit') return object.commit.oid;
  return object.type === 'Blob' ? blobOid(object.file.content) : object.oid;
}

/** A NUL byte, or bytes that are no UTF-8. */
function isBinary(content: Buffer): boolean {
  return content.includes(0) || !isUtf8(content);
}

function headlineOf({ message }: Commit): string {
  return message.split('\n', 1)[0] ?? '';
}

function commitPath({ repository, commit }: GitObjectNode): string {
  return `${repositoryPath(repository)}/commit/${commit.oid}`;
}

function gitActor(commit: Commit, context: Context): object {
  const user = actorNode(commit.authorLogin, context);
  return {
    name: commit.authorLogin,
    email: `${commit.authorLogin}@users.noreply.github.com`,
    date: commit.committedAt,
    user: user?.type === 'User' ? user : null,
  };
}
