// Folders and files of a branch, and the README below a folder's list, as GitHub shows them.

import { html, raw } from 'hono/html';
import { listFolder } from '../../git/oid.ts';
import type { TreeEntry } from '../../git/oid.ts';
import { resolveCommit, resolvePath } from '../../git/resolve.ts';
import { isBinary } from '../../git/diff.ts';
import type { Commit, File } from '../../world/state.ts';
import { avatar, person } from '../chips.ts';
import { ago, blank, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { renderMarkdown } from '../markdown.ts';
import { findReadme } from './readme.ts';
import { filePath, pathTo, referenceIn } from '../site.ts';
import type { Place, Site } from '../site.ts';

const IMAGE = /\.(svg|png|jpe?g|gif|webp|ico)$/i;

/** The repository's front page or a folder of it. Null where there is no such folder. */
export function folderPage(site: Site, place: Place): Html | null {
  const { repository } = site;
  const commit = resolveCommit(repository, place.branch);
  if (commit === null) {
    const empty = blank('This repository is empty. Push something, or create a file through the API.');
    return repository.branches.size > 0
      ? null
      : repositoryPage(site, { tab: 'code', title: 'Code', body: empty });
  }
  const folder = listFolder(commit.tree, place.path);
  if (folder === null) return null;
  const readme = findReadme(commit.tree, place.path);
  const title = place.path === '' ? (repository.description ?? 'Code') : place.path;
  const entries = [...folder.entries].sort((a, b) => (a.type === b.type ? 0 : a.type === 'tree' ? -1 : 1));
  const body = html`${crumbs(site, place)}
    <section class="box">
      <div class="box-head">
        ${avatar(commit.authorLogin)}
        <span class="clip"
          >${person(commit.authorLogin)}
          <a class="plain muted" href="${commitPath(site, commit)}">${headline(commit)}</a></span
        >
        <span class="muted small end">${ago(commit.committedAt, site.now)}</span>
      </div>
      <ul class="files">
        ${entries.map((entry) => entryRow(site, place, entry))}
      </ul>
    </section>
    ${
      readme === null
        ? ''
        : html`<section class="box">
            <div class="box-head">
              ${icon('book', 'muted')}
              <a class="plain strong" href="${filePath(repository, 'blob', { ...place, path: readme.path })}"
                >${readme.name}</a
              >
            </div>
            ${markdown(site, { ...place, path: readme.path }, readme.text)}
          </section>`
    }`;
  return repositoryPage(site, { tab: 'code', title, body });
}

/** One file: Markdown rendered, pictures shown, text with numbered lines. Null where there is none. */
export function filePage(site: Site, place: Place): Html | null {
  const commit = resolveCommit(site.repository, place.branch);
  const found = commit === null ? null : resolvePath(commit, place.path);
  if (found?.type !== 'blob') return null;
  const tools = html`<span class="end tools">
    ${canEdit(site, place, found.file) ? html`<a class="button" href="${filePath(site.repository, 'edit', place)}">${icon('pencil')} Edit</a>` : ''}
    <a class="button" href="${filePath(site.repository, 'raw', place)}">Raw</a>
  </span>`;
  const body = html`${crumbs(site, place)}
    <section class="box">
      <div class="box-head">
        ${icon('file', 'muted')} <span class="muted small">${sizeOf(found.file)}</span>${tools}
      </div>
      ${content(site, place, found.file)}
    </section>`;
  return repositoryPage(site, { tab: 'code', title: place.path, body });
}

/** Text on a branch can be edited; pictures and old commits cannot. */
export function canEdit({ repository }: Site, place: Place, file: File): boolean {
  return !repository.archived && repository.branches.has(place.branch) && !isBinary(file.content);
}

function content(site: Site, place: Place, file: File): Html {
  if (IMAGE.test(place.path)) {
    return html`<p class="picture">
      <img src="${filePath(site.repository, 'raw', place)}" alt="${place.path}" />
    </p>`;
  }
  if (isBinary(file.content)) return blank('This file is not text.');
  const text = file.content.toString('utf8');
  if (/\.(md|markdown)$/i.test(place.path)) return markdown(site, place, text);
  const lines = text.replace(/\n$/, '').split('\n');
  return html`<div class="scroll">
    <table class="source">
      ${lines.map(
        (line, index) =>
          html`<tr id="L${index + 1}">
            <td class="number">${index + 1}</td>
            <td><code>${line}</code></td>
          </tr>`,
      )}
    </table>
  </div>`;
}

/** Relative links lead to files of the same branch, relative pictures to their bytes. */
function markdown(site: Site, { branch, path }: Place, text: string): Html {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const rendered = renderMarkdown(text, {
    resolve: (target, kind) => {
      const { pathname, hash } = new URL(
        target,
        `https://sandbox.test/${target.startsWith('/') ? '' : folder}`,
      );
      const place = { branch, path: decodeURIComponent(pathname.slice(1)) };
      return filePath(site.repository, kind === 'image' ? 'raw' : 'blob', place) + hash;
    },
    reference: referenceIn(site),
  });
  return html`<article class="markdown-body">${raw(rendered)}</article>`;
}

function entryRow({ repository }: Site, place: Place, entry: TreeEntry): Html {
  const path = place.path === '' ? entry.name : `${place.path}/${entry.name}`;
  const isFolder = entry.type === 'tree';
  const name = isFolder ? 'file-directory-fill' : entry.mode === '120000' ? 'file-symlink-file' : 'file';
  return html`<li>
    ${icon(name, isFolder ? 'folder' : 'muted')}
    <a class="plain" href="${filePath(repository, isFolder ? 'tree' : 'blob', { ...place, path })}"
      >${entry.name}</a
    >
  </li>`;
}

function crumbs({ repository }: Site, place: Place): Html {
  const parts = place.path === '' ? [] : place.path.split('/');
  const trail = parts.map((name, index) => {
    const path = parts.slice(0, index + 1).join('/');
    const isLast = index === parts.length - 1;
    return html`<span class="muted">/</span
      >${isLast ? html`<strong>${name}</strong>` : html`<a href="${filePath(repository, 'tree', { ...place, path })}">${name}</a>`}`;
  });
  const branches = [...repository.branches.keys()].sort();
  const choice = branches.map(
    (branch) => html`<li><a href="${filePath(repository, 'tree', { branch, path: '' })}">${branch}</a></li>`,
  );
  return html`<div class="crumbs">
    <details class="menu">
      <summary class="button">${icon('git-branch', 'muted')} ${place.branch}</summary>
      <ul class="box">
        ${choice}
      </ul>
    </details>
    ${parts.length === 0 ? '' : html`<span><a class="strong" href="${pathTo(repository)}">${repository.name}</a>${trail}</span>`}
  </div>`;
}

function sizeOf({ content }: File): string {
  const lines = isBinary(content)
    ? ''
    : `${content.toString('utf8').replace(/\n$/, '').split('\n').length} lines · `;
  return `${lines}${content.length < 1_024 ? `${content.length} bytes` : `${(content.length / 1_024).toFixed(1)} KB`}`;
}

function headline({ message }: Commit): string {
  return message.split('\n', 1)[0] ?? '';
}

function commitPath({ repository }: Site, { oid }: Commit): string {
  return pathTo(repository, `/commit/${oid}`);
}
