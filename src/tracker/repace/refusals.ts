// Why there is no new pace, and what to do. Sentences for people; each is escaped where it is rendered.
import { FEWEST } from '../../progress/forecast.ts';
import { dateText } from '../../progress/phrases.ts';
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { addDuration } from '../../roadmap/schedule.ts';

export interface RepaceRefusal {
  readonly message: string;
  readonly hint: string;
}

/** A line that a person has to write, and the phase that it is of. */
interface Line {
  readonly phase?: string;
  readonly line: string;
}

export const REFUSALS = {
  'no-dates': (today: IsoDate): RepaceRefusal => ({
    message: 'The roadmap has no dates, so there is nothing to move.',
    hint: `Write "start: ${today}" into the roadmap, and "duration: 4 weeks" or a "due" into its phases.`,
  }),
  'no-start': (today: IsoDate): RepaceRefusal => ({
    message:
      'The phases say how long they last, and nothing says when the first begins, so there is no date to move.',
    hint: `Write "start: ${today}" into the roadmap.`,
  }),
  'no-pace': (hours: number): RepaceRefusal => ({
    message: 'The roadmap says no pace, so there is none to change.',
    hint: `Write "pace: ${hours} hours/week" into it, or give a day: "repace finish 2027-06-30".`,
  }),
  'no-forecast': (today: IsoDate): RepaceRefusal => ({
    message: `There is no forecast to go by: it takes ${FEWEST.items} items that GitHub shows as finished, on ${FEWEST.days} different days.`,
    hint: `Say what you want instead: "repace finish ${addDuration(today, { months: 6, days: 0 })}" or "repace shift 3 weeks".`,
  }),
  'all-done': (): RepaceRefusal => ({
    message: 'All phases that have a date are done, so there is nothing to move.',
    hint: 'Dates of phases that are done stay as they are.',
  }),
  over: (on: IsoDate, from: IsoDate): RepaceRefusal => ({
    message: `Nobody can finish on ${dateText(on)}: what is left begins on ${dateText(from)}.`,
    hint: 'Choose a later day.',
  }),
  'too-little-time': (on: IsoDate, last: IsoDate): RepaceRefusal => ({
    message: `Until ${dateText(on)} there is no day left for each phase.`,
    hint: `The earliest is ${dateText(last)}: "repace finish ${last}".`,
  }),
  'too-far-back': (): RepaceRefusal => ({
    message: 'Moved back so far, a phase would end before it begins.',
    hint: 'Move it by less, or give the day to finish on: "repace finish 2027-06-30".',
  }),
  /** Their dates are in a file that is not the learner's. */
  elsewhere: (file: string, lines: readonly Line[]): RepaceRefusal => ({
    message: `These dates come from ${file}, which the roadmap builds on, and Milepost changes only your own file.`,
    hint: `Write into yours: ${linesText(lines)}. From then on they are yours, and "repace" moves them.`,
  }),
  shared: (line: number): RepaceRefusal => ({
    message: `The date on line ${line} of the roadmap is repeated elsewhere by an alias (*), and would change there, too.`,
    hint: 'Write the date out in each place.',
  }),
  block: (line: number): RepaceRefusal => ({
    message: `The date on line ${line} of the roadmap is written as a block of text.`,
    hint: 'Write it on one line, after the key.',
  }),
  impossible: (problem: string): RepaceRefusal => ({
    message: `With these dates the roadmap would have a mistake: ${problem}`,
    hint: 'Move it by less, or give another day.',
  }),
  mistakes: (): RepaceRefusal => ({
    message: 'The roadmap has mistakes, so its dates cannot be moved.',
    hint: 'Fix them first.',
  }),
  another: (): RepaceRefusal => ({
    message: 'More than the dates would change, so nothing is changed.',
    hint: 'Please report this with your roadmap; you can change the dates by hand.',
  }),
};

/** `pace: 8 hours/week`, and of the first phase; the others are counted. */
function linesText(lines: readonly Line[]): string {
  const shown = lines
    .slice(0, 5)
    .map(({ phase, line }) => (phase === undefined ? `"${line}"` : `under "change:", "${phase}: {${line}}"`));
  const more = lines.length - shown.length;
  return `${shown.join('; ')}${more === 0 ? '' : `; and so on for ${more} more`}`;
}
