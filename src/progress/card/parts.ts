// What the card's parts are made of: texts that stay in their place, bars, and one part below the other.
import { type SvgNode, svg } from '../../render/svg.ts';
import { directionOf, wrapText } from '../../render/text-width.ts';
import { BAR, BASELINE, FONT, INNER, LINE } from './sizes.ts';

/** Drawn from its top left corner, as wide as the card within its padding. */
export interface Part {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** One below the other. */
export function stack(parts: readonly Part[], gap: number): Part {
  let y = 0;
  const nodes = parts.map((part) => {
    const moved = moveDown(y, part.nodes);
    y += part.height + gap;
    return moved;
  });
  return { height: Math.max(0, y - gap), nodes };
}

export function moveDown(y: number, nodes: readonly SvgNode[]): SvgNode {
  return svg('g', { transform: `translate(0 ${y})` }, nodes);
}

/** The side on which a line begins, by the language of the roadmap's title. */
export type Side = 'left' | 'right';

export function sideOf(title: string): Side {
  return directionOf(title) === 'rtl' ? 'right' : 'left';
}

interface Place {
  readonly side: Side;
  readonly width: number;
  /** Of the font; each has its line height and baseline, too. */
  readonly kind: 'title' | 'text';
  readonly lines: number;
  readonly class: string;
}

/**
 * A text that others wrote, in at most so many lines, at one side of the card. What is wider than was estimated is cut
 * off at the edge, and does not run into what is beside it.
 */
export function othersText(text: string, { side, width, kind, ...place }: Place): Part {
  const lines = wrapText(text, { size: FONT[kind], width, lines: place.lines });
  const isRtl = directionOf(text) === 'rtl';
  const [x, from] = side === 'right' ? [width, INNER - width] : [0, 0];
  // A text that is read from the right starts at its right end.
  const anchor = isRtl === (side === 'right') ? '' : 'end';
  const rows = lines.map((line, index) =>
    svg(
      'text',
      {
        class: `${place.class} ${anchor}`,
        ...{ x, y: BASELINE[kind] + index * LINE[kind] },
        direction: isRtl ? 'rtl' : null,
      },
      line,
    ),
  );
  const height = lines.length * LINE[kind];
  return { height, nodes: [svg('svg', { x: from, width, height }, rows)] };
}

export interface Row {
  readonly label: string;
  readonly figure: string;
}

/** A label at the left, and its figure at the right. */
export function labelled({ label, figure }: Row): readonly SvgNode[] {
  const place = { y: BASELINE.text, class: 'muted' };
  return [ownText(label, { ...place, side: 'left' }), ownText(figure, { ...place, side: 'right' })];
}

interface OwnPlace {
  readonly side: Side;
  readonly y: number;
  readonly class: string;
}

/** A short text of ours at one side of the card. */
export function ownText(text: string, { side, y, class: name }: OwnPlace): SvgNode {
  if (side === 'left') return svg('text', { class: name, y }, text);
  return svg('text', { class: `${name} end`, x: INNER, y }, text);
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

interface Bar {
  readonly percent: number;
  readonly fill: 'done' | 'doing';
  /** Where it begins. */
  readonly side: Side;
}

/** A bar over the whole width. */
export function bar({ percent, fill, side }: Bar): readonly SvgNode[] {
  const shape = { height: BAR, rx: BAR / 2 };
  const track = svg('rect', { class: 'track', ...shape, width: INNER });
  if (percent === 0) return [track];
  // Never less than a dot.
  const width = Math.max(BAR, (INNER * percent) / 100);
  return [track, svg('rect', { class: fill, ...shape, x: side === 'left' ? 0 : INNER - width, width })];
}
