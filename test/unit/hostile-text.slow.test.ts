// Texts that are made to take long. Each took seconds to hours before the pattern that reads it was mended or its input
// bounded; now the test's own time-out is far away.
import { describe, expect, it } from 'vitest';
import { updateReadme } from '../../src/progress/readme/update-readme.ts';
import { importMarkdown } from '../../src/import/import-markdown.ts';
import { parseRoadmap } from '../../src/roadmap/parse.ts';
import { readVisible } from '../../src/tracker/evidence/visible-text.ts';
import { some } from '../harness/depth.ts';

const LONG = 200_000;
/** A little less than what is read of a line. */
const LINE = 7900;
const NBSP = '\u00a0';

function roadmapWith(field: string): string {
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    ${field}\n    items:\n      - task: X\n`;
}

describe('a roadmap', () => {
  it.each([
    ['a duration of tabs', roadmapWith(`duration: ${JSON.stringify(`0\t${'\t'.repeat(LONG)}\t0`)}`)],
    ['a line of spaces without a colon', `version: 1\n${' '.repeat(LONG)}a\nb: c: d\n`],
    ['a line of tabs without a colon', `version: 1\n${'\t'.repeat(LONG)}a\n b: c: d\n`],
    [
      'a path of stars',
      `${roadmapWith('duration: 8 weeks')}        path: ${JSON.stringify(`******${'/*'.repeat(LONG / 2)}\\`)}\n`,
    ],
  ])('with %s is refused at once', (_what, text) => {
    expect(parseRoadmap(text).ok).toBe(false);
  });
});

const LINES: readonly (readonly [string, string])[] = [
  ['spaces', `A${NBSP.repeat(LINE)}A`],
  ['a number and spaces', `00${NBSP.repeat(LINE)}部`],
  ['an author after spaces', `by\tr${NBSP.repeat(LINE)}x`],
  ['a level between spaces', `${NBSP.repeat(LINE / 2)}-advanced ${NBSP.repeat(LINE / 2)}levelbeginner`],
  ['colons', `A${':'.repeat(LINE)}A`],
  ['dashes', `A ${'-'.repeat(LINE)}A`],
  ['tags', `A${' #a'.repeat(LINE / 3)}!`],
  ['braces', `A${`${NBSP}{#`.repeat(LINE / 3)}`],
  ['HTML that does not end', `A ${'<H1/S'.repeat(LINE / 5)}`],
];

describe('Markdown', () => {
  it.each(some(LINES))(
    'with a heading and items of %s is imported',
    (_what, line) => {
      const items = Array.from({ length: 20 }, () => `- ${line}`).join('\n');
      expect(importMarkdown(`# T\n\n## ${line}\n\n${items}\n- SQL\n`)).toHaveProperty('report');
    },
    20_000,
  );
});

describe('a pull request', () => {
  it.each(['u0'.repeat(32_000), '/issues/'.repeat(8000), 'a/b#'.repeat(16_000)])(
    'with a long link is read, %#',
    (text) => {
      expect(readVisible(`[${text}](https://example.org)`).text).toContain(text.slice(0, 2));
    },
  );
});

describe('a README', () => {
  it('of tags that do not end gets its section', () => {
    const readme = `<h1>T</h1>\n${'<H1/a'.repeat(LONG / 5)}\n`;
    expect(JSON.stringify(updateReadme(readme, 'section'))).toContain('section');
  });
});
