// Small words before and inside of the names of those who wrote something or offer it. Names themselves are the same everywhere.
import type { Words } from './pattern.ts';

/** Before an author, a teacher, a school. */
export const BY: Words = {
  en: 'by',
  es: 'por',
  pt: 'por',
  fr: 'par',
  de: 'von',
  it: 'a cura di, scritto da, tenuto da',
  pl: 'autorstwa',
  tr: 'yazarı',
  ru: 'от',
  ar: 'تأليف, من تأليف, تقديم',
  hi: 'लेखक',
  zh: '作者',
  ja: '著者',
  ko: '저자',
};

/** Before a place on the web. */
export const AT: Words = {
  en: 'on, from, at, via',
  es: 'en, de, vía',
  pt: 'no, na, em, de, do, da, via',
  fr: 'sur, de, chez, via',
  de: 'auf, bei, von, über',
  it: 'su, di, da',
  pl: 'na, od, w',
  tr: 'platformu',
  ru: 'на, от, в',
  ar: 'على, من, في',
  hi: 'पर, से',
  zh: '来自, 來自, 在',
  ja: '提供',
  ko: '제공',
};

/** Inside of a name, in small letters. */
export const IN_NAMES: Words = {
  en: 'of, the, and, for, at, in',
  es: 'de, del, la, las, los, y, al',
  pt: 'de, da, do, das, dos, e',
  fr: 'de, du, des, la, le, et',
  de: 'für, von, der, und, zu',
  it: 'di, della, del, dei, da, e',
  pl: 'i, im, w',
  tr: 've',
  ru: 'и, имени, им',
  ar: 'بن, و',
  hi: 'और',
  zh: '与, 和',
  ja: 'と',
  ko: '와',
};

/** Those that learners name most; their names are the same in each language. */
export const PLATFORMS =
  'coursera|edx|udemy|udacity|youtube|khan academy|pluralsight|linkedin learning|freecodecamp|codecademy|datacamp|mit|stanford|harvard|fast\\.ai|kaggle';
