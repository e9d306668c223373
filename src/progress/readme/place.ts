// Where a README without a section gets it: below its first heading. Reads positions only, changes nothing.
import type { Block } from './blocks.ts';

/** Tags that READMEs put around their headings, to centre them for the most part. */
const WRAPPER = /<(\/?)(?:h1|div|center|section|header|article|details|table)\b[^<>]*>/gi;
const COMMENT = /<!--.*?(?:-->|$)/gs;

/**
 * The offset after the first heading (`#`, underlined, or an HTML block with `<h1>`), after the tags around it where
 * they close before the next heading; {@link topOf} where there is no heading. Always at the end of a line, or 0.
 */
export function findPlace(body: string, blocks: readonly Block[]): number {
  const heading = blocks.findIndex((block) => isHeading(body, block));
  const found = blocks[heading];
  if (found === undefined) return topOf(blocks);
  let open = 0;
  for (const [index, block] of blocks.entries()) {
    if (index > heading && isHeading(body, block)) break;
    open = Math.max(0, open + openedBy(body, block));
    if (index >= heading && open === 0) return block.to;
  }
  return found.to;
}

/** The offset after the front matter, else 0. */
export function topOf(blocks: readonly Block[]): number {
  return blocks[0]?.kind === 'front-matter' ? blocks[0].to : 0;
}

function isHeading(body: string, block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'html' && /<h1\b/i.test(htmlOf(body, block)));
}

/** How many of the wrapping tags a block opens, less those that it closes. */
function openedBy(body: string, block: Block): number {
  if (block.kind !== 'html') return 0;
  const tags = [...htmlOf(body, block).matchAll(WRAPPER)];
  return tags.reduce((open, [, slash]) => open + (slash === '' ? 1 : -1), 0);
}

function htmlOf(body: string, { from, to }: Block): string {
  return body.slice(from, to).replace(COMMENT, '');
}
