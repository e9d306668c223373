// Carries out what the edit form asks for.

import { commitFiles, openPull, setBranch } from '../../actions/index.ts';
import { userActor } from '../../actor.ts';
import { resolveExpression } from '../../git/resolve.ts';
import { notFound } from '../../requests/refusal.ts';
import { filePath, issuePath } from '../site.ts';
import type { Place, Site } from '../site.ts';

export interface Edit {
  readonly text: string;
  readonly message: string;
  /** A new branch to open a pull request from; empty to commit to the branch itself. */
  readonly branch: string;
  /** Of the pull request. */
  readonly body: string;
}

/** Commits as the owner. Returns the page to go to: the file, or the new pull request. */
export function commitEdit({ world, repository }: Site, { branch: base, path }: Place, edit: Edit): string {
  const found = resolveExpression(repository, `${base}:${path}`);
  if (found?.type !== 'blob') throw notFound();
  const actor = userActor(repository.owner);
  // A form sends every line end as CRLF: the file keeps the kind that it has.
  const hadCrlf = found.file.content.includes('\r\n');
  const content = hadCrlf ? edit.text : edit.text.replaceAll('\r\n', '\n');
  const head = edit.branch.trim();
  if (head !== '') setBranch(world, { repository, actor, branch: head, oid: found.commit.oid });
  const branch = head === '' ? base : head;
  commitFiles(world, { repository, actor, branch, message: edit.message, files: [{ path, content }] });
  if (head === '') return filePath(repository, 'blob', { branch, path });
  const pull = openPull(world, { repository, actor, title: edit.message, body: edit.body, head, base });
  return issuePath(repository, pull);
}
