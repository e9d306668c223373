// What commands tell of the progress: the same as `milepost status`, `next` and `why` say on the command line. Pure.
import { type Block, blocksMarkdown } from '../../../progress/now/blocks.ts';
import { findItem } from '../../../progress/now/find-item.ts';
import { nextBlocks, statusBlocks } from '../../../progress/now/status.ts';
import { whyBlocks } from '../../../progress/now/why.ts';
import type { Progress } from '../../../progress/progress.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../../render/fit.ts';
import type { IsoDate } from '../../../roadmap/roadmap.ts';
import { shortHash } from '../../content/managed-block.ts';
import { REFUSALS, type Refusal } from './refusals.ts';

export interface Question {
  readonly word: 'status' | 'next' | 'why';
  readonly argument: string;
  /** The id of the item on whose issue it is asked; undefined elsewhere. */
  readonly here: string | undefined;
  readonly today: IsoDate;
}

/** What is asked, and the answer in Markdown; or why there is none. */
export type Told = { readonly about: string; readonly text: string } | Refusal;

/** A comment may have 65,536 characters. */
const SIZE = 60_000;
const LIMITS: Limits = { text: 300, entries: 100 };

export function tell({ word, argument, here, today }: Question, progress: Progress): Told {
  if (word === 'status') return { about: word, text: render(statusBlocks(progress, today)) };
  if (word === 'next') return { about: word, text: render(nextBlocks(progress)) };
  const wanted = argument === '' ? (here ?? '') : argument;
  const found = findItem(progress, wanted);
  if (!found.ok) return REFUSALS['which-item'](wanted, found.near);
  const { id } = found.item.item;
  return { about: `why-${shortHash(id)}`, text: render(whyBlocks(progress, id)) };
}

function render(blocks: readonly Block[]): string {
  return renderToFit({
    size: SIZE,
    limits: LIMITS,
    render: (limits) => blocksMarkdown(blocks.map((block) => shorten(block, limits))),
  });
}

function shorten({ lines, ...block }: Block, limits: Limits): Block {
  const { shown, more } = shortenList(lines, limits);
  const short = shown.map((line) =>
    line.map((part) => (typeof part === 'string' ? shortenText(part, limits) : part)),
  );
  return { ...block, lines: more === 0 ? short : [...short, [`… and ${more} more`]] };
}
