import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../../src/render/html.ts';
import {
  breakTriggers,
  escapeLinkUrl,
  escapeMarkdown,
  plainLine,
  renderCode,
  renderLink,
  renderOwnLink,
} from '../../../src/render/markdown.ts';
import { escapePhrase } from '../../../src/render/phrase.ts';
import { runs } from '../../harness/depth.ts';

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The places our templates put text in, and the shape that each must have whatever the text. */
const CONTEXTS: Readonly<Record<string, { wrap: (escaped: string) => string; shape: string }>> = {
  paragraph: { wrap: (text) => text, shape: 'root(paragraph)' },
  'list item': { wrap: (text) => `- ${text}`, shape: 'root(list(listItem(paragraph)))' },
  'task item': { wrap: (text) => `- [ ] ${text}`, shape: 'root(list(listItem(paragraph)))' },
  heading: { wrap: (text) => `# ${text}`, shape: 'root(heading)' },
  quote: { wrap: (text) => `> ${text}`, shape: 'root(blockquote(paragraph))' },
  bold: { wrap: (text) => `**${text}** and`, shape: 'root(paragraph(strong))' },
  link: { wrap: (text) => `[${text}](https://example.org)`, shape: 'root(paragraph(link))' },
  'table cell': {
    wrap: (text) => `| a | b |\n| --- | --- |\n| ${text} | ${text} |`,
    shape: 'root(table(tableRow(tableCell,tableCell),tableRow(tableCell,tableCell)))',
  },
  'second line': { wrap: (text) => `before\n${text}`, shape: 'root(paragraph)' },
};

/** The tree's shape without its text; a dollar sign may have its span, no other HTML passes. */
function shapeOf(node: Nodes): string {
  if (!('children' in node)) return '';
  const children = node.children.map((child) => {
    if (child.type === 'text' || (child.type === 'html' && /^<\/?span>$/.test(child.value))) return '';
    return 'children' in child ? shapeOf(child) : `${child.type}:${'value' in child ? child.value : ''}`;
  });
  const shown = children.filter((child) => child !== '').join(',');
  return shown === '' ? node.type : `${node.type}(${shown})`;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(node.type === 'tableRow' || node.type === 'table' ? '\n' : '');
}

/** What GitHub looks for in the text that Markdown leaves, in the manner of html-pipeline, and wider. */
const ACTIVE = [
  /(?<![\p{L}\p{N}_])@[a-z0-9]/iu,
  /@[a-z0-9]/i,
  /#\d/,
  /\bgh-\d/i,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  /:\/\//,
  /www\./i,
];

function withoutZeroWidth(text: string): string {
  return text.replaceAll('\u200B', '');
}

/** Fails unless the text, escaped, shows as itself and does nothing in every context. */
function expectInert(text: string): void {
  const escaped = escapeMarkdown(text);
  const plain = plainLine(text);
  for (const [name, { wrap, shape }] of Object.entries(CONTEXTS)) {
    if (plain === '') continue;
    const tree = parse(wrap(escaped));
    expect(shapeOf(tree), `${name}: ${JSON.stringify(escaped)}`).toBe(shape);
    expect(withoutZeroWidth(textOf(tree)), name).toContain(plain);
    for (const trigger of ACTIVE) expect(textOf(tree).replace('example.org', ''), name).not.toMatch(trigger);
  }
  expect(escaped).not.toMatch(/[\r\n|]/);
  expect(escaped).not.toContain('<!--');
}

