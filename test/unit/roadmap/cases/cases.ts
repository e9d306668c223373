// Wrong roadmaps, each with the codes of what is wrong in it, in the order of the file.

export interface Case {
  readonly name: string;
  readonly source: string | Uint8Array;
  /** `code line:column` of each problem. */
  readonly problems: readonly string[];
}

const HEAD = 'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n';

/** A roadmap of one phase whose items begin on line 6. */
export function withItems(items: string): string {
  return HEAD + items.replace(/^/gm, '      ').trimEnd() + '\n';
}

export function withHead(line: string): string {
  return `version: 1\ntitle: T\n${line}\nphases:\n  - title: P\n    items:\n      - book: B\n`;
}

function withPhase(line: string): string {
  return `version: 1\ntitle: T\nstart: 2026-12-01\nphases:\n  - title: P\n    ${line}\n    items:\n      - book: B\n`;
}

const FILES: readonly Case[] = [
  { name: 'an empty file', source: '', problems: ['empty-file 1:1'] },
  { name: 'only blanks', source: ' \n\t\n', problems: ['empty-file 1:1'] },
  { name: 'only comments', source: '# a roadmap\n', problems: ['not-a-roadmap 1:1'] },
  { name: 'a list', source: '- course: A\n- book: B\n', problems: ['not-a-roadmap 1:1'] },
  { name: 'a web page', source: '<!doctype html>\n<html>\n', problems: ['not-a-roadmap 1:1'] },
  { name: 'no space after the colons', source: 'version:1\ntitle:T\n', problems: ['not-a-roadmap 1:1'] },
  { name: 'NUL bytes', source: 'version: 1\ntitle: a\0b\n', problems: ['nul-byte 2:9'] },
  {
    name: 'UTF-16 with its mark',
    source: Buffer.from('\uFEFFversion: 1', 'utf16le'),
    problems: ['utf-16 1:1'],
  },
  { name: 'UTF-16 without its mark', source: Buffer.from('version: 1', 'utf16le'), problems: ['utf-16 1:1'] },
  {
    name: 'UTF-16, big end first',
    source: Buffer.from('version: 1', 'utf16le').swap16(),
    problems: ['utf-16 1:1'],
  },
  {
    name: 'UTF-32 with its mark',
    source: Uint8Array.from([0xff, 0xfe, 0, 0, 0x76, 0, 0, 0]),
    problems: ['utf-16 1:1'],
  },
  {
    name: 'UTF-32, big end first',
    source: Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x76]),
    problems: ['utf-16 1:1'],
  },
  { name: 'Latin-1', source: Buffer.from('title: résumé', 'latin1'), problems: ['not-utf-8 1:1'] },
  {
    name: 'two documents',
    source: `${HEAD}      - book: B\n---\ntitle: U\n`,
    problems: ['two-documents 7:1'],
  },
  { name: 'a directive', source: `%YAML 1.1\n---\n${HEAD}`, problems: ['yaml-directive 1:1'] },
];

