// Routes of files: contents and README.

import { commitFiles } from '../../actions/repositories/push.ts';
import type { FileChange } from '../../actions/repositories/push.ts';
import { posix } from 'node:path';
import { resolveCommit, resolvePath } from '../../git/resolve.ts';
import type { GitObject } from '../../git/resolve.ts';
import { blobOid } from '../../git/oid.ts';
import { tipOf } from '../../git/history.ts';
import { GitHubRefusal, notFound } from '../../requests/refusal.ts';
import type { Commit, Repository } from '../../world/state.ts';
import { found, ok } from '../call.ts';
import type { RestAnswer, RestCall, Routes } from '../call.ts';
import { renderFile } from '../represent/file-html.ts';
import {
  type FileAt,
  representEntry,
  representFile,
  representFolder,
  representGitCommit,
} from '../represent/git.ts';
import type { Place } from '../represent/issue.ts';

const README = /^readme(\.(md|markdown|mdown|mkdn|txt|rst|adoc))?$/i;

export const contentRoutes = {
  'repos/get-content': ({ world, repository, params, query }) => {
    const ref = query.ref ?? repository.defaultBranch;
    const commit = commitAt(repository, ref);
    const at = found(follow(commit, found(resolvePath(commit, params.path))));
    const place = { world, repository };
    if (at.type === 'blob') return answerFile(place, { ...at, ref }, 'file');
    const entries = listEntries(place, at, ref);
    const folder = representFolder(place, { path: at.path, ref, oid: at.oid });
    return { ...ok(entries), object: { ...folder, entries } };
  },

  'repos/get-readme': ({ world, repository, query }) => {
    const ref = query.ref ?? repository.defaultBranch;
    const commit = commitAt(repository, ref);
    const path = found(findReadme(commit));
    const at = found(follow(commit, found(resolvePath(commit, path))));
    if (at.type !== 'blob') throw notFound();
    return answerFile({ world, repository }, { ...at, ref }, 'readme');
  },

  'repos/create-or-update-file-contents': (call) => {
    const { repository, params, body } = call;
    const branch = body.branch ?? repository.defaultBranch;
    const had = tipOf(repository, branch)?.tree.get(params.path);
    checkSha(params.path, body.sha, had === undefined ? null : blobOid(had.content));
    const content = fromBase64(body.content);
    return write(call, { branch, message: body.message, file: { path: params.path, content } });
  },

  'repos/delete-file': (call) => {
    const { repository, params, body } = call;
    const branch = body.branch ?? repository.defaultBranch;
    const had = found(tipOf(repository, branch)?.tree.get(params.path));
    checkSha(params.path, body.sha, blobOid(had.content));
    return write(call, { branch, message: body.message, file: { path: params.path, content: null } });
  },
} satisfies Routes;

/** A file in all its forms. */
function answerFile(place: Place, at: FileAt, id: 'file' | 'readme'): RestAnswer {
  const html = () => renderFile(at, id);
  return { ...ok(representFile(place, at)), raw: at.file.content, html };
}

/** Node drops what is not Base64 and goes on; GitHub refuses it. Line breaks are allowed. */
function fromBase64(content: string): Buffer {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content))
    throw new GitHubRefusal(422, 'content is not valid Base64.');
  return Buffer.from(content, 'base64');
}

/** The path of the README that GitHub shows: in `.github`, else the root, else `docs`. */
function findReadme(commit: Commit): string | null {
  for (const folder of ['.github/', '', 'docs/']) {
    const names = [...commit.tree.keys()].filter(
      (path) => path.startsWith(folder) && README.test(path.slice(folder.length)),
    );
    const best = names.find((name) => name.toLowerCase().endsWith('.md')) ?? names[0];
    if (best !== undefined) return best;
  }
  return null;
}

interface Writing {
  readonly branch: string;
  readonly message: string;
  readonly file: FileChange;
}

function write({ world, actor, repository }: RestCall, { branch, message, file }: Writing): RestAnswer {
  const existed = tipOf(repository, branch)?.tree.has(file.path) === true;
  const commit = asConflict(() => commitFiles(world, { repository, actor, branch, message, files: [file] }));
  const place = { world, repository };
  const written = commit.tree.get(file.path);
  const content =
    written === undefined ? null : representEntry(place, { path: file.path, ref: branch, file: written });
  return { status: existed ? 200 : 201, body: { content, commit: representGitCommit(place, commit) } };
}

/** A broken branch rule is 409 here, where the Git data API says 422. */
function asConflict<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof GitHubRefusal && error.message.startsWith('Repository rule')) {
      throw new GitHubRefusal(409, error.message);
    }
    throw error;
  }
}

function checkSha(path: string, given: string | undefined, actual: string | null): void {
  if (actual !== null && given === undefined) {
    throw new GitHubRefusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  }
  if (given !== undefined && given !== actual)
    throw new GitHubRefusal(409, `${path} does not match ${given}`);
}

function commitAt(repository: Repository, ref: string): Commit {
  if (repository.branches.size === 0) throw new GitHubRefusal(404, 'This repository is empty.');
  const commit = resolveCommit(repository, ref);
  if (commit === null) throw new GitHubRefusal(404, `No commit found for the ref ${ref}`);
  return commit;
}

type Located = Exclude<GitObject, { readonly type: 'commit' }>;

/** GitHub answers for a symbolic link with what it leads to, when that is in the repository. */
function follow(commit: Commit, object: GitObject): Located | null {
  if (object.type === 'commit') return null;
  if (object.type !== 'blob' || object.file.mode !== '120000') return object;
  const target = posix.join(posix.dirname(object.path), object.file.content.toString('utf8'));
  const led = resolvePath(commit, target);
  return led === null || led.type === 'commit' ? object : led;
}

function listEntries(
  place: Pick<RestCall, 'world' | 'repository'>,
  folder: Located,
  ref: string,
): readonly unknown[] {
  if (folder.type !== 'tree') return [];
  return folder.entries.map((entry) => {
    const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
    const file = folder.commit.tree.get(path);
    return file === undefined
      ? representFolder(place, { path, ref, oid: entry.oid })
      : representEntry(place, { path, ref, file });
  });
}
