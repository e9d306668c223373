// A definition list: a line with a term, and below it, behind a colon, what it is about. The term is what to learn.
import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DraftItem } from '../draft.ts';
import { parseItemText } from './item-text.ts';
import { kindOf, toItem } from './item.ts';
import { type Phrase, linesOfPhrase, toPhrase } from './phrase.ts';
import type { Place } from './place.ts';

const SAYS = /^[:：]\s+(?=\S)/u;

/** Whether a line says what the term above it is about. */
export function isDefinition({ text }: Phrase): boolean {
  return SAYS.test(text);
}

/** Whether a block is a paragraph with terms and what they are about. */
export function holdsTerms(block: RootContent): boolean {
  return block.type === 'paragraph' && /\n[:：]\s+\S/u.test(toString(block));
}

/** The terms of a paragraph that is a definition list; none of any other. */
export function readTerms(paragraph: Paragraph, place: Place): readonly DraftItem[] {
  const lines = linesOfPhrase(toPhrase(paragraph.children, place.definitions));
  const start = paragraph.position?.start.line ?? 1;
  return lines.flatMap((line, index): readonly DraftItem[] => {
    const next = lines[index + 1];
    if (next === undefined || isDefinition(line) || !isDefinition(next)) return [];
    return parseItemText(line).map((one) => ({
      ...toItem(one, place),
      ...kindOf(one, line.text, { place }),
      objective: next.text.replace(SAYS, ''),
      done: false,
      entries: [],
      line: start + index,
    }));
  });
}
