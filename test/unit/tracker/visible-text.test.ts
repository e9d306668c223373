import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../src/tracker/visible-text.ts';

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

  test.each([['>'], ['['], ['[a](x) '], ['<a>#'], ['- '], ['*a '], ['<a '], ['`'], ['> - ']])(
    '%s over and over holds nobody up',
    (part) => {
      visibleText(part.repeat(60_000 / part.length));
    },
  );

  test.each([['a'], ['/'], ['#'], ['#1'], ['/issues/']])('nor does %s, over and over in a link', (part) => {
    visibleText(`[${part.repeat(60_000 / part.length)}](https://example.org)`);
  });
});
