// Numbers in words: "Week one", "First month", "الشهر الأول". In each row the first stands for 1; forms of one number
// stand between slashes.
import { LANGUAGES, type Words } from './pattern.ts';

export const CARDINALS: Words = {
  en: 'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
  es: 'uno/una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce',
  pt: 'um/uma, dois/duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze',
  fr: 'un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze',
  de: 'eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf',
  it: 'uno/una, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici',
  pl: 'jeden/jedna, dwa/dwie, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście',
  tr: 'bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, on bir, on iki',
  ru: 'один/одна, два/две, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать',
  ar: 'واحد/واحدة, اثنان/اثنين, ثلاثة, أربعة/اربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة, أحد عشر, اثنا عشر',
  hi: 'एक, दो, तीन, चार, पाँच/पांच, छह/छः, सात, आठ, नौ, दस, ग्यारह, बारह',
  zh: '一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二',
  ja: '一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二',
  ko: '하나, 둘, 셋, 넷, 다섯, 여섯, 일곱, 여덟, 아홉, 열, 열하나, 열둘',
};

export const ORDINALS: Words = {
  en: 'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth',
  es: 'primer/primero/primera, segundo/segunda, tercer/tercero/tercera, cuarto/cuarta, quinto/quinta, sexto/sexta, séptimo/séptima, octavo/octava, noveno/novena, décimo/décima, undécimo/undécima, duodécimo/duodécima',
  pt: 'primeiro/primeira, segundo/segunda, terceiro/terceira, quarto/quarta, quinto/quinta, sexto/sexta, sétimo/sétima, oitavo/oitava, nono/nona, décimo/décima, undécimo/undécima, duodécimo/duodécima',
  fr: 'premier/première, deuxième/second/seconde, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième',
  de: 'erste/erster/erstes, zweite/zweiter/zweites, dritte/dritter/drittes, vierte/vierter/viertes, fünfte/fünfter/fünftes, sechste/sechster/sechstes, siebte/siebter/siebtes, achte/achter/achtes, neunte/neunter/neuntes, zehnte/zehnter/zehntes, elfte/elfter/elftes, zwölfte/zwölfter/zwölftes',
  it: 'primo/prima, secondo/seconda, terzo/terza, quarto/quarta, quinto/quinta, sesto/sesta, settimo/settima, ottavo/ottava, nono/nona, decimo/decima, undicesimo/undicesima, dodicesimo/dodicesima',
  pl: 'pierwszy/pierwsza, drugi/druga, trzeci/trzecia, czwarty/czwarta, piąty/piąta, szósty/szósta, siódmy/siódma, ósmy/ósma, dziewiąty/dziewiąta, dziesiąty/dziesiąta, jedenasty/jedenasta, dwunasty/dwunasta',
  tr: 'birinci/ilk, ikinci, üçüncü, dördüncü, beşinci, altıncı, yedinci, sekizinci, dokuzuncu, onuncu, on birinci, on ikinci',
  ru: 'первый/первая/первое, второй/вторая/второе, третий/третья/третье, четвёртый/четвёртая, пятый/пятая, шестой/шестая, седьмой/седьмая, восьмой/восьмая, девятый/девятая, десятый/десятая, одиннадцатый/одиннадцатая, двенадцатый/двенадцатая',
  ar: 'الأول/الأولى/الاول/الاولى, الثاني/الثانية, الثالث/الثالثة, الرابع/الرابعة, الخامس/الخامسة, السادس/السادسة, السابع/السابعة, الثامن/الثامنة, التاسع/التاسعة, العاشر/العاشرة, الحادي عشر/الحادية عشرة, الثاني عشر/الثانية عشرة',
  hi: 'पहला/पहली/प्रथम, दूसरा/दूसरी/द्वितीय, तीसरा/तीसरी/तृतीय, चौथा/चौथी/चतुर्थ, पाँचवाँ/पांचवां/पाँचवीं, छठा/छठी, सातवाँ/सातवां/सातवीं, आठवाँ/आठवां/आठवीं, नौवाँ/नौवां/नौवीं, दसवाँ/दसवां/दसवीं, ग्यारहवाँ/ग्यारहवां/ग्यारहवीं, बारहवाँ/बारहवां/बारहवीं',
  zh: '第一, 第二, 第三, 第四, 第五, 第六, 第七, 第八, 第九, 第十, 第十一, 第十二',
  ja: '第一, 第二, 第三, 第四, 第五, 第六, 第七, 第八, 第九, 第十, 第十一, 第十二',
  ko: '첫/첫째/첫 번째/첫번째, 둘째/두 번째/두번째, 셋째/세 번째/세번째, 넷째/네 번째/네번째, 다섯째/다섯 번째/다섯번째, 여섯째/여섯 번째/여섯번째, 일곱째/일곱 번째/일곱번째, 여덟째/여덟 번째/여덟번째, 아홉째/아홉 번째/아홉번째, 열째/열 번째/열번째, 열한 번째/열한번째, 열두 번째/열두번째',
};

/** What makes a number in digits an ordinal: "1st week", "2. Woche", "1-я неделя". Empty where a digit alone does. */
export const ORDINAL_SIGNS: Words = {
  en: 'st, nd, rd, th',
  es: 'º, ª, .º, .ª, er, ra, da, ta',
  pt: 'º, ª, .º, .ª',
  fr: 'er, re, ère, e, ème, nd, nde',
  de: '.',
  it: 'º, ª, °',
  pl: '.',
  tr: '.',
  ru: '-й, -я, -е, -ый, -ая, -ой, й, я',
  ar: '',
  hi: 'ला, ली, रा, री, था, थी, वाँ, वां, वीं',
  zh: '',
  ja: '',
  ko: '번째, 번째의',
};

const VALUES: ReadonlyMap<string, number> = new Map(
  [CARDINALS, ORDINALS].flatMap((table) =>
    LANGUAGES.flatMap((language) =>
      table[language]
        .split(', ')
        .flatMap((forms, index) => forms.split('/').map((form) => [fold(form), index + 1] as const)),
    ),
  ),
);

/** What number a word or digits say; undefined for any other text, Roman numbers too. */
export function numberOf(numeral: string): number | undefined {
  return /^\d+$/.test(numeral) ? Number(numeral) : VALUES.get(fold(numeral));
}

/** Two spellings of a word as one: without the accents of Latin and Cyrillic. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .replaceAll('ı', 'i')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
