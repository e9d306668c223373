// What commands say of progress alike, on a terminal and in a comment: lines of it.
import { doneText, hoursDoneText, optionalText, renderBar } from '../phrases.ts';
import type { Count, ItemProgress, UpNext } from '../progress.ts';
import { type Line, type Part, joinLines } from './blocks.ts';
import { reasonText, weekText } from './reason.ts';

export const SEPARATOR = ' · ';

/** `▰▰▱▱▱  38 %`: of the same width for each percent. */
export function barText(percent: number, cells: number): string {
  return `${renderBar(percent, cells)} ${`${percent}`.padStart(3)} %`;
}

/** `84 of 220 hours · 6 of 15 items · 1 of 2 optional · 1 skipped`. */
export function countText(count: Count): string {
  const { hours, required, optional, skipped } = count;
  const parts = [
    ...(hours === null ? [] : [hoursDoneText(hours)]),
    ...(required > 0 ? [`${doneText(count)} ${required === 1 ? 'item' : 'items'}`] : []),
    ...(optional > 0 ? [optionalText(count)] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return parts.join(SEPARATOR);
}

/** `#6 Deep Learning`; the title alone before it has an issue. */
export function itemName({ item, issue }: Pick<ItemProgress, 'item' | 'issue'>): Line {
  return issue === undefined ? [item.title] : [{ number: issue }, ` ${item.title}`];
}

/** `done by #14`, `in progress since #21, 3 of 5 ticked`, `open`, `skipped`. */
export function stateText({
  state,
  evidence,
  inProgress,
  boxes,
}: ItemProgress): readonly [string, ...Part[]] {
  if (state === 'done') return evidence === undefined ? ['done'] : ['done by ', { number: evidence }];
  if (state === 'skipped') return ['skipped'];
  const ticked = boxes === undefined ? [] : [`, ${boxes.ticked} of ${boxes.all} ticked`];
  return inProgress === undefined
    ? ['open', ...ticked]
    : ['in progress since ', { number: inProgress }, ...ticked];
}

/** `#6 Deep Learning · course · 12 of 40 hours this week · ready since #12`. */
export function upNextLine(next: UpNext): Line {
  const week = weekText(next);
  const parts: readonly Line[] = [
    itemName(next),
    [next.item.kind],
    ...(next.item.optional ? [['optional']] : []),
    ...(week === undefined ? [] : [[week]]),
    whyLine(next),
  ];
  return joinLines(parts, SEPARATOR);
}

/** `ready since #12`. */
export function whyLine(next: Pick<UpNext, 'why' | 'phase'>): Line {
  const { words, pull, issue } = reasonText(next);
  const number = pull ?? issue;
  return number === undefined ? [words] : [`${words} `, { number }];
}
