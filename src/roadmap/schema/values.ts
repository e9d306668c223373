// The kinds of value that the fields of a roadmap share: what a line, a date, an id or a path may look like.
import * as z from 'zod';
import { ID_PATTERN } from '../id.ts';
import { LIMITS } from '../limits.ts';

// `.` is any character but the ends of lines.
const ONE_LINE = /^.*$/u;
const DURATION = /^[1-9]\d{0,2} (days?|weeks?|months?)$/;
// Above 0 and at most 168 hours, as LIMITS.hoursAWeek.
const PACE = /^(?!0+(?:\.0+)? )(?:(?:\d{1,2}|1[0-5]\d|16[0-7])(?:\.\d+)?|168) hours?\/week$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/i;
// No absolute path, drive or negation at the start, no backslash, no `..` step. As many `*` as one likes: matching is
// linear, and has a budget (tracker/evidence/glob.ts).
const GLOB = /^(?![/!~])(?![A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$))(?!\.\/)[^\\]+$/u;

export function line(max: number): z.ZodString {
  return z.string().trim().min(1).max(max).regex(ONE_LINE);
}

export function prose(max: number): z.ZodString {
  return z.string().trim().min(1).max(max);
}

export function date(): z.ZodISODate {
  return z.iso.date();
}

export function idText(): z.ZodString {
  return z.string().max(LIMITS.id).regex(ID_PATTERN);
}

/** An id as somebody refers to it: near misses are explained where it is looked up. */
export function idReference(): z.ZodString {
  return z.string().trim().min(1).max(LIMITS.itemTitle);
}

export function webAddress(): z.ZodString {
  return z.string().trim().max(LIMITS.address).regex(WEB_ADDRESS).meta({ format: 'uri' });
}

export function hoursNumber(): z.ZodNumber {
  return z.number().positive().max(LIMITS.hours);
}

export function durationText(): z.ZodString {
  return z.string().trim().regex(DURATION);
}

export function paceValue(): z.ZodUnion<[z.ZodNumber, z.ZodString]> {
  return z.union([z.number().positive().max(LIMITS.hoursAWeek), z.string().trim().regex(PACE)]);
}

export function glob(): z.ZodString {
  return z.string().trim().min(1).max(LIMITS.path).regex(GLOB);
}

/** One value, or a list of at most `max`. */
export function oneOrMore<Value extends z.ZodType>(
  value: Value,
  max: number,
): z.ZodUnion<[Value, z.ZodArray<Value>]> {
  return z.union([value, z.array(value).min(1).max(max)]);
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
