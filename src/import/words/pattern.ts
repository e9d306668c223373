// Words to patterns. A table has one meaning, and a row for each language that we read; its words stand between commas, forms
// of one word also between slashes. `word*` may go on and `*word` begin otherwise; `(word)` counts only where it stands alone.
import { compareTexts } from '../../roadmap/text.ts';

export const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'pl',
  'tr',
  'ru',
  'ar',
  'hi',
  'zh',
  'ja',
  'ko',
] as const;

export type Language = (typeof LANGUAGES)[number];

/** The words of one meaning: `en: 'goal, goals'`. */
export type Words = Readonly<Record<Language, string>>;

/** What is no letter, sign or digit of the word behind it, or before it. `\b` knows ASCII only. */
const START = String.raw`(?<!\p{L}|\p{M}|\p{N})`;
export const END = String.raw`(?!\p{L}|\p{M}|\p{N})`;
/** Chinese and Japanese set no spaces: whatever follows, the word has ended. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Matches nothing. */
const NEVER = '(?!)';
const HANGUL = /\p{Script=Hangul}$/u;
/** Korean joins what it says of a word to it: "3주간", "3주 동안", "3주차". */
const PARTICLES = '(?:간|차|째|동안|의|에|은|는|이|가|을|를|로|으로|만|씩|안|이내)?';

/** The words of one language, without the signs that say where they count; none where a language has none. */
export function wordsOf(words: Words, language: Language): readonly string[] {
  return writtenIn(words, language).map((written) => written.replace(/[*()]/g, ''));
}

