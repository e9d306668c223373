// Units of time, and what stands beside a number of them.
import type { Words } from './pattern.ts';

export const MINUTE: Words = {
  en: 'min, mins, minute, minutes',
  es: 'min, minuto, minutos',
  pt: 'min, minuto, minutos',
  fr: 'min, minute, minutes',
  de: 'min, minute, minuten',
  it: 'min, minuto, minuti',
  pl: 'min, minuta, minuty, minut',
  tr: 'dk, dakika',
  ru: 'мин, минута, минуты, минут',
  ar: 'دقيقة, دقائق',
  hi: 'मिनट',
  zh: '分钟, 分鐘',
  ja: '分, 分間',
  ko: '분',
};

export const HOUR: Words = {
  en: 'h, hr, hrs, hour, hours',
  es: 'h, hora, horas',
  pt: 'h, hora, horas',
  fr: 'h, heure, heures',
  de: 'std, stunde, stunden',
  it: 'ora, ore',
  pl: 'godz, godzina, godziny, godzin',
  tr: 'saat',
  ru: 'ч, час, часа, часов',
  ar: 'ساعة, ساعات',
  hi: 'घंटा, घंटे, घण्टे',
  zh: '小时, 小時, 个小时, 個小時',
  ja: '時間',
  ko: '시간',
};

export const DAY: Words = {
  en: 'day, days',
  es: 'día, días',
  pt: 'dia, dias',
  fr: 'jour, jours',
  de: 'tag, tage, tagen',
  it: 'giorno, giorni',
  pl: 'dzień, dni',
  tr: 'gün',
  ru: 'день, дня, дней, дни',
  ar: 'يوم, أيام, يوما, اليوم',
  hi: 'दिन',
  zh: '天',
  ja: '日間, 日目',
  ko: '일',
};

export const WEEK: Words = {
  en: 'week, weeks, wk, wks',
  es: 'semana, semanas',
  pt: 'semana, semanas',
  fr: 'semaine, semaines',
  de: 'woche, wochen',
  it: 'settimana, settimane',
  pl: 'tydzień, tygodnie, tygodni',
  tr: 'hafta',
  ru: 'неделя, недели, недель, неделю, нед',
  ar: 'أسبوع, أسابيع, اسبوع, الأسبوع, أسبوعا',
  hi: 'सप्ताह, हफ़्ता, हफ़्ते, हफ्ता, हफ्ते',
  zh: '周, 週, 星期, 个星期, 個星期',
  ja: '週間, 週目, 週',
  ko: '주, 주일',
};

export const MONTH: Words = {
  en: 'month, months',
  es: 'mes, meses',
  pt: 'mês, meses',
  fr: 'mois',
  de: 'monat, monate, monaten',
  it: 'mese, mesi',
  pl: 'miesiąc, miesiące, miesięcy',
  tr: 'ay',
  ru: 'месяц, месяца, месяцев, месяцы',
  ar: 'شهر, أشهر, شهور, الشهر, شهرا',
  hi: 'महीना, महीने, माह',
  zh: '个月, 個月',
  ja: 'か月, ヶ月, カ月, ヵ月, ケ月, 箇月',
  ko: '개월, 달',
};

export const YEAR: Words = {
  en: 'year, years',
  es: 'año, años',
  pt: 'ano, anos',
  fr: 'ans, année, années',
  de: 'jahr, jahre, jahren',
  it: 'anno, anni',
  pl: 'rok, lata, lat',
  tr: 'yıl',
  ru: 'год, года, лет',
  ar: 'سنة, سنوات, عام, أعوام, السنة',
  hi: 'साल, वर्ष',
  zh: '年',
  ja: '年間, 年',
  ko: '년',
};

