import { describe, expect, test } from 'vitest';
import { readVisible } from '../../../../src/tracker/evidence/visible-text.ts';

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
    expect(readVisible(source).text).toBe(text);
  });

  test.each([
    ['Closes **#1**', 'Closes #1'],
    ['> - Closes #1', 'Closes #1'],
    ['12) [x] ## Closes #1', '[x] ## Closes #1'],
    ['### Closes #1', 'Closes #1'],
    ['Closes [#2](https://elsewhere.org/issue/2)', 'Closes  '],
    ['a `Closes #1` b', 'a   b'],
    ['a <!-- Closes #1 --> b Closes #2', 'a   b Closes #2'],
    ['a <!-- Closes\nCloses #1\n--> Closes\nCloses #2', 'Closes #2'],
    ['a Closes <!-- b\n\nCloses #1', 'a Closes <!-- b\nCloses #1'],
    ['<!--\nCloses #1\n-->\nCloses #2', 'Closes #2'],
    ['<pre>\nCloses #1\n</pre>\nCloses #2', 'Closes #2'],
    ['```js\nCloses #1\n~~~\n```\nCloses #2', 'Closes #2'],
    ['~~~\nCloses #1\n~~~~ \nCloses #2', 'Closes #2'],
    ['````\n```\nCloses #1\n````\nCloses #2', 'Closes #2'],
    ['- ```\n  Closes #1\n\n  Closes #2\n\nCloses #3', 'Closes #3'],
    ['> ```\n> Closes #1\n\nCloses #2', 'Closes #2'],
    ['``` Closes #1 ```\nCloses #2', ' \nCloses #2'],
    ['<details>\n\nCloses #1\n\n</details>', 'Closes #1'],
  ])('the same in a text that is too long to be parsed: %j', (source, text) => {
    const wanted = { worth: /Closes/, first: /^/ };
    const padding = 'a\n\n'.repeat(4000);
    expect(readVisible(`${padding}${source}\n\n${padding}`, wanted).text).toBe(text);
  });
});
