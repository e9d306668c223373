import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../../src/tracker/evidence/visible-text.ts';

describe('what a reader of a pull request sees', () => {
  test.each([
    ['Closes **#1** and [two](x)', 'Closes #1 and two'],
    ['Closes [#2](https://elsewhere.org/issue/2)', 'Closes  '],
    ['Closes [ada/learning#2](x)', 'Closes  '],
    ['Closes [#2](https://a.org/b/c/issues/3)', 'Closes https://a.org/b/c/issues/3'],
    ['Closes [#**2**](x)', 'Closes  '],
    ['Closes #[2](x)', 'Closes # 2'],
    ['[Closes #](x)2', 'Closes # 2'],
    ['Closes [https://a.org/b/c/issues/](x)2', 'Closes https://a.org/b/c/issues/ 2'],
    ['Closes <a title="y" href="x">#2</a>', 'Closes    '],
    ['Closes <a\nhref="https://a.org/b/c/issues/3">#2</a>, #4', 'Closes  https://a.org/b/c/issues/3 , #4'],
    ['Closes [#2](https://$&.org/issues/3)', 'Closes https://$&.org/issues/3'],
    ['Closes <https://a.org/b/c/issues/3>', 'Closes https://a.org/b/c/issues/3'],
    ['One\nTwo\n\n- three', 'One\nTwo\nthree'],
    ['`Closes #1`', ' '],
    ['```\nCloses #1\n```\n\n    Closes #2', ''],
    ['<!-- Closes #1 -->', ''],
    ['a <!-- Closes #1 --> b', 'a   b'],
    ['Closes \\#1', 'Closes #1'],
  ])('%s', (source, text) => {
    expect(visibleText(source)).toBe(text);
  });

  /** How often the parser looks at a character: its steps. */
  function steps(source: string): number {
    const original = Object.getOwnPropertyDescriptor(String.prototype, 'charCodeAt');
    const reconcile = original?.value as (this: string, at: number) => number;
    let count = 0;
    function charCodeAt(this: string, at: number): number {
      count += 1;
      return reconcile.call(this, at);
    }
    Object.defineProperty(String.prototype, 'charCodeAt', { ...original, value: charCodeAt });
    try {
      visibleText(source);
      return count;
    } finally {
      Object.defineProperty(String.prototype, 'charCodeAt', original ?? {});
    }
  }

  const PARTS = ['>', '[', '[a](x) ', '<a>#', '- ', '*a ', '<a ', '`', '> - ', '![', '![\n', '![[', '<!--['];
  const MORE = ['- *a_', '`[a]\n', '<\r\n', '**a![', '[a]: b\n\n', '*a_b', '\\', '`a`b', '&a;'];

  test.each([...PARTS, ...MORE])('%j over and over takes steps by its length', (part) => {
    const whole = part.repeat(10_000 / part.length);
    const paragraphs = `${part.repeat(1000 / part.length)}\n\n`.repeat(10);
    expect(steps(`closes ${whole}`)).toBeLessThan(60 * whole.length);
    expect(steps(`closes ${paragraphs}`)).toBeLessThan(500 * paragraphs.length);
  });

  test('brackets over and over hide only their own paragraph', () => {
    expect(visibleText(`Closes #1\n\n${'!['.repeat(30_000)}\n\nCloses #2`)).toBe('Closes #1\nCloses #2');
  });

  test('a long paragraph with links is read', () => {
    const words = 'word '.repeat(4000);
    const links = Array.from({ length: 15 }, (_, at) => `[a](https://example.org/${at})`).join(' ');
    expect(visibleText(`${words}${links} closes #1`)).toContain('closes #1');
  });

  test.each([['a'], ['/'], ['#'], ['#1'], ['/issues/']])('nor does %s, over and over in a link', (part) => {
    visibleText(`[${part.repeat(60_000 / part.length)}](https://example.org)`);
  });
});
