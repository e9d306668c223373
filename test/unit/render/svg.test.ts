import { describe, expect, test } from 'vitest';
import { svg } from '../../../src/render/svg.ts';

describe('svg', () => {
  test('numbers are rounded to tenths, and what is null is left out', () => {
    expect(svg('rect', { x: 1 / 3, y: 2, rx: null }).source).toBe('<rect x="0.3" y="2"/>');
  });

  test('elements and texts stand inside', () => {
    const inside = [svg('a', {}), svg('b', {}, 'x')];
    expect(svg('g', {}, inside, svg('c', {})).source).toBe('<g><a/><b>x</b><c/></g>');
  });

  test.each([
    ['tags', '</text><script>', '&lt;/text&gt;&lt;script&gt;'],
    ['references', '&lt; &#60;', '&amp;lt; &amp;#60;'],
    ['the end of a section that XML knows', 'a]]>b', 'a]]&gt;b'],
    ['controls and ends of lines', 'a\0b\nc\u001b[2Jd', 'ab c[2Jd'],
    ['what turns the direction round', 'a\u202Eb\u2066c', 'abc'],
    ['what XML cannot hold', 'a\uFFFEb\uFFFFc\uD800d', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ])('a text with %s', (_, text, expected) => {
    expect(svg('t', {}, text).source).toBe(`<t>${expected}</t>`);
  });

  test('quotes do not end an attribute', () => {
    expect(svg('t', { a: `" onload='x` }).source).toBe('<t a="&quot; onload=&#39;x"/>');
  });
});
