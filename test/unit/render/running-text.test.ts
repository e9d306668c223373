import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, plainLine } from '../../../src/render/markdown.ts';
import { renderParagraphs, renderText } from '../../../src/render/running-text.ts';
import { runs } from '../../harness/depth.ts';

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What is outside of links. */
function textBeside(node: Nodes): string {
  return node.type === 'link'
    ? ' '
    : 'children' in node
      ? node.children.map(textBeside).join('')
      : textOf(node);
}

function linksOf(node: Nodes): readonly (readonly [text: string, url: string])[] {
  if (node.type === 'link') return [[textOf(node), node.url]];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

function shapeOf(node: Nodes): string {
  if (!('children' in node)) return node.type === 'text' || node.type === 'html' ? '' : node.type;
  const children = node.children.map((child) => (child.type === 'link' ? '' : shapeOf(child)));
  const shown = children.filter((child) => child !== '').join(',');
  return shown === '' ? node.type : `${node.type}(${shown})`;
}

describe('an address in a text', () => {
  test.each([
    ['See https://example.org/a_b, then go on.', 'https://example.org/a_b', 'https://example.org/a_b'],
    ['https://github.com/@foo', 'https://github.com/@foo', 'https://github.com/@foo'],
    [
      '(https://en.wikipedia.org/wiki/C_(language)).',
      'https://en.wikipedia.org/wiki/C_(language)',
      'https://en.wikipedia.org/wiki/C_%28language%29',
    ],
    ['Slides: http://x.org/?a=1&b=2#3!', 'http://x.org/?a=1&b=2#3', 'http://x.org/?a=1&b=2#3'],
    ['www.example.org/x', 'www.example.org/x', 'http://www.example.org/x'],
    ['Write to ada.l@example.org.', 'ada.l@example.org', 'mailto:ada.l@example.org'],
    ['mailto:ada@example.org', 'mailto:ada@example.org', 'mailto:ada@example.org'],
    ['wow!https://example.org', 'https://example.org', 'https://example.org/'],
    ['a\\https://example.org', 'https://example.org', 'https://example.org/'],
    ['[docs](https://example.org/x)', 'https://example.org/x', 'https://example.org/x'],
    ['见https://example.org/a。好', 'https://example.org/a', 'https://example.org/a'],
    // Would stand in the other repository's timeline else.
    [
      'https://github.com/o/r/issues/1',
      'https://github.com/o/r/issues/1',
      'https://redirect.github.com/o/r/issues/1',
    ],
  ])('%s can be clicked and copied', (text, shown, url) => {
    for (const written of [renderText(text), `- [ ] ${renderText(text)}`]) {
      expect(linksOf(parse(written))).toEqual([[shown, url]]);
      expect(textOf(parse(written))).toContain(plainLine(text));
      expect(written).not.toContain('\u200B');
    }
  });

  test.each([
    '@ada',
    'cc @org/team',
    'a@b',
    'x@',
    'https://',
    'http://user:pw@example.org',
    'javascript:alert(1)',
    '\u2063 @a',
  ])('%j is none, and does nothing', (text) => {
    expect(renderText(text)).toBe(escapeMarkdown(text));
  });

  test('several in a line, and a mention beside them', () => {
    expect(renderText('@ada: a@b.co, https://b.co/@c and #1')).toBe(
      '@\u200Bada: [a&#64;b.co](mailto:a&#64;b.co), [https\\://b.co/&#64;c](https://b.co/&#64;c) and \\#\u200B1',
    );
  });

  test('whatever stands round it, it shows as it was written, and nothing but the address is a link', () => {
    const piece = fc.constantFrom(
      ...'@#$&<>|\\`*_~[](){}!-+=.:;/ a1'.split(''),
      ...[
        'https://',
        'www.',
        'a@b.co',
        'example.org',
        'https://github.com/@x',
        '](',
        '![',
        '<!--',
        '\u2063',
        '\u200B',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const tree = parse(`x ${renderText(text)} y`);
        expect(shapeOf(tree), renderText(text)).toBe('root(paragraph)');
        expect(textOf(tree).replaceAll('\u200B', '')).toContain(plainLine(text));
        expect(textBeside(tree)).not.toMatch(/@[a-z]|#\d/);
        expect(renderText(text)).not.toMatch(/@[a-z]/);
      }),
      runs(200),
    );
  });

  test.each([
    'a@'.repeat(30_000),
    'www.'.repeat(20_000),
    'https://'.repeat(10_000),
    `${'a.'.repeat(30_000)}@`,
    `https://x/${')'.repeat(50_000)}`,
  ])(
    'holds nobody up (%#)',
    (text) => {
      expect(renderText(text).length).toBeGreaterThan(0);
    },
    5000,
  );
});

describe('renderParagraphs', () => {
  test('keeps paragraphs and lines, and nothing else', () => {
    expect(renderParagraphs('First *line*\r\n- second\n \n\n# Third\\\nend\n')).toBe(
      'First \\*line\\*\\\n\\- second\n\n\\# Third\\\\\\\nend',
    );
  });

  test('any text is paragraphs of text and breaks', () => {
    const unit = fc.constantFrom(...'#->=-|`*_[]!1. \t\\\n\na'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(shapeOf(parse(renderParagraphs(text)))).toMatch(
          /^root(\((paragraph(\((break,?)+\))?,?)+\))?$/,
        );
      }),
      runs(50),
    );
  });
});
