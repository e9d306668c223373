// Problems of dates that contradict each other.
import type { ProblemEntries } from './entry.ts';
import { phases, top, whole } from './example.ts';

export const DATE_PROBLEMS = {
  'due-and-duration': {
    meaning: 'A phase has both `due` and `duration`, which could say two different days.',
    example: phases(
      '- title: Foundations\n  due: 2027-02-01\n  duration: 8 weeks\n  items:\n    - book: Algebra',
    ),
    fix: 'Keep one of them. With `duration` and `start` the due date moves along when you move the start.',
    message: () => 'this phase has both "due" and "duration". Keep one of them.',
  },
  'due-before-start': {
    meaning: 'A phase is due before the roadmap starts.',
    example: whole(
      'version: 1\ntitle: Data Analyst\nstart: 2027-01-01\nphases:\n  - title: Foundations\n    due: 2026-12-01\n    items:\n      - book: Algebra',
    ),
    fix: 'Move one of the two dates.',
    message: (due: string, start: string) =>
      `this phase is due on ${due}, before the roadmap starts on ${start}.`,
  },
  'too-late': {
    meaning:
      'A date, or a duration counted from the start, is so far away that it is probably a typing mistake.',
    example: top('start: 2926-12-01'),
    fix: 'Correct the year or the duration.',
    message: (lastYear: number) => `this is after the year ${lastYear}.`,
  },
  'ends-before-it-begins': {
    meaning: 'Holidays end before they begin.',
    example: top('tracker:\n  holidays:\n    - from: 2027-01-06\n      to: 2026-12-24'),
    fix: 'Swap `from` and `to`, or correct the year.',
    message: (from: string, to: string) => `these holidays end on ${to}, before they begin on ${from}.`,
  },
  'holidays-overlap': {
    meaning: 'Two entries of `holidays` share a day, which is probably a typing mistake.',
    example: top('tracker:\n  holidays:\n    - 2026-12-31\n    - from: 2026-12-24\n      to: 2027-01-06'),
    fix: 'Make one entry of them, or correct the day.',
    message: (day: string, where: string) => `${day} is a holiday already, by the entry on ${where}.`,
  },
  'holidays-too-long': {
    meaning: 'Holidays last for more than two years, which is probably a typing mistake.',
    example: top('tracker:\n  holidays:\n    - from: 2026-12-24\n      to: 2036-01-06'),
    fix: 'Correct the year. Whoever stops for longer gives the roadmap a new `start` afterwards.',
    message: (from: string, last: string) =>
      `these holidays last for more than two years. Begun on ${from}, they may end on ${last} at the latest.`,
  },
} satisfies ProblemEntries;
