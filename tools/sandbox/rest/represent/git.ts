// Commits, refs, trees, blobs and files as REST shows them.

import type { components } from '@octokit/openapi-types';
import type { ChangedFile } from '../../git/diff.ts';
import { blobOid, treeOid } from '../../git/oid.ts';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import type { Commit, File } from '../../world/state.ts';
import { apiUrl, escapePath, webUrl } from './addresses.ts';
import type { Place } from './issue.ts';
import { representUser } from './user.ts';

type Schemas = components['schemas'];

/** A commit as the Git data API shows it. */
export function representGitCommit(place: Place, commit: Commit): Schemas['git-commit'] {
  const { world, repository } = place;
  const tree = treeOid(commit.tree);
  return {
    sha: commit.oid,
    node_id: nodeId('Commit', repository.id, commit.oid, ''),
    url: apiUrl(world, repository, `/git/commits/${commit.oid}`),
    html_url: webUrl(world, repository, `/commit/${commit.oid}`),
    author: personOf(commit),
    committer: personOf(commit),
    message: commit.message,
    tree: { sha: tree, url: apiUrl(world, repository, `/git/trees/${tree}`) },
    parents: commit.parents.map((sha) => ({
      sha,
      url: apiUrl(world, repository, `/git/commits/${sha}`),
      html_url: webUrl(world, repository, `/commit/${sha}`),
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

/** A commit as the lists of a repository or a pull request show it. */
export function representCommit(place: Place, commit: Commit): Schemas['commit'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/commits/${commit.oid}`);
  const git = representGitCommit(place, commit);
  return {
    sha: commit.oid,
    node_id: git.node_id,
    commit: {
      author: git.author,
      committer: git.committer,
      message: commit.message,
      tree: git.tree,
      url: git.url,
      comment_count: 0,
      verification: git.verification,
    },
    url,
    html_url: git.html_url,
    comments_url: `${url}/comments`,
    author: representUser(world, commit.authorLogin),
    committer: representUser(world, commit.authorLogin),
    parents: git.parents.map((parent) => ({
      ...parent,
      url: apiUrl(world, repository, `/commits/${parent.sha}`),
    })),
  };
}

/** A branch as a ref. */
export function representRef({ world, repository }: Place, branch: string, oid: string): Schemas['git-ref'] {
  return {
    ref: `refs/heads/${branch}`,
    node_id: nodeId('Ref', repository.id, branch),
    url: apiUrl(world, repository, `/git/refs/heads/${escapePath(branch)}`),
    object: { type: 'commit', sha: oid, url: apiUrl(world, repository, `/git/commits/${oid}`) },
  };
}

export interface FileAt {
  readonly path: string;
  readonly ref: string;
  readonly file: File;
}

/** A file without its content, as in the list of a folder. */
export function representEntry(place: Place, { path, ref, file }: FileAt) {
  const links = contentLinks(place, { path, ref, oid: blobOid(file.content), kind: 'blobs' });
  const type = file.mode === '120000' ? ('symlink' as const) : ('file' as const);
  return {
    ...links,
    name: nameOf(path),
    path,
    sha: blobOid(file.content),
    size: file.content.length,
    type,
    download_url: webUrl(place.world, place.repository, `/raw/${escapePath(ref)}/${escapePath(path)}`),
  };
}

/** A file with its content. A symbolic link shows as what it leads to; that is for the caller to follow. */
export function representFile(place: Place, at: FileAt): Schemas['content-file'] {
  const content = at.file.content.toString('base64').replace(/(.{60})/g, '$1\n');
  return { ...representEntry(place, at), type: 'file', encoding: 'base64', content };
}

interface FolderAt {
  readonly path: string;
  readonly ref: string;
  readonly oid: string;
}

/** A folder, as in the list of the folder above it. */
export function representFolder(place: Place, { path, ref, oid }: FolderAt) {
  const links = contentLinks(place, { path, ref, oid, kind: 'trees' });
  return { ...links, name: nameOf(path), path, sha: oid, size: 0, type: 'dir' as const, download_url: null };
}

/** A file that a pull request changes. */
export function representDiff(place: Place, headOid: string, changed: ChangedFile): Schemas['diff-entry'] {
  const { world, repository } = place;
  const path = escapePath(changed.path);
  return {
    sha: blobOid(changed.file.content),
    filename: changed.path,
    status: changed.status,
    additions: changed.additions,
    deletions: changed.deletions,
    changes: changed.additions + changed.deletions,
    blob_url: webUrl(world, repository, `/blob/${headOid}/${path}`),
    raw_url: webUrl(world, repository, `/raw/${headOid}/${path}`),
    contents_url: apiUrl(world, repository, `/contents/${path}?ref=${headOid}`),
    ...(changed.patch === null ? {} : { patch: changed.patch }),
  };
}

/** The author, who is the committer too. */
function personOf(commit: Commit): { name: string; email: string; date: string } {
  const email = `${commit.authorLogin}@users.noreply.github.com`;
  return { name: commit.authorLogin, email, date: commit.committedAt };
}

interface LinkTarget {
  readonly path: string;
  readonly ref: string;
  readonly oid: string;
  readonly kind: 'blobs' | 'trees';
}

function contentLinks({ world, repository }: Place, { path, ref, oid, kind }: LinkTarget) {
  const url = apiUrl(world, repository, `/contents/${escapePath(path)}?ref=${encodeURIComponent(ref)}`);
  const git = apiUrl(world, repository, `/git/${kind}/${oid}`);
  const view = kind === 'blobs' ? 'blob' : 'tree';
  const html = webUrl(world, repository, `/${view}/${escapePath(ref)}/${escapePath(path)}`);
  return { url, git_url: git, html_url: html, _links: { self: url, git, html } };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
