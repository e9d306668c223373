// Marks that begin lines and are not what they look like.
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { repairMarks, sayHeadings } from '../../../../src/import/source/repair-marks.ts';

/** A line on its own. */
function repaired(line: string, before = ''): string {
  return repairMarks([before, line]).lines[1] ?? '';
}

describe('unseen characters and odd spaces around a mark', () => {
  test.each([
    ['\u200B- One', '- One'],
    ['-\u00A0One', '- One'],
    ['*\u2003One', '* One'],
    ['+\u200BOne', '+ One'],
    ['1.\u00A0One', '1. One'],
    ['12)\u3000One', '12) One'],
    ['##\u00A0One', '## One'],
    ['#\u00A0One', '# One'],
    ['##\u200BOne', '## One'],
    ['-\u00A0-\u00A0One', '- - One'],
    ['>\u00A0-\u00A0One', '> - One'],
    ['\u3000- One', '  - One'],
    ['\u00A0\u00A0-\u00A0One', '  - One'],
    ['\t-\u00A0One', '\t- One'],
    ['-  \u00A0One', '- One'],
    ['-  One\u00A0two', '-  One\u00A0two'],
    ['\u200B| One | Two |', '| One | Two |'],
    ['\u200B> One', '> One'],
    ['\u200B> > 1. One', '> > 1. One'],
    ['\uFE0F| One | Two |', '| One | Two |'],
    ['\u200B', ''],
    ['\u00A0\u200B ', ''],
  ])('%j is read as %j', (line, plain) => {
    expect(repaired(line)).toBe(plain);
  });

  test.each([
    ['-\u00A0[\u00A0]\u00A0One', '- [ ] One'],
    ['-\u00A0[x]\u00A0One', '- [x] One'],
    ['- [\u200Bx] One\u00A0two', '- [x] One\u00A0two'],
    ['- []\u00A0One', '- [ ] One'],
    ['- [✓]\u00A0One', '- [✓] One'],
    ['- [xx]\u00A0One', '- [xx]\u00A0One'],
    ['- [a]\u00A0One', '- [a]\u00A0One'],
    ['- [x] One', '- [x] One'],
    ['- [ x ] One\u00A0two', '- [ x ] One\u00A0two'],
  ])('the box of %j is read as %j', (line, plain) => {
    expect(repaired(line)).toBe(plain);
  });

  test.each([
    'One\u00A0two',
    '\u200BOne',
    '-\u200B',
    '##\u200B',
    '#\u200B1 is solved',
    '*\u200BOne* of them',
    '1.\u200B5 hours',
    '#️⃣ Tags',
    '1️⃣ Tags',
    '#######\u00A0One',
    '1234567890.\u00A0One',
  ])('%j stays as it is', (line) => {
    expect(repaired(line)).toBe(line);
  });

  test('a number counts as that of a list where a list may begin or goes on', () => {
    expect(repaired('1.\u00A0May, with', 'Starts on')).toBe('1.\u00A0May, with');
    expect(repaired('2.\u00A0Two', '1. One')).toBe('2. Two');
    expect(repaired('2.\u00A0Two', '   - One')).toBe('2. Two');
    expect(repaired('2.\u00A0Two', '\u200B')).toBe('2. Two');
    expect(repaired('-\u00A0Two', 'Starts on')).toBe('- Two');
  });

  test('so many marks in one line are not looked at', () => {
    expect(repaired('-\u00A0'.repeat(29) + 'a')).toBe('- '.repeat(29) + 'a');
    expect(repaired('-\u00A0'.repeat(31) + 'a')).toBe('- '.repeat(30) + '-\u00A0a');
  });
});

