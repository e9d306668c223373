// What stands before a colon where the rest is no work: how long, how hard, how often, what to know before, a remark.
import { BEFOREHAND, CALLOUT, NEEDED } from './callouts.ts';
import { DURATION, EFFORT } from '../fields.ts';
import { STATE } from '../heads.ts';
import { LEVEL } from '../levels.ts';
import { type Words, wholePattern } from '../pattern.ts';

/** How often, from when on, until when. */
const TIMING: Words = {
  en: 'time needed, time required, total time, total hours, daily time, weekly time, study time, frequency, schedule, when, deadline, due, due date, start date, end date, start, end, date, dates, days, period, pace, daily commitment, weekly commitment, commitment, weekly hours, daily hours, target date, timebox, difficulty level',
  es: 'tiempo total, tiempo diario, tiempo semanal, frecuencia, horario, cuándo, fecha límite, fecha, fechas, inicio, fin, días, periodo, período, ritmo, dedicación diaria, dedicación semanal, tiempo de estudio',
  pt: 'tempo total, tempo diário, tempo semanal, frequência, horário, quando, data limite, data, datas, início, fim, dias, período, ritmo, dedicação, tempo de estudo, prazo final',
  fr: 'temps total, temps nécessaire, fréquence, horaire, horaires, quand, date limite, date, dates, début, fin, jours, période, rythme, échéance, durée totale',
  de: 'gesamtzeit, häufigkeit, zeitplan, wann, frist, datum, beginn, ende, tage, zeitbedarf, tempo, termin, lernzeit, umfang',
  it: 'tempo totale, tempo necessario, frequenza, orario, quando, scadenza, data, date, inizio, fine, giorni, periodo, ritmo, durata totale',
  pl: 'łączny czas, częstotliwość, harmonogram, kiedy, termin, data, początek, koniec, dni, okres, tempo, czas nauki',
  tr: 'toplam süre, sıklık, program, ne zaman, son tarih, tarih, başlangıç, bitiş, günler, dönem, tempo, çalışma süresi',
  ru: 'общее время, частота, расписание, когда, дедлайн, дата, даты, начало, конец, дни, период, темп, время на изучение, время обучения, затраты времени',
  ar: 'الوقت الإجمالي, الوقت المطلوب, التكرار, الجدول, متى, الموعد النهائي, التاريخ, البداية, النهاية, الأيام, الوتيرة, الوقت اليومي',
  hi: 'कुल समय, आवृत्ति, समय सारिणी, कब, अंतिम तिथि, तारीख, आरंभ, समाप्ति, दिन, गति, दैनिक समय',
  zh: '总时长, 總時長, 频率, 頻率, 时间安排, 時間安排, 什么时候, 截止日期, 日期, 开始, 開始, 结束, 結束, 天数, 天數, 节奏, 節奏, 每日时间, 预计时间, 預計時間, 预计用时',
  ja: '合計時間, 頻度, スケジュール, いつ, 締め切り, 締切, 日付, 開始, 終了, 日数, ペース, 目安時間, 学習時間の目安',
  ko: '총 시간, 빈도, 일정, 언제, 마감, 마감일, 날짜, 시작, 종료, 일수, 속도, 예상 시간, 하루 학습 시간',
};

