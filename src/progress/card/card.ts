// The card: the progress in one picture, for the README and wherever else an image may stand. An SVG without script,
// font or address, the same bytes for the same progress.
import { type Limits, renderToFit, shortenText } from '../../render/fit.ts';
import { svg } from '../../render/svg.ts';
import type { Progress } from '../progress.ts';
import { burnUpPart } from './burn-up-part.ts';
import { describeCard } from './description.ts';
import { headingPart } from './heading.ts';
import { sideOf, stack } from './parts.ts';
import { phasesPart } from './phases.ts';
import { GAP, MOST_BYTES, PADDING, WIDTH } from './sizes.ts';
import { STYLE } from './style.ts';
import { weeksOf, weeksPart } from './weeks.ts';

/** A title in full; nothing else in it is a list that could be cut. */
const LIMITS: Limits = { text: 200, entries: 1 };

/** The card as SVG, 480 units wide and as high as it needs to be, at most 15,000 bytes. */
export function renderCard(progress: Progress): string {
  return renderToFit({
    size: MOST_BYTES,
    limits: LIMITS,
    render: (limits) => drawCard(progress, limits),
    measure: (text) => Buffer.byteLength(text),
  });
}

function drawCard(progress: Progress, limits: Limits): string {
  const weeks = weeksOf(progress.history);
  const burnUp = burnUpPart(progress);
  const title = shortenText(progress.title, limits);
  const side = sideOf(title);
  const parts = [
    headingPart({ ...progress, title }, side),
    phasesPart(progress.phases, side, limits),
    ...(burnUp === null ? [] : [burnUp]),
    ...(weeks === undefined ? [] : [weeksPart(weeks)]),
  ];
  const { height, nodes } = stack(parts, GAP);
  const all = height + 2 * PADDING;
  const size = { width: WIDTH, height: all, viewBox: `0 0 ${WIDTH} ${all}` };
  const label = { role: 'img', 'aria-labelledby': 'milepost-title milepost-desc' };
  const card = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, ...label },
    svg('title', { id: 'milepost-title' }, title),
    svg('desc', { id: 'milepost-desc' }, describeCard(progress, limits)),
    svg('style', {}, STYLE),
    svg('rect', { class: 'ground', x: 0.5, y: 0.5, width: WIDTH - 1, height: all - 1, rx: 12 }),
    svg('g', { transform: `translate(${PADDING} ${PADDING})` }, nodes),
  );
  return `${card.source}\n`;
}
