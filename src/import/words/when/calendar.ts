// Names of months and of times of the day.
import type { Words } from '../pattern.ts';

/** Empty where a number and the word for a month are the name: "3月". */
export const MONTH_NAME: Words = {
  en: 'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
  es: 'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre, ene, abr, ago, dic',
  pt: 'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, fev, abr, mai, ago, set, out, dez',
  fr: 'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr, avr, juil, déc',
  de: 'januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, mär, okt, dez',
  it: 'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, gen, mag, giu, lug, ott, dic',
  pl: 'styczeń/stycznia, luty/lutego, marzec/marca, kwiecień/kwietnia, maj/maja, czerwiec/czerwca, lipiec/lipca, sierpień/sierpnia, wrzesień/września, październik/października, listopad/listopada, grudzień/grudnia',
  tr: 'ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
  ru: 'январь/января, февраль/февраля, март/марта, апрель/апреля, май/мая, июнь/июня, июль/июля, август/августа, сентябрь/сентября, октябрь/октября, ноябрь/ноября, декабрь/декабря, янв, фев, апр, авг, сен, окт, дек',
  ar: 'يناير, فبراير, مارس, أبريل, ابريل, مايو, يونيو, يوليو, أغسطس, اغسطس, سبتمبر, أكتوبر, اكتوبر, نوفمبر, ديسمبر',
  hi: 'जनवरी, फ़रवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, सितम्बर, अक्टूबर, अक्तूबर, नवंबर, नवम्बर, दिसंबर, दिसम्बर',
  zh: '一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月',
  ja: '',
  ko: '',
};

export const TIME_OF_DAY: Words = {
  en: 'morning, noon, midday, lunch, afternoon, evening, night, mornings, afternoons, evenings, nights, weekend, weekends, weekday, weekdays',
  es: 'mañana, mediodía, tarde, noche, por la mañana, por la tarde, por la noche, fin de semana, fines de semana',
  pt: 'manhã, meio-dia, tarde, noite, de manhã, à tarde, à noite, fim de semana, fins de semana',
  fr: 'matin, matinée, midi, après-midi, soir, soirée, week-end, weekend',
  de: 'morgen, morgens, vormittag, vormittags, mittag, mittags, nachmittag, nachmittags, abend, abends, wochenende',
  it: 'mattina, mattino, mezzogiorno, pomeriggio, sera, notte, fine settimana, weekend',
  pl: 'rano, ranek, przedpołudnie, południe, popołudnie, wieczór, wieczorem, weekend',
  tr: 'sabah, öğle, öğlen, öğleden sonra, akşam, gece, hafta sonu',
  ru: 'утро, утром, полдень, днём, вечер, вечером, ночь, выходные',
  ar: 'صباحا, صباحًا, الصباح, الظهر, بعد الظهر, المساء, مساء, مساءً, عطلة نهاية الأسبوع',
  hi: 'सुबह, दोपहर, शाम, रात, सप्ताहांत',
  zh: '早上, 早晨, 上午, 中午, 下午, 晚上, 晚间, 晚間, 夜晚, 周末, 週末',
  ja: '朝, 午前, 昼, 午後, 夕方, 夜, 週末, 土日',
  ko: '아침, 오전, 점심, 오후, 저녁, 밤, 주말',
};
