// Check runs: in a pull request's box, and each on a page of its own with what it says.

import { html, raw } from 'hono/html';
import { latestChecks } from '../../actions/pulls/checks.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Pull } from '../../world/state.ts';
import { ago, count, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { renderMarkdown } from '../markdown.ts';
import { filePath, pathTo, referenceIn } from '../site.ts';
import type { Site } from '../site.ts';

/** One line for each check of the head; nothing where there is none. */
export function checkBox(site: Site, pull: Pull): Html {
  const runs = latestChecks(site.repository, pull.headOid);
  if (runs.length === 0) return html``;
  return html`<section class="box checks">
    ${runs.map(
      (run) =>
        html`<p>
          ${statusIcon(run)} <a class="strong plain" href="${runPath(site, run)}">${run.name}</a>
          <span class="muted">${run.output.title ?? run.conclusion ?? run.status}</span>
        </p>`,
    )}
  </section>`;
}

/** What a check says, its annotations, and the button that asks for it again. */
export function checkPage(site: Site, run: CheckRun): Html {
  const { title, summary, text } = run.output;
  const body = html`<div class="issue-head">
      <h1>${statusIcon(run)} ${title ?? run.name}</h1>
      <p class="muted">
        ${run.name} · ${run.conclusion ?? run.status} · <code>${run.headSha.slice(0, 7)}</code>
        ${run.completedAt === null ? '' : ago(run.completedAt, site.now)}
      </p>
    </div>
    <article class="markdown-body check-text">${[summary, text].map((part) => markdown(site, part))}</article>
    ${annotations(site, run)}
    ${
      run.status !== 'completed' || site.repository.archived
        ? ''
        : html`<form method="post" action="${runPath(site, run)}/rerequest">
            <button class="button">${icon('sync')} Re-run</button>
          </form>`
    }`;
  return repositoryPage(site, { tab: 'pulls', title: `${run.name} · ${run.headSha.slice(0, 7)}`, body });
}

export function runPath({ repository }: Site, { id }: CheckRun): string {
  return pathTo(repository, `/runs/${id}`);
}

function markdown(site: Site, text: string | null): Html {
  if (text === null) return html``;
  return raw(renderMarkdown(text, { hardBreaks: true, reference: referenceIn(site) }));
}

function annotations(site: Site, run: CheckRun): Html {
  if (run.annotations.length === 0) return html``;
  return html`<h2 class="part">${count(run.annotations.length, 'annotation')}</h2>
    <ul class="annotations">
      ${run.annotations.map((annotation) => {
        const { path, start_line: line, title, message, annotation_level: level } = annotation;
        const place = { branch: run.headSha, path: String(path) };
        return html`<li class="box">
          <p class="muted small">
            ${icon('alert', level === 'failure' ? 'danger' : 'muted')} ${String(level)} ·
            <a href="${filePath(site.repository, 'blob', place)}">${String(path)}:${String(line)}</a>
          </p>
          ${typeof title === 'string' ? html`<p class="strong">${title}</p>` : ''}
          <p>${String(message)}</p>
        </li>`;
      })}
    </ul>`;
}

function statusIcon({ status, conclusion }: CheckRun): Html {
  if (status !== 'completed') return icon('dot-fill', 'muted');
  if (conclusion === 'success') return icon('check', 'open');
  return conclusion === 'neutral' || conclusion === 'skipped' ? icon('skip', 'muted') : icon('x', 'danger');
}
