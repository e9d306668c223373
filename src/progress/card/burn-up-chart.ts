// The burn-up drawn: a stair of what was done, the goal, and a fan from the last step to where the forecast meets it.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { type SvgNode, svg } from '../../render/svg.ts';
import { dateOf } from '../../roadmap/schedule.ts';
import { tickText } from '../phrases.ts';
import type { BurnUp, Point } from './burn-up.ts';
import { BASELINE, INNER, LINE } from './sizes.ts';

const HIGH = 112;
/** Above and beside the lines, for dots and the ends of lines. */
const EDGE = 6;
const DAY_MS = 86_400_000;

/** Height of {@link drawBurnUp}. */
export const CHART_HEIGHT = HIGH + 4 + LINE.text;

interface Scales {
  readonly x: (day: number) => number;
  readonly y: (weight: number) => number;
}

export function drawBurnUp(burnUp: BurnUp): readonly SvgNode[] {
  const { steps, goal, until } = burnUp;
  const [start] = steps;
  const days = scaleLinear([start.day, until], [0, INNER - EDGE]);
  const scales = { x: days, y: scaleLinear([0, goal], [HIGH, EDGE]) };
  const last = steps.at(-1) ?? start;
  return [
    svg('path', { class: 'axis', d: `M0 ${HIGH}H${INNER}` }),
    svg('path', { class: 'axis dash', d: `M0 ${EDGE}H${INNER}` }),
    ...drawFan(burnUp, last, scales),
    ...drawStair(thin(steps, days), goal, scales),
    ...drawTicks(start.day, until, days),
  ];
}

function drawStair(steps: readonly Point[], goal: number, { x, y }: Scales): readonly SvgNode[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const fill = last.weight >= goal ? 'done' : 'doing';
  const [place, height] = [({ day }: Point) => x(day), ({ weight }: Point) => y(weight)];
  const stair = line<Point>(place, height).curve(curveStepAfter).digits(1);
  const ground = area<Point>(place, HIGH, height).curve(curveStepAfter).digits(1);
  return [
    svg('path', { class: `area ${fill}`, d: ground(steps) }),
    svg('path', { class: `line ${fill}`, d: stair(steps) }),
    svg('circle', { class: fill, cx: place(last), cy: height(last), r: 4.5 }),
  ];
}

/** A stair of a thousand steps within as many pixels looks as one of a hundred does. */
function thin(steps: readonly Point[], x: (day: number) => number): readonly Point[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return index === 0 || next === undefined || Math.floor(x(next.day) / 3) > Math.floor(x(step.day) / 3);
  });
}

/** Between its edges lies what 7 of 20 learners need; cut off at the last day that is shown. */
function drawFan({ ends, goal, until }: BurnUp, from: Point, { x, y }: Scales): readonly SvgNode[] {
  if (ends === undefined) return [];
  const reach = (day: number): Point => {
    if (day <= until) return { day, weight: goal };
    const share = (until - from.day) / (day - from.day);
    return { day: until, weight: from.weight + share * (goal - from.weight) };
  };
  const [half, most] = [reach(ends.half), reach(ends.most)];
  const corner = half.weight === goal && most.weight < goal ? [{ day: until, weight: goal }] : [];
  const draw = line<Point>(
    ({ day }) => x(day),
    ({ weight }) => y(weight),
  ).digits(1);
  return [
    svg('path', { class: 'fan doing', d: draw([from, half, ...corner, most]) }),
    svg('path', { class: 'edge', d: draw([from, half]) }),
    svg('path', { class: 'edge dash', d: draw([from, most]) }),
    ...[half, most]
      .filter(({ weight }) => weight === goal)
      .map((end) => svg('circle', { class: 'ring', cx: x(end.day), cy: y(goal), r: 3.5 })),
  ];
}

/** Room for "28 Mar" and air beside it. */
const TICK = 90;
/** Nearer to an end there is no room for half of it. */
const TICK_EDGE = 12;

function drawTicks(from: number, until: number, x: (day: number) => number): readonly SvgNode[] {
  const dates = scaleUtc([from * DAY_MS, until * DAY_MS], [0, 1]).ticks(Math.floor(INNER / TICK));
  return dates.flatMap((date) => {
    const day = date.getTime() / DAY_MS;
    const place = x(day);
    if (place < TICK_EDGE || place > INNER - TICK_EDGE) return [];
    return [
      svg('path', { class: 'axis', d: `M${Math.round(place)} ${HIGH}v4` }),
      svg('text', { class: 'muted middle', x: place, y: HIGH + 4 + BASELINE.text }, tickText(dateOf(day))),
    ];
  });
}
