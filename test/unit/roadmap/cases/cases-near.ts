// Mistakes that are near to others: which of them is told, and that it is told once.
import { type Case, withHead, withItems } from './cases.ts';

function withHolidays(...entries: readonly string[]): string {
  return withHead(`tracker:\n  holidays:\n${entries.map((entry) => `    - ${entry}`).join('\n')}`);
}

const HOLIDAYS: readonly Case[] = [
  {
    name: 'holidays that end on the same day two years later',
    source: withHolidays('{from: 2027-06-01, to: 2029-06-01}'),
    problems: ['holidays-too-long 5:7'],
  },
  {
    name: 'holidays until a day that no year near has',
    source: withHolidays('{from: 2029-03-01, to: 2032-02-29}'),
    problems: ['holidays-too-long 5:7'],
  },
  {
    name: 'two years of holidays',
    source: withHolidays('{from: 2027-06-01, to: 2029-05-31}'),
    problems: [],
  },
  {
    name: 'holidays that begin within others and end after them',
    source: withHolidays('{from: 2027-01-05, to: 2027-01-20}', '{from: 2027-01-01, to: 2027-01-10}'),
    problems: ['holidays-overlap 6:7'],
  },
  {
    name: 'holidays within others, and more that begin before the first of those end',
    source: withHolidays(
      '{from: 2027-01-01, to: 2027-01-31}',
      '{from: 2027-01-10, to: 2027-01-12}',
      '{from: 2027-01-20, to: 2027-02-03}',
    ),
    problems: ['holidays-overlap 6:7', 'holidays-overlap 7:7'],
  },
  {
    name: 'holidays in no order, none of which overlap',
    source: withHolidays(
      '2027-05-01',
      '{from: 2027-01-01, to: 2027-01-05}',
      '{from: 2027-12-24, to: 2027-12-31}',
      '{from: 2027-03-01, to: 2027-03-03}',
    ),
    problems: [],
  },
  {
    name: 'holidays in no order, of which the last begins within the second',
    source: withHolidays(
      '2027-05-01',
      '{from: 2027-01-01, to: 2027-01-05}',
      '{from: 2027-12-24, to: 2027-12-31}',
      '{from: 2027-01-05, to: 2027-01-09}',
    ),
    problems: ['holidays-overlap 8:7'],
  },
  {
    name: 'one holiday twice',
    source: withHolidays('2027-01-01', '2027-01-01'),
    problems: ['holidays-overlap 6:7'],
  },
  {
    name: 'holidays that end before they begin, within others',
    source: withHolidays('{from: 2027-02-05, to: 2027-01-20}', '{from: 2027-01-01, to: 2027-03-10}'),
    problems: ['ends-before-it-begins 5:7'],
  },
];

const KINDS: readonly Case[] = [
  {
    name: 'texts for items, with spaces, signs of YAML and nothing',
    source: withItems('- "  Tune  $& it "\n- "@Tune: it #now"\n- " book:x"\n- ""\n- true'),
    problems: ['not-keys 6:9', 'not-keys 7:9', 'not-keys 8:9', 'empty-value 9:9', 'not-keys 10:9'],
  },
  {
    name: 'keys without a space, before what YAML takes as something else, and a list as such a text',
    source: withItems(
      '- "book:x: y"\n- "book:#1"\n- hours:40\n- book: A\n  covers: "a, b: c, #d, 3"\n- "Tune $& it"',
    ),
    problems: ['not-keys 6:9', 'not-keys 7:9', 'not-keys 8:9', 'not-a-list 10:17', 'not-keys 11:9'],
  },
  {
    name: 'one-of with an author and an address',
    source: withItems('- one-of: [{book: A}, {book: B}]\n  by: Ada\n  url: https://example.org\n  hours: 3'),
    problems: ['not-with-one-of 7:9', 'not-with-one-of 8:9'],
  },
  {
    name: 'a choice of no known kind',
    source: withItems('- one-of: [{podcast: A}, {book: B}]'),
    problems: ['unknown-kind 6:19'],
  },
  {
    name: 'a choice within a choice',
    source: withItems('- one-of: [{one-of: A}, {book: B}]'),
    problems: ['unknown-kind 6:19'],
  },
  {
    name: 'no known kind, and a key that is none either',
    source: withItems('- podcast: A\n  lenght: 3'),
    problems: ['unknown-kind 6:9', 'unknown-key 7:9'],
  },
  {
    name: 'no known kind, with a number for its title',
    source: withItems('- podcast: 1984'),
    problems: ['unknown-kind 6:9'],
  },
  {
    name: 'a list under a key that is no kind',
    source: withItems('- podcast: [A]'),
    problems: ['unknown-key 6:9', 'no-kind 6:9'],
  },
  {
    name: 'a space before the kind',
    source: withItems('- " book": A'),
    problems: ['space-before-key 6:9'],
  },
];

