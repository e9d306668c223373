// Characters that look like those that YAML reads, or like nothing at all: named for what they are, where they stand.
import { escapeControls } from '../../render/terminal.ts';
import type { ProblemCode } from '../problems/catalogue.ts';

export interface OddCharacter {
  /** Its offset in the text. */
  readonly at: number;
  /** What it is beside: `after "book:"`. */
  readonly where: string;
  readonly name: string;
  /** What to do about it, as a sentence. */
  readonly advice: string;
}

/** Complaints about a key, or about the form of a line. */
const ABOUT_FORM: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...(['unknown-key', 'not-keys', 'not-a-list', 'not-a-roadmap', 'bad-list', 'not-yaml'] as const),
  ...(['space-before-key', 'unknown-kind'] as const),
]);
/** Complaints about a value that has no other than plain characters. */
const ABOUT_VALUE =
  /^(?:bad-(?!text|list|emoji|resource|holiday)|unknown-(?:need|item|track|base)|not-a-list$)/;

/** Nobody's key is longer, and nobody's value of plain characters. */
const LONGEST = 200;

/** The character behind a complaint that is about one place of a text, where an odd one stands there. */
export function findOddCharacter(
  { code, at }: { readonly code: ProblemCode; readonly at: number },
  text: string,
): OddCharacter | undefined {
  if (PLAIN.test(lineAt(text, startOfLine(text, at)))) return undefined;
  const inForm = ABOUT_FORM.has(code) ? findInForm(text, at) : undefined;
  const found = inForm ?? (ABOUT_VALUE.test(code) ? findIn(valueAt(text, at), at) : undefined);
  return found === undefined ? undefined : describe(text, found);
}

/** Most lines. */
const PLAIN = /^[\t\r -~]*$/;

/** Indentation, a dash and what follows it, a key up to its colon, the colon and what follows it. */
const FORM =
  /^(?<indent>[\s\p{DI}]*)(?:(?<dash>[-\u2010-\u2015\u2212\u2022\u00B7\u2023\u25E6\u30FB\uFE58\uFE63\uFF0D])(?<gap>[\s\p{DI}]+))*(?<key>["'“”„]?[^:\uFF1A\uFE55\uFE13\u2236\uA789\n"'“”„{}[\],#]{1,60}["'“”„]?)(?<colon>[:\uFF1A\uFE55\uFE13\u2236\uA789])(?<after>[\s\p{DI}]?)/u;
/** The beginning of a line without a key. */
const BEGINNING =
  /^(?<indent>[\s\p{DI}]*)(?:[-\u2010-\u2015\u2212\u2022\u00B7\u2023\u25E6\u30FB\uFE58\uFE63\uFF0D][\s\p{DI}]+)?/u;

function findInForm(text: string, at: number): number | undefined {
  const lineStart = startOfLine(text, at);
  const isFirst = (BEGINNING.exec(text.slice(lineStart, at + 1))?.[0].length ?? 0) >= at - lineStart;
  const from = isFirst ? lineStart : at;
  const line = lineAt(text, from);
  const [zone] = FORM.exec(line) ?? BEGINNING.exec(line) ?? [''];
  const isKey = FORM.test(line);
  return findIn(zone, from, isKey ? ODD_IN_KEY : ODD);
}

/** Where the line of a place begins; where it is long, a place not far before. */
function startOfLine(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + LONGEST));
}

