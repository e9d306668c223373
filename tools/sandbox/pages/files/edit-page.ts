// A form to change one text file: straight onto the branch, or on a branch of its own with a pull request.

import { html } from 'hono/html';
import { resolveCommit, resolvePath } from '../../git/resolve.ts';
import { canEdit } from './files-page.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { filePath } from '../site.ts';
import type { Place, Site } from '../site.ts';

/** Null where there is no such file, or it cannot be edited. */
export function editPage(site: Site, place: Place): Html | null {
  const { repository } = site;
  const commit = resolveCommit(repository, place.branch);
  const found = commit === null ? null : resolvePath(commit, place.path);
  if (found?.type !== 'blob' || !canEdit(site, place, found.file)) return null;
  const text = found.file.content.toString('utf8');
  const rows = Math.min(40, Math.max(12, text.split('\n').length + 1));
  const body = html`<form class="edit" method="post" action="${filePath(repository, 'edit', place)}">
    <h1 class="title">Edit <code>${place.path}</code></h1>
    <textarea class="mono" name="text" rows="${rows}" spellcheck="false" aria-label="File">${text}</textarea>
    <label>What changes <input name="message" value="Update ${place.path}" required /></label>
    <label
      >On a new branch, as a pull request
      <input name="branch" placeholder="Leave empty to commit to ${place.branch}" />
    </label>
    <label>Text of the pull request <input name="body" placeholder="Closes #1" /> </label>
    <div class="buttons">
      <a class="button" href="${filePath(repository, 'blob', place)}">Cancel</a>
      <button class="button primary">Commit as ${repository.owner}</button>
    </div>
  </form>`;
  return repositoryPage(site, { tab: 'code', title: `Edit ${place.path}`, body });
}
