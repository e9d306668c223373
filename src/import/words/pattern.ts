// Words to patterns. A table has one meaning, and a row for each language that we read; its words stand between commas, forms
// of one word also between slashes. `word*` may go on and `*word` begin otherwise; `(word)` counts only where it stands alone.

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
const START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
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
  return group(allWords(tables).map(({ pattern }) => pattern));
}

/** Any of the words of one language, as above. */
export function anyIn(language: Language, ...tables: readonly Words[]): string {
  return group(allWords(tables, [language]).map(({ pattern }) => pattern));
}

/** Any of the words, each up to its end. */
export function anyWhole(...tables: readonly Words[]): string {
  const words = allWords(tables);
  const of = (keep: (word: string) => boolean) =>
    words.filter(({ word }) => keep(word)).map(({ pattern }) => pattern);
  const unspaced = of((word) => UNSPACED.test(word));
  const korean = of((word) => HANGUL.test(word));
  const spaced = of((word) => !UNSPACED.test(word) && !HANGUL.test(word));
  return group([`${group(spaced)}${END}`, `${group(korean)}${PARTICLES}${END}`, group(unspaced)]);
}

/** "Goal: …": one of the words, a colon, and something behind it. */
export function fieldPattern(...tables: readonly Words[]): RegExp {
  return new RegExp(String.raw`^${anyOf(...tables)}\s*[:：]\s*(?=\S)`, 'iu');
}

/** Any of the words where they stand alone; what may begin or go on otherwise is taken whole. */
export function anyAlone(...tables: readonly Words[]): string {
  return group(
    allWords(tables).map(({ pattern, from, to }) => (from ? '.*' : '') + pattern + (to ? '.*' : '')),
  );
}

/** A text that is one of the words and no more. */
export function wholePattern(...tables: readonly Words[]): RegExp {
  return new RegExp(`^${anyAlone(...tables)}$`, 'iu');
}

/** A text in which one of the words stands somewhere, as a word of its own. */
export function textPattern(...tables: readonly Words[]): RegExp {
  return new RegExp(anyInText(...tables), 'iu');
}

/** Any of the words, from its beginning up to its end; without those that count only alone. */
export function anyInText(...tables: readonly Words[]): string {
  const words = allWords(tables)
    .filter(({ alone }) => !alone)
    .map(({ word, pattern, from, to }) => ({
      pattern,
      start: from ? '' : startOf(word),
      end: to ? '' : endOf(word),
    }));
  const pairs = new Map(words.map(({ start, end }) => [start + end, { start, end }]));
  return group(
    [...pairs.values()].map(({ start, end }) => {
      const alike = words.filter((one) => one.start === start && one.end === end);
      return start + group(alike.map(({ pattern }) => pattern)) + end;
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

/** One of the patterns, in a group that is not remembered; nothing matches where there are none. */
export function group(alternatives: readonly string[]): string {
  return alternatives.length === 0 ? NEVER : `(?:${alternatives.join('|')})`;
}

interface WordPattern {
  readonly word: string;
  readonly pattern: string;
  /** Whether anything may stand before it, and behind it. */
  readonly from: boolean;
  readonly to: boolean;
  readonly alone: boolean;
}

function allWords(
  tables: readonly Words[],
  languages: readonly Language[] = LANGUAGES,
): readonly WordPattern[] {
  const found = new Map(
    tables.flatMap((table) =>
      languages.flatMap((language) =>
        writtenIn(table, language).map((written) => {
          const word = written.replace(/[*()]/g, '');
          const [from, to, alone] = [written.startsWith('*'), written.endsWith('*'), written.startsWith('(')];
          const pattern = patternOf(word, language);
          return [`${pattern} ${from} ${to} ${alone}`, { word, pattern, from, to, alone }] as const;
        }),
      ),
    ),
  );
  return [...found.values()].toSorted(
    (a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0),
  );
}

/**
 * One word: letters of Latin and Cyrillic also without their accents or with them apart ("duracion"), the apostrophe in both
 * forms, and the i of Turkish in capitals, which `i` does not match.
 */
function patternOf(word: string, language: Language): string {
  return Array.from(word.normalize('NFC'), (letter) => {
    if (letter === "'") return "['’]";
    if (language === 'tr' && /[iı]/.test(letter)) return String.raw`[iıİ]\u0307?`;
    const [base = '', ...marks] = letter.normalize('NFD');
    const accented = marks.length > 0 && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(base);
    return accented ? `[${letter}${base}]${marks.map((mark) => `${mark}?`).join('')}` : escapeSigns(letter);
  }).join('');
}

function escapeSigns(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}
