// One refused value in a learner's words: the code, the message, what is allowed and what was meant.
import type { $ZodIssue } from 'zod/v4/core';
import { fieldOf, type Field } from './field.ts';
import type { Finding } from './finding.ts';
import { KEYS } from './schema.ts';
import { countCharacters, showValue } from './text.ts';

/** A value that the schema refused. */
export interface Subject {
  readonly key: string;
  readonly found: unknown;
  /** Whether it is an entry of the list under the key, and not the key's own value. */
  readonly entry: boolean;
}

type Wording = Omit<Finding, 'path'>;

/** The complaint about one value, which is there; missing and unknown keys are told elsewhere. */
export function wordIssue(issue: $ZodIssue, subject: Subject): Wording {
  const { key, found, entry } = subject;
  const field = fieldOf(key);
  const name = entry ? `an entry of "${key}"` : `"${key}"`;
  if (key === '') return notAnObject(key, found);
  if (issue.code === 'too_small' && Array.isArray(found)) return tooFew(key, field);
  if (found === null || found === '' || (typeof found === 'string' && found.trim() === '')) {
    return key === 'items' && !entry ? tooFew(key, field) : emptyValue(name, field);
  }
  if (issue.code === 'too_big' && typeof found !== 'number') return tooMuch(name, found, issue.maximum);
  if (issue.code === 'invalid_type') return wrongType(issue.expected, subject, field);
  if (issue.code === 'invalid_format' && field.code === 'bad-text') {
    return { code: 'not-one-line', message: `${name} has more than one line.`, allowed: field.allowed };
  }
  return invalid(field, found);
}

function invalid(field: Field, found: unknown): Wording {
  const suggestion = isShort(found) ? field.repair?.(found) : undefined;
  return {
    code: field.code,
    message:
      typeof found === 'object'
        ? `the ${field.noun} is ${showValue(found)}.`
        : `the ${field.noun} ${showValue(found)} is not valid.`,
    allowed: field.allowed,
    ...(suggestion !== undefined && suggestion !== found && { suggestion }),
  };
}

/** Nobody meant a number or a date by more than this; it also bounds the time that a repair takes. */
function isShort(found: unknown): found is string | number | boolean {
  return typeof found === 'string' ? found.length <= 300 : typeof found !== 'object';
}

function emptyValue(name: string, field: Field): Wording {
  const message = `${name} has no value. Write one, or take the line out.`;
  return { code: 'empty-value', message, allowed: field.allowed };
}

function tooFew(key: string, field: Field): Wording {
  if (key === 'items') {
    const message = 'this phase has no items. Add one, such as "- book: Its title", or take the phase out.';
    return { code: 'empty-phase', message };
  }
  if (key === 'one-of') {
    return {
      code: 'too-few-choices',
      message: '"one-of" has fewer than two choices.',
      allowed: field.allowed,
    };
  }
  return { code: 'empty-list', message: `"${key}" is an empty list.`, allowed: field.allowed };
}

function tooMuch(name: string, found: unknown, maximum: number | bigint): Wording {
  if (Array.isArray(found)) {
    return {
      code: 'too-many',
      message: `${name} has ${found.length} entries.`,
      allowed: `at most ${maximum} entries`,
    };
  }
  const length = countCharacters(String(found));
  return {
    code: 'too-long',
    message: `${name} is ${length} characters long.`,
    allowed: `at most ${maximum} characters`,
  };
}

function wrongType(expected: string, { key, found, entry }: Subject, field: Field): Wording {
  const name = entry ? `an entry of "${key}"` : key === '' ? 'the file' : `"${key}"`;
  if (expected === 'object') return notAnObject(key, found);
  if (expected === 'array' && typeof found !== 'object') {
    const text = showValue(found).replaceAll('"', '');
    const message = `${name} is ${showValue(found)}, not a list.`;
    const listed = key === 'items' || key === 'phases' ? {} : { suggestion: `[${text}]` };
    return { code: 'not-a-list', message, allowed: field.allowed, ...listed };
  }
  if (typeof found === 'object') {
    return { code: field.code, message: `${name} is ${showValue(found)}.`, allowed: field.allowed };
  }
  return invalid(field, found);
}

function notAnObject(key: string, found: unknown): Wording {
  if (key === '') {
    if (typeof found === 'string' && /^[\w-]+:\S/.test(found)) {
      const message = 'a colon has no space after it. Write "version: 1" and not "version:1".';
      return { code: 'not-a-roadmap', message };
    }
    const message = `the file is ${showRoot(found)}, not a roadmap. Begin with "version: 1", "title: …" and "phases:".`;
    return { code: 'not-a-roadmap', message };
  }
  const text = typeof found === 'string' || typeof found === 'number' ? String(found) : '…';
  const forms: Readonly<Record<string, string>> = {
    phases: 'title: …',
    items: `task: ${text}`,
    'one-of': `course: ${text}`,
  };
  const [, word, rest = ''] = /^([\w-]+):([^ ].*)$/s.exec(text) ?? [];
  if (word !== undefined && isKey(word)) {
    const message = `${showValue(found)} has no plain space after its colon. Write it as "${word}: ${showValue(rest).slice(1, -1)}".`;
    return { code: 'not-keys', message };
  }
  const name = key === 'phases' ? 'a phase' : key === 'items' ? 'an item' : 'a choice';
  const message = `${name} is ${showValue(found)}, not keys with values. Write it as "- ${forms[key] ?? 'title: …'}".`;
  return { code: 'not-keys', message };
}

function isKey(word: string): boolean {
  return Object.values<readonly string[]>(KEYS).some((keys) => keys.includes(word));
}

function showRoot(found: unknown): string {
  if (typeof found === 'string') return `plain text (${showValue(found)})`;
  return found === null ? 'empty but for comments' : showValue(found);
}
