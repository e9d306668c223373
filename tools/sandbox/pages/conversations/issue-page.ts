// One issue: what was written, what happened, and the buttons to close and reopen it.

import { html } from 'hono/html';
import { blockedBy, blockersOf } from '../../actions/issues/dependencies.ts';
import type { PlacedIssue } from '../../actions/issues/dependencies.ts';
import { linkedIssues } from '../../actions/pulls/closing.ts';
import { findMilestone, labelsOf } from '../../world/find.ts';
import type { Issue } from '../../world/state.ts';
import { labelChip, person, stateIcon, statePill } from '../chips.ts';
import { conversation } from './conversation.ts';
import { ago, count, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { repositoryPage } from '../layout.ts';
import { progressBar } from './milestone-page.ts';
import { issuePath, pathTo } from '../site.ts';
import type { Site } from '../site.ts';

export function issuePage(site: Site, issue: Issue): Html {
  const body = html`${issueHead(
      issue,
      html`${person(issue.authorLogin)} opened this issue ${ago(issue.createdAt, site.now)} ·
      ${count(issue.comments.length, 'comment')}`,
    )}
    <div class="columns">
      <div>${conversation(site, issue)} ${commentForm(site, issue)}</div>
      ${sidebar(site, issue)}
    </div>`;
  return repositoryPage(site, { tab: 'issues', title: `${issue.title} · Issue #${issue.number}`, body });
}

/** Title, number, state, and a line about it. */
export function issueHead(issue: Issue, line: Html): Html {
  return html`<div class="issue-head">
    <h1>${issue.title} <span class="muted light">#${issue.number}</span></h1>
    <p class="muted">${statePill(issue)} <span>${line}</span></p>
  </div>`;
}

/** Where to write a comment, and to change the state; nothing in an archived repository. */
export function commentForm(site: Site, issue: Issue): Html {
  const { repository } = site;
  if (repository.archived) return html``;
  return html`<form class="write" method="post" action="${issuePath(repository, issue)}/comments">
    <textarea
      name="body"
      rows="3"
      aria-label="Comment"
      placeholder="Comment as ${repository.owner}"
      required
    ></textarea>
    <div class="buttons">
      ${stateButtons(site, issue)}
      <button class="button primary">Comment</button>
    </div>
  </form>`;
}

/** Buttons that change the state instead of a comment; they need no text. */
function stateButtons({ repository }: Site, issue: Issue): Html {
  const path = issuePath(repository, issue);
  if (issue.state === 'closed') {
    if (issue.pull?.merged === true) return html``;
    return html`<button class="button" formaction="${path}?do=reopen" formnovalidate>
      ${icon('issue-reopened', 'open')} Reopen
    </button>`;
  }
  if (issue.pull !== null) {
    return html`<button class="button" formaction="${path}?do=close" formnovalidate>
      ${icon('git-pull-request-closed', 'danger')} Close
    </button>`;
  }
  return html`<button class="button" formaction="${path}?do=close" formnovalidate>
      ${icon('issue-closed', 'done')} Close
    </button>
    <button class="button" formaction="${path}?do=skip" formnovalidate>
      ${icon('skip', 'muted')} Close as not planned
    </button>`;
}

/** Labels, milestone, assignees and links. */
export function sidebar({ world, repository }: Site, issue: Issue): Html {
  const labels = labelsOf(repository, issue).map((label) => html`${labelChip(repository, label)} `);
  const milestone = issue.milestone === null ? null : findMilestone(repository, issue.milestone);
  const linked =
    issue.pull === null
      ? repository.issues.filter((one) => one.pull !== null && linkedIssues(repository, one).includes(issue))
      : linkedIssues(repository, issue);
  return html`<aside>
    <section>
      <h2>Labels</h2>
      ${labels.length === 0 ? 'None yet' : labels}
    </section>
    <section>
      <h2>Milestone</h2>
      ${
        milestone === null
          ? 'No milestone'
          : html`${progressBar(repository, milestone)}
              <a class="plain strong" href="${pathTo(repository, `/milestone/${milestone.number}`)}"
                >${milestone.title}</a
              >`
      }
    </section>
    ${
      issue.assignees.length === 0
        ? ''
        : html`<section>
            <h2>Assignees</h2>
            ${issue.assignees.map((login) => person(login))}
          </section>`
    }
    ${relationship('Blocked by', blockersOf(world.state, issue))}
    ${relationship('Blocking', blockedBy(world.state, issue))}
    <section>
      <h2>${issue.pull === null ? 'Linked pull requests' : 'Closes on merge'}</h2>
      ${
        linked.length === 0
          ? 'None'
          : linked.map(
              (one) =>
                html`<p>
                  ${stateIcon(one)} <a class="plain" href="${issuePath(repository, one)}">${one.title}</a>
                </p>`,
            )
      }
    </section>
  </aside>`;
}

function relationship(title: string, issues: readonly PlacedIssue[]): Html {
  if (issues.length === 0) return html``;
  return html`<section>
    <h2>${title}</h2>
    ${issues.map(
      ({ repository, issue }) =>
        html`<p>
          ${stateIcon(issue)} <a class="plain" href="${issuePath(repository, issue)}">${issue.title}</a>
          <span class="muted">#${issue.number}</span>
        </p>`,
    )}
  </section>`;
}
