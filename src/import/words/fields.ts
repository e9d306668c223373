// What stands before a colon, or over a column: the names of what is said of a phase or an item.
import type { Words } from './pattern.ts';

export const GOAL: Words = {
  en: 'goal, goals, focus, objective, objectives, aim, aims',
  es: 'objetivo, objetivos, meta, metas',
  pt: 'objetivo, objetivos, objectivo, objectivos, meta, metas',
  fr: 'objectif, objectifs',
  de: 'ziel, ziele, lernziel, lernziele',
  it: 'obiettivo, obiettivi, scopo',
  pl: 'cel, cele',
  tr: 'hedef, hedefler, amaç',
  ru: 'цель, цели, задача этапа',
  ar: 'الهدف, الأهداف, هدف, أهداف',
  hi: 'लक्ष्य, उद्देश्य',
  zh: '目标, 目標, 学习目标, 學習目標',
  ja: '目標, ゴール, 目的, 学習目標',
  ko: '목표, 학습 목표, 목적',
};

export const OUTCOME: Words = {
  en: 'key milestone, key milestones, milestone, milestones, outcome, outcomes, result, results, deliverable, deliverables',
  es: 'resultado, resultados, hito, hitos, entregable, entregables',
  pt: 'resultado, resultados, marco, marcos, entrega, entregas, entregável, entregáveis',
  fr: 'résultat, résultats, jalon, jalons, livrable, livrables',
  de: 'ergebnis, ergebnisse, meilenstein, meilensteine',
  it: 'risultato, risultati, traguardo, traguardi, consegna',
  pl: 'rezultat, rezultaty, efekt, efekty, kamień milowy, kamienie milowe',
  tr: 'sonuç, sonuçlar, çıktı, çıktılar, kilometre taşı, kazanım, kazanımlar',
  ru: 'результат, результаты, итог, итоги, веха',
  ar: 'النتيجة, النتائج, المخرجات, نتيجة, نتائج',
  hi: 'परिणाम, नतीजा, उपलब्धि',
  zh: '成果, 结果, 結果, 里程碑, 学习成果, 學習成果, 交付物',
  ja: '成果, 成果物, 結果, マイルストーン, 到達点',
  ko: '결과, 결과물, 성과, 마일스톤, 산출물',
};

export const DURATION: Words = {
  en: 'duration, time frame, timeframe, timeline, estimated time, estimated duration, length, time, how long',
  es: 'duración, tiempo, tiempo estimado, plazo',
  pt: 'duração, tempo, tempo estimado, prazo',
  fr: 'durée, temps, durée estimée',
  de: 'dauer, zeit, zeitraum, zeitrahmen',
  it: 'durata, tempo, tempo stimato',
  pl: 'czas trwania, czas',
  tr: 'süre, süresi, tahmini süre',
  ru: 'срок, сроки, длительность, продолжительность, время',
  ar: 'المدة, مدة, المدة الزمنية, الوقت',
  hi: 'अवधि, समय, समयावधि',
  zh: '时长, 時長, 时间, 時間, 周期, 持续时间, 用时',
  ja: '期間, 所要期間, 所要時間, 目安期間',
  ko: '기간, 소요 기간, 소요 시간',
};

/** The work that something takes. */
export const EFFORT: Words = {
  en: 'hour, hours, effort, time, estimated time, estimated hours, estimated effort, est. time, est. hours, time commitment, workload',
  es: 'horas, esfuerzo, tiempo, tiempo estimado, dedicación',
  pt: 'horas, esforço, tempo, tempo estimado, carga horária',
  fr: 'heures, effort, temps, temps estimé, charge',
  de: 'std, std., stunden, aufwand, zeit, zeitaufwand',
  it: 'ore, impegno, tempo, tempo stimato',
  pl: 'godziny, nakład pracy, czas',
  tr: 'saat, çaba, süre, tahmini süre',
  ru: 'часы, трудоёмкость, время',
  ar: 'الساعات, عدد الساعات, الوقت, ساعات',
  hi: 'घंटे, समय, प्रयास',
  zh: '小时, 小時, 学时, 时间, 時間',
  ja: '時間, 学習時間, 所要時間',
  ko: '시간, 학습 시간, 소요 시간',
};

/** Who offers or wrote it. */
export const OFFERED_BY: Words = {
  en: 'author, authors, by, offered by, provider, providers, instructor, instructors, teacher, school, institution, university, platform',
  es: 'autor, autora, proveedor, instructor, plataforma',
  pt: 'autor, autora, fornecedor, instrutor, plataforma',
  fr: 'auteur, autrice, formateur, plateforme',
  de: 'autor, autorin, anbieter, dozent, plattform',
  it: 'autore, autrice, docente, piattaforma',
  pl: 'autor, autorka, prowadzący, platforma',
  tr: 'yazar, eğitmen, platform',
  ru: 'автор, преподаватель, платформа',
  ar: 'المؤلف, الكاتب, المدرب, المنصة',
  hi: 'लेखक, प्रशिक्षक, प्लेटफ़ॉर्म',
  zh: '作者, 讲师, 講師, 平台',
  ja: '著者, 講師, 提供元, プラットフォーム',
  ko: '저자, 강사, 플랫폼',
};
