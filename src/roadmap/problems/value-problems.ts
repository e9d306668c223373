// Problems of single values: a date, an address or a number that is none. What may stand there instead is said by the
// field (schema/field.ts).
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, phases, top, whole } from './example.ts';

/** `subject`: how the value is called, such as `the date`. */
function notValid(subject: string, found: unknown, reason = ''): string {
  const shown = showValue(found);
  return typeof found === 'object' ? `${subject} is ${shown}.${reason}` : `${subject} ${shown} is not valid.`;
}

const UNQUOTED = 'Write the bare number, without quotes and without a unit.';

export const VALUE_PROBLEMS = {
  'bad-version': {
    meaning: 'The version of the format is not one that this Milepost reads. There is only one: 1.',
    example: whole(
      'version: 2\ntitle: Data Analyst\nphases:\n  - title: Foundations\n    items:\n      - book: Algebra',
    ),
    fix: 'Write `version: 1`. It is not the version of your roadmap.',
    message: notValid,
  },
  'bad-text': {
    meaning: 'There is a list or a group of keys where a text belongs.',
    example: items('- book: Algebra\n  by: [A school, A teacher]'),
    fix: 'Write one text: `by: A school and a teacher`.',
    message: notValid,
  },
  'bad-date': {
    meaning: 'A date is written in another way than `YYYY-MM-DD`, or there is no such day.',
    example: top('start: 2026-02-30'),
    fix: 'Write the year, the month and the day: `2026-03-02`.',
    message: notValid,
  },
  'bad-id': {
    meaning:
      'An id is not a plain word. It becomes part of every issue, so it may only have letters that are the same everywhere.',
    example: items('- book: Algebra\n  id: My Book'),
    fix: 'Use lower-case Latin letters, digits and single hyphens: `my-book`.',
    message: notValid,
  },
  'bad-duration': {
    meaning: 'A duration is not a whole number of days, weeks or months.',
    example: phases('- title: Foundations\n  duration: a while\n  items:\n    - book: Algebra'),
    fix: 'Write a number and its unit: `8 weeks`. Without a duration the phase has no due date, which is fine.',
    message: notValid,
  },
  'bad-pace': {
    meaning: 'The pace is not a number of hours a week.',
    example: top('pace: 2 hours a day'),
    fix: 'Write the hours of a whole week: `14 hours/week`.',
    message: notValid,
  },
  'bad-hours': {
    meaning: 'The hours of an item are not a number that can be added up.',
    example: items('- book: Algebra\n  hours: 90h'),
    fix: `${UNQUOTED} Of a range, take the middle.`,
    message: notValid,
  },
  'bad-number': {
    meaning: 'A setting that takes a number has something else, or a number that is too small or too large.',
    example: top('tracker:\n  retire: many'),
    fix: UNQUOTED,
    message: notValid,
  },
  'bad-url': {
    meaning: 'An address is not a web address that a browser can open.',
    example: items('- book: Algebra\n  url: www.example.org/algebra'),
    fix: 'Copy the whole address from the browser: `https://www.example.org/algebra`.',
    message: notValid,
  },
  'bad-resource': {
    meaning: 'An entry of `resources` is neither an address nor a group of `title` and `url`.',
    example: items('- book: Algebra\n  resources: [my notes]'),
    fix: 'Write an address, or `{title: My notes}` for something without one.',
    message: notValid,
  },
  'bad-path': {
    meaning: 'A path leads out of the repository, or is not written as GitHub writes paths.',
    example: items('- project: A dashboard\n  path: ../dashboard/**'),
    fix: 'Write it from the root of the repository, without `/` or `./` at the beginning: `dashboard/**`.',
    message: notValid,
  },
  'bad-level': {
    meaning: 'A level is not one of those that Milepost knows.',
    example: items('- skill: SQL\n  level: ninja'),
    fix: 'Use one of those that the message lists.',
    message: notValid,
  },
  'bad-optional': {
    meaning: 'A setting that is on or off has another value. In YAML `yes` and `no` are plain text.',
    example: items('- skill: SQL\n  optional: yes'),
    fix: 'Write `true` or `false`, without quotes.',
    message: notValid,
  },
  'bad-choice': {
    meaning: 'A setting has a value that it cannot have.',
    example: top('tracker:\n  readme: commits'),
    fix: 'Use one of those that the message lists.',
    message: notValid,
  },
  'bad-reference': {
    meaning: '`extends` names neither a roadmap that comes with Milepost nor a file on GitHub.',
    example: whole('version: 1\nextends: my other roadmap'),
    fix: 'Write a name that `milepost list` shows, or `owner/repository/path.yml@ref`.',
    message: notValid,
  },
  'bad-color': {
    meaning: 'A colour is not written as GitHub writes the colours of labels.',
    example: top('kinds:\n  talk:\n    color: blue'),
    fix: 'Write six hex digits: `1d76db`.',
    message: notValid,
  },
  'bad-assignee': {
    meaning: 'The assignee is not a possible name of a GitHub user.',
    example: top('tracker:\n  assignee: The Learner'),
    fix: 'Write the name as it is in the address of the profile, without the @.',
    message: notValid,
  },
  'bad-branch': {
    meaning: 'An entry of `bases` is neither a branch nor a pattern for the names of branches.',
    example: top('tracker:\n  bases: [/main]'),
    fix: 'Write the name as `git branch` shows it; a `*` stands for any part of a name: `release/*`.',
    message: notValid,
  },
  'bad-holiday': {
    meaning: 'An entry of `holidays` is neither a day nor a group of `from` and `to`.',
    example: top('tracker:\n  holidays: [Christmas]'),
    fix: 'Write a day, `2026-12-25`, or a range, `{from: 2026-12-24, to: 2027-01-06}`.',
    message: notValid,
  },
  'bad-emoji': {
    meaning: '`emoji` takes one emoji, but has something else.',
    example: phases('- title: Foundations\n  emoji: brain\n  items:\n    - book: Algebra'),
    fix: 'Copy the emoji itself: `emoji: 🧠`. Further ones can go into the title.',
    message: notValid,
  },
  'bad-list': {
    meaning:
      'A key that takes a list has something else, or an entry does not belong in this list. Most often there is a `: ` in a text, which makes a group of keys of it.',
    example: items('- book: Algebra\n  done-when:\n    - Proof: the theorem of Lagrange'),
    fix: 'Put such a text in quotes: `- "Proof: the theorem of Lagrange"`. A list has each entry on a line of its own that begins with `- `, or all of them in square brackets.',
    message: notValid,
  },
} satisfies ProblemEntries;