/** What somebody adds, besides a callout. */
const REMARK: Words = {
  en: 'important, why, why it matters, why this matters, rationale, reason, cost, price, budget, credit, credits, source, last updated, updated, author, status, rule, rules, mindset, motivation, reward',
  es: 'importante, por qué, costo, coste, precio, presupuesto, créditos, fuente, última actualización, autor, autora, regla, reglas, motivación',
  pt: 'importante, por quê, por que, custo, preço, créditos, fonte, última atualização, autor, autora, regra, regras, motivação',
  fr: 'notes, important, pourquoi, coût, prix, crédits, source, dernière mise à jour, auteur, autrice, règle, règles, motivation',
  de: 'wichtig, warum, kosten, preis, quelle, stand, letzte aktualisierung, autor, autorin, regel, regeln, motivation',
  it: 'importante, perché, costo, prezzo, crediti, fonte, ultimo aggiornamento, autore, autrice, regola, regole, motivazione',
  pl: 'ważne, dlaczego, koszt, cena, źródło, ostatnia aktualizacja, autor, autorka, zasada, zasady, motywacja',
  tr: 'önemli, neden, maliyet, fiyat, kaynakça, son güncelleme, yazar, kural, kurallar, motivasyon',
  ru: 'важно, почему, зачем, стоимость, цена, источник, обновлено, автор, правило, правила, мотивация',
  ar: 'مهم, هام, لماذا, التكلفة, السعر, المصدر, آخر تحديث, المؤلف, قاعدة, قواعد, الدافع',
  hi: 'महत्वपूर्ण, क्यों, लागत, मूल्य, स्रोत, अंतिम अद्यतन, लेखक, नियम, प्रेरणा',
  zh: '重要, 为什么, 為什麼, 费用, 費用, 价格, 價格, 来源, 來源, 最后更新, 最後更新, 作者, 规则, 規則, 动机, 動機',
  ja: '重要, なぜ, 理由, 費用, 価格, 出典, 最終更新, 著者, ルール, 動機',
  ko: '중요, 왜, 이유, 비용, 가격, 출처, 최종 업데이트, 저자, 규칙, 동기',
};

/** Somebody asks for a star, or says goodbye. */
export const ASKING: Words = {
  en: "star this*, star the repo*, star the project*, please star*, give this repo*, give this project*, give it a star*, give a star*, leave a star*, don't forget to star*, follow me*, follow us*, subscribe to my*, share this repo*, share this roadmap*, share this with*, share it with*, connect with me*, buy me a coffee*, made with*, happy learning*, happy coding*, good luck*, contributions are welcome*, contributions welcome*, prs welcome*, pull requests are welcome*",
  es: 'dale una estrella*, deja una estrella*, dale estrella*, sígueme en*, suscríbete*, comparte este*, hecho con*, buena suerte*, feliz aprendizaje*, las contribuciones son bienvenidas*',
  pt: 'dê uma estrela*, deixe uma estrela*, deixe sua estrela*, me siga*, siga-me*, inscreva-se*, compartilhe este*, feito com*, boa sorte*, bons estudos*, contribuições são bem-vindas*',
  fr: 'mettez une étoile*, mets une étoile*, ajoutez une étoile*, suivez-moi*, abonnez-vous*, partagez ce*, fait avec*, bonne chance*, bon apprentissage*, les contributions sont les bienvenues*',
  de: 'gib diesem repo*, gib einen stern*, gib diesem projekt*, lass einen stern*, folge mir*, abonniere*, teile dieses*, gemacht mit*, viel erfolg*, viel spaß beim lernen*, beiträge sind willkommen*',
  it: 'lascia una stella*, metti una stella*, dai una stella*, seguimi su*, iscriviti*, condividi questo*, fatto con*, buona fortuna*, buono studio*, i contributi sono benvenuti*',
  pl: 'daj gwiazdkę*, zostaw gwiazdkę*, śledź mnie*, subskrybuj*, udostępnij to*, zrobione z*, powodzenia*, miłej nauki*',
  tr: 'yıldız ver*, bu repoya yıldız*, yıldız bırak*, beni takip et*, abone ol*, bunu paylaş*, iyi şanslar*, iyi çalışmalar*, katkılar memnuniyetle*',
  ru: 'поставьте звезду*, поставь звезду*, поставьте звёздочку*, поставь звёздочку*, подпишитесь*, подпишись*, поделитесь этим*, сделано с*, удачи*, приятного обучения*, вклад приветствуется*',
  ar: 'ضع نجمة*, أعط نجمة*, لا تنس النجمة*, تابعني*, اشترك في*, شارك هذا*, صنع ب*, حظا سعيدا*, حظًا سعيدًا*, تعلم سعيد*, المساهمات مرحب بها*',
  hi: 'स्टार दें*, इस रिपो को स्टार*, मुझे फॉलो*, सब्सक्राइब*, इसे साझा करें*, शुभकामनाएँ*, शुभकामनाएं*',
  zh: '点个star*, 点个 star*, 点个星*, 給個星*, 给个星*, 给个 star*, 关注我*, 關注我*, 分享给*, 祝你好运*, 祝学习愉快*, 欢迎贡献*, 歡迎貢獻*',
  ja: 'スターをお願いします*, スターを付けて*, スターをつけて*, フォローしてください*, フォローお願いします*, シェアしてください*, 頑張ってください*, 頑張りましょう*',
  ko: '스타를 눌러*, 스타 눌러*, 별을 눌러*, 팔로우해*, 구독해*, 공유해 주세요*, 행운을 빕니다*, 화이팅*',
};

