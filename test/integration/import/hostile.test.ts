// Documents that want to break the importer: each ends with a clear refusal or a valid roadmap.
import { expect, test } from 'vitest';
import type { Imported } from '../../../src/import/report/report.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { importMarkdown } from './judge/outcome.ts';
import { scanEntries } from './judge/scan.ts';
import { some } from '../../harness/depth.ts';

const HEAD = '# Plan\n\n## Phase 1: Start\n\n- First thing\n- Second thing\n\n';
const MIB = 1024 * 1024;

const CASES: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['only spaces', ' \n\t\n \n'],
  ['only headings', '# A\n\n## B\n\n### C\n'],
  ['zero bytes', new Uint8Array(1000)],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 255, 254, 1])],
  ['random bytes', randomBytes(20_000)],
  ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${HEAD}`, 'utf16le'))],
  ['lone surrogates', `${HEAD}- \uD800 half\n- half \uDC00\n`],
  ['control characters', `${HEAD}- a\u0007b\u001Bc\u0000d\n`],
  ['1 MiB of prose', `${HEAD}${'word '.repeat(MIB / 5 - 100)}`],
  ['more than 1 MiB', 'x'.repeat(MIB + 1)],
  ['1 MiB of list items', `${HEAD}${'- item\n'.repeat(MIB / 7 - 100)}`],
  ['20,000 lines of items', `${HEAD}${lines(19_000, (n) => `- item ${n}`)}`],
  ['20,001 lines', 'x\n'.repeat(20_001)],
  ['2,000 phases', lines(2000, (n) => `## Phase ${n}: part ${n}\n\n- thing ${n}\n`)],
  ['1,500 phases with one title', lines(1500, () => '## Phase 1: Same\n\n- same\n')],
  ['10,000 quotes in each other', `${HEAD}${'>'.repeat(10_000)} deep\n`],
  ['10,000 quotes with spaces', `${HEAD}${'> '.repeat(10_000)}deep\n`],
  ['3,000 lists in one line', `${HEAD}${'- '.repeat(3000)}deep\n`],
  ['1,000 lists in each other', `${HEAD}${lines(1000, (n) => `${' '.repeat(2 * n)}- level ${n}`)}`],
  ['200 lists in each other', `${HEAD}${lines(200, (n) => `${' '.repeat(2 * n)}- level ${n}`)}`],
  ['a table of 1,000 columns', `${HEAD}${table(1000, 20)}`],
  ['a table of 5,000 rows', `${HEAD}${table(4, 5000)}`],
  [
    'scripts',
    `${HEAD}<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)> picture\n- [x](javascript:alert(1)) link\n`,
  ],
  ['a page of HTML', `<html><body><h1>Plan</h1><ul>${'<li>one</li>'.repeat(2000)}</ul></body></html>`],
  ['open tags', `${HEAD}${'<details>\n<summary>'.repeat(3000)}\n`],
  ['an item of 100,000 letters', `${HEAD}- ${'a'.repeat(100_000)}\n`],
  ['a heading of 100,000 letters', `## ${'a '.repeat(50_000)}\n\n- item\n`],
  ['an address of 100,000 letters', `${HEAD}- [here](https://example.org/${'a'.repeat(100_000)})\n`],
  ['10,000 links in one item', `${HEAD}- ${'[a](https://example.org/a) '.repeat(10_000)}\n`],
  [
    'YAML in titles',
    `${HEAD}- "a: b" # c\n- &anchor *alias\n- !!js/function x\n- {a: [b\n- |\n- yes\n- 2026-01-01\n- null\n`,
  ],
  [
    'markers in titles',
    `${HEAD}- <!-- milepost:start --> and <!-- milepost:item x -->\n- @everybody closes #1\n`,
  ],
  [
    'a choice of long things',
    `${HEAD}Do one of the following:\n\n${lines(9, (n) => `- ${`${n} word `.repeat(9)}`)}\n`,
  ],
  [
    'a choice of very long things',
    `${HEAD}Choose one:\n\n${lines(3, (n) => `- ${`${n} word `.repeat(90)}`)}\n`,
  ],
  ['a choice of fifty', `${HEAD}Pick one of these:\n\n${lines(50, (n) => `- Choice ${n}`)}\n`],
  [
    'long titles that repeat',
    `${HEAD}${lines(240, (n) => `- ${'ab c '.repeat(30).slice(0, 40 + (n % 60))}x`)}\n`,
  ],
  [
    'long titles with one beginning',
    `${HEAD}${lines(300, (n) => `- ${'ab c '.repeat(12).slice(0, 56 + (n % 6))}${'-'.repeat(n % 3)} ${n}`)}\n`,
  ],
  [
    'long titles in two scripts',
    `${HEAD}${lines(60, (n) => `- ${'ab c '.repeat(14).slice(0, n + 10)} 学 ${n}`)}\n`,
  ],
  ['front matter that never ends', `---\ntitle: x\n${'a: b\n'.repeat(1000)}`],
  ['front matter with a bomb', `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n${HEAD}`],
  ['a fence that never ends', `${HEAD}\`\`\`\n${'- not an item\n'.repeat(2000)}`],
  ['10,000 definitions', `${HEAD}${lines(10_000, (n) => `[r${n}]: https://example.org/${n}`)}`],
  ...[
    '[',
    '*',
    '|',
    '`',
    '>',
    '_',
    '~',
    '<',
    '![',
    '](',
    '&',
    '#',
    '**a',
    '[^',
    '[a](',
    '\\',
    '- ',
    '<!--',
    'â€',
    '\t',
  ].map((mark) => [`100,000 of ${mark}`, `${HEAD}${mark.repeat(100_000 / mark.length)}\n`] as const),
  ...['[', '*', '|', '`', '_', '<'].map(
    (mark) => [`an item of 100,000 ${mark}`, `${HEAD}- ${mark.repeat(100_000)}\n`] as const,
  ),
  ...['*a ', '_a', '[a', '`a', '<a '].map(
    (mark) => [`20,000 times ${mark}`, `${HEAD}- ${mark.repeat(20_000)}\n`] as const,
  ),
];

