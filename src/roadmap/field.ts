// What each field may hold, in words: the wording of every complaint about one value.
import { nearest } from './nearest.ts';
import {
  repairDate,
  repairDuration,
  repairGlob,
  repairHours,
  repairId,
  repairPace,
  repairUrl,
} from './repair.ts';
import { LEVELS } from './schema.ts';

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
    allowed: 'hours a week, at most 168, such as 12 hours/week',
    repair: repairPace,
  },
  hours: {
    code: 'bad-hours',
    noun: 'number of hours',
    allowed: 'a number above 0 and at most 10000, without quotes or a unit, such as 90',
    repair: repairHours,
  },
  url: {
    code: 'bad-url',
    noun: 'web address',
    allowed: 'an address that begins with https:// or http://, of at most 500 characters',
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
      'a path in this repository with / and without .., with at most two * between slashes and two ** in all, such as projects/chess/**, or a list of such',
    repair: repairGlob,
  },
  id: {
    code: 'bad-id',
    noun: 'id',
    allowed: 'lower-case letters, digits and single hyphens, at most 64, such as linear-regression',
    repair: repairId,
  },
  level: { code: 'bad-level', noun: 'level', allowed: LEVELS.join(', '), repair: repairLevel },
  emoji: { code: 'bad-emoji', noun: 'emoji', allowed: 'one emoji, such as 🧠' },
  optional: { code: 'bad-optional', noun: 'value', allowed: 'true or false', repair: repairBoolean },
  covers: { code: 'bad-list', noun: 'value', allowed: 'a list of topics, each on one line' },
  needs: { code: 'bad-list', noun: 'value', allowed: 'a list of ids of items, such as [linear-algebra]' },
  'done-when': { code: 'bad-list', noun: 'value', allowed: 'a list of conditions, each on one line' },
  'one-of': { code: 'bad-list', noun: 'value', allowed: 'a list of two to ten choices' },
  items: { code: 'bad-list', noun: 'value', allowed: 'a list of items, each beginning with "- "' },
  phases: { code: 'bad-list', noun: 'value', allowed: 'a list of 1 to 100 phases, each beginning with "- "' },
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
