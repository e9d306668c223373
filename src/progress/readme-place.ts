// Where a README without a section gets it: below its first heading. Reads positions only, changes nothing.
import type { RootContent } from 'mdast';

/** Tags that READMEs put around their headings, to centre them for the most part. */
const WRAPPER = /<(\/?)(?:h1|div|center|section|header|article|details|table)\b[^>]*>/gi;
const COMMENT = /<!--.*?(?:-->|$)/gs;

/**
 * The offset after the first heading (`#`, underlined, or an HTML block with `<h1>`), after the tags around it where
 * they close before the next heading; {@link topOf} where there is no heading. Always at the end of a line, or 0.
 */
export function findPlace(body: string, nodes: readonly RootContent[]): number {
  const heading = nodes.findIndex(isHeading);
  const found = nodes[heading];
  if (found === undefined) return topOf(body, nodes);
  let open = 0;
  for (const [index, node] of nodes.entries()) {
    if (index > heading && isHeading(node)) break;
    open = Math.max(0, open + openedBy(node));
    if (index >= heading && open === 0) return endOfLine(body, node);
  }
  return endOfLine(body, found);
}

/** The offset after the front matter, else 0. */
export function topOf(body: string, nodes: readonly RootContent[]): number {
  return nodes[0]?.type === 'yaml' ? endOfLine(body, nodes[0]) : 0;
}

function isHeading(node: RootContent): boolean {
  return node.type === 'heading' || (node.type === 'html' && /<h1\b/i.test(node.value.replace(COMMENT, '')));
}

/** How many of the wrapping tags a node opens, less those that it closes. */
function openedBy(node: RootContent): number {
  if (node.type !== 'html') return 0;
  const tags = [...node.value.replace(COMMENT, '').matchAll(WRAPPER)];
  return tags.reduce((open, [, slash]) => open + (slash === '' ? 1 : -1), 0);
}

function endOfLine(body: string, node: RootContent): number {
  const end = node.position?.end.offset ?? 0;
  const rest = body.slice(end).search(/[\r\n]/);
  return rest === -1 ? body.length : end + rest;
}
