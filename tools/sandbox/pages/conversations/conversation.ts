// The body of an issue or pull request, then comments and events in the order in which they happened.

import { placeOf } from '../../actions/issues/dependencies.ts';
import { html, raw } from 'hono/html';
import type { Issue, IssueEvent, Reaction, ReactionContent } from '../../world/state.ts';
import { avatar, labelChip, nameOf, person } from '../chips.ts';
import { ago, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { renderMarkdown } from '../markdown.ts';
import { pathTo, referenceIn } from '../site.ts';
import type { Site } from '../site.ts';

export function conversation(site: Site, issue: Issue): Html {
  const { authorLogin, createdAt } = issue;
  const items = [
    ...issue.comments.map((comment) => ({
      at: comment.createdAt,
      id: comment.id,
      item: commentBox(site, comment),
    })),
    ...issue.events.map((event) => ({
      at: event.createdAt,
      id: event.id,
      item: eventLine(site, issue, event),
    })),
  ].sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
  return html`<div class="conversation">
    ${commentBox(site, { id: issue.id, authorLogin, createdAt, body: issue.body ?? '', ...UNTOUCHED })}
    ${items.map(({ item }) => item)}
  </div>`;
}

const UNTOUCHED = { editedAt: null, reactions: [] };

interface Written {
  readonly id: number;
  readonly authorLogin: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly body: string;
  readonly reactions: readonly Reaction[];
}

function commentBox(site: Site, written: Written): Html {
  const { id, authorLogin, createdAt, editedAt, body, reactions } = written;
  const rendered = renderMarkdown(body, { hardBreaks: true, reference: referenceIn(site) });
  return html`<section class="box comment" id="issuecomment-${id}">
    <div class="box-head">
      ${avatar(authorLogin)} ${person(authorLogin)} <span class="muted">${ago(createdAt, site.now)}</span>
      ${editedAt === null ? '' : html`<span class="muted end">edited</span>`}
    </div>
    <article class="markdown-body">
      ${rendered.trim() === '' ? html`<p class="muted"><em>No description provided.</em></p>` : raw(rendered)}
    </article>
    ${reactions.length === 0 ? '' : reactionChips(reactions)}
  </section>`;
}

const EMOJI: Readonly<Record<ReactionContent, string>> = {
  ...{ '+1': '👍', '-1': '👎', laugh: '😄', hooray: '🎉', confused: '😕' },
  ...{ heart: '❤️', rocket: '🚀', eyes: '👀' },
};

/** One chip for each kind; who it was shows on hover. */
function reactionChips(reactions: readonly Reaction[]): Html {
  const kinds = [...new Set(reactions.map(({ content }) => content))];
  const chips = kinds.map((kind) => {
    const logins = reactions.filter(({ content }) => content === kind).map(({ login }) => nameOf(login));
    return html`<span class="reaction" title="${logins.join(', ')}">${EMOJI[kind]} ${logins.length}</span>`;
  });
  return html`<p class="reactions">${chips}</p>`;
}

function eventLine(site: Site, issue: Issue, event: IssueEvent): Html {
  const [iconName, className, text] = happened(site, issue, event);
  return html`<p class="event">
    <span class="event-icon ${className}">${icon(iconName)}</span>
    <span
      >${person(event.actorLogin)} ${text} <span class="muted">${ago(event.createdAt, site.now)}</span></span
    >
  </p>`;
}

function happened(
  { world, repository }: Site,
  issue: Issue,
  event: IssueEvent,
): readonly [string, string, Html | string] {
  const label = event.label === undefined ? '' : labelChip(repository, event.label);
  const milestone = repository.milestones.find(({ title }) => title === event.milestoneTitle);
  const phase =
    milestone === undefined
      ? html`<strong>${event.milestoneTitle ?? ''}</strong>`
      : html`<a class="plain strong" href="${pathTo(repository, `/milestone/${milestone.number}`)}"
          >${milestone.title}</a
        >`;
  const blocking = event.blockerId === undefined ? null : placeOf(world.state, event.blockerId);
  const blocker = blocking === null ? 'an issue' : `#${blocking.issue.number}`;
  switch (event.kind) {
    case 'closed':
      if (issue.pull?.merged === true)
        return ['git-merge', 'done-fill', html`merged this into <code>${issue.pull.base}</code>`];
      if (event.stateReason === 'not_planned') return ['skip', 'muted-fill', 'closed this as not planned'];
      return [
        'issue-closed',
        'done-fill',
        event.stateReason === 'completed' ? 'closed this as completed' : 'closed this',
      ];
    case 'reopened':
      return ['issue-reopened', 'open-fill', 'reopened this'];
    case 'renamed':
      return [
        'pencil',
        '',
        html`changed the title <del>${event.rename?.from ?? ''}</del>
          <strong>${event.rename?.to ?? ''}</strong>`,
      ];
    case 'labeled':
      return ['tag', '', html`added the label ${label}`];
    case 'unlabeled':
      return ['tag', '', html`removed the label ${label}`];
    case 'milestoned':
      return ['milestone', '', html`added this to the milestone ${phase}`];
    case 'demilestoned':
      return ['milestone', '', html`removed this from the milestone ${phase}`];
    case 'blocked_by_added':
      return ['blocked', '', html`marked this as blocked by ${blocker}`];
    case 'blocked_by_removed':
      return ['blocked', '', html`no longer marks this as blocked by ${blocker}`];
  }
}