/** The value up to the end of the line, of the entry or of the comment. */
function valueAt(text: string, at: number): string {
  return lineAt(text, at).split(/ #|, |\]/, 1)[0] ?? '';
}

/** Spaces that are none, what takes no room, wide forms, hyphens and commas of other kinds, digits of other scripts. */
const ODD =
  /(?![ \t\r])[\s\p{DI}]|[\uFF01-\uFF5E\uFE13\uFE55\uFE58\uFE63\u2236\uA789\u2010-\u2015\u2212\u060C\u3001]|(?![0-9])\p{Nd}/u;
/** In a key also a mark that begins a list elsewhere, and a letter among others that it does not belong to. */
const ODD_IN_KEY = new RegExp(
  `${ODD.source}|[\\u2022\\u00B7\\u2023\\u25E6\\u30FB“”„]|(?<=[A-Za-z])[\\p{Script=Cyrillic}\\p{Script=Greek}]|[\\p{Script=Cyrillic}\\p{Script=Greek}](?=[\\p{Script=Cyrillic}\\p{Script=Greek}]*[A-Za-z])`,
  'u',
);

function findIn(zone: string, from: number, odd: RegExp = ODD): number | undefined {
  const found = odd.exec(zone);
  return found === null ? undefined : from + found.index;
}

function describe(text: string, at: number): OddCharacter {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const lineStart = startOfLine(text, at);
  const before = text
    .slice(Math.max(lineStart, at - 30), at)
    .trim()
    .replace(/^- (?=.)/, '');
  const behind = lineAt(text, at + character.length)
    .slice(0, 30)
    .trim();
  const where = before === '' ? `before "${escapeControls(behind)}"` : `after "${escapeControls(before)}"`;
  const [name, advice] = nameOf(character);
  return { at, where, name, advice };
}

const SPACE = 'It only looks like a space: type a plain one.';
const UNSEEN = 'It is invisible: delete it.';
const DASH = 'Type a plain "-".';

const NAMES: Readonly<Record<string, readonly [name: string, advice: string]>> = {
  '\u00A0': ['a no-break space', SPACE],
  '\u202F': ['a narrow no-break space', SPACE],
  '\u3000': ['an ideographic space', SPACE],
  '\u00AD': ['a soft hyphen', UNSEEN],
  '\u200B': ['a zero-width space', UNSEEN],
  '\u200C': ['a zero-width non-joiner', UNSEEN],
  '\u200D': ['a zero-width joiner', UNSEEN],
  '\u200E': ['a left-to-right mark', UNSEEN],
  '\u200F': ['a right-to-left mark', UNSEEN],
  '\u061C': ['an Arabic letter mark', UNSEEN],
  '\u2060': ['a word joiner', UNSEEN],
  '\uFEFF': ['a byte order mark', UNSEEN],
  '\u2010': ['another kind of hyphen', DASH],
  '\u2011': ['a no-break hyphen', DASH],
  '\u2013': ['an en dash', DASH],
  '\u2014': ['an em dash', DASH],
  '\u2212': ['a minus sign', DASH],
  '\u2022': ['a bullet', 'Type a plain "-" and a space after it.'],
  '\u060C': ['an Arabic comma', 'Type a plain ",".'],
  '\u3001': ['an ideographic comma', 'Type a plain ",".'],
  '\u2236': ['a ratio sign', 'Type a plain ":".'],
};

/** What a character is, with its number, and what to do about it. */
function nameOf(character: string): readonly [name: string, advice: string] {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const known = NAMES[character];
  if (known !== undefined) return [`${known[0]} (${shown(character)}${number})`, known[1]];
  if (/\s/u.test(character)) return [`another kind of space (${number})`, SPACE];
  if (/\p{DI}/u.test(character)) return [`an invisible character (${number})`, UNSEEN];
  if (/\p{Nd}/u.test(character))
    return [`a digit of another script or width (${shown(character)}${number})`, 'Type 0 to 9.'];
  const plain = character.normalize('NFKC');
  if (/[\uFF01-\uFF5E\uFE13\uFE55\uFE58\uFE63]/u.test(character)) {
    const advice = plain === ':' ? 'Type a plain ":" and a space after it.' : `Type a plain "${plain}".`;
    return [`a full-width "${plain}" (${shown(character)}${number})`, advice];
  }
  if (/[“”„]/u.test(character))
    return [`a typographic quotation mark (${shown(character)}${number})`, 'Type a plain " or none.'];
  return [
    `a character that only looks like one of the keyboard (${shown(character)}${number})`,
    'Type it again.',
  ];
}

function shown(character: string): string {
  return /[\s\p{DI}]/u.test(character) ? '' : `${character}, `;
}