describe('a heading without its space', () => {
  const heading = (line: string, above = '', below = '') => {
    const { lines, headings } = repairMarks([above, line, below]);
    expect(headings).toEqual(lines[1] === line ? [] : [2]);
    return lines[1];
  };

  test.each([
    ['##Start', '## Start'],
    ['######Start here', '###### Start here'],
    ['##start', '## start'],
    ['##1. Start', '## 1. Start'],
    ['##🚀 Start', '## 🚀 Start'],
    ['##**Start**', '## **Start**'],
    ['##(Start)', '## (Start)'],
    ['##Start##', '## Start'],
    ['##Start## ', '## Start'],
    ['##Start#', '## Start#'],
    ['   ##Start', '   ## Start'],
    ['> ##Start', '> ## Start'],
    ['>     ##Start', '>     ##Start'],
    ['- ##Start', '- ## Start'],
    ['1. ##Start', '1. ## Start'],
    ['    ##Start', '    ##Start'],
    ['\t##Start', '\t##Start'],
    ['#######Start', '#######Start'],
    ['##-##-####', '##-##-####'],
    ['##', '##'],
    ['## Start', '## Start'],
    ['a ##Start', 'a ##Start'],
  ])('%j is read as %j', (line, plain) => {
    expect(heading(line)).toBe(plain);
  });

  test.each([
    ['#Start here', '# Start here'],
    ['#Начало пути', '# Начало пути'],
    ['#基礎 一', '# 基礎 一'],
    ['#🚀 Start', '# 🚀 Start'],
    ['#Start', '#Start'],
    ['#start here', '#start here'],
    ['#Start here.', '#Start here.'],
    ['#Start here, ', '#Start here, '],
    ['#Start #here', '#Start #here'],
    ['- #Start here', '- #Start here'],
    ['> #Start here', '> #Start here'],
    [`#Start ${'a'.repeat(94)}`, `# Start ${'a'.repeat(94)}`],
    [`#Start ${'a'.repeat(95)}`, `#Start ${'a'.repeat(95)}`],
  ])('with one sign, which may be a hashtag, %j is read as %j', (line, plain) => {
    expect(heading(line)).toBe(plain);
  });

  test('with one sign it stands alone, or over a list', () => {
    expect(heading('#Start here', 'Text')).toBe('#Start here');
    expect(heading('#Start here', '', 'Text')).toBe('#Start here');
    expect(heading('#Start here', '', '- One')).toBe('# Start here');
    expect(heading('#Start here', '\u200B', ' ')).toBe('# Start here');
  });

  test('with one sign and one word it counts where the document has others', () => {
    expect(repairMarks(['#Start', '', '##One']).lines).toEqual(['# Start', '', '## One']);
    expect(repairMarks(['#Start', '', '#One']).lines).toEqual(['#Start', '', '#One']);
  });

  test('is the first line, and the last', () => {
    expect(repairMarks(['#Start here'])).toEqual({ lines: ['# Start here'], headings: [1] });
  });
});

describe('what the report says of them', () => {
  const heading = (line: number): RootContent => ({
    type: 'heading',
    depth: 2,
    children: [],
    position: { start: { line, column: 1 }, end: { line, column: 9 } },
  });
  const said = (line: number, which: string) => [
    { line, message: `${which} read as a heading, though no space follows its "#"` },
  ];

  test('is one note, at the first of them that is a heading indeed', () => {
    expect(sayHeadings([2], [heading(2)])).toEqual(said(2, 'this line was'));
    expect(sayHeadings([2, 5, 7], [heading(5), heading(7)])).toEqual(said(5, 'this line and 1 more were'));
    const quoted: RootContent = { type: 'blockquote', children: [heading(3) as never] };
    expect(sayHeadings([3], [quoted])).toEqual(said(3, 'this line was'));
  });

  test('is nothing where none is', () => {
    expect(sayHeadings([], [heading(2)])).toEqual([]);
    expect(sayHeadings([3], [heading(2)])).toEqual([]);
    expect(sayHeadings([3], [{ type: 'heading', depth: 2, children: [] }])).toEqual([]);
  });
});
