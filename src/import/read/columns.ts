// What the columns of a table hold, by their heads.

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

const whole = (words: string) => new RegExp(`^(?:${words})$`, 'iu');

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'done',
    whole(
      'done\\??|status|state|✓|✅|✔️?|complete(?:d|\\?)?|progress|finished\\??|erledigt|hecho|fait|готово|статус|estado',
    ),
  ],
  ['number', whole('#|№|no\\.?|nr\\.?|id|weeks?|wk|days?|date|woche|semana|tag|неделя|день|order|priority')],
  ['kind', whole('kind|type|art|tipo|тип|format')],
  [
    'hours',
    whole(
      '(?:est(?:imated|\\.)? )?(?:hours?|effort|time)(?: \\(?.*\\)?)?|stunden|std\\.?|aufwand|horas|heures|часы|hours? ?/ ?week|hours? per week|workload',
    ),
  ],
  ['duration', whole('duration|length|how long|dauer|duración|durée|срок|timeline')],
  [
    'link',
    whole(
      '(?:the )?(?:links?|urls?|resources?|materials?|source|sources|where|reference|references|quelle|enlace|recurso|lien|ссылка|website)',
    ),
  ],
  [
    'by',
    whole(
      'by|providers?|authors?|platform|instructors?|teacher|school|institution|university|offered by|anbieter|autor|автор|plataforma',
    ),
  ],
  [
    'topics',
    whole(
      "topics covered|covers|contents?|concepts|what you(?:'|’)?ll learn|key topics|subtopics|themen|temas",
    ),
  ],
  [
    'objective',
    whole(
      'objective|goal|aim|description|about|purpose|outcome|details|ziel|objetivo|цель|beschreibung|descripción|описание',
    ),
  ],
  [
    'title',
    whole(
      'titles?|topics?|courses?|names?|subjects?|what|tasks?|items?|skills?|books?|projects?|certifications?|certificates?|lessons?|modules?|activity|activities|events?|exams?|thema|kurs|kurse|titel|aufgabe|tema|curso|título|sujet|cours|тема|курс|задача|название|study|focus',
    ),
  ],
];
const STAGE = whole(
  'phase|stage|level|month|months|part|module|semester|quarter|year|step|section|area|category|stufe|teil|monat|fase|etapa|nivel|mes|этап|уровень|месяц|group|block',
);
/** A box, written or drawn. */
const BOX = /^(?:\[[ xX]?\]|[xX✓✔✅☑⬜☐🔲❌]\uFE0F?)$/u;
const LEVELS = /^(?:beginner|intermediate|advanced)$/iu;

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
  if (STAGE.test(header)) {
    const different = new Set(filled).size;
    if (filled.length > different && different > 1) return 'stage';
    if (/^(?:level|nivel|stufe)$/iu.test(header) && filled.every((cell) => LEVELS.test(cell))) return 'level';
    return filled.every((cell) => cell.length <= 12) ? 'number' : 'other';
  }
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
