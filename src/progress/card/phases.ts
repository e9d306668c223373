// A bar for each phase: with its name while there is room, else side by side, with the name of the one in progress.
import { scaleBand } from 'd3-scale';
import { type Limits, shortenText } from '../../render/fit.ts';
import { round, svg } from '../../render/svg.ts';
import { titleText } from '../phrases.ts';
import type { PhaseProgress } from '../progress.ts';
import {
  type Part,
  type Side,
  bar,
  labelled,
  moveDown,
  otherSide,
  othersText,
  ownText,
  stack,
} from './parts.ts';
import { BAR, BASELINE, INNER, LINE, MOST_ROWS } from './sizes.ts';

export function phasesPart(phases: readonly PhaseProgress[], side: Side, limits: Limits): Part {
  const rows = (shown: readonly PhaseProgress[]) => shown.map((phase) => phaseRow(phase, side, limits));
  if (phases.length <= MOST_ROWS) return stack(rows(phases), 10);
  const current = phases.filter(({ state }) => state === 'in progress').slice(0, 1);
  return stack([phaseColumns(phases), ...rows(current)], 16);
}

/** Room for "100 %" and air beside it. */
const FIGURE = 60;

function phaseRow({ phase, percent, state }: PhaseProgress, side: Side, limits: Limits): Part {
  const name = othersText(shortenText(titleText(phase), limits), {
    ...{ side, width: INNER - FIGURE, kind: 'text', lines: 1 },
    class: state === 'in progress' ? 'strong' : state === 'not started' ? 'muted' : '',
  });
  const figure = ownText(`${percent} %`, { y: BASELINE.text, side: otherSide(side), class: 'muted' });
  const fill = state === 'done' ? 'done' : 'doing';
  return {
    height: LINE.text + BAR,
    nodes: [...name.nodes, figure, moveDown(LINE.text, bar({ percent, fill, side }))],
  };
}

/** `21 of 40`. */
export function phasesDoneText(phases: readonly PhaseProgress[]): string {
  return `${phases.filter(({ state }) => state === 'done').length} of ${phases.length}`;
}

const HIGH = 48;

/** One path for each colour: a hundred bars of their own would be half of the file. */
function phaseColumns(phases: readonly PhaseProgress[]): Part {
  const done = phases.filter(({ state }) => state === 'done');
  const doing = phases.filter(({ state, percent }) => state !== 'done' && percent > 0);
  const paths = [
    svg('path', { class: 'track', d: drawColumns(phases, { of: phases, isWhole: true }) }),
    svg('path', { class: 'done', d: drawColumns(phases, { of: done, isWhole: true }) }),
    svg('path', { class: 'doing', d: drawColumns(phases, { of: doing, isWhole: false }) }),
  ];
  const row = { label: 'Phases done', figure: phasesDoneText(phases) };
  return { height: LINE.text + HIGH, nodes: [...labelled(row), moveDown(LINE.text, paths)] };
}

interface Columns {
  readonly of: readonly PhaseProgress[];
  /** Up to the top, not as far as the phase is. */
  readonly isWhole: boolean;
}

function drawColumns(phases: readonly PhaseProgress[], { of, isWhole }: Columns): string {
  const place = scaleBand<PhaseProgress>(phases, [0, INNER]).paddingInner(0.3);
  const width = round(place.bandwidth());
  const columns = of.map((phase) => {
    const height = isWhole ? HIGH : Math.max(2, (HIGH * phase.percent) / 100);
    return `M${round(place(phase) ?? 0)} ${HIGH}v-${round(height)}h${width}V${HIGH}z`;
  });
  return columns.join('');
}
