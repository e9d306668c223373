// What only says when: days of the week, and lessons that are counted. Never what to do.
import { type Words, anyOf } from './pattern.ts';
import { DAY, WEEK } from './times.ts';

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
  zh: '周一, 周二, 周三, 周四, 周五, 周六, 周日, 星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日, 星期天',
  ja: '月曜日, 火曜日, 水曜日, 木曜日, 金曜日, 土曜日, 日曜日, 月曜, 火曜, 水曜, 木曜, 金曜, 土曜, 日曜',
  ko: '월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일',
};

/** With a number. */
export const LESSON: Words = {
  en: 'lesson, session',
  es: 'lección, clase, sesión',
  pt: 'lição, aula, sessão',
  fr: 'leçon, séance',
  de: 'lektion, stunde, sitzung',
  it: 'lezione, sessione',
  pl: 'lekcja, sesja',
  tr: 'ders, oturum',
  ru: 'урок, занятие',
  ar: 'الدرس, درس, الحصة',
  hi: 'पाठ, सत्र',
  zh: '课, 课时',
  ja: 'レッスン, 授業',
  ko: '레슨, 수업',
};

const COUNTED = String.raw`${anyOf(DAY, WEEK, LESSON)}\s*#?\s*\d{1,3}(?:[.–-]\d{1,3})?`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:\s*[ap]m)?(?:\s*[–-]\s*\d{1,2}[:.]\d{2}(?:\s*[ap]m)?)?`;
const WHEN = new RegExp(String.raw`^(${anyOf(WEEKDAY)}|${COUNTED}|${CLOCK})\s*[:：]\s*(?=[^\s:：])`, 'iu');

/** What a text says of its time before it says what to do: "Mon: …", "Day 3: …", "7:00–8:00 AM: …". */
export function findWhen(text: string): { readonly when: string; readonly length: number } | undefined {
  const found = WHEN.exec(text);
  return found?.[1] === undefined ? undefined : { when: found[1], length: found[0].length };
}