/** What is too much in these is named line by line. */
const NAMED: ReadonlySet<string> = new Set([
  '20,000 lines of items',
  '2,000 phases',
  'a table of 5,000 rows',
  'a table of 1,000 columns',
  '200 lists in each other',
]);

test.each(some(CASES))('%s', (name, source) => {
  const result = importMarkdown(source);
  if (NAMED.has(name)) expect(untoldLines(source, result)).toEqual([]);
  if (!result.ok) {
    expect([result.message, result.hint].filter((text) => text.trim() === '')).toEqual([]);
    return;
  }
  expect(parseRoadmap(result.yaml)).toEqual({ ok: true, roadmap: result.roadmap, warnings: [] });
  const items = itemsOf(result.roadmap);
  const addresses = items.flatMap(({ url, resources }) => [
    url,
    ...resources.map((resource) => resource.url),
  ]);
  expect(addresses.filter((url) => url !== undefined && !/^https?:/.test(url))).toEqual([]);
  expect(items.filter(({ title }) => /<script|onerror/.test(title))).toEqual([]);
});

test('what is to be named is among them', () => {
  expect([...NAMED].filter((name) => !CASES.some(([one]) => one === name))).toEqual([]);
});

test.each([
  ['more than 1 MiB', 'x'.repeat(MIB + 1)],
  ['20,001 lines', 'x\n'.repeat(20_001)],
  ['zero bytes', new Uint8Array(1000)],
  ['nothing', ''],
])('%s is refused', (_, source) => {
  expect(importMarkdown(source)).toMatchObject({ ok: false });
});

/** Lines of work that the report does not speak of. */
function untoldLines(source: string | Uint8Array, result: Imported): readonly number[] {
  if (!result.ok) throw new Error(`refused: ${result.message}`);
  const told = new Set([...result.report.imported, ...result.report.leftOut].map(({ line }) => line));
  const entries = scanEntries(String(source)).map(({ line }) => line);
  return entries.filter((line) => !told.has(line));
}

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');
}

function table(columns: number, rows: number): string {
  const row = (cell: (n: number) => string) => `|${lines(columns, cell).replaceAll('\n', '|')}|`;
  const body = lines(rows, (r) => row((n) => `cell ${r} ${n}`));
  return `${row((n) => `head ${n}`)}\n${row(() => '---')}\n${body}\n`;
}

/** The same bytes each time: a linear congruential generator (Numerical Recipes). */
function randomBytes(count: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
