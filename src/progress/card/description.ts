// What the card shows, in words, for those who cannot see it.
import { type Limits, shortenList, shortenText } from '../../render/fit.ts';
import { dateText, titleText } from '../phrases.ts';
import type { Progress } from '../progress.ts';
import { earlyText } from './burn-up-part.ts';
import { figuresText } from './heading.ts';
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
  const { shown, more } = shortenList(phases, limits);
  const each = shown.map(({ phase, percent }) => `${shortenText(titleText(phase), limits)} ${percent} %`);
  return `Phases: ${[...each, ...(more > 0 ? [`… and ${more} more`] : [])].join(', ')}.`;
}

function outlookText({ outlook }: Progress): string {
  switch (outlook.kind) {
    case 'range': {
      const { half, most, asOf } = outlook;
      return `With a pace like this, half of learners are through by ${dateText(half)}, 17 of 20 by ${dateText(most)}; counted on ${dateText(asOf)}.`;
    }
    case 'too-early':
      return earlyText(outlook);
    case 'done':
      return '';
  }
}
