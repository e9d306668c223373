// What the card shows, in words, for those who cannot see it.
import { type Limits, shortenText } from '../../render/fit.ts';
import { dateText, titleText } from '../phrases.ts';
import type { PhaseProgress, Progress } from '../progress.ts';
import { earlyText } from './burn-up-part.ts';
import { figuresText } from './heading.ts';
import { phasesDoneText } from './phases.ts';
import { MOST_ROWS } from './sizes.ts';
import { weeksOf, weeksText } from './weeks.ts';

export function describeCard(progress: Progress, limits: Limits): string {
  const weeks = weeksOf(progress.history);
  const sentences = [
    `${progress.percent} % done: ${figuresText(progress)}.`,
    phasesText(progress, limits),
    outlookText(progress),
    ...(weeks === undefined ? [] : [`Weeks with work: ${weeksText(weeks)}.`]),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function phasesText({ phases }: Progress, limits: Limits): string {
  const list = (named: readonly PhaseProgress[]) =>
    named.map(({ phase, percent }) => `${shortenText(titleText(phase), limits)} ${percent} %`).join(', ');
  if (phases.length <= MOST_ROWS) return `Phases: ${list(phases)}.`;
  const current = phases.filter(({ state }) => state === 'in progress').slice(0, 1);
  return [`Phases done: ${phasesDoneText(phases)}`, ...current.map((one) => list([one]))].join('; ') + '.';
}

function outlookText(progress: Progress): string {
  const { outlook } = progress;
  if (outlook.kind !== 'range') return earlyText(progress);
  const [half, most, asOf] = [outlook.half, outlook.most, outlook.asOf].map(dateText);
  return `With a pace like this, half of learners finish by ${half}, 17 of 20 by ${most}; counted on ${asOf}.`;
}
