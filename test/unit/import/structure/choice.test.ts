import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';

const BEFORE = '# A path\n\n## Phase 1: Basics\n\n- Learn to count\n\n';
const AFTER = '\n## Phase 2: More\n\n- Project: a report\n';

/** The items of the first phase behind "Learn to count". */
function importItems(markdown: string): readonly object[] {
  const { yaml } = importMarkdown(BEFORE + markdown + AFTER) as { readonly yaml: string };
  const { phases } = parse(yaml) as { readonly phases: readonly { readonly items: readonly object[] }[] };
  return phases[0]?.items.slice(1) ?? [];
}

const CHOICE = {
  'one-of': [
    { course: 'Alpha', by: 'Anna' },
    { course: 'Beta', by: 'Bo' },
  ],
};

describe('one of several', () => {
  test.each([
    ['after a sentence', 'One of the following:\n\n- Course: Alpha by Anna\n- Course: Beta by Bo\n'],
    ['in a list item', '- One of the following:\n  - Course: Alpha by Anna\n  - Course: Beta by Bo\n'],
    [
      'behind other words',
      '1. **Calculus**, one of these:\n   - Course: Alpha by Anna\n   - Course: Beta by Bo\n',
    ],
  ])('%s', (_where, markdown) => {
    expect(importItems(markdown)).toMatchObject([CHOICE]);
  });

  test('each list item keeps its own choice, and others stay items', () => {
    const list = '  - Course: Alpha by Anna\n  - Course: Beta by Bo\n';
    expect(importItems(`- Pick one:\n${list}- All of these:\n${list}- Pick one:\n${list}`)).toMatchObject([
      CHOICE,
      { course: 'Alpha' },
      { course: 'Beta' },
      CHOICE,
    ]);
  });
});
