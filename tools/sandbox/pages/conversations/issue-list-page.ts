// Lists of issues and of pull requests: open or closed, by label, by milestone.

import { blockersOf } from '../../actions/issues/dependencies.ts';
import { html } from 'hono/html';
import { findMilestone } from '../../world/find.ts';
import type { Issue, Repository } from '../../world/state.ts';
import { labelChips, nameOf, stateIcon } from '../chips.ts';
import { ago, blank, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { issuePath, pathTo } from '../site.ts';
import type { Site } from '../site.ts';

export interface ListFilter {
  readonly kind: 'issues' | 'pulls';
  readonly state: 'open' | 'closed';
  /** A label's name. */
  readonly label?: string | undefined;
}

/** The page of a list, newest first. */
export function issueListPage(site: Site, filter: ListFilter): Html {
  const { repository } = site;
  const isPulls = filter.kind === 'pulls';
  const all = repository.issues.filter(
    (issue) =>
      (issue.pull !== null) === isPulls &&
      (filter.label === undefined || hasLabel(repository, issue, filter.label)),
  );
  const shown =
    filter.label === undefined
      ? ''
      : html`<p class="muted">
          With the label <strong>${filter.label}</strong> ·
          <a href="${pathTo(repository, `/${filter.kind}`)}">show all</a>
        </p>`;
  const body = html`${shown}${issueBox(site, all, {
    state: filter.state,
    path: pathTo(
      repository,
      `/${filter.kind}?${filter.label === undefined ? '' : `label=${encodeURIComponent(filter.label)}&`}state=`,
    ),
  })}`;
  return repositoryPage(site, { tab: filter.kind, title: isPulls ? 'Pull requests' : 'Issues', body });
}

interface Shown {
  readonly state: 'open' | 'closed';
  /** Of the tabs; `open` or `closed` is put behind it. */
  readonly path: string;
}

/** A box with tabs for open and closed, and a row per issue. */
export function issueBox(site: Site, issues: readonly Issue[], { state, path }: Shown): Html {
  const tabs = (['open', 'closed'] as const).map((tab) => {
    const number = issues.filter((issue) => issue.state === tab).length;
    return html`<a class="tab" href="${path}${tab}" ${tab === state ? html`aria-current="page"` : ''}
      >${icon(tab === 'open' ? 'issue-opened' : 'check')} ${number} ${tab === 'open' ? 'Open' : 'Closed'}</a
    >`;
  });
  const rows = issues
    .filter((issue) => issue.state === state)
    .sort((a, b) => b.number - a.number)
    .map((issue) => issueRow(site, issue));
  return html`<section class="box">
    <div class="box-head tabs">${tabs}</div>
    ${
      rows.length === 0
        ? blank('Nothing here.')
        : html`<ul class="rows">
            ${rows}
          </ul>`
    }
  </section>`;
}

function issueRow({ world, repository, now }: Site, issue: Issue): Html {
  const blockers = blockersOf(world.state, issue).filter((one) => one.issue.state === 'open');
  const milestone = issue.milestone === null ? null : findMilestone(repository, issue.milestone);
  const what = issue.pull?.merged === true ? 'merged' : issue.state === 'closed' ? 'closed' : 'opened';
  return html`<li>
    ${stateIcon(issue)}
    <div class="grow">
      <a class="row-title plain" href="${issuePath(repository, issue)}">${issue.title}</a>
      ${labelChips(repository, issue)}
      ${
        issue.state === 'closed' || blockers.length === 0
          ? ''
          : html`<span class="muted small nowrap"
              >${icon('blocked', 'danger')} Blocked by
              ${blockers.map((one) => `#${one.issue.number}`).join(', ')}</span
            >`
      }
      <p class="muted small">
        #${issue.number} ${what} ${ago(issue.closedAt ?? issue.createdAt, now)} by
        ${nameOf(issue.closedByLogin ?? issue.authorLogin)}
        ${
          milestone === null
            ? ''
            : html`<a
                class="plain muted milestone"
                href="${pathTo(repository, `/milestone/${milestone.number}`)}"
                >${icon('milestone')} ${milestone.title}</a
              >`
        }
      </p>
    </div>
    ${
      issue.comments.length === 0
        ? ''
        : html`<span class="muted small nowrap">${icon('comment')} ${issue.comments.length}</span>`
    }
  </li>`;
}

function hasLabel(repository: Repository, { labelIds }: Issue, name: string): boolean {
  return repository.labels.some(
    (label) => label.name.toLowerCase() === name.toLowerCase() && labelIds.includes(label.id),
  );
}
