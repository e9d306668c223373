// What a value of the schema is called in messages, beside the value itself: a new key needs no list but the schema.
import * as z from 'zod';
import { nearest } from '../nearest.ts';
import type { ValueCode } from '../problems/catalogue.ts';

/** How a wrong value is called, what may stand there, and what was probably meant. */
export interface Field {
  readonly code: ValueCode;
  /** What the message calls the value: `the date "2026-13-01" …`. */
  readonly noun: string;
  readonly allowed: string;
  readonly repair?: (value: unknown) => string | undefined;
  /**
   * What stands there, or in each entry of the list there. All but `value` and `object` is text, which may look like a
   * number (`book: 1984`); a `line` and `prose` may have any characters, and prose several lines.
   */
  readonly holds: 'line' | 'prose' | 'id' | 'name' | 'value' | 'object';
}

const fields = z.registry<Field>();

/** The value, of which these words could be written once: whoever still does is told what takes their place. */
export function withFormer<Value extends z.ZodType>(
  value: Value,
  former: ReadonlyMap<unknown, string>,
): Value {
  const field = ofType(value);
  const repair = (found: unknown) => former.get(found) ?? field.repair?.(found);
  return withField(value, { ...field, repair });
}

/** The value with its field, which it keeps whatever is said of it later (`.meta`, `.max`, `.exactOptional`). */
export function withField<Value extends z.ZodType>(value: Value, field: Field): Value {
  fields.add(value, field);
  return value;
}

/** The field of a value: as it was given, else as its type says. */
export function fieldOf(value: z.core.$ZodType): Field {
  const inner = value instanceof z.ZodExactOptional ? value.unwrap() : value;
  return fields.get(inner as z.ZodType) ?? ofType(inner);
}

export const LINE: Field = { code: 'bad-text', noun: 'text', allowed: 'text on one line', holds: 'line' };
const YES_OR_NO: Field = {
  code: 'bad-optional',
  noun: 'value',
  allowed: 'true or false',
  repair: repairBoolean,
  holds: 'value',
};
/** The code is never used: what is no group of keys is told as `not-keys`. */
const KEYS: Field = { code: 'bad-text', noun: 'value', allowed: 'keys with their values', holds: 'object' };

function ofType(value: z.core.$ZodType): Field {
  if (value instanceof z.ZodEnum) return oneOf(value.options.map(String));
  if (value instanceof z.ZodBoolean) return YES_OR_NO;
  if (value instanceof z.ZodNumber) return number(value);
  return value instanceof z.ZodObject || value instanceof z.ZodRecord ? KEYS : LINE;
}

function oneOf(words: readonly string[]): Field {
  return {
    code: 'bad-choice',
    noun: 'value',
    allowed: words.join(', '),
    repair: (value) =>
      value === false ? words.find((word) => word === 'off') : nearest(String(value), words),
    holds: 'value',
  };
}

function number({ minValue, maxValue, format }: z.ZodNumber): Field {
  const kind = format === 'safeint' ? 'a whole number' : 'a number';
  const allowed = `${kind} from ${minValue ?? 0} to ${maxValue ?? 0}, without quotes`;
  return { code: 'bad-number', noun: 'number', allowed, holds: 'value' };
}

function repairBoolean(value: unknown): string | undefined {
  if (value === 1 || /^(yes|y|on)$/i.test(String(value))) return 'true';
  return value === 0 || /^(no|n|off)$/i.test(String(value))
    ? 'false'
    : nearest(String(value), ['true', 'false']);
}
