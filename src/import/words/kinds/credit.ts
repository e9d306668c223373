// Who wrote a book or gives a course, where only its kind tells that the words are a name.
import type { Kind } from '../../../roadmap/roadmap.ts';
import type { ItemText } from '../../read/item-text.ts';
import { BY, IN_NAMES } from '../credits.ts';
import { anyOf } from '../pattern.ts';
import { kindOfLabel } from './kinds.ts';

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'’-]*|${anyOf(IN_NAMES)}|van)`;
const NAMES = new RegExp(String.raw`^(?=\p{Lu})${NAME}(?:,? ${NAME})*$`, 'u');
const BY_NAMES = new RegExp(String.raw`^(?<title>\S.*?\S),? ${anyOf(BY)} (?<by>\p{Lu}.*)$`, 'u');
const DASH = /^(?<title>\S.*?\S)\s+[–—-]\s+(?<by>\p{Lu}[^–—]*)$/u;
const MAX_NAMES = 80;

/** The facts of a book or a course with its author or school, where the text ends in a name. */
export function creditItemText(itemText: ItemText, kind: Kind): ItemText {
  if ((kind !== 'book' && kind !== 'course') || itemText.by !== undefined) return itemText;
  const { objective, ...others } = itemText;
  if (objective !== undefined)
    return isNames(objective) ? { ...others, by: objective.replace(/\.$/, '') } : itemText;
  const found = BY_NAMES.exec(itemText.title) ?? (kind === 'book' ? DASH.exec(itemText.title) : null);
  const { title, by } = found?.groups ?? {};
  // "Курс от Яндекса": a title that only names the kind is none.
  const told = title !== undefined && kindOfLabel(title) === undefined;
  return told && by !== undefined && isNames(by) ? { ...itemText, title, by } : itemText;
}

function isNames(text: string): boolean {
  return text.length <= MAX_NAMES && NAMES.test(text.replace(/\.$/, ''));
}
