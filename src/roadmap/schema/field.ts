// What each field may hold, in words: the wording of every complaint about one value.
import { nearest } from '../nearest.ts';
import { LIMITS } from '../limits.ts';
import {
  repairDate,
  repairDuration,
  repairGlob,
  repairHours,
  repairId,
  repairPace,
  repairUrl,
} from '../check/repair.ts';
import { repairReference } from '../extend/reference.ts';
import { LEVELS } from './schema-item.ts';
import { DIGESTS, NUDGES, OPEN_MODES, README_MODES } from './schema-tracker.ts';

/** How a wrong value of a field is called, what may stand there, and what was probably meant. */
export interface Field {
  readonly code: string;
  /** What the message calls the value: `the date "2026-13-01" …`. */
  readonly noun: string;
  readonly allowed: string;
  readonly repair?: (value: unknown) => string | undefined;
}

const LINE: Field = { code: 'bad-text', noun: 'text', allowed: 'text on one line' };
const PROSE: Field = { code: 'bad-text', noun: 'text', allowed: 'text' };
const DATE: Field = {
  code: 'bad-date',
  noun: 'date',
  allowed: 'a day that exists, written YYYY-MM-DD, such as 2026-12-01',
  repair: repairDate,
};

const ID: Field = {
  code: 'bad-id',
  noun: 'id',
  allowed: `lower-case letters, digits and single hyphens, at most ${LIMITS.id}, such as linear-regression`,
  repair: repairId,
};
const YES_OR_NO: Field = {
  code: 'bad-optional',
  noun: 'value',
  allowed: 'true or false',
  repair: repairBoolean,
};

function oneOf(words: readonly string[]): Field {
  return {
    code: 'bad-choice',
    noun: 'value',
    allowed: words.join(', '),
    repair: (value) =>
      value === false ? words.find((word) => word === 'off') : nearest(String(value), words),
  };
}