const SYNTAX: readonly Case[] = [
  { name: 'a line without a colon', source: 'version: 1\ntitle T\nphases: []\n', problems: ['not-yaml 2:1'] },
  { name: 'a colon in a title', source: withItems('- book: Go: a tour'), problems: ['not-yaml 6:15'] },
  { name: 'tabs', source: `${HEAD}\t- book: B\n`, problems: ['tab-indent 6:1'] },
  { name: 'a key too far right', source: withItems('- book: B\n   by: Me'), problems: ['not-yaml 6:15'] },
  { name: 'a key too far left', source: withItems('- book: B\n by: Me'), problems: ['not-yaml 7:1'] },
  { name: 'an open quotation mark', source: withItems('- book: "B\n  by: Me'), problems: ['not-yaml 6:15'] },
  { name: 'a bullet of Markdown', source: withItems('* book: B'), problems: ['not-yaml 6:7'] },
  { name: 'an apostrophe in quotes', source: withItems("- book: 'It's me'"), problems: ['not-yaml 6:19'] },
  { name: 'text after a quotation', source: withItems('- book: "B" C'), problems: ['not-yaml 6:19'] },
  {
    name: 'an open bracket',
    source: withItems('- book: B\n  needs: [a, b\n  by: C'),
    problems: ['not-yaml 8:9'],
  },
  { name: 'text that begins with @', source: withItems('- book: @me'), problems: ['not-yaml 6:15'] },
  { name: 'text that begins with *', source: withItems('- book: **B**'), problems: ['alias-unknown 6:15'] },
  { name: 'text that begins with !', source: withItems('- book: !important B'), problems: ['yaml-tag 6:15'] },
  { name: 'a strange backslash', source: withItems('- book: "a\\q"'), problems: ['not-yaml 6:17'] },
  {
    name: 'a list for a key',
    source: '? [a]\n: b\n',
    problems: ['not-yaml 1:3'],
  },
  {
    name: 'two mistakes',
    source: withItems('- book: @a\n- book: %b'),
    problems: ['not-yaml 6:15', 'not-yaml 7:15'],
  },
];

const KEYS: readonly Case[] = [
  { name: 'phase for phases', source: 'version: 1\ntitle: T\nphase: []\n', problems: ['unknown-key 3:1'] },
  { name: 'ned for needs', source: withItems('- book: B\n  ned: [a]'), problems: ['unknown-key 7:9'] },
  { name: 'a kind misspelt', source: withItems('- cuorse: B'), problems: ['unknown-key 6:9'] },
  {
    name: 'another word',
    source: withItems('- book: B\n  link: https://a.org'),
    problems: ['unknown-key 7:9'],
  },
  { name: 'done_when', source: withItems('- book: B\n  done_when: [read]'), problems: ['unknown-key 7:9'] },
  { name: 'an item without a space', source: withItems('- book:B'), problems: ['not-keys 6:9'] },
  {
    name: 'no-break space after the colon',
    source: withItems('- book:\u00A0B'),
    problems: ['odd-character 6:14'],
  },
  {
    name: 'no-break spaces before a key',
    source: withHead('\u00A0\u00A0summary: S'),
    problems: ['odd-character 3:1'],
  },
  {
    name: 'a title that nobody sees',
    source: withItems('- book: "\u200B"\n  id: b'),
    problems: ['invisible 6:15'],
  },
  { name: 'a key from nowhere', source: withHead('colour: red'), problems: ['unknown-key 3:1'] },
  {
    name: 'names of the language',
    source: withHead('constructor: 1\n__proto__: 2'),
    problems: ['unknown-key 3:1', 'unknown-key 4:1'],
  },
  { name: 'the schema as a key', source: withHead('$schema: x'), problems: ['unknown-key 3:1'] },
  { name: 'a duplicate key', source: withHead('title: U'), problems: ['duplicate-key 3:1'] },
  {
    name: 'nothing that is needed',
    source: 'author: Me\n',
    problems: ['missing-key 1:1', 'missing-key 1:1', 'missing-key 1:1'],
  },
  {
    name: 'a phase without a title',
    source: 'version: 1\ntitle: T\nphases:\n  - items:\n      - book: B\n',
    problems: ['missing-key 4:5'],
  },
  { name: 'two kinds', source: withItems('- course: C\n  book: B'), problems: ['two-kinds 7:9'] },
  {
    name: 'a kind beside one-of',
    source: withItems('- book: A\n  one-of: [{book: B}, {book: C}]'),
    problems: ['two-kinds 7:9'],
  },
  { name: 'no kind', source: withItems('- by: Me\n  hours: 3'), problems: ['no-kind 6:9'] },
  {
    name: 'a choice without a kind',
    source: withItems('- one-of:\n    - book: B\n    - by: Me'),
    problems: ['no-kind 8:13'],
  },
  { name: 'one choice', source: withItems('- one-of:\n    - book: B'), problems: ['too-few-choices 7:11'] },
  {
    name: 'url beside one-of',
    source: withItems('- one-of: [{book: B}, {book: C}]\n  url: https://a.org\n  covers: [x]'),
    problems: ['not-with-one-of 7:9', 'not-with-one-of 8:9'],
  },
  { name: 'text for an item', source: withItems('- Learn SQL'), problems: ['not-keys 6:9'] },
  { name: 'text for phases', source: 'version: 1\ntitle: T\nphases: soon\n', problems: ['not-a-list 3:9'] },
  {
    name: 'keys for phases',
    source: 'version: 1\ntitle: T\nphases:\n  title: P\n',
    problems: ['bad-list 4:3'],
  },
  { name: 'no phases', source: 'version: 1\ntitle: T\nphases: []\n', problems: ['empty-list 3:9'] },
  {
    name: 'an empty phase',
    source: 'version: 1\ntitle: T\nphases:\n  - title: P\n    items: []\n',
    problems: ['empty-phase 5:12'],
  },
  { name: 'a phase with an empty key', source: HEAD, problems: ['empty-phase 5:5'] },
];

