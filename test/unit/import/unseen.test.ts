import { expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';

test.each([
  ['a heading without words', '#\n\n- Scales\n'],
  ['a heading of a tag', '## <b></b>\n\n- Scales\n'],
  ['a heading', '# **\u2063**\n\n- Scales\n'],
  ['a goal', '# Basics\n\nGoal: \u200B\n\n- Scales\n'],
  ['a goal in the list', '# Basics\n\n- **Goal:** \u200B\n- Scales\n'],
  ['an item', '- \u200B\n- Scales\n'],
  ['an item beside a comment', '- <!-- later --> \u200B\n- Scales\n'],
  ['a title in bold', '- **\u200B**\n- Scales\n'],
  ['a link', '- [\u200B](x)\n- Scales\n'],
])('%s that nobody sees says nothing', (_, text) => {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.hint);
  const [phase] = imported.roadmap.phases;
  expect(phase?.title).toMatch(/^(?:Basics|My roadmap)$/);
  expect(phase?.goal).toBeUndefined();
  expect(itemsOf(imported.roadmap).map(({ title }) => title)).toContain('Scales');
});
