// What Markdown would read in a line of text, found by mdast's own writer. Knows nothing of GitHub.
import type { Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';

const OPTIONS = {
  extensions: [gfmToMarkdown()],
  unsafe: [
    // Always, so that the same text is right in a paragraph, a table cell, a link and between bold marks.
    { character: '<', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'phrasing' },
    { character: ']', inConstruct: 'phrasing' },
    // Before a `[` of the template, and as the closing sequence of a heading.
    { character: '!', after: '[\\r\\n]', inConstruct: 'phrasing' },
    { character: '#', before: '\\s', inConstruct: 'phrasing' },
  ],
} satisfies Options;

/** A backslash leaves `<!-- -->` whole for whoever searches the source; a reference does not. */
const ENCODE = ['<', '|'];

const state = openParagraph();

/**
 * The writer as it stands inside a paragraph. Kept, since it works out its rules anew at each call, which takes ten times
 * as long as to follow them.
 */
function openParagraph(): State {
  let found: State | undefined;
  const text = (...[node, , given, info]: Parameters<Handle>) => {
    found = given;
    return given.safe((node as Text).value, { ...info, encode: ENCODE });
  };
  toMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value: '' }] },
    { ...OPTIONS, handlers: { text } },
  );
  if (found === undefined) throw new Error('The writer never came to the text.');
  found.enter('paragraph');
  found.enter('phrasing');
  return found;
}

/** One line as the only text of a paragraph: what Markdown would read is escaped. */
export function escapePhrase(line: string): string {
  return state.safe(line, { before: '\n', after: '\n', encode: ENCODE }).trimEnd();
}

/** A code span that holds the line. */
export function printCode(line: string): string {
  return toMarkdown({ type: 'inlineCode', value: line }, OPTIONS).trimEnd();
}
