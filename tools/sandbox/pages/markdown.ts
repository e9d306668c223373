// Markdown to safe HTML, as GitHub renders a README or an issue: GFM, raw HTML through GitHub's own allow-list.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { showAlerts } from './alerts.ts';

export interface MarkdownOptions {
  /** Turns the target of a relative link or image into an address. */
  readonly resolve?: (target: string, kind: 'link' | 'image') => string;
  /** In issues and comments GitHub breaks the line where the writer did; in files it does not. */
  readonly hardBreaks?: boolean;
  /** Links for `#12` and `@somebody`; null where there is no such issue or person. */
  readonly reference?: (text: string) => Reference | null;
}

export interface Reference {
  readonly href: string;
  /** The title, which GitHub shows where the reference is all that a list item says. */
  readonly title?: string;
}

/** HTML for a page. Comments, scripts, styles and event handlers are gone. */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): string {
  const markdown = fromMarkdown(text.replace(/^\uFEFF/, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const tree = sanitize(raw(toHast(markdown, { allowDangerousHtml: true })), {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), 'picture', 'source'],
    attributes: { ...defaultSchema.attributes, source: ['media', 'srcSet'] },
  });
  if (tree.type === 'root') showAlerts(tree);
  if (options.resolve !== undefined) resolveTargets(tree, options.resolve);
  if (options.hardBreaks === true) breakLines(tree);
  if (options.reference !== undefined) linkReferences(tree, options.reference);
  return toHtml(tree);
}

function resolveTargets(tree: Nodes, resolve: NonNullable<MarkdownOptions['resolve']>): void {
  visit(tree, 'element', (element: Element) => {
    const { href, src } = element.properties;
    if (typeof href === 'string' && isRelative(href)) element.properties['href'] = resolve(href, 'link');
    if (typeof src === 'string' && isRelative(src)) element.properties['src'] = resolve(src, 'image');
  });
}

function isRelative(target: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target);
}

function breakLines(tree: Nodes): void {
  replaceText(tree, (text) => {
    const lines = text.split(/\r?\n/);
    // A line break between blocks is only white space in the HTML.
    if (lines.length === 1 || text.trim() === '') return null;
    return lines.flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]),
      { type: 'text', value: line },
    ]);
  });
}

// A reference starts at the text's start or after something that is neither a word's letter nor part of a path.
const REFERENCE = /(?<![\w/&#@-])(#\d+|@[a-z\d](?:[a-z\d-]*[a-z\d])?)(?![\w-])/gi;

function linkReferences(tree: Nodes, reference: NonNullable<MarkdownOptions['reference']>): void {
  replaceText(tree, (text, inList) => {
    const parts = text.split(REFERENCE);
    if (parts.length === 1) return null;
    return parts.map((part, index): ElementContent => {
      const target = index % 2 === 1 ? reference(part) : null;
      if (target === null) return { type: 'text', value: part };
      const { href, title } = target;
      const value = inList && text.trim() === part && title !== undefined ? `${title} ${part}` : part;
      return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value }] };
    });
  });
}

/** Replaces the text outside code and links by what `replace` makes of it; null leaves it. */
function replaceText(tree: Nodes, replace: (text: string, inList: boolean) => ElementContent[] | null): void {
  visit(tree, (node, index, parent: Element | Root | undefined) => {
    if (node.type === 'element' && ['a', 'code', 'pre'].includes(node.tagName)) return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return CONTINUE;
    const inList = parent.type === 'element' && parent.tagName === 'li';
    const replacement = replace(node.value, inList);
    if (replacement === null) return CONTINUE;
    parent.children.splice(index, 1, ...replacement);
    return [SKIP, index + replacement.length];
  });
}
