// How far the learner is, when the rest will be done, and what to do now: all that `status` says.
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { FEWEST } from '../forecast.ts';
import { isForecastToCome } from '../outlook.ts';
import { dateText, daysText, doneText, expectedText, titleText } from '../phrases.ts';
import type { PhaseProgress, Progress } from '../progress.ts';
import type { Block, Line } from './blocks.ts';
import { pauseOf, pauseText } from './pause.ts';
import { isPausedOn, pausedText } from './paused.ts';
import { SEPARATOR, barText, countText, itemName, stateText, upNextLine } from './words.ts';

/** Blocks for a terminal or a comment. `today` is what the reader's calendar says: it only tells of pauses. */
export function statusBlocks(progress: Progress, today: IsoDate): readonly Block[] {
  const inProgress = progress.phases
    .flatMap(({ items }) => items)
    .filter((item) => item.state === 'open' && item.inProgress !== undefined);
  const texts = [outlookText(progress), resting(progress, today)];
  return [
    { title: [progress.title], lines: [[barText(progress.percent, 10), SEPARATOR, countText(progress)]] },
    ...texts.flatMap((text) => (text === undefined ? [] : [{ lines: [[text]] }])),
    list('Phases', progress.phases.map(phaseLine)),
    ...holidayBlocks(progress, today),
    ...(inProgress.length === 0
      ? []
      : [
          list(
            'In progress',
            inProgress.map((item) => [...itemName(item), SEPARATOR, ...stateText(item)]),
          ),
        ]),
    ...skillBlocks(progress),
    ...upNextBlocks(progress),
  ];
}

/** The pause that the learner asked for, else one that nobody announced. */
function resting(progress: Progress, today: IsoDate): string | undefined {
  const { paused } = progress;
  if (paused !== undefined && isPausedOn(paused, today))
    return `${pausedText(paused)}. "/milepost resume" ends it.`;
  const pause = pauseOf(progress, today);
  return pause === undefined ? undefined : pauseText(pause);
}

/** Those of which the learner has said how far they are. */
function skillBlocks({ skills }: Progress): readonly Block[] {
  const lines = skills.flatMap(({ skill, reached }) =>
    reached === undefined
      ? []
      : [
          [
            [skill.name, `${reached.level}, on ${dateText(reached.on)}`, `to reach: ${skill.target}`].join(
              SEPARATOR,
            ),
          ],
        ],
  );
  return lines.length === 0 ? [] : [list('Skills', lines)];
}

/** What to do now: all that `next` says. */
export function nextBlocks(progress: Progress): readonly Block[] {
  const upNext = upNextBlocks(progress);
  return upNext.length > 0 ? upNext : [{ lines: [[ALL_DONE]] }];
}

const ALL_DONE = 'All done.';

/** More than the next three are of no use now. */
const MOST_HOLIDAYS = 3;

function holidayBlocks({ holidays }: Progress, today: IsoDate): readonly Block[] {
  const ahead = holidays
    .filter(({ to }) => to >= today)
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))
    .slice(0, MOST_HOLIDAYS)
    .map(({ name, ...days }) => [name === undefined ? daysText(days) : `${name}: ${daysText(days)}`]);
  return ahead.length === 0 ? [] : [list('Holidays, left out of the dates', ahead)];
}

function upNextBlocks({ upNext }: Progress): readonly Block[] {
  return upNext.length === 0 ? [] : [list('Up next', upNext.map(upNextLine))];
}

function list(title: string, lines: readonly Line[]): Block {
  return { title: [title], lines, isList: true };
}

/** Undefined where so little is to do that there will never be enough to go by. */
function outlookText(progress: Progress): string | undefined {
  const { outlook } = progress;
  switch (outlook.kind) {
    case 'range': {
      const [half, most, asOf] = [outlook.half, outlook.most, outlook.asOf].map(dateText);
      return `At this pace half of learners finish by ${half ?? ''}, and 17 of 20 by ${most ?? ''} (as of ${asOf ?? ''}).`;
    }
    case 'too-early': {
      const { items, days } = outlook;
      if (!isForecastToCome(progress)) return undefined;
      return `A forecast comes after ${FEWEST.items} finished items on ${FEWEST.days} different days (so far ${items} on ${days}).`;
    }
    case 'done':
      return ALL_DONE;
  }
}

function phaseLine(progress: PhaseProgress): Line {
  const { phase, percent, expected } = progress;
  const due = phase.due === undefined ? [] : [`due ${dateText(phase.due)}`];
  const range = expected === undefined ? [] : [`at this pace ${expectedText(expected)}`];
  const when = [...due, ...range].join(', ');
  const parts = [
    barText(percent, 5),
    doneText(progress).padEnd(8),
    titleText(phase),
    ...(when === '' ? [] : [when]),
  ];
  return [parts.join(SEPARATOR)];
}
