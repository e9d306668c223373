// What a pull request's text says to a reader: GitHub sees no keywords in code and comments, so neither do we.
import MarkdownIt, { type Token } from 'markdown-it';

/** Bounded in depth: anybody can write a text, and it must not hold the others up. */
const markdown = new MarkdownIt('commonmark', { maxNesting: 50 });

/** A Markdown text without its code, HTML and comments. Time grows with the length. */
export function visibleText(source: string): string {
  return markdown
    .parse(source, {})
    .flatMap(({ type, children }) => (type === 'inline' ? [(children ?? []).map(inlineText).join('')] : []))
    .join('\n');
}

function inlineText({ type, content }: Token): string {
  if (type === 'text' || type === 'text_special') return content;
  return type === 'softbreak' || type === 'hardbreak'
    ? '\n'
    : type.endsWith('_open') || type.endsWith('_close')
      ? ''
      : ' ';
}