const VALUES: readonly Case[] = [
  { name: 'a space in a key', source: withItems('- book: B\n  by me: x'), problems: ['unknown-key 7:9'] },
  { name: 'a text of two keys', source: withPhase('goal: {a: b, c: d}'), problems: ['bad-text 6:11'] },
  { name: 'a text of one key', source: withPhase('goal: {a: b}'), problems: ['bad-text 6:11'] },
  { name: 'skip alone', source: 'version: 1\nskip: [a]\n', problems: ['not-without-extends 2:1'] },
  { name: 'version 2', source: 'version: 2\n' + withHead('').slice(11), problems: ['bad-version 1:10'] },
  {
    name: 'version in quotes',
    source: 'version: "1"\n' + withHead('').slice(11),
    problems: ['bad-version 1:10'],
  },
  {
    name: 'keys for a version',
    source: 'version: {a: 1}\n' + withHead('').slice(11),
    problems: ['bad-version 1:10'],
  },
  { name: 'a date without zeros', source: withHead('start: 2026-1-5'), problems: ['bad-date 3:8'] },
  { name: 'a day that does not exist', source: withHead('start: 2026-02-30'), problems: ['bad-date 3:8'] },
  { name: 'a date in words', source: withHead('start: 5 January 2026'), problems: ['bad-date 3:8'] },
  { name: 'a date that could be two', source: withHead('start: 01/05/2026'), problems: ['bad-date 3:8'] },
  { name: 'a year', source: withHead('start: 2026'), problems: ['bad-date 3:8'] },
  { name: 'a date too far', source: withHead('start: 2926-12-01'), problems: ['too-late 3:8'] },
  { name: 'a pace in other words', source: withHead('pace: 12h a week'), problems: ['bad-pace 3:7'] },
  { name: 'a pace of nothing', source: withHead('pace: 0'), problems: ['bad-pace 3:7'] },
  { name: 'a pace of 200 hours', source: withHead('pace: 200 hours/week'), problems: ['bad-pace 3:7'] },
  { name: 'a duration without a unit', source: withPhase('duration: 8'), problems: ['bad-duration 6:15'] },
  { name: 'a duration of a year', source: withPhase('duration: 1 year'), problems: ['bad-duration 6:15'] },
  { name: 'a duration in words', source: withPhase('duration: a while'), problems: ['bad-duration 6:15'] },
  { name: 'a title that is a list', source: withPhase('goal: [a]'), problems: ['bad-text 6:11'] },
  { name: 'a number for an emoji', source: withPhase('emoji: 1'), problems: ['bad-emoji 6:12'] },
  { name: 'an emoji in letters', source: withPhase('emoji: brain'), problems: ['bad-emoji 6:12'] },
  { name: 'hours with a unit', source: withItems('- book: B\n  hours: 90h'), problems: ['bad-hours 7:16'] },
  { name: 'no hours', source: withItems('- book: B\n  hours: 0'), problems: ['bad-hours 7:16'] },
  {
    name: 'hours that are not a number',
    source: withItems('- book: B\n  hours: .nan'),
    problems: ['bad-hours 7:16'],
  },
  { name: 'hours from to', source: withItems('- book: B\n  hours: 10-20'), problems: ['bad-hours 7:16'] },
  {
    name: 'an address without https',
    source: withItems('- book: B\n  url: www.example.org/a'),
    problems: ['bad-url 7:14'],
  },
  {
    name: 'an address that runs code',
    source: withItems('- book: B\n  url: javascript:alert(1)'),
    problems: ['bad-url 7:14'],
  },
  {
    name: 'a resource that is no address',
    source: withItems('- book: B\n  resources: [notes, {titel: A}]'),
    problems: ['bad-resource 7:21', 'unknown-key 7:29'],
  },
  { name: 'a level', source: withItems('- skill: B\n  level: Begginer'), problems: ['bad-level 7:16'] },
  {
    name: 'optional in words',
    source: withItems('- skill: B\n  optional: yes'),
    problems: ['bad-optional 7:19'],
  },
  {
    name: 'text for a list',
    source: withItems('- book: B\n  covers: Calculus'),
    problems: ['not-a-list 7:17'],
  },
  { name: 'a value left out', source: withItems('- book: B\n  hours:'), problems: ['empty-value 7:9'] },
  {
    name: 'an empty entry',
    source: withItems('- book: B\n  covers:\n    - A\n    -'),
    problems: ['empty-value 9:12'],
  },
  { name: 'a title on two lines', source: withItems('- book: "A\\nB"'), problems: ['not-one-line 6:15'] },
  {
    name: 'a title of 300 characters',
    source: withItems(`- book: ${'x'.repeat(300)}`),
    problems: ['too-long 6:15'],
  },
  {
    name: 'a phase title of 201 characters',
    source: `version: 1\ntitle: T\nphases:\n  - title: ${'x'.repeat(201)}\n    items: [{book: B}]\n`,
    problems: ['too-long 4:12'],
  },
  {
    name: 'choices too long together',
    source: withItems(`- one-of: [{book: ${'x'.repeat(200)}}, {book: ${'y'.repeat(56)}}]`),
    problems: ['too-long 6:17'],
  },
  {
    name: 'too many topics',
    source: withItems(
      `- book: B\n  covers: [${Array.from({ length: 51 }, (_, index) => `t${index}`).join(', ')}]`,
    ),
    problems: ['too-many 7:17'],
  },
  {
    name: 'a path that leads out',
    source: withItems('- book: B\n  path: ../x/**'),
    problems: ['bad-path 7:15'],
  },
  {
    name: 'a path from the root',
    source: withItems('- book: B\n  path: [a/**, /b/**]'),
    problems: ['bad-path 7:22'],
  },
  { name: 'an id with capitals', source: withItems('- book: B\n  id: My Book'), problems: ['bad-id 7:13'] },
  {
    name: 'a text that turns around',
    source: withItems('- book: "a\\u202eb"'),
    problems: ['control-character 6:15'],
  },
  {
    name: 'a column behind an emoji',
    source: withItems('- {book: A 🧠🧠, hours: x}'),
    problems: ['bad-hours 6:29'],
  },
];

