// The warning in the README's section that much would be taken out of the roadmap at once.
import { shortenList, shortenText } from '../render/fit.ts';
import { renderTemplate } from '../render/liquid.ts';

const LIMITS = { text: 300, entries: 10 };

export interface Held {
  /** Of the issues that would be retired. */
  readonly titles: readonly string[];
  /** What to write under `retire`: with those that were taken out before. */
  readonly retire: number;
  readonly before: number;
  readonly open: number;
  readonly done: number;
  readonly ofOpen: number;
  /** What to call the roadmap. */
  readonly roadmap: string;
}

/** The warning, without its markers. */
export function renderHeld({ titles, ...counts }: Held): string {
  const { shown, more } = shortenList(titles, LIMITS);
  const items = { shown: shown.map((title) => shortenText(title, LIMITS)), more };
  return renderTemplate('readme/held', { ...counts, items }).trimEnd();
}
