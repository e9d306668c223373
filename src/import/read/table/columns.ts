// What the columns of a table hold, by their heads.
import { DURATION, EFFORT, GOAL, OFFERED_BY, OUTCOME } from '../../words/fields.ts';
import {
  AREA,
  COUNT,
  COVERS,
  DESCRIPTION,
  KIND,
  PLACE,
  REMARKS,
  RESOURCES,
  STATE,
  TITLE,
} from '../../words/heads.ts';
import { BEFOREHAND } from '../../words/asides/callouts.ts';
import { takeEmoji } from '../../words/emoji.ts';
import { ONE } from '../../words/kinds/names.ts';
import { SEVERAL } from '../../words/kinds/several.ts';
import { LEVEL, levelOf } from '../../words/levels.ts';
import { anyCase, anyOf, wholePattern } from '../../words/pattern.ts';
import { PART, PARTS, PHASE, PHASES, QUARTER, SEMESTER } from '../../words/phase-words.ts';
import { DONE, OPTIONAL, REQUIRED, isState, saysOptional } from '../../words/states.ts';
import { A_WEEK, DAY, MONTH, WEEK, YEAR } from '../../words/times.ts';
import { type Sort, sortOfCells, tellsRowsApart } from './cells.ts';

type Role =
  | 'title'
  | 'done'
  | 'optional' // whether a row may be left out
  | 'required' // whether a row may not be left out
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
  | 'needs' // the rows that come before it
  | 'remark'
  | 'other';

export interface Column {
  readonly role: Role;
  readonly header: string;
}

/** Kinds whose names stand over the titles of their items. */
const NAMES = (['course', 'book', 'project', 'exam', 'certification', 'skill', 'task'] as const).flatMap(
  (kind) => [ONE[kind], SEVERAL[kind]],
);
const HOURS_HEAD = anyCase(
  String.raw`^${anyOf(EFFORT)}(?:\s*(?:[(（].*|(?:/\s*)?${anyOf(WEEK)}|${anyOf(A_WEEK)}))?$`,
);
const DONE_SIGN = /^(?:✓|✅|✔\uFE0F?)$/u;
const COUNT_SIGN = /^(?:#|№)$/u;

/** What a head says, in this order. */
const ROLES: readonly (readonly [Role, readonly RegExp[]])[] = [
  ['done', [wholePattern(STATE, DONE), DONE_SIGN]],
  ['number', [wholePattern(COUNT, WEEK, DAY), COUNT_SIGN]],
  ['kind', [wholePattern(KIND)]],
  ['needs', [wholePattern(BEFOREHAND)]],
  ['hours', [HOURS_HEAD]],
  ['duration', [wholePattern(DURATION)]],
  ['link', [wholePattern(RESOURCES, PLACE)]],
  ['by', [wholePattern(OFFERED_BY)]],
  ['topics', [wholePattern(COVERS)]],
  ['title', [wholePattern(TITLE)]],
  ['objective', [wholePattern(DESCRIPTION, GOAL, OUTCOME)]],
  ['title', [wholePattern(...NAMES)]],
  ['remark', [wholePattern(REMARKS)]],
];
const STAGE = wholePattern(AREA, PHASE, PHASES, PART, PARTS, MONTH, QUARTER, SEMESTER, YEAR);
/** A box, written or drawn. */
const BOX = /^(?:\[[ xX]?\]|[xX✓✔✅☑⬜☐🔲❌]\uFE0F?)$/u;
const LEVEL_HEAD = wholePattern(LEVEL);
const OPTIONAL_HEAD = wholePattern(OPTIONAL);
const REQUIRED_HEAD = wholePattern(REQUIRED);

/** One role for each column; exactly one is the title where any can be. */
export function readColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  const first = heads.map((header, index): ReadColumn => {
    const plain = header.trim();
    const cells = rows.map((row) => takeEmoji(row[index] ?? '').text || (row[index] ?? '').trim());
    const sort = sortOfCells(cells);
    return { header: plain, role: roleOf(plain, cells, sort), names: sort === 'name', cells };
  });
  const said = first.findIndex(({ role, names }) => role === 'title' && names);
  const title = said === -1 ? pickTitle(first) : said;
  return first.map(({ header, role }, index): Column => {
    if (index === title) return { header, role: 'title' };
    return { header, role: role === 'title' ? 'other' : role };
  });
}

interface ReadColumn extends Column {
  /** Whether its cells may say what to do. */
  readonly names: boolean;
  readonly cells: readonly string[];
}

function roleOf(header: string, cells: readonly string[], sort: Sort): Role {
  const filled = cells.filter((cell) => cell !== '');
  if ((header === '' || BOX.test(header)) && filled.length > 0 && filled.every((cell) => BOX.test(cell)))
    return 'done';
  const levels = LEVEL_HEAD.test(header) && filled.every((cell) => levelOf(cell) !== undefined);
  if (STAGE.test(header)) {
    const different = new Set(filled).size;
    if (filled.length > different && different > 1) return 'stage';
    if (levels) return 'level';
    return filled.every((cell) => cell.length <= 12) ? 'number' : 'other';
  }
  if (levels) return 'level';
  const plain = header.replace(/^the\s+|\s*[?:：]$/giu, '');
  const answers = filled.filter((cell) => isState(cell) || saysOptional(cell)).length;
  if (OPTIONAL_HEAD.test(plain) && answers * 2 > filled.length) return 'optional';
  if (REQUIRED_HEAD.test(plain) && answers * 2 > filled.length) return 'required';
  const role = ROLES.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0];
  if (role !== undefined && role !== 'title') return role;
  return BY_CELLS[sort] ?? role ?? 'other';
}

/** Where no head says it, or the head says that it is the title and its cells say that it is not. */
const BY_CELLS: Readonly<Partial<Record<Sort, Role>>> = {
  when: 'number',
  number: 'number',
  level: 'level',
  state: 'remark',
  same: 'remark',
};

/** The first column of names, one that tells the rows apart before one that gathers them. */
function pickTitle(columns: readonly ReadColumn[]): number {
  const open = ({ role, names }: ReadColumn) => (role === 'other' || role === 'topics') && names;
  const apart = columns.findIndex((column) => open(column) && tellsRowsApart(column.cells));
  if (apart !== -1) return apart;
  const other = columns.findIndex(open);
  if (other !== -1) return other;
  for (const role of [
    'topics',
    'link',
    'objective',
    'other',
    'stage',
    'kind',
    'by',
    'remark',
    'number',
  ] as const) {
    const found = columns.findIndex((column) => column.role === role);
    if (found !== -1) return found;
  }
  return 0;
}
