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
    ['One  \nTwo', 'One\nTwo'],
    ['Closes [#12](https://elsewhere.org)', 'Closes  '],
    ['Closes [#2](http://a.org/b/c/issues/34)', 'Closes http://a.org/b/c/issues/34'],
    ['Closes [#2](https://a.org/b/c/issues/3/x)', 'Closes  '],
    ['Closes [#2](/x/https://a.org/b/c/issues/3)', 'Closes  '],
    ['Closes <https://a.org/x#3>', 'Closes https://a.org/x#3'],
    ['Closes <a href = https://a.org/b/c/issues/3>#2</a>', 'Closes  https://a.org/b/c/issues/3 '],
    ['Closes <a hreflang="https://a.org/b/c/issues/3">#2</a>', 'Closes    '],
    ['Closes <b title="<a href=x>">#2</b>', 'Closes  #2 '],
    ['Closes [a <b title="</a>">#2</b>](https://elsewhere.org)', 'Closes a    '],
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

describe('a text of more than can be parsed at once', () => {
  const CLOSES = { worth: /Closes/, first: /^/ };
  /** Hidden where the whole is parsed: it is code. */
  const INDENTED = '\n\n    Closes #2';

  test.each([
    ['lines', '\n'],
    ['quotes', '> '],
    ['quotes in a row', '>'],
    ['dashes', '- '],
    ['numbers', '1. '],
    ['numbers in brackets', '1)\t'],
  ])('is read line by line from 3,000 %s on', (_, mark) => {
    const read = (count: number) => readVisible(`${mark.repeat(count)}a${INDENTED}`, CLOSES).text;
    expect(read(2990)).toBe('');
    expect(read(3000)).toBe('Closes #2');
  });

  test.each(['a>', 'a-', '-a', '1.a ', 'a '])('is not where %j is all there is of', (part) => {
    expect(readVisible(`${part.repeat(4000)}${INDENTED}`, CLOSES).text).toBe('');
  });

  /** Hidden where the paragraph is parsed as one: code within it. */
  const ACROSS = '`a\nCloses #1\nb`';

  test('a paragraph is read line by line where ends would be looked for too long', () => {
    const read = (length: number) => {
      const opening = `${ACROSS}[[[[[[[[`;
      return readVisible(opening.padEnd(length, 'a'), CLOSES).text;
    };
    expect(read(40_000)).toBe(' '.concat('[[[[[[[['.padEnd(40_000 - ACROSS.length, 'a')));
    expect(read(40_001)).toBe('Closes #1');
  });

  test('or where it holds 3,000 marks', () => {
    // Four of them are those of the code and its ends of lines.
    const read = (marks: number) => readVisible(`${ACROSS}${'!'.repeat(marks - 4)}`, CLOSES).text;
    expect(read(2999)).not.toContain('Closes');
    expect(read(3000)).toBe('Closes #1');
  });

  const many = (marks: number, number: number) => `Closes \\#${number} ${'!'.repeat(marks - 1)}`;
  const shown = (text: string) => text.replaceAll(/ !+/g, '').split('\n');

  test('what comes first is parsed first, and what is left is read as it is written', () => {
    const { text } = readVisible([many(2000, 1), many(2000, 2)].join('\n\n'), { worth: /^/, first: /2/ });
    expect(shown(text)).toEqual(['Closes \\#1', 'Closes #2']);
  });

  test('of 3,000 marks all are parsed, and what is said twice counts once', () => {
    const said = [many(1500, 1), many(1500, 2), many(1500, 1), many(1500, 2)];
    const { text } = readVisible(said.join('\n\n'), CLOSES);
    expect(shown(text)).toEqual(['Closes #1', 'Closes #2', 'Closes #1', 'Closes #2']);
  });

  test('as it is written, but for the marks around words, and code', () => {
    const { text, coded } = readVisible(
      `**Closes** __#1__, \`Closes #2\`, \`\`, *#3* ${'['.repeat(700)}`,
      CLOSES,
    );
    expect(text.replaceAll('[', '')).toBe('Closes #1,  ,  , #3 ');
    expect(coded.replaceAll('[', '')).toBe('Closes #1, `Closes #2`, ``, #3 ');
  });
});