/** Behind hours: so many of them each week. A bar and a week say the same. */
export const A_WEEK: Words = {
  en: 'per week, a week, each week, every week, per wk, a wk, each wk, per w, weekly',
  es: 'por semana, a la semana, semanales',
  pt: 'por semana, semanais',
  fr: 'par semaine, hebdomadaires',
  de: 'pro woche, die woche, in der woche, wöchentlich',
  it: 'a settimana, alla settimana, per settimana, settimanali',
  pl: 'tygodniowo, na tydzień, w tygodniu',
  tr: 'haftada, haftalık',
  ru: 'в неделю, еженедельно',
  ar: 'في الأسبوع, أسبوعيا, كل أسبوع',
  hi: 'प्रति सप्ताह, हर सप्ताह, हर हफ़्ते',
  zh: '每周, 每週, 一周, 一週',
  ja: '毎週, 週あたり',
  ko: '매주, 주당, 일주일에',
};

/** Behind hours that are not those of all the work. */
export const A_DAY: Words = {
  en: 'a day, per day, each day, every day, daily, per d',
  es: 'al día, por día, cada día, diarias, diarios',
  pt: 'por dia, ao dia, cada dia, diárias, diários',
  fr: 'par jour, quotidiennes, chaque jour',
  de: 'pro tag, am tag, täglich, jeden tag',
  it: 'al giorno, ogni giorno, giornaliere',
  pl: 'dziennie, na dzień, codziennie',
  tr: 'günde, günlük, her gün',
  ru: 'в день, ежедневно, каждый день',
  ar: 'في اليوم, يوميا, يوميًا, كل يوم',
  hi: 'प्रति दिन, प्रतिदिन, हर दिन, रोज़',
  zh: '每天, 每日, 一天',
  ja: '毎日, 一日あたり',
  ko: '매일, 하루에',
};

export const A_MONTH: Words = {
  en: 'a month, per month, each month, every month, monthly',
  es: 'al mes, por mes, cada mes, mensuales',
  pt: 'por mês, ao mês, mensais',
  fr: 'par mois, mensuelles, chaque mois',
  de: 'pro monat, im monat, monatlich',
  it: 'al mese, ogni mese, mensili',
  pl: 'miesięcznie, na miesiąc',
  tr: 'ayda, aylık',
  ru: 'в месяц, ежемесячно',
  ar: 'في الشهر, شهريا, شهريًا, كل شهر',
  hi: 'प्रति माह, हर महीने, प्रति महीना',
  zh: '每月, 每个月, 每個月',
  ja: '毎月, 月あたり',
  ko: '매월, 매달, 한 달에',
};

/** Before a number that is not exact. */
export const ABOUT: Words = {
  en: 'about, approx, approx., approximately, around, ca., circa, ~, ≈',
  es: 'aprox., aproximadamente, unos, unas, alrededor de, cerca de',
  pt: 'aprox., aproximadamente, cerca de, uns, umas',
  fr: 'environ, env.',
  de: 'ca., circa, etwa, ungefähr, rund',
  it: 'circa',
  pl: 'ok., około',
  tr: 'yaklaşık',
  ru: 'около, примерно, ок.',
  ar: 'حوالي, تقريبا, نحو',
  hi: 'लगभग, करीब',
  zh: '约, 約, 大约, 大約',
  ja: '約, およそ',
  ko: '약, 대략',
};

/** Between the two numbers of a range. */
export const UP_TO: Words = {
  en: 'to',
  es: 'a',
  pt: 'a, até',
  fr: 'à',
  de: 'bis',
  it: 'a',
  pl: 'do',
  tr: 'ila',
  ru: 'до',
  ar: 'إلى',
  hi: 'से',
  zh: '到, 至',
  ja: 'から',
  ko: '에서',
};

/** Between two of several. */
export const AND: Words = {
  en: 'and',
  es: 'y, e',
  pt: 'e',
  fr: 'et',
  de: 'und',
  it: 'e, ed',
  pl: 'i, oraz',
  tr: 've',
  ru: 'и',
  ar: 'و',
  hi: 'और',
  zh: '和, 与, 與, 及',
  ja: 'と, および',
  ko: '와, 과, 및',
};

export const OR: Words = {
  en: 'or',
  es: 'o, u',
  pt: 'ou',
  fr: 'ou',
  de: 'oder',
  it: 'o, oppure',
  pl: 'lub, albo',
  tr: 'veya, ya da',
  ru: 'или',
  ar: 'أو',
  hi: 'या',
  zh: '或, 或者',
  ja: 'または, か',
  ko: '또는, 혹은',
};