const FIELDS: Readonly<Record<string, Field>> = {
  version: { code: 'bad-version', noun: 'version', allowed: '1, without quotes', repair: repairVersion },
  start: DATE,
  due: DATE,
  duration: {
    code: 'bad-duration',
    noun: 'duration',
    allowed: 'a number of days, weeks or months, such as 8 weeks',
    repair: repairDuration,
  },
  pace: {
    code: 'bad-pace',
    noun: 'pace',
    allowed: `hours a week, at most ${LIMITS.hoursAWeek}, such as 12 hours/week`,
    repair: repairPace,
  },
  hours: {
    code: 'bad-hours',
    noun: 'number of hours',
    allowed: `a number above 0 and at most ${LIMITS.hours}, without quotes or a unit, such as 90`,
    repair: repairHours,
  },
  url: {
    code: 'bad-url',
    noun: 'web address',
    allowed: `an address that begins with https:// or http://, of at most ${LIMITS.address} characters`,
    repair: repairUrl,
  },
  resources: {
    code: 'bad-resource',
    noun: 'resource',
    allowed: 'a list of web addresses, or of title and url',
    repair: repairUrl,
  },
  path: {
    code: 'bad-path',
    noun: 'path',
    allowed:
      'a path in this repository with / and without .., such as projects/chess/**, or a list of such',
    repair: repairGlob,
  },
  id: ID,
  level: { code: 'bad-level', noun: 'level', allowed: LEVELS.join(', '), repair: repairLevel },
  target: { code: 'bad-level', noun: 'level', allowed: LEVELS.join(', '), repair: repairLevel },
  was: ID,
  extends: {
    code: 'bad-reference',
    noun: 'roadmap',
    allowed:
      'the name of a roadmap that ships, such as machine-learning-engineer, or owner/repository/path.yml@ref on GitHub',
    repair: repairReference,
  },
  color: {
    code: 'bad-color',
    noun: 'colour',
    allowed: 'six hex digits, such as 1d76db',
    repair: repairColor,
  },
  assignee: {
    code: 'bad-assignee',
    noun: 'user name',
    allowed: 'the name of a GitHub user, without @',
    repair: repairLogin,
  },
  readme: oneOf(README_MODES),
  open: oneOf(OPEN_MODES),
  digest: oneOf(DIGESTS),
  nudges: oneOf(NUDGES),
  bases: {
    code: 'bad-branch',
    noun: 'branch',
    allowed: 'a list of names of branches or patterns, such as [main, release/*]',
  },
  holidays: {
    code: 'bad-holiday',
    noun: 'holiday',
    allowed: 'a list of days, or of from and to, each written YYYY-MM-DD',
    repair: repairDate,
  },
  from: DATE,
  to: DATE,
  done: YES_OR_NO,
  'due-dates': YES_OR_NO,
  skip: {
    code: 'bad-list',
    noun: 'value',
    allowed: 'a list of ids of items and phases, such as [statistics]',
  },
  add: { code: 'bad-list', noun: 'value', allowed: 'a list of items and phases, each beginning with "- "' },
  skills: { code: 'bad-list', noun: 'value', allowed: 'a list of skills, each beginning with "- name: "' },
  'taught-by': { code: 'bad-list', noun: 'value', allowed: 'a list of ids of items, such as [statistics]' },
  tracks: {
    code: 'bad-list',
    noun: 'value',
    allowed:
      'a list of two to twenty tracks, each beginning with "- title: ", or under a phase or an item the ids of its tracks',
  },
  emoji: { code: 'bad-emoji', noun: 'emoji', allowed: 'one emoji, such as 🧠' },
  optional: YES_OR_NO,
  covers: { code: 'bad-list', noun: 'value', allowed: 'a list of topics, each on one line' },
  needs: { code: 'bad-list', noun: 'value', allowed: 'a list of ids of items, such as [linear-algebra]' },
  'done-when': { code: 'bad-list', noun: 'value', allowed: 'a list of conditions, each on one line' },
  'one-of': { code: 'bad-list', noun: 'value', allowed: 'a list of two to ten choices' },
  items: { code: 'bad-list', noun: 'value', allowed: 'a list of items, each beginning with "- "' },
  phases: { code: 'bad-list', noun: 'value', allowed: `a list of 1 to ${LIMITS.phases} phases, each beginning with "- "` },
  summary: PROSE,
  goal: PROSE,
  outcome: PROSE,
  objective: PROSE,
  notes: PROSE,
};

/** The wording for a key; any other key takes one line of text. */
export function fieldOf(key: string): Field {
  return Object.hasOwn(FIELDS, key) ? (FIELDS[key] ?? LINE) : LINE;
}

/** Whether a key holds text that may have several lines. */
export function isProse(key: string): boolean {
  return fieldOf(key) === PROSE;
}

function repairVersion(value: unknown): string | undefined {
  return String(value).trim() === '1' || value === 1.1 ? '1' : undefined;
}

function repairLevel(value: unknown): string | undefined {
  return typeof value === 'string' ? nearest(value, LEVELS) : undefined;
}

function repairBoolean(value: unknown): string | undefined {
  if (value === 1 || /^(yes|y|on)$/i.test(String(value))) return 'true';
  return value === 0 || /^(no|n|off)$/i.test(String(value))
    ? 'false'
    : nearest(String(value), ['true', 'false']);
}

/** `#1d76db ` and three digits → six digits. */
function repairColor(value: unknown): string | undefined {
  const [, digits = ''] = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*;?$/i.exec(String(value)) ?? [];
  if (digits.length === 3)
    return Array.from(digits, (digit) => digit + digit)
      .join('')
      .toLowerCase();
  return digits === '' ? undefined : digits.toLowerCase();
}

function repairLogin(value: unknown): string | undefined {
  return /^\s*@([a-z0-9-]{1,39})\s*$/i.exec(String(value))?.[1];
}
