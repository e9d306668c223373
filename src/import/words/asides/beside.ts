// What stands beside a title, in brackets or behind a dash, and is no part of it: what it costs, how long a video is, what
// share of an exam it has; beside a heading also how many lessons it has, and when.
import { LESSON, isWhen, isWhenCell } from '../when/days.ts';
import { saysOnlyTime } from '../when/spent.ts';
import { ONE } from '../kinds/names.ts';
import { SEVERAL } from '../kinds/several.ts';
import { type Words, anyCase, anyOf } from '../pattern.ts';
import { PART, PARTS } from '../phase-words.ts';
import { saysCost } from './cost.ts';

/** What a course is counted in, besides parts, lessons and kinds. */
const COUNTED: Words = {
  en: 'lessons, sessions, classes, videos, lectures, questions, problems, exercises, pages, topics, items, tasks, quizzes, labs, articles',
  es: 'lecciones, clases, sesiones, vídeos, videos, preguntas, problemas, ejercicios, páginas, temas, tareas, artículos',
  pt: 'lições, aulas, sessões, vídeos, questões, perguntas, problemas, exercícios, páginas, tópicos, tarefas, artigos',
  fr: 'leçons, séances, vidéos, questions, problèmes, exercices, pages, sujets, tâches, articles',
  de: 'lektionen, stunden, sitzungen, videos, fragen, aufgaben, übungen, seiten, themen, artikel',
  it: 'lezioni, sessioni, video, domande, problemi, esercizi, pagine, argomenti, compiti, articoli',
  pl: 'lekcje, lekcji, sesje, sesji, filmy, filmów, pytania, pytań, zadania, zadań, ćwiczenia, ćwiczeń, strony, stron, tematy, tematów',
  tr: 'ders, oturum, video, soru, problem, alıştırma, sayfa, konu, görev, makale',
  ru: 'уроки, уроков, урока, занятия, занятий, видео, вопросы, вопросов, задачи, задач, упражнения, упражнений, страниц, тем, статей',
  ar: 'دروس, درسا, حصص, فيديوهات, فيديو, أسئلة, سؤالا, تمارين, تمرينا, صفحات, صفحة, مواضيع, مهام',
  hi: 'पाठ, सत्र, वीडियो, प्रश्न, समस्याएँ, अभ्यास, पृष्ठ, विषय, कार्य',
  zh: '节, 節, 节课, 節課, 个视频, 個影片, 题, 題, 道题, 道題, 个练习, 页, 頁, 讲, 講, 集',
  ja: '本, 回, 問, ページ, レッスン, 動画, トピック',
  ko: '강, 강의, 개, 문제, 페이지, 영상, 주제',
};

interface Beside {
  readonly start: number;
  readonly end: number;
  /** As written, without its brackets. */
  readonly said: string;
}

/** More than so many nobody writes beside one title; each is looked for in all of it. */
export const MOST_BESIDE = 8;

const BRACKETS = /[([（【]([^()[\]（）【】]{1,40})[)\]）】]/gu;
const TAIL = /\s[-–—|·]\s*([^-–—|·]{1,40})$/u;
const HEAD = /^([^:：]{1,24})[:：]\s*(?=\S)/u;
/** Of a video: "3:55", "1:02:10". */
const LENGTH = /^\d{1,3}:\d{2}(?::\d{2})?$/u;
/** Of an exam: "24 %", "10-15%". */
const WEIGHT = /^[~≈]?\d{1,3}(?:[.,]\d)?(?:\s?[-–]\s?\d{1,3})?\s?[%％]$/u;
const COUNT = anyCase(
  String.raw`^[~≈]?\d{1,4}\+?\s*${anyOf(COUNTED, LESSON, PART, PARTS, ...Object.values(ONE), ...Object.values(SEVERAL))}$`,
);

/** The first place beside a title that says what it costs, how long it is or what it counts. */
export function findBeside(text: string): Beside | undefined {
  const bracket = findBracket(text, saysBeside);
  if (bracket !== undefined) return bracket;
  const tail = TAIL.exec(text);
  if (tail?.[1] !== undefined && saysBeside(tail[1]))
    return { start: tail.index, end: text.length, said: tail[1].trim() };
  const head = HEAD.exec(text);
  const label = head?.[1] ?? '';
  if (head !== null && label.length > 1 && label === label.toUpperCase() && saysCost(label))
    return { start: 0, end: head[0].length, said: label };
  return undefined;
}

/** The same beside a heading: "Unit 2 (12 lessons | 1 h)", "Basics (March)". */
export function findBesideHeading(text: string): Beside | undefined {
  return findBeside(text) ?? findBracket(text, (inside) => saysCount(inside) || saysWhen(inside));
}

function findBracket(text: string, says: (inside: string) => boolean): Beside | undefined {
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(BRACKETS)) {
    const rest = text.slice(0, index) + text.slice(index + whole.length);
    if (says(inside.trim()) && /[\p{L}\p{N}]/u.test(rest))
      return { start: index, end: index + whole.length, said: inside.trim() };
  }
  return undefined;
}

function saysBeside(text: string): boolean {
  const plain = text.trim();
  return saysCost(plain) || LENGTH.test(plain) || WEIGHT.test(plain);
}

/** Several counts, or one with a time. */
function saysCount(text: string): boolean {
  const parts = text.split(/[|,;·•、，]/u).map((part) => part.trim());
  return (
    parts.some((part) => COUNT.test(part)) && parts.every((part) => COUNT.test(part) || saysOnlyTime(part))
  );
}

/** A month alone says when beside a heading; a letter does not. */
function saysWhen(text: string): boolean {
  return isWhen(text) || (text.length > 2 && isWhenCell(text));
}

/** "1.2 Loops": which lesson it is. */
const LESSON_NUMBER = /^\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+(?=[\p{L}"“«„])/u;
const WEIGHT_BEHIND = /\s+\d{1,3}(?:[.,]\d)?\s?[%％]$/u;

/** What most of the titles beside one have, too. */
export interface Counts {
  /** The number of a lesson before them. */
  readonly numbered: boolean;
  /** A share of an exam behind them. */
  readonly weighted: boolean;
}

/** Where a title begins and ends without these. */
export function findCounted(
  text: string,
  { numbered, weighted }: Counts,
): { readonly start: number; readonly end: number } {
  const start = numbered ? (LESSON_NUMBER.exec(text)?.[0].length ?? 0) : 0;
  const end = weighted ? (WEIGHT_BEHIND.exec(text)?.index ?? text.length) : text.length;
  return { start, end: Math.max(start, end) };
}

/** Whether a title has the number of a lesson before it. */
export function isNumbered(text: string): boolean {
  return LESSON_NUMBER.test(text);
}

/** Whether a title has a share of an exam behind it. */
export function isWeighted(text: string): boolean {
  return WEIGHT_BEHIND.test(text) || WEIGHT.test(findBeside(text)?.said ?? '');
}