const ATTACKS = [
  '@octocat please look',
  'cc @github/security and @a-b',
  '&#64;octocat &commat;octocat &#x40;octocat &amp;#64;octocat',
  '\\@octocat \\\\@octocat',
  '@\u200Boctocat @\u2060octocat',
  'closes #1, Fixes #22 and RESOLVED: #333',
  'closes GH-1 fixes gh-22',
  'closes octocat/hello-world#1',
  'closes https://github.com/octocat/hello-world/issues/1',
  'https://github.com/octocat/hello-world/pull/1#issuecomment-1 http://x.y www.github.com/a',
  'octocat@example.org mailto:a@b.co xmpp:a@b.co/x',
  'ftp://example.org/a_b_c',
  '0123456 deadbeef 0123456789abcdef0123456789abcdef01234567 jlord@a5c3785ed8d6a35868bc169f07e40e889087fd2e',
  '<!-- milepost:end -->',
  '--> <!-- milepost:item id=x sum=y -->',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> <a href="//x">y</a> </details> </td>',
  '<https://example.org> <a@b.co>',
  '`code` ``more`` ```',
  '```js',
  '~~~',
  '~one~ ~~two~~',
  '*a* **b** _c_ __d__ a_b_c *',
  '[link](https://example.org) ![image](x.png) [ref][1] [^1]: note [^1]',
  '[1]: https://example.org',
  '[ ] box',
  '[x] box',
  ']( https://example.org',
  'a | b \\| c \\\\| d |',
  '| a | b |',
  '|---|---|',
  ':--:',
  '---',
  '***',
  '- - -',
  '___',
  '===',
  '=',
  '# heading #',
  '#',
  '####### seven',
  '- item',
  '* item',
  '+ item',
  '1. item',
  '1) item',
  '123456789. item',
  '> quote',
  '[!NOTE]',
  '    indented',
  '\tindented',
  'one\ntwo\r\nthree\n\n# four',
  'hard break  \nnext\\\nnext',
  'ends with a backslash\\',
  '\\',
  '\\\\\\',
  'wow!',
  '$x$ $$y$$ $`z`$ US$ \\$',
  ':smile: :+1:',
  'R&D &copy; &nbsp; &',
  '\u202Egnp.exe \u2066x\u2069',
  'NUL \u0000 bell \u0007 escape \u001B[31m',
  'lone \uD800 surrogate \uDC00',
  '\uFEFFmark',
  '👩‍💻 Größe 数学 العربية',
  '\u00A0spaces\u3000',
  'C# and C++ and F#',
];

describe('escapeMarkdown', () => {
  test.each(ATTACKS)('%j shows as itself and does nothing', (attack) => {
    expectInert(attack);
  });

  test('any text of nasty pieces shows as itself and does nothing', () => {
    const piece = fc.constantFrom(
      ...'@#$&<>|\\`*_~[](){}!-+=.:;/\'"^%, \t\n\r0123456789abcdefghwxGH'.split(''),
      ...[
        '<!--',
        '-->',
        '&#64;',
        '&lt;',
        '://',
        'www.',
        'http',
        'GH-',
        '\\|',
        '  \n',
        '\u200B',
        '\u202E',
        '```',
        '](',
        '![',
        'é',
        '🙂',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        expectInert(pieces.join(''));
      }),
      runs(75),
    );
  });

  test('any text at all shows as itself and does nothing', () => {
    // As `unit: 'binary'`, whose table of all characters takes a second to make.
    const character = fc
      .integer({ min: 0, max: 0x10_ff_ff })
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code));
    const anyText = fc.array(character, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        expectInert(text);
      }),
      runs(60),
    );
  });

  test('two texts that each hold one dollar sign make no formula', () => {
    expect(`${escapeMarkdown('a $b')} ${escapeMarkdown('c$ d')}`).toBe('a <span>$</span>b c<span>$</span> d');
  });

  test.each(['12', '☐', '☑ done', '⊘'])('%s needs no escaping', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test('what looks harmless is what Markdown reads nothing into', () => {
    const pieces = 'a B 1 é 🧠 ☐ . , : ; \' " ( ) ? % - + – ’ · & # _ * [ ] = ~ > ! \\'.split(' ');
    const text = fc.array(fc.constantFrom(...pieces, ' ', 'amp', '\u200B'), { maxLength: 8 });
    fc.assert(
      fc.property(
        text.map((all) => all.join('')),
        (line) => {
          expect(escapeMarkdown(line)).toBe(escapePhrase(breakTriggers(plainLine(line))));
        },
      ),
      runs(1000),
    );
  });

  test('what was escaped before changes nothing', () => {
    const once = ATTACKS.map(escapeMarkdown);
    expect(ATTACKS.toReversed().map(escapeMarkdown)).toEqual(once.toReversed());
  });

  test('plain words stay as they are', () => {
    const words = 'Mathematics for Machine Learning (Andrew Ng, 2024): parts 1-3, "linear algebra"';
    expect(escapeMarkdown(words)).toBe(words);
  });
});

