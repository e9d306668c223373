// The coloured marks: labels, states, people.

import { html } from 'hono/html';
import { findLabel, labelsOf } from '../world/find.ts';
import type { Issue, Label, Repository } from '../world/state.ts';
import { icon } from './html.ts';
import type { Html } from './html.ts';
import { labelPath } from './site.ts';

/** A label in its colour. Dark mode is the stylesheet's work. */
export function labelChip(repository: Repository, label: Pick<Label, 'name' | 'color'>): Html {
  const color = /^[\da-f]{6}$/i.test(label.color) ? label.color : 'ededed';
  const chip = html`<span
    class="label"
    style="--label:#${color};--on-label:${isLight(color) ? '#1f2328' : '#fff'}"
    >${label.name}</span
  >`;
  const known = findLabel(repository, label.name);
  return known === null ? chip : html`<a class="plain" href="${labelPath(repository, known)}">${chip}</a>`;
}

export function labelChips(repository: Repository, issue: Issue): readonly Html[] {
  return labelsOf(repository, issue).map((label) => html`${labelChip(repository, label)} `);
}

/** By the luminance that the eye gives to each channel. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.453 * 255;
}

type Observation = readonly [iconName: string, className: string, text: string];

function lookOf({ state, stateReason, pull }: Issue): Observation {
  if (pull !== null) {
    if (pull.merged) return ['git-merge', 'done', 'Merged'];
    if (state === 'closed') return ['git-pull-request-closed', 'danger', 'Closed'];
    return pull.draft ? ['git-pull-request-draft', 'muted', 'Draft'] : ['git-pull-request', 'open', 'Open'];
  }
  if (state === 'open') return ['issue-opened', 'open', 'Open'];
  return stateReason === 'not_planned' || stateReason === 'duplicate'
    ? ['skip', 'muted', stateReason === 'duplicate' ? 'Closed as duplicate' : 'Closed as not planned']
    : ['issue-closed', 'done', 'Closed'];
}

/** The icon before an issue's title in a list. */
export function stateIcon(issue: Issue): Html {
  const [name, className, text] = lookOf(issue);
  return html`<span class="state-icon" title="${text}"
    >${icon(name, className)}<span class="sr">${text}</span></span
  >`;
}

/** The coloured pill on an issue's own page. */
export function statePill(issue: Issue): Html {
  const [name, className, text] = lookOf(issue);
  return html`<span class="pill ${className}">${icon(name)} ${text}</span>`;
}

/** A person's or App's picture, made of their first letter. */
export function avatar(login: string): Html {
  const hue = Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 360, 7);
  const initial = (login[0] ?? '?').toUpperCase();
  const bot = login.endsWith('[bot]') ? ' bot' : '';
  return html`<span class="avatar${bot}" style="--hue:${hue}" aria-hidden="true">${initial}</span>`;
}

/** A login as GitHub shows it: an App's without `[bot]`. */
export function nameOf(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** A login that leads to its repositories; an App's has a mark instead. */
export function person(login: string): Html {
  if (!login.endsWith('[bot]')) return html`<a class="strong plain" href="/${login}">${login}</a>`;
  return html`<span class="strong">${nameOf(login)}</span> <span class="chip">bot</span>`;
}