function writtenIn(words: Words, language: Language): readonly string[] {
  return words[language] === '' ? [] : words[language].split(/, |\//);
}

/** Any of the words, the longest first, in a group that is not remembered. Says nothing of where a word ends. */
export function anyOf(...tables: readonly Words[]): string {
  return oneOf(allWords(tables));
}

/** Any of the words of one language, as above. */
export function anyIn(language: Language, ...tables: readonly Words[]): string {
  return oneOf(allWords(tables, [language]));
}

/** Any of the words, each up to its end. */
export function anyWhole(...tables: readonly Words[]): string {
  const words = allWords(tables);
  const of = (keep: (word: string) => boolean) => oneOf(words.filter(({ word }) => keep(word)));
  const unspaced = of((word) => UNSPACED.test(word));
  const korean = of((word) => HANGUL.test(word));
  const spaced = of((word) => !UNSPACED.test(word) && !HANGUL.test(word));
  return group([`${group([spaced, korean + PARTICLES])}${END}`, unspaced]);
}

/** "Goal: …": one of the words, a colon, and something behind it. */
export function fieldPattern(...tables: readonly Words[]): RegExp {
  return anyCase(String.raw`^${anyOf(...tables)}\s*[:：]\s*(?=\S)`);
}

/** Any of the words where they stand alone; what may begin or go on otherwise is taken whole. */
export function anyAlone(...tables: readonly Words[]): string {
  const open = (letters: readonly string[], { from, to }: WordPattern) => [
    ...(from ? ['.*'] : []),
    ...letters,
    ...(to ? ['.*'] : []),
  ];
  return oneOf(allWords(tables).map((word) => ({ letters: open(word.letters, word) })));
}

/** A text that is one of the words and no more. */
export function wholePattern(...tables: readonly Words[]): RegExp {
  return anyCase(`^${anyAlone(...tables)}$`);
}

/** A text in which one of the words stands somewhere, as a word of its own. */
export function textPattern(...tables: readonly Words[]): RegExp {
  return anyCase(anyInText(...tables));
}

/** Any of the words, from its beginning up to its end; without those that count only alone. */
export function anyInText(...tables: readonly Words[]): string {
  const words = allWords(tables)
    .filter(({ alone }) => !alone)
    .map(({ word, letters, from, to }) => ({
      letters,
      start: from ? '' : startOf(word),
      end: to ? '' : endOf(word),
    }));
  const pairs = new Map(words.map(({ start, end }) => [start + end, { start, end }]));
  return group(
    [...pairs.values()].map(({ start, end }) => {
      const alike = words.filter((one) => one.start === start && one.end === end);
      return start + oneOf(alike) + end;
    }),
  );
}

function startOf(word: string): string {
  return UNSPACED_START.test(word) || isHangul(word) ? '' : START;
}

function endOf(word: string): string {
  return UNSPACED.test(word) || isHangul(word) ? '' : END;
}

/** Korean joins words to longer ones; of one syllable too many others are made. */
function isHangul(word: string): boolean {
  return HANGUL.test(word) && word.length > 1;
}

/** Words that begin alike share their beginning, so that each letter of a text is tried once. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** One of the words, in a group that is not remembered; what goes on before what ends. */
function oneOf(words: readonly Letters[]): string {
  const root: Branch = { next: new Map(), ends: false };
  for (const { letters } of words) {
    let at = root;
    for (const letter of letters) {
      const next = at.next.get(letter) ?? { next: new Map(), ends: false };
      at.next.set(letter, next);
      at = next;
    }
    at.ends = true;
  }
  return group(waysOn(root));
}

function waysOn({ next, ends }: Branch): readonly string[] {
  const ways = [...next].map(([letter, branch]) => {
    const [first = '', ...others] = waysOn(branch);
    return letter + (others.length === 0 ? first : group([first, ...others]));
  });
  return ends ? [...ways, ''] : ways;
}

/**
 * A pattern in small letters for texts in any: it reads a text in small letters, of the same length. The flag `i` would make a
 * class of every letter, which takes much longer to compile and to try. What a group holds is in small letters, too.
 */
export function anyCase(source: string, flags: 'u' | 'gu' = 'u'): RegExp {
  return new AnyCase(source, flags);
}

class AnyCase extends RegExp {
  override exec(text: string): RegExpExecArray | null {
    return super.exec(text.includes('İ') ? text.replace(/[^İ]+/gu, toSmall) : toSmall(text));
  }
}

/** İ alone would become two characters. */
function toSmall(text: string): string {
  return text.toLowerCase();
}

/** One of the patterns, in a group that is not remembered; nothing matches where there are none. */
export function group(alternatives: readonly string[]): string {
  return alternatives.length === 0 ? NEVER : `(?:${alternatives.join('|')})`;
}

interface Letters {
  /** A pattern for each. */
  readonly letters: readonly string[];
}

interface WordPattern extends Letters {
  readonly word: string;
  /** Whether anything may stand before it, and behind it. */
  readonly from: boolean;
  readonly to: boolean;
  readonly alone: boolean;
}

function allWords(
  tables: readonly Words[],
  languages: readonly Language[] = LANGUAGES,
): readonly WordPattern[] {
  const words = tables.flatMap((table) =>
    languages.flatMap((language) =>
      writtenIn(table, language).map((written) => toWordPattern(written, language)),
    ),
  );
  return words.toSorted((a, b) => b.word.length - a.word.length || compareTexts(a.word, b.word));
}

function toWordPattern(written: string, language: Language): WordPattern {
  const word = written.replace(/[*()]/g, '');
  return {
    word,
    letters: lettersOf(word, language),
    from: written.startsWith('*'),
    to: written.endsWith('*'),
    alone: written.startsWith('('),
  };
}

/**
 * One word: letters of Latin and Cyrillic also without their accents or with them apart ("duracion"), the apostrophe in both
 * forms, and the i of Turkish, of which one capital has no small letter of its own.
 */
function lettersOf(word: string, language: Language): readonly string[] {
  return Array.from(word.normalize('NFC'), (letter) => {
    if (letter === "'") return "['’]";
    if (language === 'tr' && 'iı'.includes(letter)) return String.raw`[iıİ]\u0307?`;
    if (letter < '\u0080') return escapeSigns(letter);
    const [base = '', ...marks] = letter.normalize('NFD');
    const accented = marks.length > 0 && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(base);
    return accented ? `[${letter}${base}]${marks.map((mark) => `${mark}?`).join('')}` : letter;
  });
}

const SIGNS = String.raw`\^$.*+?()[]{}|/`;

function escapeSigns(letter: string): string {
  return SIGNS.includes(letter) ? `\\${letter}` : letter;
}
