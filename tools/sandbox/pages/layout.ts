// The frame around every page: the banner that says what this is, the repository's name and tabs, the styles.

import { html } from 'hono/html';
import { icon } from './html.ts';
import type { Html } from './html.ts';
import { pathTo } from './site.ts';
import type { Site, Tab } from './site.ts';

/** A whole document. `title` is plain text. */
export function documentPage(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/markdown.css" />
        <link rel="stylesheet" href="/assets/pages.css" />
      </head>
      <body>
        <p class="banner">
          ${icon('beaker')}
          <span
            >Milepost’s sandbox<span class="wide-only">, a local stand-in</span>.
            <strong>This is not GitHub.</strong></span
          >
          <a href="/">Repositories</a>
        </p>
        ${body}
      </body>
    </html>`;
}

/** A page of one repository. */
export function repositoryPage(
  site: Site,
  page: { readonly tab: Tab; readonly title: string; readonly body: Html },
): Html {
  const { repository } = site;
  const { owner, name } = repository;
  const head = html`<header class="head">
    <h1>
      ${icon(repository.private ? 'lock' : 'repo', 'muted')} <a href="/${owner}">${owner}</a
      ><span class="muted">/</span><a class="strong" href="${pathTo(repository)}">${name}</a>
      <span class="chip"
        >${repository.private ? 'Private' : 'Public'}${repository.archived ? ' archive' : ''}</span
      >
    </h1>
    <nav aria-label="Repository">${tabs(site, page.tab)}</nav>
  </header>`;
  const archived = repository.archived
    ? html`<p class="note">${icon('archive')} This repository is archived: it can be read, not changed.</p>`
    : '';
  return documentPage(
    `${page.title} · ${owner}/${name}`,
    html`${head}
      <main>${archived}${page.body}</main>`,
  );
}

function tabs({ repository }: Site, current: Tab): readonly Html[] {
  const open = repository.issues.filter(({ state }) => state === 'open');
  const all: readonly (readonly [Tab, string, string, string, number?])[] = [
    ['code', 'Code', 'code', ''],
    ...(repository.hasIssues
      ? [
          [
            'issues',
            'Issues',
            'issue-opened',
            '/issues',
            open.filter(({ pull }) => pull === null).length,
          ] as const,
        ]
      : []),
    ['pulls', 'Pull requests', 'git-pull-request', '/pulls', open.filter(({ pull }) => pull !== null).length],
    [
      'milestones',
      'Milestones',
      'milestone',
      '/milestones',
      repository.milestones.filter(({ state }) => state === 'open').length,
    ],
    ['commits', 'Commits', 'history', '/commits'],
  ];
  return all.map(
    ([tab, text, iconName, path, number]) =>
      html`<a href="${pathTo(repository, path)}" ${tab === current ? html`aria-current="page"` : ''}
        >${icon(iconName, 'muted')} ${text}${number ? html` <span class="counter">${number}</span>` : ''}</a
      >`,
  );
}
