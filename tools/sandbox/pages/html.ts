// The few pieces of HTML that every page uses. Text is escaped by Hono's `html`; only icons and rendered Markdown go in raw.

import { html, raw } from 'hono/html';
import octicons from '@primer/octicons';

export type Html = ReturnType<typeof html>;

/** One of GitHub's icons, by its name there. */
export function icon(name: string, className = ''): Html {
  const octicon = octicons[name];
  if (octicon === undefined) throw new Error(`no icon is called ${name}`);
  return raw(octicon.toSVG({ width: 16, class: `icon ${className}`.trim() }));
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago something was, by the sandbox's clock, with the exact time on hover. */
export function ago(at: string, now: number): Html {
  const seconds = Math.round((Date.parse(at) - now) / 1_000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const text = relative.format(Math.trunc(seconds / size), unit);
  return html`<time datetime="${at}" title="${at}">${text}</time>`;
}

const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** `December 31, 2026`. */
export function day(at: string): string {
  return date.format(new Date(at));
}

/** `1 issue`, `2 issues`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a list shows when there is nothing in it. */
export function blank(text: string): Html {
  return html`<div class="blank">${text}</div>`;
}
