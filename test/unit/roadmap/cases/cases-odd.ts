// Characters that look like those that YAML reads, or like nothing: each is named at its own place, and nothing else is said.
import { type Case, withHead, withItems } from './cases.ts';

const ODD = (place: string) => [`odd-character ${place}`];

/** A roadmap whose one item is the line given, six columns in. */
function withItem(line: string): string {
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - task: A\n${line}\n`;
}

export const ODD_CHARACTERS: readonly Case[] = [
  {
    name: 'a no-break space before a colon',
    source: withItem('      - course\u00A0: X'),
    problems: ODD('7:15'),
  },
  {
    name: 'a no-break space after a colon',
    source: withItem('      - course:\u00A0X'),
    problems: ODD('7:16'),
  },
  { name: 'a no-break space after a dash', source: withItem('      -\u00A0course: X'), problems: ODD('7:8') },
  {
    name: 'no-break spaces after all dashes',
    source:
      'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      -\u00A0course: X\n      -\u00A0book: Y\n',
    problems: ODD('6:8'),
  },
  {
    name: 'a zero-width space after a dash',
    source: withItem('      -\u200Bcourse: X'),
    problems: ODD('7:8'),
  },
  {
    name: 'a zero-width space before a key',
    source: withItem('      - \u200Bcourse: X'),
    problems: ODD('7:9'),
  },
  {
    name: 'a zero-width space behind a key',
    source: withItem('      - course\u200B: X'),
    problems: ODD('7:15'),
  },
  { name: 'a soft hyphen in a key', source: withItem('      - cou\u00ADrse: X'), problems: ODD('7:12') },
  { name: 'a full-width colon', source: withItem('      - course：X'), problems: ODD('7:15') },
  { name: 'a full-width colon and a space', source: withItem('      - course： X'), problems: ODD('7:15') },
  {
    name: 'a full-width colon at a second key',
    source: withItem('        hours：90'),
    problems: ODD('7:14'),
  },
  {
    name: 'a full-width colon at the top',
    source: 'version：1\ntitle: T\nphases:\n  - title: P\n    items:\n      - task: A\n',
    problems: ODD('1:8'),
  },
  {
    name: 'a full-width colon before a list',
    source: 'version: 1\ntitle: T\nphases：\n  - title: P\n    items:\n      - task: A\n',
    problems: ODD('3:7'),
  },
  {
    name: 'indentation by no-break spaces',
    source: withItem('\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0- course: X'),
    problems: ODD('7:1'),
  },
  {
    name: 'indentation by ideographic spaces',
    source: withItem('\u3000\u3000\u3000\u3000hours: 9'),
    problems: ODD('7:1'),
  },
  { name: 'half an indentation', source: withItem('      \u00A0 hours: 9'), problems: ODD('7:7') },
  { name: 'an en dash for a dash', source: withItem('      – course: X'), problems: ODD('7:7') },
  { name: 'a full-width dash', source: withItem('      － course: X'), problems: ODD('7:7') },
  { name: 'a bullet for a dash', source: withItem('      • course: X'), problems: ODD('7:7') },
  {
    name: 'a no-break hyphen in a key',
    source: withItem('        done\u2011when: [x]'),
    problems: ODD('7:13'),
  },
  {
    name: 'Cyrillic letters in a key',
    source: withItem('      - \u0441\u043Eurse: X'),
    problems: ODD('7:9'),
  },
  { name: 'full-width digits', source: withItem('        hours: ９０'), problems: ODD('7:16') },
  { name: 'Arabic digits', source: withItem('        hours: ٩٠'), problems: ODD('7:16') },
  {
    name: 'a date in full-width digits',
    source: withHead('start: ２０２６-１２-０１'),
    problems: ODD('3:8'),
  },
  {
    name: 'a no-break space behind a number',
    source: withItem('        hours: 90\u00A0'),
    problems: ODD('7:18'),
  },
  { name: 'a no-break space in a pace', source: withHead('pace: 12\u00A0hours/week'), problems: ODD('3:9') },
  { name: 'a zero-width space in an id', source: withItem('        id: a\u200Bb'), problems: ODD('7:14') },
  {
    name: 'an Arabic comma in a list of ids',
    source: withItems('- task: B\n- task: C\n- task: D\n  needs: [b، c]'),
    problems: ODD('9:18'),
  },
  { name: 'full-width brackets', source: withItem('        covers: ［a, b］'), problems: ODD('7:17') },
  {
    name: 'a word of another language that is no key',
    source: withItem('        título: X'),
    problems: ['unknown-key 7:9'],
  },
  {
    name: 'a mistake beside a text with such characters',
    source: withItem('      - {course: "Foo\u00A0: bar，baz", ned: 1}'),
    problems: ['unknown-key 7:35'],
  },
];
