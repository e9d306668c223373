import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../src/tracker/visible-text.ts';

describe('what a reader of a pull request sees', () => {
  test.each([
    ['Closes **#1** and [#2](x)', 'Closes #1 and #2'],
    ['One\nTwo\n\n- three', 'One\nTwo\nthree'],
    ['`Closes #1`', ' '],
    ['```\nCloses #1\n```\n\n    Closes #2', ''],
    ['<!-- Closes #1 -->', ''],
    ['a <!-- Closes #1 --> b', 'a   b'],
    ['Closes \\#1', 'Closes #1'],
  ])('%s', (source, text) => {
    expect(visibleText(source)).toBe(text);
  });

  test.each([['>'], ['['], ['- '], ['*a '], ['<a '], ['`'], ['> - ']])(
    '%s over and over holds nobody up',
    (part) => {
      visibleText(part.repeat(60_000 / part.length));
    },
  );
});
