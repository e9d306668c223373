// The top of the card: what is learned, and how much of it is done.
import { doneText, hoursDoneText } from '../phrases.ts';
import type { Progress } from '../progress.ts';
import { type Part, type Side, bar, moveDown, otherSide, othersText, ownText, stack } from './parts.ts';
import { BAR, FONT, INNER } from './sizes.ts';

const TITLE_LINES = 3;

export function headingPart(progress: Progress, side: Side): Part {
  const { percent, title } = progress;
  const fill = percent === 100 ? 'done' : 'doing';
  const y = FONT.percent - 4;
  const figures: Part = {
    height: FONT.percent + 10 + BAR,
    nodes: [
      ownText(`${percent} %`, { y, side, class: `percent ${fill}` }),
      ownText(figuresText(progress), { y, side: otherSide(side), class: 'muted' }),
      moveDown(FONT.percent + 10, bar({ percent, fill, side })),
    ],
  };
  const shown = othersText(title, { side, width: INNER, kind: 'title', lines: TITLE_LINES, class: 'title' });
  return stack([shown, figures], 6);
}

/** `84 of 220 hours · 6 of 15 items`; the optional ones where there are no others. */
export function figuresText(
  progress: Pick<Progress, 'hours' | 'done' | 'required' | 'optionalDone' | 'optional'>,
): string {
  const all = progress.required > 0 ? progress.required : progress.optional;
  const items = `${doneText(progress)} ${all === 1 ? 'item' : 'items'}`;
  return progress.hours === null ? items : `${hoursDoneText(progress.hours)} · ${items}`;
}
