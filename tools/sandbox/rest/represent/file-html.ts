// A Markdown file as REST gives it in HTML. What GitHub writes round it, and that links stay as they are, is in no description.

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { renderMarkdown } from '../../pages/markdown.ts';
import type { FileAt } from './git.ts';

/** The HTML of a file, or of the README; undefined where it is not Markdown. */
export function renderFile({ path, file }: FileAt, id: 'file' | 'readme'): string | undefined {
  if (!/\.(?:md|markdown|mdown|mkdn)$/i.test(path)) return undefined;
  const article: Element = {
    type: 'element',
    tagName: 'article',
    properties: { className: ['markdown-body', 'entry-content', 'container-lg'], itemProp: ['text'] },
    children: [{ type: 'raw', value: renderMarkdown(file.content.toString('utf8')) }],
  };
  const properties = { id, className: ['md'], dataPath: path };
  return toHtml(
    { type: 'element', tagName: 'div', properties, children: [article] },
    { allowDangerousHtml: true },
  );
}
