// The words that name a stretch of a plan, before or behind its number: "Phase 2", "第2段階".
import type { Words } from './pattern.ts';

export const PHASE: Words = {
  en: 'phase, stage, step, level',
  es: 'fase, etapa, paso, nivel',
  pt: 'fase, etapa, passo, nível',
  fr: 'phase, étape, niveau',
  de: 'phase, etappe, schritt, stufe',
  it: 'fase, tappa, passo, livello',
  pl: 'faza, etap, krok, poziom',
  tr: 'aşama, adım, evre, seviye, faz',
  ru: 'фаза, этап, шаг, уровень, стадия',
  ar: 'المرحلة, مرحلة, الخطوة, خطوة, المستوى, مستوى',
  hi: 'चरण, स्तर, कदम',
  zh: '阶段, 階段, 步骤, 步驟, 级别, 級別',
  ja: 'フェーズ, ステージ, 段階, ステップ, レベル',
  ko: '단계, 페이즈, 스텝, 레벨',
};

/** Several of them: "Phases 1–2" is a stretch of the plan, "Levels: A, B" is none. */
export const PHASES: Words = {
  en: 'phases, stages, steps, levels',
  es: 'fases, etapas, pasos, niveles',
  pt: 'fases, etapas, passos, níveis',
  fr: 'phases, étapes, niveaux',
  de: 'phasen, etappen, schritte, stufen',
  it: 'fasi, tappe, passi, livelli',
  pl: 'fazy, etapy, kroki, poziomy',
  tr: 'aşamalar, adımlar, evreler, seviyeler, fazlar',
  ru: 'фазы, этапы, шаги, уровни, стадии',
  ar: 'المراحل, مراحل, الخطوات, خطوات, المستويات, مستويات',
  hi: 'चरणों, स्तरों, कदमों',
  zh: '各阶段, 各階段, 各步骤, 各步驟',
  ja: '各フェーズ, 各段階, 各ステップ',
  ko: '단계들, 레벨들',
};

export const PART: Words = {
  en: 'part, module, unit, chapter, sprint, milestone, section, tier, block',
  es: 'parte, módulo, unidad, capítulo, sección, bloque, hito, sprint',
  pt: 'parte, módulo, unidade, capítulo, seção, bloco, sprint',
  fr: 'partie, module, unité, chapitre, section, bloc, sprint',
  de: 'teil, modul, einheit, lektion, kapitel, abschnitt, block, meilenstein, sprint',
  it: 'parte, modulo, unità, capitolo, sezione, blocco, sprint',
  pl: 'część, moduł, rozdział, sekcja, blok, sprint',
  tr: 'bölüm, modül, ünite, kısım, blok, sprint',
  ru: 'часть, модуль, раздел, глава, блок, спринт',
  ar: 'الجزء, جزء, الوحدة, وحدة, الفصل, القسم',
  hi: 'भाग, मॉड्यूल, इकाई, अध्याय, खंड',
  zh: '部分, 模块, 模塊, 单元, 單元, 章, 部',
  ja: 'パート, モジュール, ユニット, 章, セクション, スプリント, 部',
  ko: '파트, 모듈, 유닛, 섹션, 스프린트',
};

export const PARTS: Words = {
  en: 'parts, modules, units, chapters, sprints, milestones, sections, tiers, blocks',
  es: 'partes, módulos, unidades, capítulos, secciones, bloques, hitos, sprints',
  pt: 'partes, módulos, unidades, capítulos, seções, blocos, sprints',
  fr: 'parties, modules, unités, chapitres, sections, blocs, sprints',
  de: 'teile, module, einheiten, lektionen, abschnitte, blöcke, meilensteine, sprints',
  it: 'parti, moduli, capitoli, sezioni, blocchi',
  pl: 'części, moduły, rozdziały, sekcje, bloki, sprinty',
  tr: 'bölümler, modüller, üniteler, kısımlar, bloklar',
  ru: 'части, модули, разделы, главы, блоки, спринты',
  ar: 'الأجزاء, أجزاء, الوحدات, وحدات, الفصول, الأقسام',
  hi: 'भागों, इकाइयाँ, इकाइयां, अध्यायों',
  zh: '各部分, 各模块, 各单元, 各章',
  ja: '各パート, 各モジュール, 各ユニット, 各章',
  ko: '파트들, 모듈들, 유닛들',
};

/** Half a year of lessons. */
export const SEMESTER: Words = {
  en: 'semester, semesters',
  es: 'semestre, semestres',
  pt: 'semestre, semestres',
  fr: 'semestre, semestres',
  de: 'semester',
  it: 'semestre, semestri',
  pl: 'semestr, semestry',
  tr: 'dönem, yarıyıl',
  ru: 'семестр, семестры',
  ar: 'الفصل الدراسي, فصل دراسي',
  hi: 'सेमेस्टर',
  zh: '学期, 學期',
  ja: '学期',
  ko: '학기',
};

/** Three months. */
export const QUARTER: Words = {
  en: 'quarter, quarters',
  es: 'trimestre, trimestres',
  pt: 'trimestre, trimestres',
  fr: 'trimestre, trimestres',
  de: 'quartal, quartale',
  it: 'trimestre, trimestri',
  pl: 'kwartał, kwartały',
  tr: 'çeyrek',
  ru: 'квартал, кварталы',
  ar: 'الربع, ربع',
  hi: 'तिमाही',
  zh: '季度',
  ja: '四半期',
  ko: '분기',
};

/** A third of a year of lessons; empty where no word has that meaning alone. */
export const FOUR_MONTHS: Words = {
  en: 'trimester, trimesters',
  es: 'cuatrimestre, cuatrimestres',
  pt: 'quadrimestre, quadrimestres',
  fr: 'quadrimestre, quadrimestres',
  de: 'trimester',
  it: 'quadrimestre, quadrimestri',
  pl: 'trymestr, trymestry',
  tr: '',
  ru: 'триместр, триместры',
  ar: '',
  hi: '',
  zh: '',
  ja: '',
  ko: '',
};
