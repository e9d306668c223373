// Routes of the Git data API, of branches and of commits.

import {
  createBlob,
  createGitCommit,
  createTree,
  requireObjects,
} from '../../actions/repositories/git-data.ts';
import type { NewTreeEntry } from '../../actions/repositories/git-data.ts';
import { deleteBranch, setBranch } from '../../actions/repositories/push.ts';
import { ancestorsOf, findCommit, tipOf } from '../../git/history.ts';
import { findBlob, findTree } from '../../git/objects.ts';
import { foldersOf, listFolder, treeOid } from '../../git/oid.ts';
import type { TreeEntry } from '../../git/oid.ts';
import { resolveCommit } from '../../git/resolve.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Repository, Tree } from '../../world/state.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { apiUrl } from '../represent/addresses.ts';
import { representCommit, representGitCommit, representRef } from '../represent/git.ts';
import type { Place } from '../represent/issue.ts';

export const gitRoutes = {
  'git/get-ref': ({ world, repository, params }) => {
    requireHistory(repository);
    const branch = branchOf(params.ref);
    return ok(representRef({ world, repository }, branch, found(repository.branches.get(branch))));
  },

  'git/create-ref': ({ world, actor, repository, body }) => {
    requireObjects(repository);
    if (!/^refs\/[^/]+\/./.test(body.ref))
      throw new GitHubRefusal(422, "Reference name must start with 'refs/'");
    const branch = branchOf(body.ref.slice('refs/'.length));
    if (repository.branches.has(branch)) throw new GitHubRefusal(422, 'Reference already exists');
    setBranch(world, { repository, actor, branch, oid: body.sha });
    return created(representRef({ world, repository }, branch, body.sha));
  },

  'git/update-ref': ({ world, actor, repository, params, body }) => {
    const branch = branchOf(params.ref);
    if (!repository.branches.has(branch)) throw new GitHubRefusal(422, 'Reference does not exist');
    setBranch(world, { repository, actor, branch, oid: body.sha, force: body.force ?? false });
    return ok(representRef({ world, repository }, branch, body.sha));
  },

  'git/delete-ref': ({ world, actor, repository, params }) => {
    deleteBranch(world, { repository, actor, branch: branchOf(params.ref) });
    return nothing();
  },

  'git/get-commit': ({ world, repository, params }) => {
    requireHistory(repository);
    return ok(representGitCommit({ world, repository }, found(findCommit(repository, params.commit_sha))));
  },

  'git/create-commit': ({ world, actor, repository, body }) => {
    const { message, tree, parents = [] } = body;
    const commit = createGitCommit(world, { repository, actor, message, tree, parents });
    return created(representGitCommit({ world, repository }, commit));
  },

  'git/get-tree': ({ world, repository, params, query }) => {
    requireHistory(repository);
    const tree = found(findTree(repository, params.tree_sha));
    return ok(representTree({ world, repository }, tree, query.recursive !== undefined));
  },

  'git/create-tree': ({ world, repository, body }) => {
    const tree = createTree(repository, body.base_tree ?? null, body.tree as readonly NewTreeEntry[]);
    return created(representTree({ world, repository }, tree, false));
  },

  'git/get-blob': ({ world, repository, params }) => {
    requireHistory(repository);
    const content = found(findBlob(repository, params.file_sha));
    const blob = {
      sha: params.file_sha,
      node_id: `B_${params.file_sha}`,
      size: content.length,
      url: apiUrl(world, repository, `/git/blobs/${params.file_sha}`),
      content: content.toString('base64'),
      encoding: 'base64',
    };
    return { ...ok(blob), raw: content };
  },

  'git/create-blob': ({ world, repository, body }) => {
    const sha = createBlob(
      repository,
      Buffer.from(body.content, body.encoding === 'base64' ? 'base64' : 'utf8'),
    );
    return created({ sha, url: apiUrl(world, repository, `/git/blobs/${sha}`) } as { readonly url: string });
  },

  'repos/list-branches': (call) => {
    const { world, repository, query } = call;
    const branches = [...repository.branches].filter(
      ([name]) => query.protected === undefined || repository.protections.has(name) === query.protected,
    );
    return page(call, branches, {
      show: ([name, sha]) => ({
        name,
        commit: { sha, url: apiUrl(world, repository, `/commits/${sha}`) },
        protected: repository.protections.has(name),
      }),
    });
  },

  'repos/get-branch': ({ world, repository, params }) => {
    const { branch: name } = params;
    const commit = tipOf(repository, name);
    if (commit === null) throw new GitHubRefusal(404, 'Branch not found');
    const self = apiUrl(world, repository, `/branches/${name}`);
    const isProtected = repository.protections.has(name);
    return ok({
      name,
      commit: representCommit({ world, repository }, commit),
      _links: { self, html: `${world.url}/${repository.owner}/${repository.name}/tree/${name}` },
      protected: isProtected,
      protection: { enabled: isProtected },
      protection_url: `${self}/protection`,
    });
  },

  'repos/list-commits': (call) => {
    const { world, repository, query } = call;
    requireHistory(repository);
    const start = found(resolveCommit(repository, query.sha ?? 'HEAD'));
    const commits = [...ancestorsOf(repository, start.oid)].map((oid) => found(findCommit(repository, oid)));
    return page(call, commits, { show: (commit) => representCommit({ world, repository }, commit) });
  },

  'repos/get-commit': ({ world, repository, params }) => {
    requireHistory(repository);
    const commit = resolveCommit(repository, params.ref);
    if (commit === null) throw new GitHubRefusal(422, `No commit found for SHA: ${params.ref}`);
    return ok(representCommit({ world, repository }, commit));
  },
} satisfies Routes;

function branchOf(ref: string): string {
  if (ref.startsWith('heads/')) return ref.slice('heads/'.length);
  throw new GitHubRefusal(422, 'The sandbox keeps branches only: the ref must start with heads/');
}

function requireHistory(repository: Repository): void {
  if (repository.branches.size === 0) throw new GitHubRefusal(409, 'Git Repository is empty.');
}

function representTree({ world, repository }: Place, tree: Tree, recursive: boolean) {
  const sha = treeOid(tree);
  const folders = recursive ? [...foldersOf(tree).keys()].sort() : [''];
  const entries = folders.flatMap((folder) =>
    (listFolder(tree, folder)?.entries ?? []).map((entry) => ({
      entry,
      path: folder === '' ? entry.name : `${folder}/${entry.name}`,
    })),
  );
  const show = ({ entry, path }: { readonly entry: TreeEntry; readonly path: string }) => ({
    path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.oid,
    url: apiUrl(world, repository, `/git/${entry.type}s/${entry.oid}`),
    ...(entry.type === 'blob' ? { size: tree.get(path)?.content.length ?? 0 } : {}),
  });
  return {
    sha,
    url: apiUrl(world, repository, `/git/trees/${sha}`),
    tree: entries.map(show),
    truncated: false,
  };
}