const VALUES: readonly Case[] = [
  {
    name: 'blanks where values belong',
    source: withItems('- book: "  "\n- course: ""\n- skill: S\n  needs: ""\n  done-when: "  "'),
    problems: ['empty-value 6:15', 'empty-value 7:9', 'empty-value 9:9', 'empty-value 10:20'],
  },
  {
    name: 'blanks where the items belong',
    source: 'version: 1\ntitle: T\nphases:\n  - title: P\n    items: ""\n',
    problems: ['empty-phase 5:5'],
  },
  {
    name: 'a text where the items belong',
    source: 'version: 1\ntitle: T\nphases:\n  - title: P\n    items: x\n',
    problems: ['not-a-list 5:12'],
  },
  {
    name: 'a text of one character where at least two entries belong',
    source: withItems('- one-of: x'),
    problems: ['not-a-list 6:17'],
  },
  {
    name: 'texts where lists belong, longer than lists may be, and with commas',
    source: withItems(
      `- book: A\n  covers: ${'Loops, '.repeat(20)}\n  done-when: read, noted, told\n- book: B\n  needs: The A, a`,
    ),
    problems: ['not-a-list 7:17', 'not-a-list 8:20', 'not-a-list 10:16'],
  },
  {
    name: 'lists and keys where a text or a group of keys belongs',
    source: withItems('- book: A\n  resources: [[a]]\n  path: {a: b}').replace(
      'phases',
      'pace: [3]\ntracker:\n  holidays: [[2027-01-01]]\nphases',
    ),
    problems: ['bad-pace 3:7', 'bad-holiday 5:14', 'bad-resource 10:21', 'bad-path 11:15'],
  },
  {
    name: 'hours that are repaired up to 300 characters',
    source: withItems(
      `- book: A\n  hours: "${'0'.repeat(297)}30h"\n- book: B\n  hours: "${'0'.repeat(298)}30h"`,
    ),
    problems: ['bad-hours 7:16', 'bad-hours 9:16'],
  },
  {
    name: 'a text of two lines, and a web address with a space',
    source: withItems('- book: "a\\nb"\n  url: "a b"'),
    problems: ['not-one-line 6:15', 'bad-url 7:14'],
  },
  {
    name: 'colons in titles',
    source: withItems(
      '- book: {Git: basics}\n- book: {a: 1, b: 2}\n- book: {a: [1]}\n- book: {}\n- book: {a: {b: c}}\n- book: {a: 2}',
    ),
    problems: [6, 7, 8, 9, 10, 11].map((line) => `bad-text ${line}:15`),
  },
  {
    name: 'items that hold no keys',
    source: withItems('- title:x\n- foo:bar\n- a title:x\n- 3\n- [a]\n- true'),
    problems: [6, 7, 8, 9, 10, 11].map((line) => `not-keys ${line}:9`),
  },
  {
    name: 'texts where groups of keys belong',
    source: [
      'version: 1',
      'title: T',
      'kinds: {song: One}',
      'skills: [SQL]',
      'tracks: [Web, Data]',
      'tracker: on',
      'phases:',
      '  - Ground',
      '  - title: House',
      '    items:',
      '      - one-of: [Dune, Emma]',
    ].join('\n'),
    problems: ['3:15', '4:10', '5:10', '5:15', '6:10', '8:5', '11:18', '11:24'].map((at) => `not-keys ${at}`),
  },
  {
    name: 'a colon without a space, not at the start of the file',
    source: 'x a:b\n',
    problems: ['not-a-roadmap 1:1'],
  },
];

const DATES: readonly Case[] = [
  {
    name: 'due before the start, in the second phase',
    source:
      'version: 1\ntitle: T\nstart: 2027-01-01\nphases:\n  - {title: A, duration: 2 weeks, items: [{book: a}]}\n  - {title: B, due: 2026-11-01, items: [{book: b}]}\n  - {title: C, items: [{book: c}]}\n',
    problems: ['due-before-start 6:21'],
  },
  {
    name: 'due and a duration, without a start',
    source:
      'version: 1\ntitle: T\nphases:\n  - {title: A, duration: 2 weeks, due: 2027-01-01, items: [{book: a}]}\n  - {title: B, items: [{book: b}]}\n',
    problems: ['due-and-duration 4:16'],
  },
  {
    name: 'phases that last beyond the last year, the first of them',
    source:
      'version: 1\ntitle: T\nstart: 2199-12-01\nphases:\n  - {title: A, duration: 2 weeks, items: [{book: a}]}\n  - {title: B, duration: 6 weeks, items: [{book: b}]}\n  - {title: C, duration: 2 weeks, items: [{book: c}]}\n',
    problems: ['too-late 6:26'],
  },
];

export const NEAR: readonly Case[] = [...HOLIDAYS, ...KINDS, ...VALUES, ...DATES];
