// Words to patterns. A table has one meaning, and a row for each language that we read; its words stand between commas.

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

/** What is no letter, sign or digit of the word before it. `\b` knows ASCII only. */
export const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** Chinese and Japanese set no spaces: whatever follows, the word has ended. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
/** Matches nothing. */
const NEVER = '(?!)';
const HANGUL = /\p{Script=Hangul}$/u;
/** Korean joins what it says of a word to it: "3주간", "3주 동안", "3주차". */
const PARTICLES = '(?:간|차|째|동안|의|에|은|는|이|가|을|를|로|으로|만|씩|안|이내)?';

/** The words of one language. A row is empty where a language has none; forms of one word may stand between slashes. */
export function wordsOf(words: Words, language: Language): readonly string[] {
  return words[language] === '' ? [] : words[language].split(/, |\//);
}

/** Any of the words, the longest first, in a group that is not remembered. Says nothing of where a word ends. */
export function anyOf(...tables: readonly Words[]): string {
  return group(allWords(tables).map(({ pattern }) => pattern));
}

/** Any of the words of one language, as above; a group that matches nothing where it has none. */
export function anyIn(language: Language, ...tables: readonly Words[]): string {
  const words = allWords(tables, [language]);
  return words.length === 0 ? NEVER : group(words.map(({ pattern }) => pattern));
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

/** One of the patterns, in a group that is not remembered. */
export function group(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

interface WordPattern {
  readonly word: string;
  readonly pattern: string;
}

function allWords(
  tables: readonly Words[],
  languages: readonly Language[] = LANGUAGES,
): readonly WordPattern[] {
  const found = new Map(
    tables.flatMap((table) =>
      languages.flatMap((language) =>
        wordsOf(table, language).map((word) => [patternOf(word, language), word] as const),
      ),
    ),
  );
  return [...found]
    .map(([pattern, word]) => ({ word, pattern }))
    .toSorted((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
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
