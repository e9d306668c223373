// Marks that are not what they look like: "##Title", and characters around a mark that nobody sees.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';

function importOf(source: string) {
  const imported = importMarkdown(source, { name: 'File' });
  if (!imported.ok) throw new Error(`${imported.message} ${imported.hint}`);
  const { roadmap, report } = imported;
  return {
    report,
    phases: roadmap.phases.map(({ title, items }) => [title, ...items.map((item) => item.title)].join(' | ')),
    told: [...report.imported, ...report.leftOut].map(({ line }) => line).sort((a, b) => a - b),
  };
}

const PLAIN =
  '# Plan\n\n## Phase 1: Start\n\n- One\n  - [ ] Part\n- [x] Two\n\n## Phase 2: End\n\n1. Three\n2. Four\n';
const PHASES = ['Start | One | Two', 'End | Three | Four'];

test('the plain document', () => {
  expect(importOf(PLAIN)).toMatchObject({ phases: PHASES, told: [5, 6, 7, 11, 12] });
});

const UNSEEN = [
  '\u200B',
  '\u200C',
  '\u2060',
  '\u00AD',
  '\uFEFF',
  '\u200E',
  '\u200B\u200B',
  '\u180E',
  '\u{E0020}',
];
const SPACES = ['\u00A0', '\u3000', '\u202F', '\u2003', '\u200B\u00A0'];

describe.each([...UNSEEN, ...SPACES])('%j', (odd) => {
  test.each([
    ['before every mark', PLAIN.replace(/^( *)(?=[#\d-])/gm, `$1${odd}`)],
    ['at the beginning of lines with marks', PLAIN.replace(/^(?= *[#\d-])/gm, odd)],
    ['behind every mark and its space', PLAIN.replace(/^( *(?:#+|-|\d\.) )/gm, `$1${odd}`)],
    ['between every mark and its space', PLAIN.replace(/^( *(?:#+|-|\d\.))/gm, `$1${odd}`)],
    ['in and behind boxes', PLAIN.replaceAll('] ', `${odd}] ${odd}`)],
    ['on the lines between', PLAIN.replaceAll('\n\n', `\n${odd}\n`)],
  ])('%s', (_, source) => {
    const { phases, told, report } = importOf(source);
    expect(phases).toEqual(PHASES);
    expect(told).toEqual([5, 6, 7, 11, 12]);
    expect(report.counts.checkboxes).toBe(2);
  });
});

test.each(SPACES)('%j in place of the space', (odd) => {
  expect(importOf(PLAIN.replace(/^( *(?:#+|-|\d\.)) /gm, `$1${odd}`))).toMatchObject({
    phases: PHASES,
    told: [5, 6, 7, 11, 12],
  });
});

test.each(['\u200B', '\u00AD', '\u2060'])(
  '%j in place of the space, where nothing else can be meant',
  (odd) => {
    expect(importOf(PLAIN.replace(/^( *(?:##|-)) /gm, `$1${odd}`)).phases).toEqual(PHASES);
  },
);

describe('a heading without a space', () => {
  test.each([
    ['letters', 'Start'],
    ['a label', 'Phase 1: Start'],
    ['a number', '1. Start'],
    ['an emoji', '🚀 Start'],
    ['bold', '**Start**'],
    ['a closing mark', 'Start##'],
  ])('%s', (_, title) => {
    const { phases, report } = importOf(`# Plan\n\n##${title}\n- One\n\n##Phase 2: End\n- Two\n`);
    expect(phases).toEqual(['Start | One', 'End | Two']);
    expect(report.notes).toEqual([
      { line: 3, message: 'this line and 1 more were read as a heading, though no space follows its "#"' },
    ]);
  });

  test.each(['#', '##', '###', '####', '#####', '######'])('%s', (mark) => {
    const { phases, report } = importOf(`${mark}Phase 1: Start\n\n- One\n\n${mark}Phase 2: End\n\n- Two\n`);
    expect(phases).toEqual(['Start | One', 'End | Two']);
    expect(report.notes.map(({ line }) => line)).toEqual([1]);
  });

  test('its name is that of the document, also where it is one word', () => {
    const imported = importMarkdown('#Guitar\n\n##Start\n- One\n\n##End\n- Two\n');
    expect(imported.ok && imported.roadmap.title).toBe('Guitar');
  });

  test.each([
    ['a hashtag', '#guitar'],
    ['a hashtag with a capital', '#Guitar'],
    ['hashtags', '#Guitar #Music every day'],
    ['the number of an issue', '#1 and more'],
    ['a sentence', '#Guitar is what I learn.'],
    ['a colour', '#ffaa00 is orange'],
    ['a mask', '###-##-####'],
    ['seven marks', '#######Title'],
    ['what looks like code', '    ##Title'],
  ])('%s is none', (_, line) => {
    const { phases, report } = importOf(`# Plan\n\n## Phase 1: Start\n\n${line}\n\n- One\n`);
    expect(phases).toEqual(['Start | One']);
    expect(report.notes).toEqual([]);
  });

  test('a line of a paragraph that begins with a hashtag is none', () => {
    expect(importOf('# Plan\n\nI learn\n#Guitar every day\n\n- One\n').phases).toHaveLength(1);
  });

  test.each([
    ['a fence', '```sh\n##Install it\n\n#Install It All\n```'],
    ['a fence of tildes', '~~~\n##Install it\n~~~'],
    ['a fence in a list', '- Zero\n  ```\n  ##Install it\n  ```'],
    ['a comment', '<!--\n##Install it\n-->'],
    ['a block of HTML', '<pre>\n##Install it\n\n##Again\n</pre>'],
  ])('none in %s', (_, code) => {
    const { phases, report } = importOf(`# Plan\n\n## Phase 1: Start\n\n${code}\n\n- One\n`);
    expect(phases).toHaveLength(1);
    expect(phases[0]).toMatch(/^Start \| (?:Zero \| )?One$/);
    expect(report.notes).toEqual([]);
  });
});
