// How far to take something, as a roadmap says it, and what stands before it: "Level: advanced", "(Anfänger)".
import { type Words, wholePattern } from './pattern.ts';

/** Before a colon, or over a column. */
export const LEVEL: Words = {
  en: 'level, difficulty',
  es: 'nivel, dificultad',
  pt: 'nível, dificuldade',
  fr: 'niveau, difficulté',
  de: 'niveau, stufe, schwierigkeit, schwierigkeitsgrad',
  it: 'livello, difficoltà',
  pl: 'poziom, trudność, poziom trudności',
  tr: 'seviye, düzey, zorluk',
  ru: 'уровень, сложность',
  ar: 'المستوى, مستوى, الصعوبة',
  hi: 'स्तर, कठिनाई',
  zh: '级别, 級別, 难度, 難度, 水平, 程度',
  ja: 'レベル, 難易度',
  ko: '수준, 난이도, 레벨',
};

const BEGINNER: Words = {
  en: 'beginner',
  es: 'principiante, básico/básica, inicial',
  pt: 'iniciante, básico/básica',
  fr: 'débutant/débutante',
  de: 'anfänger, einsteiger, grundstufe',
  it: 'principiante, elementare',
  pl: 'początkujący/początkująca, podstawowy',
  tr: 'başlangıç, yeni başlayan',
  ru: 'начинающий, начальный, базовый, новичок',
  ar: 'مبتدئ, المبتدئ, مبتدئين, للمبتدئين',
  hi: 'शुरुआती, प्रारंभिक',
  zh: '初级, 初級, 入门, 入門',
  ja: '初級, 初級者, 初心者, 入門',
  ko: '초급, 초보, 입문',
};

const INTERMEDIATE: Words = {
  en: 'intermediate',
  es: 'intermedio/intermedia',
  pt: 'intermediário/intermediária, intermédio/intermédia',
  fr: 'intermédiaire',
  de: 'mittel, mittelstufe',
  it: 'intermedio/intermedia',
  pl: 'średniozaawansowany/średniozaawansowana, średni',
  tr: 'orta, orta seviye, orta düzey',
  ru: 'средний',
  ar: 'متوسط, المتوسط, متوسطة',
  hi: 'मध्यम, मध्यवर्ती',
  zh: '中级, 中級',
  ja: '中級, 中級者',
  ko: '중급',
};

const ADVANCED: Words = {
  en: 'advanced',
  es: 'avanzado/avanzada',
  pt: 'avançado/avançada',
  fr: 'avancé/avancée',
  de: 'fortgeschritten/fortgeschrittene/fortgeschrittener, oberstufe',
  it: 'avanzato/avanzata',
  pl: 'zaawansowany/zaawansowana',
  tr: 'ileri, ileri seviye, ileri düzey',
  ru: 'продвинутый, высокий',
  ar: 'متقدم, المتقدم, متقدمة',
  hi: 'उन्नत',
  zh: '高级, 高級',
  ja: '上級, 上級者',
  ko: '고급, 상급',
};

/** The words of each level that a roadmap knows. */
export const LEVEL_WORDS = { beginner: BEGINNER, intermediate: INTERMEDIATE, advanced: ADVANCED } as const;

const PATTERNS = Object.entries(LEVEL_WORDS).map(([level, words]) => [level, wholePattern(words)] as const);

/** The level, as a roadmap writes it, that a text names and says no more. */
export function levelOf(text: string): string | undefined {
  const plain = text.trim().replace(/\.$/, '');
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}