/** Nothing to do then; the last row of a table may only add up. */
export const REST: Words = {
  en: 'rest, rest day, rest days, day off, off, off day, break, break day, free day, holiday, buffer, buffer day, no study, relax, sleep, total, totals, sum',
  es: 'descanso, día de descanso, día libre, libre, pausa, festivo, total, totales',
  pt: 'descanso, dia de descanso, dia livre, folga, pausa, feriado, livre, total, totais',
  fr: 'repos, jour de repos, pause, congé, jour libre, total, totaux',
  de: 'ruhetag, pause, pausentag, frei, freier tag, erholung, puffer, puffertag, gesamt, summe',
  it: 'riposo, giorno di riposo, pausa, giorno libero, totale',
  pl: 'odpoczynek, dzień odpoczynku, przerwa, dzień wolny, wolne, razem, suma',
  tr: 'dinlenme, dinlenme günü, mola, tatil, izin günü, toplam',
  ru: 'отдых, день отдыха, выходной, перерыв, каникулы, всего, итого',
  ar: 'راحة, يوم راحة, استراحة, عطلة, المجموع, الإجمالي',
  hi: 'आराम, विश्राम, आराम का दिन, अवकाश, छुट्टी, कुल',
  zh: '休息, 休息日, 放假, 放松, 放鬆, 总计, 總計, 合计, 合計',
  ja: '休み, 休息, 休息日, 休憩, 休日, 予備日, 合計',
  ko: '휴식, 쉬는 날, 휴일, 휴무, 합계, 총계',
};

const IS_ASKING = wholePattern(ASKING);
const IS_REST = wholePattern(REST);

/** Whether a title asks for something else than learning. */
export function asksFavour(text: string): boolean {
  return text.length <= 160 && IS_ASKING.test(text.replace(/^[\s⭐🌟★]+|[\s⭐🌟★.!]+$/gu, ''));
}

/** Whether there is nothing to do, or only a sum. */
export function isRest(text: string): boolean {
  return text.length <= 40 && IS_REST.test(text.replace(/[.!]+$/u, ''));
}

export const NO_WORK_FIELDS: readonly Words[] = [
  DURATION,
  EFFORT,
  LEVEL,
  STATE,
  BEFOREHAND,
  NEEDED,
  TIMING,
  CALLOUT,
  REMARK,
];
const FIELDS = wholePattern(...NO_WORK_FIELDS);
/** Where it is not in bold, a word such as "time" may begin a title: what follows has to be a number or a level. */
const SURE = wholePattern(DURATION, EFFORT, TIMING);
const LABEL = /^(?<label>[^:：]{1,40})[:：]\s*(?<value>\S.*)?$/su;

/** Whether a text is a remark or says how long or how hard something is: "**Time**: 2 hours/day", "Tip: …". */
export function saysNoWork(text: string, bold: boolean): boolean {
  const { label = '', value = '' } = LABEL.exec(text)?.groups ?? {};
  const plain = label.replace(/\s*\([^()]*\)\s*$/u, '').trim();
  if (bold) return FIELDS.test(plain);
  return SURE.test(plain) && /^[~≈]?\s*\d/u.test(value);
}
