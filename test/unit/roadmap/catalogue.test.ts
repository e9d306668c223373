// Each code of the catalogue is raised by its example, and by nothing else in it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../../src/roadmap/problems/catalogue.ts';
import type { Example } from '../../../src/roadmap/problems/example.ts';
import { parseExample } from '../../../src/roadmap/problems/explain-problem.ts';

const SRC = new URL('../../../src/', import.meta.url);
const ENTRIES = Object.entries(PROBLEMS) as [ProblemCode, { readonly example: Example }][];

describe('the example raises its own problem alone', () => {
  const raised = ENTRIES.flatMap(([code, { example }]) =>
    example.source === undefined ? [] : [{ code, source: example.source() }],
  );
  test.each(raised)('$code', ({ code, source }) => {
    const codes = new Set<string>(parseExample(source).map((problem) => problem.code));
    // What there is more of is there as well.
    if (code === 'more') codes.delete('no-kind');
    expect([...codes]).toEqual([code]);
  });
});

test('what no file alone raises is raised where the catalogue says it is', () => {
  const elsewhere = ENTRIES.filter(([, { example }]) => example.source === undefined).map(([code]) => code);
  const sources = ['bases.ts', 'plan-again.ts']
    .map((file) => readFileSync(new URL(file, SRC), 'utf8'))
    .join();
  expect(elsewhere.filter((code) => !sources.includes(`say('${code}'`))).toEqual([]);
});
