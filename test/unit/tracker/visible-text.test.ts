import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../src/tracker/visible-text.ts';

describe('what a reader of a pull request sees', () => {
  test.each([
    ['Closes **#1** and [two](x)', 'Closes #1 and two'],
    ['Closes [#2](https://elsewhere.org/issue/2)', 'Closes  '],
    ['Closes [ada/learning#2](x)', 'Closes  '],
    ['Closes [#2](https://a.org/b/c/issues/3)', 'Closes https://a.org/b/c/issues/3'],
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

  test.each([['>'], ['['], ['[a](x) '], ['- '], ['*a '], ['<a '], ['`'], ['> - ']])(
    '%s over and over holds nobody up',
    (part) => {
      visibleText(part.repeat(60_000 / part.length));
    },
  );

  test('nor does a long word in a link', () => {
    visibleText(`[${'a'.repeat(60_000)}](https://example.org)`);
  });
});
