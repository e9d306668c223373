// READMEs of 500 KB, full of one thing.
import { describe, expect, test } from 'vitest';
import { updateReadme } from '../../../../src/progress/readme/update-readme.ts';
import { renderSection } from '../../../../src/progress/section.ts';
import { HALFWAY, LINKS } from '../learner.ts';

const SECTION = renderSection({ progress: HALFWAY, badge: 'badge.svg', links: LINKS });

function updated(text: string): string {
  const result = updateReadme(text, SECTION);
  if (!result.ok) throw new Error(`${result.code}: line ${result.line}`);
  return result.text;
}

describe('a README of 500 KB', () => {
  const long = (line: string) => `# Me\n\n${line.repeat(500_000 / line.length)}`;
  test.each([
    ['a list', long('- a [b](c) `d`\n')],
    ['brackets', long('[')],
    ['quotes in quotes', long('> ')],
    ['comments that are never closed', long('<!-- x\n')],
    ['headings', long('# a\n')],
  ])('%s: read and written, again to the same', (_, text) => {
    const once = updated(text);
    expect(updated(once)).toBe(once);
  });
});
