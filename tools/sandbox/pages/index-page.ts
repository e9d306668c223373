// All repositories, or those of one person.

import { html } from 'hono/html';
import type { Repository } from '../world/state.ts';
import type { World } from '../world/world.ts';
import { ago, blank, count, icon } from './html.ts';
import type { Html } from './html.ts';
import { documentPage } from './layout.ts';
import { pathTo } from './site.ts';

/** `owner` limits the list to one person's repositories. */
export function indexPage(world: World, owner: string | null): Html {
  const repositories = [...world.state.repositories.values()].filter(
    (one) => owner === null || one.owner === owner,
  );
  const title = owner ?? 'Repositories';
  const rows = repositories.map((repository) => row(repository, world.clock.now()));
  const list =
    rows.length === 0
      ? blank('There are no repositories yet.')
      : html`<ul class="box rows">
          ${rows}
        </ul>`;
  return documentPage(
    title,
    html`<main class="narrow">
      <h1 class="title">${title}</h1>
      ${list}
    </main>`,
  );
}

function row(repository: Repository, now: number): Html {
  const issues = repository.issues.filter(({ pull }) => pull === null);
  const closed = issues.filter(({ state }) => state === 'closed').length;
  return html`<li>
    <div class="grow">
      <h2>
        ${icon(repository.private ? 'lock' : 'repo', 'muted')}
        <a href="${pathTo(repository)}">${repository.owner}/<strong>${repository.name}</strong></a>
        <span class="chip"
          >${repository.private ? 'Private' : 'Public'}${repository.archived ? ' archive' : ''}</span
        >
      </h2>
      ${repository.description === null ? '' : html`<p>${repository.description}</p>`}
      <p class="muted small">
        ${count(repository.milestones.length, 'milestone')} · ${count(issues.length, 'issue')}, ${closed}
        closed · pushed ${ago(repository.pushedAt, now)}
      </p>
    </div>
  </li>`;
}
