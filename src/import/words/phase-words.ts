// The words that name a stretch of a plan, before or behind its number: "Phase 2", "第2段階".
import type { Words } from './pattern.ts';

export const PHASE: Words = {
  en: 'phase, phases, stage, stages, step, steps, level, levels',
  es: 'fase, fases, etapa, etapas, paso, pasos, nivel, niveles',
  pt: 'fase, fases, etapa, etapas, passo, passos, nível, níveis',
  fr: 'phase, phases, étape, étapes, niveau, niveaux',
  de: 'phase, phasen, etappe, etappen, schritt, schritte, stufe, stufen',
  it: 'fase, fasi, tappa, tappe, passo, passi, livello, livelli',
  pl: 'faza, fazy, etap, etapy, krok, kroki, poziom, poziomy',
  tr: 'aşama, adım, evre, seviye, faz',
  ru: 'фаза, фазы, этап, этапы, шаг, шаги, уровень, уровни, стадия',
  ar: 'المرحلة, مرحلة, الخطوة, خطوة, المستوى, مستوى',
  hi: 'चरण, स्तर, कदम',
  zh: '阶段, 階段, 步骤, 步驟, 级别, 級別',
  ja: 'フェーズ, ステージ, 段階, ステップ, レベル',
  ko: '단계, 페이즈, 스텝, 레벨',
};

export const PART: Words = {
  en: 'part, parts, module, modules, unit, units, chapter, chapters, sprint, sprints, milestone, milestones, section, sections, tier, tiers, block, blocks',
  es: 'parte, partes, módulo, módulos, unidad, unidades, capítulo, capítulos, sección, bloque, bloques, hito, sprint',
  pt: 'parte, partes, módulo, módulos, unidade, unidades, capítulo, capítulos, seção, bloco, blocos, sprint',
  fr: 'partie, parties, module, modules, unité, unités, chapitre, chapitres, section, bloc, blocs, sprint',
  de: 'teil, teile, modul, module, einheit, einheiten, lektion, kapitel, abschnitt, block, meilenstein, sprint',
  it: 'parte, parti, modulo, moduli, unità, capitolo, capitoli, sezione, blocco, blocchi, sprint',
  pl: 'część, części, moduł, moduły, rozdział, rozdziały, sekcja, blok, sprint',
  tr: 'bölüm, modül, ünite, kısım, blok, sprint',
  ru: 'часть, части, модуль, модули, раздел, разделы, глава, главы, блок, блоки, спринт',
  ar: 'الجزء, جزء, الوحدة, وحدة, الفصل, القسم',
  hi: 'भाग, मॉड्यूल, इकाई, अध्याय, खंड',
  zh: '部分, 模块, 模塊, 单元, 單元, 章, 部',
  ja: 'パート, モジュール, ユニット, 章, セクション, スプリント, 部',
  ko: '파트, 모듈, 유닛, 섹션, 스프린트',
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
