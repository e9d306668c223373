// What only says when: days, weeks and lessons that are counted or named, dates, times. Never what to do.
import { CARDINALS, ORDINALS, ORDINAL_SIGNS } from '../numerals.ts';
import {
  type Words,
  END,
  LANGUAGES,
  anyCase,
  anyIn,
  anyOf,
  anyWhole,
  group,
  wholePattern,
} from '../pattern.ts';
import { DONE } from '../states.ts';
import { AND, DAY, HOUR, MINUTE, MONTH, UP_TO, WEEK } from '../times.ts';
import { MONTH_NAME, TIME_OF_DAY } from './calendar.ts';

export const WEEKDAY: Words = {
  en: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun',
  es: 'lunes, martes, miércoles, jueves, viernes, sábado, domingo, lun, mié, jue, vie, sáb',
  pt: 'sábado, domingo, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira',
  fr: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
  de: 'montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag',
  it: 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica',
  pl: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, pon, wt, śr, czw, sob',
  tr: 'pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar',
  ru: 'понедельник, вторник, среда, четверг, пятница, суббота, воскресенье, пн, вт, ср, чт, пт, сб, вс',
  ar: 'الاثنين, الإثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد',
  hi: 'सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार',
  zh: '周一, 周二, 周三, 周四, 周五, 周六, 周日, 週一, 週二, 週三, 週四, 週五, 週六, 週日, 星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日, 星期天',
  ja: '月曜日, 火曜日, 水曜日, 木曜日, 金曜日, 土曜日, 日曜日, 月曜, 火曜, 水曜, 木曜, 金曜, 土曜, 日曜',
  ko: '월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일',
};

/** Short names that are other words, too. */
export const WEEKDAY_SHORT: Words = {
  en: 'm, t, w, th, f, s, su',
  es: 'mar, dom',
  pt: 'seg, ter, qua, qui, sex, sáb, dom, segunda, terça, quarta, quinta, sexta',
  fr: 'lun, mar, mer, jeu, ven, sam, dim',
  de: 'mo, di, mi, do, fr, sa, so',
  it: 'lun, mar, mer, gio, ven, sab, dom',
  pl: 'nd, niedz, pt',
  tr: 'pzt, sal, çar, per, cum, cmt, paz',
  ru: 'пон, вто, сре, чет, пят, суб, вос',
  ar: 'اثنين, ثلاثاء, أربعاء, خميس, جمعة, سبت, أحد',
  hi: 'सोम, मंगल, बुध, गुरु, शुक्र, शनि, रवि',
  zh: '一, 二, 三, 四, 五, 六, 日',
  ja: '月, 火, 水, 木, 金, 土, 日',
  ko: '월, 화, 수, 목, 금, 토, 일',
};

/** With a number. */
export const LESSON: Words = {
  en: 'lesson, session, class',
  es: 'lección, clase, sesión',
  pt: 'lição, aula, sessão',
  fr: 'leçon, séance',
  de: 'lektion, stunde, sitzung',
  it: 'lezione, sessione',
  pl: 'lekcja, sesja, zajęcia',
  tr: 'ders, oturum',
  ru: 'урок, занятие',
  ar: 'الدرس, درس, الحصة',
  hi: 'पाठ, सत्र',
  zh: '课, 課, 课时, 課時',
  ja: 'レッスン, 授業',
  ko: '레슨, 수업',
};

