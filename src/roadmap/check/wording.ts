// One refused value in a learner's words: the code, the message, what is allowed and what was meant.
import type { $ZodIssue } from 'zod/v4/core';
import type { Field } from '../schema/field.ts';
import type { Finding } from './finding.ts';
import { idFromTitle } from '../id.ts';
import { isRecord } from '../read/loose.ts';
import type { Shape, Vocabulary } from '../schema/keys.ts';
import { quote } from '../read/trail.ts';
import { countCharacters, showValue } from '../text.ts';

/** A value that the schema refused. */
export interface Subject {
  readonly key: string;
  /** The key's own, in the object that it stands in. */
  readonly field: Field;
  readonly found: unknown;
  /** Whether it is an entry of the list under the key, and not the key's own value. */
  readonly entry: boolean;
  /** The object that stands there, or that it stands in. */
  readonly shape: Shape;
  readonly keys: Vocabulary['keys'];
}

type Wording = Omit<Finding, 'path'>;

/** The complaint about one value, which is there; missing and unknown keys are told elsewhere. */
export function wordIssue(issue: $ZodIssue, subject: Subject): Wording {
  const { key, field, found, entry } = subject;
  const name = entry ? `an entry of "${key}"` : `"${key}"`;
  if (key === '') return notARoadmap(found);
  if (issue.code === 'too_small' && Array.isArray(found)) return tooFew(key, field);
  if (found === null || found === '' || (typeof found === 'string' && found.trim() === '')) {
    return key === 'items' && !entry ? tooFew(key, field) : emptyValue(name, field);
  }
  if (issue.code === 'too_big' && typeof found !== 'number') return tooMuch(name, found, issue.maximum);
  if (issue.code === 'invalid_type') return wrongType(issue.expected, subject);
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
  if (key === 'tracks') {
    const message = '"tracks" offers one way, which is no choice. Add another, or take "tracks" out.';
    return { code: 'too-few-tracks', message };
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

function wrongType(expected: string, subject: Subject): Wording {
  const { key, field, found, entry: isEntry } = subject;
  const name = isEntry ? `an entry of "${key}"` : `"${key}"`;
  if (expected === 'object') return notAnObject(subject);
  if (expected === 'record') return notAMap(key, found);
  if (expected === 'array' && typeof found !== 'object') {
    const text = showValue(found).replaceAll('"', '');
    const message = `${name} is ${showValue(found)}, not a list.`;
    const entry = field.holds === 'id' ? idFromTitle(text) || text : text;
    const listed = field.holds === 'object' ? {} : { suggestion: `[${entry}]` };
    return { code: 'not-a-list', message, allowed: field.allowed, ...listed };
  }
  if (typeof found === 'object') {
    const message = `${name} is ${showValue(found)}.${expected === 'string' ? explainColon(found) : ''}`;
    return { code: field.code, message, allowed: field.allowed };
  }
  return invalid(field, found);
}

/** "- Git: basics" where a text belongs. */
function explainColon(found: unknown): string {
  if (!isRecord(found)) return '';
  const [[key, value] = [], ...others] = Object.entries(found);
  if (key === undefined || others.length > 0) return '';
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return ` In YAML ": " parts a key from its value: put text that has it in quotes: ${quote(`${key}: ${value}`)}.`;
}

function notARoadmap(found: unknown): Wording {
  if (typeof found === 'string' && /^[\w-]+:\S/.test(found)) {
    const message = 'a colon has no space after it. Write "version: 1" and not "version:1".';
    return { code: 'not-a-roadmap', message };
  }
  const message = `the file is ${showRoot(found)}, not a roadmap. Begin with "version: 1", "title: …" and "phases:".`;
  return { code: 'not-a-roadmap', message };
}

/** How each object is called and begun; `…` stands for the text that was found. */
const FORMS: Readonly<Record<Shape, readonly [name: string, form: string]>> = {
  roadmap: ['the roadmap', 'title: …'],
  phase: ['a phase', '- title: …'],
  item: ['an item', '- task: …'],
  choice: ['a choice', '- course: …'],
  resource: ['a resource', '- title: …'],
  skill: ['a skill', '- name: …'],
  track: ['a track', '- title: …'],
  holiday: ['a holiday', '- from: …'],
  kind: ['a kind', 'description: …'],
  tracker: ['"tracker"', 'open: phase'],
  change: ['a change', 'hours: 40'],
  'added item': ['a new item', '- task: …'],
  'added phase': ['a new phase', '- title: …'],
};

function notAnObject({ found, shape, keys }: Subject): Wording {
  const text = typeof found === 'string' || typeof found === 'number' ? String(found) : '…';
  const [, word, rest = ''] = /^([\w-]+):([^ ].*)$/s.exec(text) ?? [];
  if (word !== undefined && Object.values(keys).some((known) => known.includes(word))) {
    const message = `${showValue(found)} has no plain space after its colon. Write it as "${word}: ${showValue(rest).slice(1, -1)}".`;
    return { code: 'not-keys', message };
  }
  if (shape === 'tracker') {
    const message = `"tracker" is ${showValue(found)}, and must hold settings. Write them under it, such as "open: phase".`;
    return { code: 'not-keys', message };
  }
  const [name, form] = FORMS[shape];
  const lacking = shape === 'item' || shape === 'added item' ? 'kind' : 'key';
  const message = `${name} is ${showValue(found)} and has no ${lacking}. Write it as "${form.replace('…', text)}".`;
  return { code: 'not-keys', message };
}

function notAMap(key: string, found: unknown): Wording {
  const under = key === 'kinds' ? 'the name of each kind' : 'the id of each item or phase';
  const message = `"${key}" is ${showValue(found)}, and must hold keys. Write "${key}:" and under it ${under} with what is to be said of it.`;
  return { code: 'not-keys', message };
}

function showRoot(found: unknown): string {
  if (typeof found === 'string') return `plain text (${showValue(found)})`;
  return found === null ? 'empty but for comments' : showValue(found);
}
