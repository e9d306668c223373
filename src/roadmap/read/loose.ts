// Reading plain values that may be anything: what is not as it should be is left out, and somebody else complains.
import { isDate } from '../check/repair.ts';

export type Loose = Readonly<Record<string, unknown>>;

/** The objects of a list, each with its position. */
export function records(value: unknown): readonly { readonly value: Loose; readonly index: number }[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((entry, index) =>
    isRecord(entry) ? [{ value: entry, index }] : [],
  );
}

export function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something, trimmed. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A day that exists. */
export function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDate(value) ? value : undefined;
}
