// The reference page is made from the schema, and what it shows as an example can be written.
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { type Field, referenceFields, type Table } from '../../../schema/reference.ts';
import { LIMITS } from '../../../src/roadmap/limits.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { formatProblem } from '../../../src/roadmap/problem.ts';
import { around } from './around.ts';

const ROOT = new URL('../../../', import.meta.url);
const PAGE = new URL('docs/roadmap.md', ROOT);

test('the pages that name limits of a roadmap name those there are', () => {
  const items = LIMITS.items.toLocaleString('en');
  const page = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
  expect(page('docs/import.md')).toContain(`are ${items} items and ${LIMITS.phases} phases`);
  expect(page('README.md')).toContain(`A roadmap may have ${items} items and`);
});

const BASE = stringify({
  version: 1,
  title: 'T',
  phases: [
    { title: 'Foundations', items: [{ course: 'Statistics' }] },
    { title: 'Production', items: [{ book: 'B' }] },
    { title: 'Career', items: [{ career: 'C' }] },
  ],
});

const EXAMPLES = Object.entries(referenceFields()).flatMap(([table, fields]) =>
  fields.flatMap((field: Field) =>
    field.examples.map((example) => ({ table: table as Table, key: field.key, example })),
  ),
);

test.each(EXAMPLES)('$table: $key: $example', ({ table, key, example }) => {
  const source = stringify(around(table, { [key]: example }));
  const result = parseRoadmap(source, [{ file: 'base', source: BASE }]);
  expect(result.ok ? [] : result.problems.map((problem) => formatProblem(source, problem))).toEqual([]);
});

describe('every field', () => {
  const fields = Object.entries(referenceFields());
  test('has a description', () => {
    expect(fields.flatMap(([, list]) => list.filter(({ help }) => help === ''))).toEqual([]);
  });
  test('has an example', () => {
    const bare = fields.flatMap(([table, list]) =>
      list.filter(({ examples }) => examples.length === 0).map(({ key }) => `${table}.${key}`),
    );
    expect(bare).toEqual([]);
  });
});

test('the blocks of YAML on the page are right', () => {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/```yaml\n([^]*?)```/g)].map(
    ([, block = '']) => block,
  );
  expect(blocks).toHaveLength(6);
  const shipped = readFileSync(new URL('roadmaps/machine-learning-engineer.yml', ROOT));
  for (const block of blocks) {
    const isItems = block.startsWith('- ');
    const isPart = block.startsWith('kinds:');
    const source = isItems
      ? `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${block.replace(/^/gm, '      ').trimEnd()}\n`
      : isPart
        ? `version: 1\ntitle: T\n${block}`
        : block;
    const result = parseRoadmap(source, [
      { file: 'roadmaps/machine-learning-engineer.yml', source: shipped },
    ]);
    expect(result.ok ? [] : result.problems.map((problem) => formatProblem(block, problem))).toEqual([]);
  }
});

test('the example of holidays is due when the page says', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [, source = '', said = ''] = /### Holidays\n[^]*?```yaml\n([^]*?)```\n([^]*?)\n## /.exec(page) ?? [];
  const dueIn = (text: string) => {
    const result = parseRoadmap(text);
    return result.ok && result.roadmap.phases[0]?.due;
  };
  expect(dueIn(source)).toBe('2027-01-12');
  expect(dueIn(source.replace(/tracker:\n(?: .*\n)+/, ''))).toBe('2026-12-29');
  expect(said).toMatch(/end\s+on\s+29\s+December;.*on\s+12\s+January/s);
});
