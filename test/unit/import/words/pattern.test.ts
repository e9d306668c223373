// Words as patterns: in capitals, without accents, the longest first.
import { expect, test } from 'vitest';
import {
  type Language,
  LANGUAGES,
  type Words,
  anyCase,
  anyOf,
  anyWhole,
  wholePattern,
} from '../../../../src/import/words/pattern.ts';

function table(words: Partial<Record<Language, string>>): Words {
  return { ...(Object.fromEntries(LANGUAGES.map((language) => [language, ''])) as Words), ...words };
}

test.each([
  ['Days off', 'days'],
  ['DAY off', 'day'],
  ['Dayton', 'day'],
  ['daily', 'daily'],
])('of words that begin alike, "%s" begins with the longest', (text, word) => {
  expect(anyCase(`^${anyOf(table({ en: 'day, days, daily' }))}`).exec(text)?.[0]).toBe(word);
});

test('a word ends where no letter, sign or digit follows', () => {
  const pattern = anyCase(`^${anyWhole(table({ en: 'day', ko: '주', zh: '天' }))}`);
  const ends = ['day 1', 'Day', 'days', 'day1', 'daỳ', '주간', '주말', '天才'];
  expect(ends.filter((text) => pattern.test(text))).toEqual(['day 1', 'Day', '주간', '天才']);
});

test.each([
  ['İİ – DAY 1', 5],
  ['ẞΣſ Day', 4],
  ['Day', 0],
])('a place in "%s" is the same in small letters', (text, place) => {
  expect(anyCase(anyOf(table({ en: 'day' }))).exec(text)?.index).toBe(place);
});

test('accents may be left out, and not added', () => {
  const pattern = wholePattern(table({ es: 'año', pt: 'ano novo', tr: 'bitiş' }));
  const said = ['Año', 'ANO', 'an\u0303o', 'ano novo', 'año novo', 'BİTİŞ', 'bitis', 'bıtış'];
  expect(said.filter((text) => pattern.test(text))).toEqual(said.filter((text) => text !== 'año novo'));
});

test('where there are no words, nothing matches', () => {
  expect(wholePattern(table({})).test('')).toBe(false);
});
