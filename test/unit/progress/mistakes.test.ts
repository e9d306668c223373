import { describe, expect, test } from 'vitest';
import {
  hasContent,
  hasMistakes,
  renderMistakes,
  withMistakes,
  withoutMistakes,
} from '../../../src/progress/mistakes.ts';
import { renderSection, wrapSection } from '../../../src/progress/section.ts';
import type { Problem } from '../../../src/roadmap/problem.ts';
import { HALFWAY, LINKS } from './learner.ts';

const SECTION = renderSection({ progress: HALFWAY, badge: 'badge.svg', links: LINKS });
const LINK = 'https://github.com/ada/learning/blob/main/roadmap.yml';

function aProblem(overrides: Partial<Problem> = {}): Problem {
  return { code: 'bad-hours', line: 7, column: 1, path: 'hours', message: 'It is wrong.', ...overrides };
}

function rendered(problems: readonly Problem[]): string {
  return renderMistakes({ path: 'roadmap.yml', link: LINK, problems });
}

describe('the warning', () => {
  test('lists five, and counts the rest', () => {
    const problems = Array.from({ length: 7 }, (_, line) => aProblem({ line }));
    const text = rendered(problems);
    expect(text).toContain(' 7 mistakes');
    expect(text).not.toContain('more than');
    expect(text.match(/It is wrong\./g)).toHaveLength(5);
    expect(text).toContain('and 2 more');
    expect(text).toBe(text.trim());
  });

  test('says "more than" where not all were looked for', () => {
    const text = rendered([
      aProblem(),
      aProblem({ line: 8 }),
      aProblem({ code: 'more', message: '9 more.' }),
    ]);
    expect(text).toContain('more than 2 mistakes');
    expect(text).not.toContain('9 more.');
  });

  test('says what was meant, else what is allowed, where that is known', () => {
    const allowed = 'a number above 0';
    expect(rendered([aProblem({ suggestion: 'hours: 90', allowed })])).toContain('Did you mean `hours: 90`?');
    expect(rendered([aProblem({ allowed })])).toContain(allowed);
    expect(rendered([aProblem()])).not.toMatch(/null|undefined/);
  });

  test('links to a line of this file, not of one that it builds on', () => {
    expect(rendered([aProblem()])).toContain(`${LINK}#L7`);
    const text = rendered([aProblem({ file: 'ml-engineer' })]);
    expect(text).toContain('ml-engineer');
    expect(text).not.toContain('#L7');
  });
});

describe('in the section', () => {
  const warned = withMistakes(SECTION, 'One.');

  test('stands on top, once, and goes again', () => {
    expect(warned).not.toBe(SECTION);
    expect(withMistakes(warned, 'Two.')).toBe(withMistakes(SECTION, 'Two.'));
    expect(withoutMistakes(warned)).toBe(SECTION);
    expect(withoutMistakes(SECTION)).toBe(SECTION);
  });

  test('stands alone where there is no section', () => {
    const alone = withMistakes(undefined, 'One.');
    expect(withMistakes(alone, 'Two.')).toBe(withMistakes(undefined, 'Two.'));
    expect(alone).not.toContain('\n\n\n');
    expect([hasContent(alone), hasContent(warned), hasContent(SECTION)]).toEqual([false, true, true]);
  });

  test.each([
    ['with it', warned, true],
    ['without', SECTION, false],
    ['with its beginning alone', wrapSection('<!-- milepost:mistakes -->\n'), false],
    ['with its end alone', wrapSection('<!-- milepost:mistakes-end -->\n'), false],
    ['with its end before its beginning', '<!-- milepost:mistakes-end --><!-- milepost:mistakes -->', false],
  ])('is seen %s', (_, text, expected) => {
    expect(hasMistakes(text)).toBe(expected);
  });
});
