// How wide a text will be where nobody knows the reader's font: estimated, and rather too wide than too narrow. Not Intl, whose
// tables differ between versions of Node.
import { eastAsianWidth } from 'get-east-asian-width';
import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Widths in parts of the font's size; of the first row that holds a sign. Of a wide font's letters, such as Verdana's. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]$/u, 0],
  [/^[ijl.,:;'|!·’\u00A0 ]$/u, 0.34],
  [/^[Ift()[\]\\/{}"“”`*-]$/u, 0.45],
  [/^[mwMW@%—…]$/u, 0.98],
  [/^[A-Z&]$/u, 0.74],
  [/^[a-z0-9]$/u, 0.62],
  [/^[\p{sc=Arabic}\p{sc=Devanagari}]$/u, 0.54],
  [/^[\p{sc=Hebrew}\p{sc=Bengali}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Thai}]$/u, 0.6],
  [/^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Ethiopic}]$/u, 0.72],
];
/** All other signs: letters of Tamil or Malayalam are as wide as they are high. */
const OTHER = 0.85;
const FULL = 1.05;
const PICTURE = 1.4;

/** Emoji, flags among them. */
const PICTURED = /[\p{Emoji_Presentation}\uFE0F\u20E3]|\p{Regional_Indicator}/u;

/** The width of a line in the unit of the font's size. */
export function estimateWidth(text: string, size: number): number {
  return size * graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
}

export interface Room {
  readonly size: number;
  readonly width: number;
  /** At most. */
  readonly lines: number;
}

/** The text in lines that fit, broken between words, or signs where there is no other way; an ellipsis ends what does not fit. */
export function wrapText(text: string, { size, width, lines }: Room): readonly string[] {
  const most = width / size;
  const wrapped: string[] = [];
  let rest = graphemesOf(text);
  while (rest.length > 0 && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1;
    const fitting = countFitting(rest, most);
    if (fitting === rest.length) {
      wrapped.push(rest.join('').trim());
      break;
    }
    const end = isLast ? countFitting(rest, most - widthOf('…')) : breakBefore(rest, fitting);
    wrapped.push(rest.slice(0, end).join('').trim() + (isLast ? '…' : ''));
    rest = rest.slice(end);
  }
  return wrapped.filter((line) => line !== '');
}

/** Letters that are read from the right: https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types. */
const FROM_RIGHT =
  /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}]$/u;

/** Which way the text is read, by its first letter; `ltr` where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return FROM_RIGHT.test(letter) ? 'rtl' : 'ltr';
}

function graphemesOf(text: string): string[] {
  return [...splitGraphemes(text)];
}

function widthOf(grapheme: string): number {
  if (PICTURED.test(grapheme)) return PICTURE;
  return Array.from(grapheme).reduce((sum, sign) => sum + widthOfSign(sign), 0);
}

function widthOfSign(sign: string): number {
  const row = WIDTHS.find(([signs]) => signs.test(sign));
  if (row !== undefined) return row[1];
  return eastAsianWidth(sign.codePointAt(0) ?? 0) === 2 ? FULL : OTHER;
}

/** How many from the beginning fit; one at least, so that there is an end. */
function countFitting(graphemes: readonly string[], most: number): number {
  let width = 0;
  const over = graphemes.findIndex((grapheme) => (width += widthOf(grapheme)) > most);
  return over === -1 ? graphemes.length : Math.max(1, over);
}

/** The last place up to `fitting` where a line may end: after a space or hyphen, or beside a sign of full width. */
function breakBefore(graphemes: readonly string[], fitting: number): number {
  for (let at = fitting; at > 0; at -= 1) {
    const [before = '', after = ''] = [graphemes[at - 1], graphemes[at]];
    if (after === ' ' || /[ -]$/.test(before) || isFull(before) || isFull(after)) return at;
  }
  return fitting;
}

function isFull(grapheme: string): boolean {
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0) === 2;
}
