// The lines of a phase's items in the README section. Not in the template, which takes ten times as long for each line:
// a roadmap can have a thousand of them, and they are written anew at every reconciliation to see whether something changed.
import { type Limits, type Shortened, shortenText } from '../render/fit.ts';
import { escapeMarkdown, renderLink, renderOwnLink } from '../render/markdown.ts';
import type { Item } from '../roadmap/roadmap.ts';
import type { ItemProgress, ItemState } from './progress.ts';

/** Absolute addresses by number. */
export interface ItemLinks {
  issue(number: number): string;
  pull(number: number): string;
}

export const MARKS: Readonly<Record<ItemState, string>> = { open: '☐', done: '☑', skipped: '⊘' };

export interface ItemLines {
  /** Markdown: one paragraph, a line for each item. */
  readonly lines: string;
  /** How many items are left out. */
  readonly more: number;
}

/** Writes lines of items. A line that no limit shortens is kept: a section that does not fit is rendered again. */
export function createItemLines(links: ItemLinks | null) {
  const kept = new Map<ItemProgress, string>();
  function lineOf(item: ItemProgress, limits: Limits): string {
    if (item.item.title.length > limits.text) return renderLine(item, links, limits);
    const line = kept.get(item) ?? renderLine(item, links, limits);
    kept.set(item, line);
    return line;
  }
  return ({ shown, more }: Shortened<ItemProgress>, limits: Limits): ItemLines => ({
    lines: shown.map((item) => lineOf(item, limits)).join('\\\n'),
    more,
  });
}

/**
 * Whether a section lists an item that has no issue: then it was in the roadmap when the section was written. None where the
 * section has no list, or only the beginning of one. What stands there as unclear is not listed yet.
 */
export function readListed(section: string): ((item: Item) => boolean) | undefined {
  const lines = new Set(section.split('\n').map((line) => line.replace(/\\$/, '')));
  const isList = [...lines].some(
    (line) => line.startsWith(`${MARKS.open} `) || line.startsWith(`${MARKS.done} `),
  );
  if (!isList || /^(?:- )?… and \d{1,9} more$/m.test(section)) return undefined;
  return (item) => lines.has(renderLine({ item, state: 'open' }, null, { text: Infinity, entries: 0 }));
}

function renderLine(
  { item, state, issue, boxes, isUnclear, ...status }: Omit<ItemProgress, 'weight'>,
  links: ItemLinks | null,
  limits: Limits,
): string {
  const { evidence, address, skippedFor, inProgress } = status;
  const title = shortenText(item.title, limits);
  const link = issue === undefined ? undefined : links?.issue(issue);
  const pull = (number: number) => (links === null ? `#${number}` : `[#${number}](${links.pull(number)})`);
  const parts = [
    `${MARKS[state]} ${link === undefined ? escapeMarkdown(title) : renderOwnLink(title, link)}`,
    escapeMarkdown(item.kind),
    ...(item.optional ? ['optional'] : []),
    ...(state === 'skipped'
      ? [`skipped${skippedFor === undefined ? '' : `: ${shortReason(skippedFor)}`}`]
      : []),
    ...(isUnclear ? ['new, or renamed?'] : []),
    ...(state !== 'open' || boxes === undefined ? [] : [`${boxes.ticked} of ${boxes.all} ticked`]),
    ...(inProgress === undefined ? [] : [`in progress since ${pull(inProgress)}`]),
    ...(evidence === undefined ? [] : [`by ${pull(evidence)}`]),
    ...(address === undefined ? [] : [`shown by ${renderLink(hostOf(address), address)}`]),
  ];
  return parts.join(' · ');
}

/** A line of a list is no place for more. */
const REASON = { text: 80, entries: 0 };

function shortReason(reason: string): string {
  return escapeMarkdown(shortenText(reason, REASON));
}

/** What people recognise an address by. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
