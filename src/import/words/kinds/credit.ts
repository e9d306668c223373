// Who wrote a book or gives a course, where only its kind tells that the words are a name.
import type { Kind } from '../../../roadmap/roadmap.ts';
import type { ItemText } from '../../read/item-text.ts';

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|de|für|di|da|van|von|del|al|y|et|und)`;
const NAMES = new RegExp(`^(?=\\p{Lu})${NAME}(?:,? ${NAME})*$`, 'u');
const BY = /^(?<title>\S.*?\S),? (?:by|von|par|por|от|di) (?<by>\p{Lu}.*)$/u;
const DASH = /^(?<title>\S.*?\S)\s+[–—-]\s+(?<by>\p{Lu}[^–—]*)$/u;
const MAX_NAMES = 80;

/** The facts of a book or a course with its author or school, where the text ends in a name. */
export function creditItemText(itemText: ItemText, kind: Kind): ItemText {
  if ((kind !== 'book' && kind !== 'course') || itemText.by !== undefined) return itemText;
  const { objective, ...others } = itemText;
  if (objective !== undefined)
    return isNames(objective) ? { ...others, by: objective.replace(/\.$/, '') } : itemText;
  const found = BY.exec(itemText.title) ?? (kind === 'book' ? DASH.exec(itemText.title) : null);
  const { title, by } = found?.groups ?? {};
  return title !== undefined && by !== undefined && isNames(by) ? { ...itemText, title, by } : itemText;
}

function isNames(text: string): boolean {
  return text.length <= MAX_NAMES && NAMES.test(text.replace(/\.$/, ''));
}
