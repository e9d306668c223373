import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { formatProblem, type Problem } from '../../../src/roadmap/problem.ts';
import { LANGUAGE } from './cases/cases-language.ts';
import { ODD_CHARACTERS } from './cases/cases-odd.ts';
import { NEAR } from './cases/cases-near.ts';
import { type Case, CASES as GENERAL } from './cases/cases.ts';

const CASES = [...GENERAL, ...NEAR, ...LANGUAGE, ...ODD_CHARACTERS];

describe('each mistake is found at its place', () => {
  test.each(CASES)('$name', ({ source, problems }) => {
    expect(problemsOf(source).map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(problems);
  });
});

test.each([
  ['due on the last day that is allowed', 'due: 2199-12-31'],
  ['due on the day of the start', 'due: 2026-12-01'],
])('a phase may be %s', (_, line) => {
  const source = `version: 1\ntitle: T\nstart: 2026-12-01\nphases:\n  - title: P\n    ${line}\n    items: [{book: B}]\n`;
  expect(problemsOf(source)).toEqual([]);
});

test('the messages read well', async () => {
  const messages = CASES.map((one) => `## ${one.name}\n${messagesOf(one)}\n`).join('\n');
  await expect(messages).toMatchFileSnapshot('snapshots/problems.txt');
});

test('no message has a word that only we know', () => {
  for (const one of CASES) {
    expect(messagesOf(one), one.name).not.toMatch(
      /\b(zod|invalid input|expected|undefined|null|object|array|regex|string|NaN)\b/,
    );
  }
});

test('all problems of a file come at once, in its order', () => {
  const source = [
    'version: 2',
    'titel: T',
    'start: 2026-1-5',
    'phases:',
    '  - title: P',
    '    duration: 8w',
    '    items:',
    '      - course: A',
    '        hours: 90h',
    '        needs: [b, zzz]',
    '      - book: B',
    '        needs: [a]',
    '  - title: p',
    '    items: []',
  ].join('\n');
  expect(problemsOf(source).map(({ code, line }) => `${line} ${code}`)).toEqual([
    '1 bad-version',
    '2 unknown-key',
    '3 bad-date',
    '6 bad-duration',
    '9 bad-hours',
    '10 unknown-need',
    '12 needs-circle',
    '13 duplicate-id',
    '14 empty-phase',
  ]);
});

test('a hundred problems are shown, and the rest is counted', () => {
  const wrong = (length: number) => {
    const items = Array.from({ length }, (_, index) => `      - {book: B${index}, hours: no}`).join('\n');
    return problemsOf(`version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items}\n`);
  };
  expect(wrong(100).map(({ code }) => code)).toEqual(Array.from({ length: 100 }, () => 'bad-hours'));
  const problems = wrong(130);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({
    code: 'more',
    line: 105,
    message: '30 more problems are not shown. Fix these first.',
  });
});

test('lines are counted alike with CRLF and behind a byte order mark', () => {
  const source =
    'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - book: B\n        hours: x\n';
  const expected = problemsOf(source);
  expect(expected).toMatchObject([{ code: 'bad-hours', line: 7, column: 16 }]);
  expect(problemsOf(source.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(problemsOf(`\uFEFF${source}`)).toEqual(expected);
  expect(problemsOf(Buffer.from(`\uFEFF${source}`))).toEqual(expected);
});

function problemsOf(source: string | Uint8Array): readonly Problem[] {
  const result = parseRoadmap(source);
  return result.ok ? [] : result.problems;
}

function messagesOf({ source }: Case): string {
  return problemsOf(source)
    .map((problem) => formatProblem('roadmap.yml', problem))
    .join('\n');
}
