// What the columns of a table hold, by their heads.
import { DURATION, EFFORT, GOAL, OFFERED_BY, OUTCOME } from '../words/fields.ts';
import { LEVEL, levelOf } from '../words/levels.ts';
import { type Words, anyOf, wholePattern } from '../words/pattern.ts';
import { PART, PARTS, PHASE, PHASES, QUARTER, SEMESTER } from '../words/phase-words.ts';
import { DAY, MONTH, WEEK, YEAR } from '../words/times.ts';

type Role =
  | 'title'
  | 'done'
  | 'kind'
  | 'stage' // the phase that a row belongs to
  | 'number'
  | 'hours'
  | 'duration'
  | 'link'
  | 'by'
  | 'level'
  | 'topics'
  | 'objective'
  | 'other';

export interface Column {
  readonly role: Role;
  readonly header: string;
}

const plainWhole = (words: string) => new RegExp(`^(?:${words})$`, 'iu');
const whole = (words: string, ...tables: readonly Words[]) =>
  new RegExp(`^(?:${words}|${anyOf(...tables)})$`, 'iu');

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'done',
    plainWhole(
      'done\\??|status|state|✓|✅|✔️?|complete(?:d|\\?)?|progress|finished\\??|erledigt|hecho|fait|готово|статус|estado',
    ),
  ],
  ['number', whole('#|№|no\\.?|nr\\.?|id|date|order|priority', WEEK, DAY)],
  ['kind', plainWhole('kind|type|art|tipo|тип|format')],
  [
    'hours',
    whole(
      '(?:est(?:imated|\\.)? )?(?:hours?|effort|time)(?: \\(?.*\\)?)?|stunden|std\\.?|aufwand|horas|heures|часы|hours? ?/ ?week|hours? per week|workload',
      EFFORT,
    ),
  ],
  ['duration', whole('how long', DURATION)],
  [
    'link',
    plainWhole(
      '(?:the )?(?:links?|urls?|resources?|materials?|source|sources|where|reference|references|quelle|enlace|recurso|lien|ссылка|website)',
    ),
  ],
  [
    'by',
    whole(
      'by|providers?|authors?|platform|instructors?|teacher|school|institution|university|offered by|anbieter|autor|автор|plataforma',
      OFFERED_BY,
    ),
  ],
  [
    'topics',
    plainWhole(
      "topics covered|covers|contents?|concepts|what you(?:'|’)?ll learn|key topics|subtopics|themen|temas",
    ),
  ],
  [
    'title',
    plainWhole(
      'titles?|topics?|courses?|names?|subjects?|what|tasks?|items?|skills?|books?|projects?|certifications?|certificates?|lessons?|modules?|activity|activities|events?|exams?|thema|kurs|kurse|titel|aufgabe|tema|curso|título|sujet|cours|тема|курс|задача|название|study|focus',
    ),
  ],
  ['objective', whole('description|about|purpose|details|beschreibung|descripción|описание', GOAL, OUTCOME)],
];
const STAGE = whole('area|category|group', PHASE, PHASES, PART, PARTS, MONTH, QUARTER, SEMESTER, YEAR);
/** A box, written or drawn. */
const BOX = /^(?:\[[ xX]?\]|[xX✓✔✅☑⬜☐🔲❌]\uFE0F?)$/u;
const LEVEL_HEAD = wholePattern(LEVEL);

/** One role for each column; exactly one is the title where any can be. */
export function readColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  const first = heads.map((header, index): Column => {
    const plain = header.trim();
    const cells = rows.map((row) => (row[index] ?? '').trim());
    return { header: plain, role: roleOf(plain, cells) };
  });
  const title = first.findIndex(({ role }) => role === 'title');
  const fallback = title === -1 ? pickTitle(first) : title;
  const topicsToo = first.map((column, index): Column =>
    column.role === 'title' && index !== fallback ? { ...column, role: 'other' } : column,
  );
  return topicsToo.map((column, index) => (index === fallback ? { ...column, role: 'title' } : column));
}

function roleOf(header: string, cells: readonly string[]): Role {
  const filled = cells.filter((cell) => cell !== '');
  if (header === '' && filled.length > 0 && filled.every((cell) => BOX.test(cell))) return 'done';
  const levels = LEVEL_HEAD.test(header) && filled.every((cell) => levelOf(cell) !== undefined);
  if (STAGE.test(header)) {
    const different = new Set(filled).size;
    if (filled.length > different && different > 1) return 'stage';
    if (levels) return 'level';
    return filled.every((cell) => cell.length <= 12) ? 'number' : 'other';
  }
  if (levels) return 'level';
  return ROLES.find(([, pattern]) => pattern.test(header))?.[0] ?? 'other';
}

function pickTitle(columns: readonly Column[]): number {
  const other = columns.findIndex(({ role }) => role === 'other');
  if (other !== -1) return other;
  for (const role of ['topics', 'link', 'objective', 'stage', 'kind', 'by', 'number'] as const) {
    const found = columns.findIndex((column) => column.role === role);
    if (found !== -1) return found;
  }
  return 0;
}
