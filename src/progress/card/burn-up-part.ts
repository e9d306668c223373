// The burn-up with its words: the goal above, the forecast's days below.
import { svg } from '../../render/svg.ts';
import { FEWEST } from '../forecast.ts';
import { dateText, hoursText } from '../phrases.ts';
import type { Expected, Outlook, Progress } from '../progress.ts';
import { burnUpOf } from './burn-up.ts';
import { CHART_HEIGHT, drawBurnUp } from './burn-up-chart.ts';
import { type Part, labelled, moveDown, stack } from './parts.ts';
import { BASELINE, INNER, LINE } from './sizes.ts';

/** Null where there is nothing to draw, and nothing to come that could be. */
export function burnUpPart(progress: Progress): Part | null {
  const burnUp = burnUpOf(progress);
  const note = notePart(progress.outlook);
  if (burnUp === undefined) return progress.outlook.kind === 'done' ? null : note;
  const all = Math.floor(burnUp.goal);
  const goal = progress.unit === 'hours' ? hoursText(all) : `${all} ${all === 1 ? 'item' : 'items'}`;
  const chart: Part = {
    height: LINE.text + CHART_HEIGHT,
    nodes: [...labelled({ label: 'Burn-up', figure: goal }), moveDown(LINE.text, drawBurnUp(burnUp))],
  };
  return stack(note === null ? [chart] : [chart, note], 10);
}

function notePart(outlook: Outlook): Part | null {
  switch (outlook.kind) {
    case 'range':
      return forecastPart(outlook);
    case 'too-early':
      return line('muted', earlyText(outlook));
    case 'done':
      return null;
  }
}

/** `A forecast comes after 5 finished items on 3 days; so far 2 on 1.` */
export function earlyText({ items, days }: Extract<Outlook, { kind: 'too-early' }>): string {
  const soFar = items === 0 ? '' : `; so far ${items} on ${days}`;
  return `A forecast comes after ${FEWEST.items} finished items on ${FEWEST.days} days${soFar}.`;
}

function line(kind: string, text: string): Part {
  return { height: LINE.text, nodes: [svg('text', { class: kind, y: BASELINE.text }, text)] };
}

function forecastPart({ half, most }: Expected): Part {
  return stack(
    [
      legend('Half of learners at this pace are through by', half, 'edge'),
      legend('17 of 20 are through by', most, 'edge dash'),
    ],
    2,
  );
}

/** Of a line as it is drawn in the chart. */
const SAMPLE = 20;

function legend(label: string, day: string, mark: string): Part {
  return {
    height: LINE.text,
    nodes: [
      svg('path', { class: mark, d: `M0 ${BASELINE.text - 5}h${SAMPLE}` }),
      svg('text', { class: 'muted', x: SAMPLE + 8, y: BASELINE.text }, label),
      svg('text', { class: 'strong end', x: INNER, y: BASELINE.text }, dateText(day)),
    ],
  };
}