const NUMBER = String.raw`\d{1,3}(?:[.–-]\d{1,3})?`;
const DASH = String.raw`\s*[–—-]\s*`;
/** "Day 3", "Days 4-15", "Lesson 1.02", "Settimana n. 2". */
const COUNTED = String.raw`${anyOf(DAY, WEEK, MONTH, LESSON, HOUR)}\s*(?:#|№|n[º°o.]{1,2})?\s*${NUMBER}`;
/** "第3天", "3日目", "2주차", "第一课". */
const BEHIND = [
  String.raw`第\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*(?:${anyOf(DAY, WEEK, LESSON)}|日目?|週目?|节|節|讲|講|回|次)`,
  String.raw`\d{1,3}\s*(?:日目|週目|回目|주차|일차|회차|차시|번째 (?:주|날)|강|교시)`,
];
/** "First day", "День первый", "1st week", "2. Woche". A number counts only the words of its own language. */
const IN_WORDS = LANGUAGES.flatMap((language) => {
  const word = anyIn(language, DAY, WEEK, MONTH, LESSON);
  return [
    String.raw`${word}\s+${anyIn(language, CARDINALS, ORDINALS)}`,
    String.raw`${anyIn(language, ORDINALS)}\s+${word}`,
    String.raw`\d{1,2}\s?${anyIn(language, ORDINAL_SIGNS)}\s*${word}`,
  ];
});
const HALF = String.raw`(?:\s*[ap]\.?m\.?)`;
const HOUR_OF_DAY = String.raw`(?:\d{1,2}[:.h]\d{2}(?:\s?h|\s?uhr|${HALF})?|\d{1,2}(?:${HALF}|\s?h(?:rs?|oras?)?|\s?uhr))`;
const CLOCK = String.raw`(?:\d{1,2}${DASH})?${HOUR_OF_DAY}(?:${DASH}${HOUR_OF_DAY})?`;
const YEAR_BEHIND = String.raw`(?:,?\s(?:de\s)?(?:19|20)\d{2})?`;
const DATE = [
  String.raw`(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d{2}|\d{2})`,
  String.raw`\d{1,2}/\d{1,2}`,
  String.raw`\d{1,2}[.]\d{1,2}[.]`,
  String.raw`${anyWhole(MONTH_NAME)}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:${DASH}\d{1,2}(?:st|nd|rd|th)?)?${YEAR_BEHIND}`,
  String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:${DASH}\d{1,2}(?:st|nd|rd|th|\.)?)?\s+(?:de\s|of\s)?${anyWhole(MONTH_NAME)}\.?${YEAR_BEHIND}`,
  String.raw`(?:(?:19|20)\d{2}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일]`,
];
const MONTH_ALONE = String.raw`${anyWhole(MONTH_NAME)}\.?(?:\s(?:de\s)?(?:19|20)\d{2})?`;
const AMOUNT = String.raw`\d{1,3}(?:[.,]\d)?(?:${DASH}\d{1,3})?\s*${anyWhole(MINUTE, HOUR)}\.?`;
/** "H1", "D12", "W3": the letter of a unit and a number. */
const SHORT = String.raw`[DWMHSLJT]\.?\s?\d{1,3}`;
/** Not C and R, which are languages. */
const LETTER = String.raw`[ABD-QS-Z]`;

const begins = (...alternatives: readonly string[]) => anyCase(`^${group(alternatives)}${END}`);
const PARTS = [
  begins(...DATE, CLOCK),
  begins(...IN_WORDS, COUNTED, ...BEHIND),
  begins(`${anyWhole(WEEKDAY)}\\.?`, anyWhole(TIME_OF_DAY)),
];
/** These mean something else too often: they count where what stands beside them begins so, too. */
const UNSURE_PARTS = [
  new RegExp(`^${group([SHORT, LETTER])}${END}`, 'u'),
  begins(AMOUNT, MONTH_ALONE, `${anyWhole(WEEKDAY_SHORT)}\\.?`),
];
const JOINT = anyCase(String.raw`^(?:\s*[,/&+–—〜～~-]\s*|\s+${anyOf(AND, UP_TO)}\s+|\s+)`);
const BRACKET = /^\s*[([（][^()[\]（）]{1,40}[)\]）]/u;
const COLON = /^\s*[:：]\s*(?=[^\s:：])/u;
const DIVIDER = /^(?:\s+[–—-]{1,2}\s+|\s*(?:→|->|=>|➜|➡\uFE0F?|\|)\s*)(?=\S)/u;
/** "Lunes 1". */
const DAY_NUMBER = /^\d{1,2}(?![\p{L}\p{N}.,])/u;
const MOST_PARTS = 5;
/** Of a text that is only a label. */
const LONGEST = 80;

interface When {
  readonly when: string;
  /** Of the label with what divides it from the rest. */
  readonly length: number;
}

export interface Beside {
  /** Whether what stands beside it begins with such a label, too. */
  readonly dated?: boolean;
  /** Where a mark ends that begins the text: "**Day 1** Read". */
  readonly markEnd?: number;
}

/** What a text says of its time before it says what to do: "Mon: …", "Day 3 – …", "7:00–8:00 AM: …". */
export function findWhen(text: string, { dated = false, markEnd }: Beside = {}): When | undefined {
  const { ends, counted } = takeParts(text.slice(0, 2 * LONGEST), dated);
  for (const end of ends.toReversed()) {
    const rest = text.slice(end);
    const [bracket = ''] = BRACKET.exec(rest) ?? [];
    for (const label of new Set([bracket.length, 0])) {
      const behind = rest.slice(label);
      const [colon] = COLON.exec(behind) ?? [];
      // "**Week 9 – Book sprint**" alone is one title.
      const within = markEnd !== undefined && markEnd > end + label;
      const [divider] = dated || (counted && !within) ? (DIVIDER.exec(behind) ?? []) : [];
      const length = colon?.length ?? divider?.length;
      if (length !== undefined) return { when: text.slice(0, end + label), length: end + label + length };
    }
    if (markEnd === end && (dated || counted) && /^\s+\S/u.test(rest))
      return { when: text.slice(0, end), length: end + 1 };
  }
  return undefined;
}

const HOURLY = anyCase(`^(?:${CLOCK}|${anyWhole(TIME_OF_DAY)}|${AMOUNT})`);

/** Whether a text begins with a time of the day, or a number of minutes: "20:00 – …", "Evening: …", "30 min: …". */
export function beginsWithHour(text: string): boolean {
  return HOURLY.test(text.slice(0, LONGEST)) && findWhen(text, { dated: true }) !== undefined;
}

/** Whether a text says when, and no more: "Day 3", "Monday (2 hours)", "Week 1 completed". */
export function isWhen(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = withoutState(trimEnd(text));
  const { ends, sure } = takeParts(plain, true);
  return sure && reachesEnd(plain, ends);
}

/** Whether a cell of a table says when, how long, or which in a row; a letter or "H1" says so, too. */
export function isWhenCell(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = trimEnd(text);
  return reachesEnd(plain, takeParts(plain, true).ends);
}

interface Parts {
  /** Where one of the parts ends. */
  readonly ends: readonly number[];
  /** Whether it says so without what stands beside it. */
  readonly sure: boolean;
  /** Whether it holds a number, a date or a time: a dash divides such a label from the rest, too. */
  readonly counted: boolean;
}

function takeParts(text: string, dated: boolean): Parts {
  const ends: number[] = [];
  let sure = false;
  while (ends.length < MOST_PARTS) {
    const from = ends.at(-1) ?? 0;
    const joint = from === 0 ? 0 : (JOINT.exec(text.slice(from))?.[0].length ?? 0);
    if (from > 0 && joint === 0) break;
    const rest = text.slice(from + joint);
    const known = lengthOf(PARTS, rest);
    const unsure = dated || from > 0 ? lengthOf(UNSURE_PARTS, rest) : undefined;
    const day = from > 0 && joint === 1 ? DAY_NUMBER.exec(rest)?.[0].length : undefined;
    const length = known ?? unsure ?? day;
    if (length === undefined) break;
    sure ||= known !== undefined;
    ends.push(from + joint + length);
  }
  return { ends, sure, counted: /[\d一二三四五六七八九十]/u.test(text.slice(0, ends.at(-1) ?? 0)) };
}

function lengthOf(parts: readonly RegExp[], text: string): number | undefined {
  return parts.map((part) => part.exec(text)?.[0].length).find((length) => length !== undefined);
}

function reachesEnd(text: string, ends: readonly number[]): boolean {
  const end = ends.at(-1);
  return end !== undefined && text.slice(end).replace(BRACKET, '') === '';
}

function trimEnd(text: string): string {
  return text.trim().replace(/[\s:：.]+$/u, '');
}

const STATE = wholePattern(DONE);

function withoutState(text: string): string {
  const words = text.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1 && STATE.test(last)) return words.slice(0, -1).join(' ');
  return words.length > 1 && STATE.test(first) ? words.slice(1).join(' ') : text;
}
