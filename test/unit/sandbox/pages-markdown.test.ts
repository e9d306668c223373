import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../tools/sandbox/pages/markdown.ts';

test.each([
  ['comments vanish', 'a <!-- b --> c', '<p>a  c</p>'],
  ['a byte order mark is no text', '\uFEFF# A', '<h1>A</h1>'],
  ['scripts vanish', '<script>1</script>ok', 'ok'],
  ['so do styles and handlers', '<b style="a" onclick="b">x</b>', '<p><b>x</b></p>'],
  ['and javascript: links', '[x](javascript:alert)', '<p><a>x</a></p>'],
  ['inline SVG is not shown', '<svg><circle/></svg>x', '<p>x</p>'],
  [
    'pictures may be aligned',
    '<img src="a.png" align="right" width="3">',
    '<img src="a.png" align="right" width="3">',
  ],
  ['tables keep their alignment', '|a|\n|-:|\n|1|', /<td align="right">1<\/td>/],
  ['task lists are boxes', '- [x] a', /<input type="checkbox" checked disabled> a/],
  ['bare addresses are links', 'https://a.example', /<a href="https:\/\/a\.example">/],
])('%s', (_name, text, html) => {
  const rendered = renderMarkdown(text).trim();
  if (typeof html === 'string') expect(rendered).toBe(html);
  else expect(rendered).toMatch(html);
});

test.each([
  ['> [!WARNING]\n> Mind *this*.', 'Warning', '<p>Mind <em>this</em>.</p>'],
  ['> [!note]\n>\n> - a', 'Note', /<ul>/],
])('%j is an alert', (text, title, rest) => {
  const rendered = renderMarkdown(text, { hardBreaks: true });
  const head = `<div class="markdown-alert markdown-alert-${title.toLowerCase()}"><p class="markdown-alert-title">${title}</p>`;
  expect(rendered.slice(0, head.length)).toBe(head);
  expect(rendered.slice(head.length).replace('</div>', '')).toMatch(rest);
});

test.each([
  '> [!WARNING] Mind this.',
  '> [!WARNING]',
  '> [!HINT]\n> x',
  '- > [!NOTE]\n  > x',
  '> a [!NOTE]\n> x',
])('%j is a quote as any other', (text) => {
  expect(renderMarkdown(text)).toMatch(/<blockquote>/);
});

test('lines break in issues, not in files', () => {
  expect(renderMarkdown('a\nb')).toBe('<p>a\nb</p>');
  expect(renderMarkdown('a\nb', { hardBreaks: true })).toBe('<p>a<br>b</p>');
});

test.each([
  ['#1 @bob', '<a href="/#1">#1</a> <a href="/@bob">@bob</a>'],
  ['(#1)', '(<a href="/#1">#1</a>)'],
  ['a#1 a@bob #1a &#35;1', 'a#1 a@bob #1a <a href="/#1">#1</a>'],
  ['`#1`', '<code>#1</code>'],
  ['[#1](x)', '<a href="x">#1</a>'],
  ['&#64;bob', '<a href="/@bob">@bob</a>'],
])('references in %s', (text, html) => {
  expect(renderMarkdown(text, { reference: (found) => ({ href: `/${found}` }) })).toBe(`<p>${html}</p>`);
});

test('a reference that is all of a list item shows the title, as at GitHub', () => {
  const reference = (found: string) => ({ href: `/${found}`, title: 'Statistics' });
  expect(renderMarkdown('- #1', { reference })).toContain('<a href="/#1">Statistics #1</a>');
  expect(renderMarkdown('- see #1', { reference })).toContain('see <a href="/#1">#1</a>');
});
