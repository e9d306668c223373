// Text of sentences as Markdown: its addresses become links, so that they can be clicked and copied; all else is escaped.
// Not for the text of a link, which can hold no other.
import { escapeLine, escapeLinkUrl, plainLine } from './markdown.ts';
import { escapePhrase } from './phrase.ts';

/** An address of the web or of mail; none begins inside a word. */
const ADDRESS =
  /(?<![\w@./-])(?:(?:https?:\/\/|www\.)[^\s<>"`|\\。、，；「」（）]{1,2000}|(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8})/gi;

/** Stands for an address while the text round it is escaped. Nobody's text holds one after `plainLine`. */
const PLACE = '\u2063';

/** What ends a sentence does not belong to the address before it. */
const ENDS = new Set(`.,:;!?'*_~…’”»`);

/** Like `escapeMarkdown`, with the addresses as links. */
export function renderText(text: string): string {
  const links: string[] = [];
  const line = plainLine(text).replace(ADDRESS, (found) => {
    const address = withoutEnd(found);
    const url = destinationOf(address);
    if (url === undefined) return found;
    links.push(`[${labelOf(address)}](${url})`);
    return PLACE + found.slice(address.length);
  });
  // A `!` or `\` right before would make something else of the bracket.
  const escaped = escapeLine(line).replace(/[!\\](?=\u2063)/g, '\\$&');
  return escaped.replace(/\u2063/g, () => links.shift() ?? '');
}

/** Like {@link renderText} for a text of several lines: its paragraphs and line breaks stay. Fit for a paragraph. */
export function renderParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(renderText)
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** An address without what belongs to the sentence, such as a bracket that it does not open. */
function withoutEnd(address: string): string {
  let end = address.length;
  let open = address.split('(').length - address.split(')').length;
  for (; end > 0; end -= 1) {
    const sign = address.charAt(end - 1);
    if (sign === ')' && open < 0) open += 1;
    else if (!ENDS.has(sign) && sign !== ']' && sign !== '}') break;
  }
  return address.slice(0, end);
}

function destinationOf(address: string): string | undefined {
  if (/^www\./i.test(address)) return escapeLinkUrl(`http://${address}`);
  if (/^https?:/i.test(address)) return escapeLinkUrl(address);
  return `mailto:${address.replace(/^mailto:/i, '').replaceAll('@', '&#64;')}`;
}

/**
 * GitHub looks for no mentions in a link; answers by mail are read as plain text, and find none where the `@` is written
 * as a reference.
 */
function labelOf(address: string): string {
  return escapePhrase(address).replace(/\\?@/g, '&#64;').replaceAll('$', '<span>$$</span>');
}
