// A list item's own words, and what is nested under them.
import type { BlockContent, DefinitionContent, ListItem } from 'mdast';
import type { Definitions } from '../source/definitions.ts';
import { type Phrase, tidy, toPhrase } from './phrase.ts';
import { printable } from '../source/printable.ts';

export interface ItemWords {
  readonly phrase: Phrase;
  readonly nested: readonly (BlockContent | DefinitionContent)[];
}

/** The words are its first paragraph or heading, or the text in a line of HTML; they may be empty. */
export function readItemWords({ children }: ListItem, definitions: Definitions): ItemWords {
  const [first, ...others] = children;
  if (first?.type === 'paragraph' || first?.type === 'heading') {
    return { phrase: toPhrase(first.children, definitions), nested: others };
  }
  if (first?.type === 'html') return { phrase: textOfHtml(first.value), nested: others };
  return { phrase: { text: '', spans: [] }, nested: children };
}

/** The text in HTML; scripts, styles and comments have none. */
export function textOfHtml(html: string): Phrase {
  const visible = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>]/g, ' ');
  return tidy({ text: printable(visible).replace(/\n/g, ' '), spans: [] });
}
