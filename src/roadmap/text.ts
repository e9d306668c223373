// What is true of any text in a roadmap, and how a value is shown in a message.

/** Control characters, those that turn the reading direction, and halves of characters: none of them is text. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** Characters that take no room: of them alone, a title would be one that nobody sees. */
const NO_ROOM = /\p{Default_Ignorable_Code_Point}/u;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Tab and the ends of lines. */
const HARMLESS = new Set(['\t', '\n', '\r']);

/** What nobody can see of a text: its first control character, as `U+202E`, or `all` where no character can be seen. */
export function findUnseen(text: string): string | undefined {
  for (const [found] of text.matchAll(UNPRINTABLE)) {
    if (HARMLESS.has(found)) continue;
    return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return NO_ROOM.test(text) && !isVisible(text) ? 'all' : undefined;
}

/** Whether a text has a character that can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** A value on one short line, as a message quotes it. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'number' && !Number.isFinite(value)) return '".nan" or ".inf"';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return 'something else';
  const line = value.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  const characters = Array.from(line);
  return `"${characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : line}"`;
}

/** Length as a person counts, not in UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** The order of two texts by their UTF-16 code units, for `sort`: unlike `localeCompare`, the same on each machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
