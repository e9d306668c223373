// What a pull request's text says to a reader: GitHub sees no keywords in code and comments, so neither do we.
import MarkdownIt, { type Token } from 'markdown-it';

/** Bounded in depth: anybody can write a text, and it must not hold the others up. */
const markdown = new MarkdownIt('commonmark', { maxNesting: 50 });

/**
 * A Markdown text without its code, HTML and comments. A reference in the text of a link is what the link leads to: its
 * address where that is an issue's, else nothing. Time grows with the length.
 */
export function visibleText(source: string): string {
  return markdown
    .parse(source, {})
    .flatMap(({ type, children }) => (type === 'inline' ? [inlineText(children ?? [])] : []))
    .join('\n');
}

function inlineText(tokens: readonly Token[]): string {
  let target: string | undefined;
  return tokens
    .map((token) => {
      if (token.type === 'link_open') target = token.markup === 'autolink' ? undefined : hrefOf(token);
      if (token.type === 'link_close') target = undefined;
      const text = tokenText(token);
      return target === undefined ? text : text.replace(REFERENCE, ISSUE.test(target) ? target : ' ');
    })
    .join('');
}

/** `#12`, `owner/repo#12`, or the address of an issue. */
const REFERENCE = /[\w./:-]{0,140}(?:#|\/issues\/)\d+/g;
const ISSUE = /^https?:\/\/\S+\/issues\/\d+$/;

function hrefOf(token: Token): string {
  return String(token.attrGet('href') ?? '');
}

function tokenText({ type, content }: Token): string {
  if (type === 'text' || type === 'text_special') return content;
  return type === 'softbreak' || type === 'hardbreak'
    ? '\n'
    : type.endsWith('_open') || type.endsWith('_close')
      ? ''
      : ' ';
}
