// The badge: one SVG, legible on light and dark, the same bytes for the same progress.
import { makeBadge } from 'badge-maker';
import type { Count } from './progress.ts';

/** From grey over blue to green; white text on each has a contrast of 4.5 or more. No red: a start is no failure. */
const COLOURS = [
  { from: 100, colour: '#1a7f37' },
  { from: 50, colour: '#0f766e' },
  { from: 1, colour: '#0969da' },
  { from: 0, colour: '#59636e' },
] as const;

/** The badge as SVG: the percent of the required items, or `done`. */
export function renderBadge(progress: Pick<Count, 'percent'>): string {
  const { percent } = progress;
  return makeBadge({
    label: 'roadmap',
    message: percent === 100 ? 'done' : `${percent} %`,
    color: COLOURS.find(({ from }) => percent >= from)?.colour ?? COLOURS[3].colour,
    style: 'flat',
  });
}
