// Why an item comes next, in words: the same wherever it is shown.
import { hoursText, titleText } from '../phrases.ts';
import type { UpNext } from '../progress.ts';

/** Words, and the number that they end with; it is a pull request's, or an issue's. */
export interface Reason {
  readonly words: string;
  readonly pull?: number;
  readonly issue?: number;
}

/** `in progress since #21`, `ready since #12`, `next in Foundations`. */
export function reasonText({ why, phase }: Pick<UpNext, 'why' | 'phase'>): Reason {
  switch (why.kind) {
    case 'in-progress':
      return { words: 'in progress since', pull: why.pull };
    case 'ready':
      if (why.pull !== undefined) return { words: 'ready since', pull: why.pull };
      return why.issue === undefined ? { words: 'ready' } : { words: 'ready since', issue: why.issue };
    case 'in-order':
      return { words: `next in ${titleText(phase)}` };
  }
}

/** `8 hours`, `12 of 40 hours this week`; undefined where the roadmap does not say. */
export function weekText({ item, week }: Pick<UpNext, 'item' | 'week'>): string | undefined {
  if (item.hours === undefined) return undefined;
  if (week === undefined || week.hours >= week.of) return hoursText(item.hours);
  return `${roundHours(week.hours)} of ${hoursText(week.of)} this week`;
}

function roundHours(hours: number): number {
  return Number(hours.toFixed(hours < 1 ? 2 : 1));
}
