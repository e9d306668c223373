// The commits of a branch, and what one of them changed.

import { html } from 'hono/html';
import { diffTrees } from '../../git/diff.ts';
import type { ChangedFile } from '../../git/diff.ts';
import { ancestorsOf } from '../../git/history.ts';
import { resolveCommit } from '../../git/resolve.ts';
import type { Commit, File } from '../../world/state.ts';
import { avatar, person } from '../chips.ts';
import { ago, blank, count, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { pathTo } from '../site.ts';
import type { Site } from '../site.ts';

/** Null where there is no such branch; an empty repository has an empty list. */
export function commitsPage(site: Site, branch: string): Html | null {
  const { repository } = site;
  const tip = resolveCommit(repository, branch);
  if (tip === null && repository.branches.size > 0) return null;
  const commits =
    tip === null
      ? []
      : [...ancestorsOf(repository, tip.oid)].flatMap((oid) => repository.commits.get(oid) ?? []);
  const body = html`<p class="muted lead">Commits on <code>${branch}</code></p>
    ${commits.length === 0 ? blank('No commits yet.') : commitList(site, commits)}`;
  return repositoryPage(site, { tab: 'commits', title: `Commits on ${branch}`, body });
}

export function commitList(site: Site, commits: readonly Commit[]): Html {
  const rows = commits.map((commit) => {
    const path = pathTo(site.repository, `/commit/${commit.oid}`);
    return html`<li>
      ${avatar(commit.authorLogin)}
      <div class="grow">
        <a class="row-title plain" href="${path}">${titleOf(commit)}</a>
        <p class="muted small">
          ${person(commit.authorLogin)} committed ${ago(commit.committedAt, site.now)}
        </p>
      </div>
      <a class="mono plain muted small" href="${path}">${commit.oid.slice(0, 7)}</a>
    </li>`;
  });
  return html`<ul class="box rows">
    ${rows}
  </ul>`;
}

export function commitPage(site: Site, commit: Commit): Html {
  const parent = site.repository.commits.get(commit.parents[0] ?? '');
  const rest = commit.message.slice(titleOf(commit).length).trim();
  const body = html`<div class="issue-head">
      <h1>${titleOf(commit)}</h1>
      ${rest === '' ? '' : html`<pre class="message">${rest}</pre>`}
      <p class="muted">
        ${avatar(commit.authorLogin)} ${person(commit.authorLogin)} committed
        ${ago(commit.committedAt, site.now)} · <code>${commit.oid.slice(0, 7)}</code>
      </p>
    </div>
    ${changedFiles(diffTrees(parent?.tree ?? new Map<string, File>(), commit.tree))}`;
  return repositoryPage(site, { tab: 'commits', title: titleOf(commit), body });
}

/** Every changed file with its lines. */
export function changedFiles(files: readonly ChangedFile[]): Html {
  return html`<p class="muted lead">${count(files.length, 'file')} changed</p>
    ${files.map(
      (file) =>
        html`<details class="box" ${files.length <= 20 ? html`open` : ''}>
          <summary class="box-head">
            ${icon('file', 'muted')} <span class="mono clip">${file.path}</span>
            <span class="end small nowrap"
              ><span class="plus">+${file.additions}</span>
              <span class="minus">−${file.deletions}</span></span
            >
          </summary>
          ${patch(file)}
        </details>`,
    )}`;
}

function patch({ patch: text }: ChangedFile): Html {
  if (text === null) return blank('Not text.');
  if (text === '') return blank('No lines changed.');
  const lines = text.split('\n').map((line) => {
    const kind = line.startsWith('@@') ? 'hunk' : line.startsWith('+') ? 'added' : 'removed';
    return html`<tr class="${kind}">
      <td><code>${line}</code></td>
    </tr>`;
  });
  return html`<div class="scroll">
    <table class="source">
      ${lines}
    </table>
  </div>`;
}

function titleOf({ message }: Commit): string {
  return message.split('\n', 1)[0] ?? '';
}
