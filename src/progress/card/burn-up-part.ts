// The burn-up with its words: the goal above, the forecast's days below.
import { svg } from '../../render/svg.ts';
import { FEWEST } from '../forecast.ts';
import { isForecastToCome } from '../outlook.ts';
import { allHoursText, dateText } from '../phrases.ts';
import type { Expected, Progress } from '../progress.ts';
import { burnUpOf } from './burn-up.ts';
import { CHART_HEIGHT, drawBurnUp } from './burn-up-chart.ts';
import { type Part, labelled, moveDown, ownText, stack } from './parts.ts';
import { BASELINE, INNER, LINE } from './sizes.ts';

/** Null where there is nothing to draw, and no forecast to come. */
export function burnUpPart(progress: Progress): Part | null {
  const burnUp = burnUpOf(progress);
  const note = notePart(progress);
  if (burnUp === undefined) return note;
  const { goal: all } = burnUp;
  const goal = progress.unit === 'hours' ? allHoursText(all) : `${all} ${all === 1 ? 'item' : 'items'}`;
  const chart: Part = {
    height: LINE.text + CHART_HEIGHT,
    nodes: [...labelled({ label: 'Burn-up', figure: goal }), moveDown(LINE.text, drawBurnUp(burnUp))],
  };
  return stack(note === null ? [chart] : [chart, note], 10);
}

function notePart(progress: Progress): Part | null {
  if (progress.outlook.kind === 'range') return forecastPart(progress.outlook);
  const text = earlyText(progress);
  if (text === '') return null;
  return { height: LINE.text, nodes: [ownText(text, { y: BASELINE.text, side: 'left', class: 'muted' })] };
}

/** `A forecast comes after 5 finished items on 3 days; so far 2 on 1.` Empty where there is one, or none will come. */
export function earlyText(progress: Progress): string {
  const { outlook } = progress;
  if (outlook.kind !== 'too-early' || !isForecastToCome(progress)) return '';
  const soFar = outlook.items === 0 ? '' : `; so far ${outlook.items} on ${outlook.days}`;
  return `A forecast comes after ${FEWEST.items} finished items on ${FEWEST.days} days${soFar}.`;
}

function forecastPart({ half, most }: Expected): Part {
  return stack(
    [
      legend('Half of learners at this pace finish by', half, 'edge'),
      legend('17 of 20 finish by', most, 'edge dash'),
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
