// Milestones with their bars and due dates, and the issues of one.

import { html, raw } from 'hono/html';
import type { Milestone, Repository } from '../../world/state.ts';
import { ago, blank, day, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { issueBox } from './issue-list-page.ts';
import { repositoryPage } from '../layout.ts';
import { renderMarkdown } from '../markdown.ts';
import { pathTo, referenceIn } from '../site.ts';
import type { Site } from '../site.ts';

type State = 'open' | 'closed';

/** All milestones, soonest due first. */
export function milestonesPage(site: Site, state: State): Html {
  const { repository } = site;
  const tabs = (['open', 'closed'] as const).map((tab) => {
    const number = repository.milestones.filter((milestone) => milestone.state === tab).length;
    return html`<a class="tab" href="?state=${tab}" ${tab === state ? html`aria-current="page"` : ''}
      >${icon(tab === 'open' ? 'milestone' : 'check')} ${number} ${tab === 'open' ? 'Open' : 'Closed'}</a
    >`;
  });
  const rows = repository.milestones
    .filter((milestone) => milestone.state === state)
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.number - b.number)
    .map(
      (milestone) =>
        html`<li class="milestone-row">
          <div class="grow">
            <h2>
              <a class="plain" href="${pathTo(repository, `/milestone/${milestone.number}`)}"
                >${milestone.title}</a
              >
            </h2>
            ${when(site, milestone)} ${description(site, milestone)}
          </div>
          <div class="milestone-progress">
            ${progressBar(repository, milestone)}${figures(repository, milestone)}
          </div>
        </li>`,
    );
  const body = html`<section class="box">
    <div class="box-head tabs">${tabs}</div>
    ${
      rows.length === 0
        ? blank(`There are no ${state} milestones.`)
        : html`<ul class="rows">
            ${rows}
          </ul>`
    }
  </section>`;
  return repositoryPage(site, { tab: 'milestones', title: 'Milestones', body });
}

/** One milestone and its issues. */
export function milestonePage(site: Site, milestone: Milestone, state: State): Html {
  const { repository } = site;
  const issues = repository.issues.filter((issue) => issue.milestone === milestone.number);
  const body = html`<div class="issue-head">
      <h1>${milestone.title}</h1>
      ${when(site, milestone)} ${description(site, milestone)}
      <div class="milestone-progress wide">
        ${progressBar(repository, milestone)}${figures(repository, milestone)}
      </div>
    </div>
    ${issueBox(site, issues, { state, path: '?state=' })}`;
  return repositoryPage(site, { tab: 'milestones', title: milestone.title, body });
}

/** How much of a milestone is closed, as a bar. */
export function progressBar(repository: Repository, milestone: Milestone): Html {
  const percent = percentOf(repository, milestone);
  return html`<span class="bar" role="img" aria-label="${percent} % complete"
    ><span style="width:${percent}%"></span
  ></span>`;
}

function figures(repository: Repository, milestone: Milestone): Html {
  const { open, closed } = counted(repository, milestone);
  return html`<p class="small">
    <strong>${percentOf(repository, milestone)}%</strong> complete · <strong>${open}</strong> open ·
    <strong>${closed}</strong> closed
  </p>`;
}

function counted(repository: Repository, { number }: Milestone): Readonly<Record<State, number>> {
  const issues = repository.issues.filter(({ milestone }) => milestone === number);
  const closed = issues.filter(({ state }) => state === 'closed').length;
  return { open: issues.length - closed, closed };
}

function percentOf(repository: Repository, milestone: Milestone): number {
  const { open, closed } = counted(repository, milestone);
  return open + closed === 0 ? 0 : Math.floor((closed / (open + closed)) * 100);
}

function when({ now }: Site, { dueOn, closedAt, state }: Milestone): Html {
  if (state === 'closed' && closedAt !== null)
    return html`<p class="muted small">${icon('check')} Closed ${ago(closedAt, now)}</p>`;
  if (dueOn === null) return html`<p class="muted small">No due date</p>`;
  const late = Date.parse(dueOn) < now;
  return html`<p class="${late ? 'danger' : 'muted'} small">
    ${icon('calendar')} ${late ? 'Past due by' : 'Due by'} ${day(dueOn)}
  </p>`;
}

function description(site: Site, milestone: Milestone): Html {
  if (milestone.description === null) return html``;
  const rendered = renderMarkdown(milestone.description, { hardBreaks: true, reference: referenceIn(site) });
  return html`<div class="markdown-body slim">${raw(rendered)}</div>`;
}