describe('renderCode', () => {
  test('any text is one code span, in a table too', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'`ab \\*\n@'.split('')) }), (text) => {
        const plain = plainLine(text);
        fc.pre(plain !== '');
        expect(shapeOf(parse(`x ${renderCode(text)} y`)).replaceAll('\u200B', '')).toBe(
          `root(paragraph(inlineCode:${plain}))`,
        );
      }),
    );
  });
});

describe('escapeLinkUrl', () => {
  test.each([
    ['https://example.org/a(b)c', 'https://example.org/a%28b%29c'],
    ['https://example.org/a b<c>"d"\'e', 'https://example.org/a%20b%3Cc%3E%22d%22%27e'],
    ['https://example.org/?a=1&copy=2|3`4\\5', 'https://example.org/?a=1&amp;copy=2%7C3%604%5C5'],
    ['https://medium.com/@octocat/x', 'https://medium.com/&#64;octocat/x'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['https://github.com/o/r/issues/1', 'https://redirect.github.com/o/r/issues/1'],
    ['https://www.github.com/o/r/pull/1#x', 'https://redirect.github.com/o/r/pull/1#x'],
    ['https://github.com/o/r', 'https://github.com/o/r'],
    ['https://github.com/o/r/tree/main/issues/x', 'https://github.com/o/r/tree/main/issues/x'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//example.org', undefined],
    ['mailto:a@b.co', undefined],
    ['https://github.com@evil.example', undefined],
    ['https://user:secret@example.org', undefined],
    ['http://[::1]/', undefined],
    ['', undefined],
  ])('%s', (url, expected) => {
    expect(escapeLinkUrl(url)).toBe(expected);
  });

  test('an address of more than 2,000 characters is no link', () => {
    expect(escapeLinkUrl(`https://example.org/${'x'.repeat(2000)}`)).toBeUndefined();
  });

  test('any address is the whole destination of one link, in a table cell too', () => {
    const tail = fc.string({
      unit: fc.constantFrom(...'()<>[]"\'`|\\ &#?=;@!*_~$%\n\tcopyé'.split('')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(tail, (rest) => {
        const tree = parse(`| a |\n| --- |\n| ${renderLink('x', `https://example.org/${rest}`)} |`);
        const link = findLink(tree);
        expect(shapeOf(tree)).toBe('root(table(tableRow(tableCell),tableRow(tableCell(link))))');
        expect(link?.url).toBe(link === undefined ? '' : new URL(link.url).href);
      }),
      runs(60),
    );
  });
});

describe('renderOwnLink', () => {
  test.each([
    ['https://github.com/ada/learning/issues/3', 'https://github.com/ada/learning/issues/3'],
    ['https://github.com/ada/a_b-c/issues/3', 'https://github.com/ada/a_b-c/issues/3'],
    ['https://GitHub.com/ada/../x', 'https://github.com/x'],
    ['http://localhost:80/ada/learning', 'http://localhost/ada/learning'],
    [`https://github.com/${'x'.repeat(2000)}`, undefined],
  ])('%.60s', (url, expected) => {
    expect(renderOwnLink('x', url)).toBe(expected === undefined ? 'x' : `[x](${expected})`);
  });
});

function findLink(node: Nodes): Extract<Nodes, { type: 'link' }> | undefined {
  if (node.type === 'link') return node;
  return 'children' in node ? node.children.map(findLink).find((found) => found !== undefined) : undefined;
}

describe('escapeHtml', () => {
  test('shows the text and opens no tag', () => {
    expect(escapeHtml('<b> & "x" \'y\' @me #1 $5\nnext')).toBe(
      '&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; @\u200Bme #\u200B1 <span>$</span>5 next',
    );
  });
});
