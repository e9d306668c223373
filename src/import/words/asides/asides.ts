// Sections of a document that are no roadmap: what their titles say.
import { takeEmoji } from '../emoji.ts';
import { type Words, anyAlone, anyCase, group, wholePattern } from '../pattern.ts';
import { RESOURCES } from '../heads.ts';
import {
  ABOUT,
  BADGES,
  CONTENTS,
  FOR_WHOM,
  LICENCE,
  SOURCES,
  TAKING_PART,
  THANKS,
  TRANSLATIONS,
} from './document.ts';
import { A_REMARK, isCallout } from './callouts.ts';
import {
  AFTERWARDS,
  HINTS,
  NOT_COVERED,
  PROMISE,
  QUESTIONS,
  ROUTINE,
  SUMMARY,
  THOUGHTS,
  TRACKING,
} from './no-work.ts';
import { COURSE_RULES, EXAM_FACTS, REPOSITORY } from './running.ts';
import { READING_MATTER, USEFUL } from './resources.ts';

/** What a section is, and the titles that say so. */
export const ASIDES: readonly (readonly [what: string, titles: Words])[] = [
  ['a table of contents', CONTENTS],
  ['about the author or the document', ABOUT],
  ['about whom it is for', FOR_WHOM],
  ['the licence', LICENCE],
  ['about taking part in the document', TAKING_PART],
  ['thanks and support', THANKS],
  ['badges', BADGES],
  ['a list of resources used', SOURCES],
  ['translations', TRANSLATIONS],
  ['rules and hints, no work', HINTS],
  ['about time and routine, no work', ROUTINE],
  ['about keeping track, no work', TRACKING],
  ['about questions', QUESTIONS],
  ['about what is not part of it', NOT_COVERED],
  ['about what comes after', AFTERWARDS],
  ['thoughts, no work', THOUGHTS],
  ['about how the course is run, no work', COURSE_RULES],
  ['facts about the exam, no work', EXAM_FACTS],
  ['about the repository, no work', REPOSITORY],
];
/** "Questions?" is no work; "Questions" may be. */
const MARK = (titles: Words) => (titles === QUESTIONS ? String.raw`\?` : String.raw`\??`);
/** All of them, each in a group of its own: for most titles, which are none, one look is enough. */
const ANY = anyCase(`^${group(ASIDES.map(([, titles]) => `(${anyAlone(titles)})${MARK(titles)}`))}$`);

const MATTER = anyAlone(RESOURCES, READING_MATTER);
const ADJECTIVE = anyAlone(USEFUL);
const ONLY_RESOURCES = anyCase(`^(?:${ADJECTIVE} ?){0,4}${MATTER}(?: ${ADJECTIVE}){0,4}$`);

/** Whether a title promises links and no more. */
export function isResources(title: string): boolean {
  return ONLY_RESOURCES.test(title);
}

/** Of a title that can be one of these. */
const LONGEST = 200;
const IS_SUMMARY = wholePattern(SUMMARY);

/** Whether a title says that what one knows in the end is told once more. */
export function isSummary(title: string): boolean {
  return title.length <= LONGEST && IS_SUMMARY.test(title.replace(/[.:!]+$/u, '').trim());
}

const IS_PROMISE = wholePattern(PROMISE);

/** Whether a title says that what one will know is told before it is learnt. */
export function isPromise(title: string): boolean {
  return title.length <= LONGEST && IS_PROMISE.test(title.replace(/[.:!?？]+$/u, '').trim());
}

/** These say it of a list inside of a phase, too; "Links" may be what to read there. */
const NO_WORK: ReadonlySet<Words> = new Set<Words>([
  FOR_WHOM,
  THANKS,
  TRANSLATIONS,
  HINTS,
  ROUTINE,
  TRACKING,
  QUESTIONS,
  NOT_COVERED,
  THOUGHTS,
]);
const LABELS: ReadonlySet<string> = new Set(
  ASIDES.flatMap(([what, titles]) => (NO_WORK.has(titles) ? [what] : [])),
);

/** What is under a label inside of a phase, where it is no work: "**Tips:**", "⚠️ Warning". */
export function findNoWork(label: string): string | undefined {
  const { text } = takeEmoji(label);
  if (isCallout(text)) return A_REMARK;
  const what = text.length > 60 ? undefined : findAside(text);
  return what !== undefined && LABELS.has(what) ? what : undefined;
}

/** What a section with this title is, where it is no roadmap. The title comes without its emoji and number. */
export function findAside(title: string): string | undefined {
  if (title.length > LONGEST) return undefined;
  const plain = title.replace(/^[¿¡]+|[!?.:…？！。：؟]+$/gu, '').trim();
  const [, ...groups] = ANY.exec(/[?？؟]$/u.test(title.trim()) ? `${plain}?` : plain) ?? [];
  return ASIDES[groups.findIndex((found: string | undefined) => found !== undefined)]?.[0];
}
