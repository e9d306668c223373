// The kinds of value that the fields of a roadmap share: what a line, a date, an id or a path may look like, and what is
// said of a wrong one.
import * as z from 'zod';
import {
  repairDate,
  repairDuration,
  repairGlob,
  repairHours,
  repairId,
  repairPace,
  repairUrl,
} from '../check/repair.ts';
import { ID_PATTERN } from '../id.ts';
import { LIMITS } from '../limits.ts';
import { type Field, fieldOf, LINE, withField } from './field.ts';

// `.` is any character but the ends of lines.
const ONE_LINE = /^.*$/u;
const DURATION = /^[1-9]\d{0,2} (days?|weeks?|months?)$/;
// Above 0 and at most 168 hours, as LIMITS.hoursAWeek.
const PACE = /^(?!0+(?:\.0+)? )(?:(?:\d{1,2}|1[0-5]\d|16[0-7])(?:\.\d+)?|168) hours?\/week$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/i;
// No absolute path, drive or negation at the start, no backslash, no `..` step. As many `*` as one likes: matching is
// linear, and has a budget (tracker/evidence/glob.ts).
const GLOB = /^(?![/!~])(?![A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$))(?!\.\/)[^\\]+$/u;

const DATE: Field = {
  code: 'bad-date',
  noun: 'date',
  allowed: 'a day that exists, written YYYY-MM-DD, such as 2026-12-01',
  repair: repairDate,
  holds: 'value',
};
const ID: Field = {
  code: 'bad-id',
  noun: 'id',
  allowed: `lower-case letters, digits and single hyphens, at most ${LIMITS.id}, such as linear-regression`,
  repair: repairId,
  holds: 'id',
};
const PATH: Field = {
  code: 'bad-path',
  noun: 'path',
  allowed:
    'a path in this repository with / and without .., such as projects/chess/**, or a list of such',
  repair: repairGlob,
  holds: 'line',
};

export function line(max: number): z.ZodString {
  return withField(z.string().trim().min(1).max(max).regex(ONE_LINE), LINE);
}

export function prose(max: number): z.ZodString {
  return withField(z.string().trim().min(1).max(max), { ...LINE, allowed: 'text', holds: 'prose' });
}

export function date(): z.ZodISODate {
  return withField(z.iso.date(), DATE);
}

export function idText(): z.ZodString {
  return withField(z.string().max(LIMITS.id).regex(ID_PATTERN), ID);
}

/** An id as somebody refers to it: near misses are explained where it is looked up. */
export function idReference(): z.ZodString {
  return withField(z.string().trim().min(1).max(LIMITS.itemTitle), { ...LINE, holds: 'id' });
}

export function webAddress(): z.ZodString {
  return withField(z.string().trim().max(LIMITS.address).regex(WEB_ADDRESS).meta({ format: 'uri' }), {
    code: 'bad-url',
    noun: 'web address',
    allowed: `an address that begins with https:// or http://, of at most ${LIMITS.address} characters`,
    repair: repairUrl,
    holds: 'value',
  });
}

export function hoursNumber(): z.ZodNumber {
  return withField(z.number().positive().max(LIMITS.hours), {
    code: 'bad-hours',
    noun: 'number of hours',
    allowed: `a number above 0 and at most ${LIMITS.hours}, without quotes or a unit, such as 90`,
    repair: repairHours,
    holds: 'value',
  });
}

export function durationText(): z.ZodString {
  return withField(z.string().trim().regex(DURATION), {
    code: 'bad-duration',
    noun: 'duration',
    allowed: 'a number of days, weeks or months, such as 8 weeks',
    repair: repairDuration,
    holds: 'value',
  });
}

export function paceValue(): z.ZodUnion<[z.ZodNumber, z.ZodString]> {
  return withField(
    z.union([z.number().positive().max(LIMITS.hoursAWeek), z.string().trim().regex(PACE)]),
    {
      code: 'bad-pace',
      noun: 'pace',
      allowed: `hours a week, at most ${LIMITS.hoursAWeek}, such as 12 hours/week`,
      repair: repairPace,
      holds: 'value',
    },
  );
}

export function glob(): z.ZodString {
  return withField(z.string().trim().min(1).max(LIMITS.path).regex(GLOB), PATH);
}

/** One value, or a list of at most `max`, with the value's own field where none is given. */
export function oneOrMore<Value extends z.ZodType>(
  value: Value,
  max: number,
  own = fieldOf(value),
): z.ZodUnion<[Value, z.ZodArray<Value>]> {
  return withField(z.union([value, z.array(value).min(1).max(max)]), own);
}

/** A list of at least `min` values; `of` is what a message calls them. */
export function listOf<Value extends z.ZodType>(
  value: Value,
  { of, min, max }: { readonly of: string; readonly min?: number; readonly max?: number },
): z.ZodArray<Value> {
  const atLeast = min === undefined ? z.array(value) : z.array(value).min(min);
  const list = max === undefined ? atLeast : atLeast.max(max);
  const holds = value instanceof z.ZodUnion ? 'object' : fieldOf(value).holds;
  return withField(list, { code: 'bad-list', noun: 'value', allowed: `a list of ${of}`, holds });
}

/**
 * A field that may be left out. `help` is what an editor and the reference say of it; each example is a value that may
 * stand there.
 */
export function field<Value extends z.ZodType>(
  value: Value,
  help: string,
  ...examples: readonly unknown[]
): z.ZodExactOptional<Value> {
  return described(value, help, ...examples).exactOptional();
}

/** A field that must be there. */
export function described<Value extends z.ZodType>(
  value: Value,
  help: string,
  ...examples: readonly unknown[]
): Value {
  return value.meta({ description: help, ...(examples.length > 0 && { examples }) });
}