const BETWEEN: readonly Case[] = [
  {
    name: 'a duplicate id',
    source: withItems('- book: A\n  id: x\n- book: B\n  id: x'),
    problems: ['duplicate-id 9:13'],
  },
  { name: 'a title twice', source: withItems('- book: A\n- book: A'), problems: ['duplicate-id 7:9'] },
  { name: 'a title without Latin letters', source: withItems('- book: 机器学习'), problems: ['no-id 6:9'] },
  {
    name: 'needs of an unknown id',
    source: withItems('- book: Algebra\n- book: B\n  needs: [algebr, nothing]'),
    problems: ['unknown-need 8:17', 'unknown-need 8:25'],
  },
  {
    name: 'needs by title',
    source: withItems('- book: Linear Algebra\n- book: B\n  needs: [Linear Algebra]'),
    problems: ['unknown-need 8:17'],
  },
  { name: 'needs of itself', source: withItems('- book: A\n  needs: [a]'), problems: ['needs-itself 7:17'] },
  {
    name: 'needs in a circle',
    source: withItems(
      '- book: A\n  needs: [b]\n- book: B\n  needs: [c]\n- book: C\n  needs: [a]\n- book: D\n  needs: [a]',
    ),
    problems: ['needs-circle 11:17'],
  },
  {
    name: 'a phase title twice',
    source: withItems('- book: B').replace(
      '  - title: P\n',
      '  - title: p\n    id: q\n    items: [{book: C}]\n  - title: P\n',
    ),
    problems: ['duplicate-title 7:12'],
  },
  {
    name: 'a phase title that another one has with its emoji',
    source: withItems('- book: B').replace(
      '  - title: P\n',
      '  - title: P\n    emoji: 🧠\n    id: q\n    items: [{book: C}]\n  - title: 🧠 P\n    id: r\n',
    ),
    problems: ['duplicate-title 8:12'],
  },
  {
    name: 'a phase title whose emoji another one has in its title',
    source: withItems('- book: B').replace(
      '  - title: P\n',
      '  - title: 🧠 P\n    id: q\n    items: [{book: C}]\n  - title: P\n    id: r\n    emoji: 🧠\n',
    ),
    problems: ['duplicate-title 7:12'],
  },
  {
    name: 'a phase title and its written id twice',
    source: withItems('- book: B').replace(
      '  - title: P\n',
      '  - title: P\n    id: p\n    items: [{book: C}]\n  - title: P\n    id: p\n',
    ),
    problems: ['duplicate-title 7:12', 'duplicate-id 8:9'],
  },
  {
    name: 'a phase id twice',
    source: withItems('- book: B').replace(
      '  - title: P\n',
      '  - title: Q\n    id: p\n    items: [{book: C}]\n  - title: P\n',
    ),
    problems: ['duplicate-id 7:5'],
  },
  {
    name: 'due and duration',
    source: withPhase('due: 2027-01-01\n    duration: 8 weeks'),
    problems: ['due-and-duration 7:5'],
  },
  { name: 'due before the start', source: withPhase('due: 2026-11-30'), problems: ['due-before-start 6:10'] },
  { name: 'a due date too far', source: withPhase('due: 2200-01-01'), problems: ['too-late 6:10'] },
  {
    name: 'a duration that leads too far',
    source: withPhase('duration: 999 months').replace('2026', '2150'),
    problems: ['too-late 6:15'],
  },
];

const ALIASES: readonly Case[] = [
  {
    name: 'a circular alias',
    source: withItems('- book: B\n  covers: &c [a, *c]'),
    problems: ['alias-circle 7:24'],
  },
  {
    name: 'an alias of nothing',
    source: withItems('- book: B\n  by: *me'),
    problems: ['alias-unknown 7:13'],
  },
  { name: 'a merge of text', source: withItems('- book: B\n  <<: text'), problems: ['bad-merge 7:9'] },
  {
    name: 'one mistake used three times',
    source: `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - {book: A, <<: &x {hours: 3h}}\n      - {book: B, <<: *x}\n      - {book: C, <<: *x}\n`,
    problems: ['bad-hours 6:34'],
  },
];

export const CASES: readonly Case[] = [...FILES, ...SYNTAX, ...KEYS, ...VALUES, ...BETWEEN, ...ALIASES];
