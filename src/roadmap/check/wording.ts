// One refused value in a learner's words: the code, the message, what is allowed and what was meant.
import { stringify } from 'yaml';
import type { $ZodIssue } from 'zod/v4/core';
import type { Field } from '../schema/field.ts';
import type { Finding } from './finding.ts';
import { idFromTitle } from '../id.ts';
import { isRecord } from '../read/loose.ts';
import type { Shape, Vocabulary } from '../schema/keys.ts';
import { say } from '../problems/catalogue.ts';
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
    return { ...say('not-one-line', name), allowed: field.allowed };
  }
  return invalid(field, found);
}

function invalid(field: Field, found: unknown): Wording {
  const suggestion = isShort(found) ? field.repair?.(found) : undefined;
  return {
    ...say(field.code, `the ${field.noun}`, found),
    allowed: field.allowed,
    ...(suggestion !== undefined && suggestion !== found && { suggestion }),
  };
}

/** Nobody meant a number or a date by more than this; it also bounds the time that a repair takes. */
function isShort(found: unknown): found is string | number | boolean {
  return typeof found === 'string' ? found.length <= 300 : typeof found !== 'object';
}

function emptyValue(name: string, field: Field): Wording {
  return { ...say('empty-value', name), allowed: field.allowed };
}

function tooFew(key: string, field: Field): Wording {
  if (key === 'items') return say('empty-phase');
  if (key === 'one-of') return { ...say('too-few-choices'), allowed: field.allowed };
  if (key === 'tracks') return say('too-few-tracks');
  return { ...say('empty-list', key), allowed: field.allowed };
}

function tooMuch(name: string, found: unknown, maximum: number | bigint): Wording {
  if (Array.isArray(found))
    return { ...say('too-many', name, found.length), allowed: `at most ${maximum} entries` };
  const length = countCharacters(String(found));
  return { ...say('too-long', length, name), allowed: `at most ${maximum} characters` };
}

function wrongType(expected: string, subject: Subject): Wording {
  const { key, field, found, entry: isEntry } = subject;
  const name = isEntry ? `an entry of "${key}"` : `"${key}"`;
  if (expected === 'object') return notAnObject(subject);
  if (expected === 'record') return notAMap(key, found);
  if (expected === 'array' && typeof found !== 'object') {
    const entries = entriesOf(field, found);
    const listed = entries.length === 0 ? {} : { suggestion: stringify(entries, ON_ONE_LINE).trim() };
    return { ...say('not-a-list', name, found), allowed: field.allowed, ...listed };
  }
  if (typeof found === 'object') {
    const reason = expected === 'string' ? explainColon(found) : '';
    return { ...say(field.code, name, found, reason), allowed: field.allowed };
  }
  return invalid(field, found);
}

const ON_ONE_LINE = { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false } as const;

/** What the entries of a list would be that is written as a text, with commas between them; none where it is too long to show. */
function entriesOf(field: Field, found: unknown): readonly string[] {
  const text = showValue(found).replaceAll('"', '');
  if (field.holds === 'object' || text.endsWith('…')) return [];
  const entries = text.split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => (field.holds === 'id' ? idFromTitle(entry) || entry : entry));
}

/** "- Git: basics" where a text belongs. */
function explainColon(found: unknown): string {
  if (!isRecord(found)) return '';
  const [[key, value] = [], ...others] = Object.entries(found);
  if (key === undefined || others.length > 0) return '';
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return ` In YAML ": " separates a key from its value: put text that has it in quotes: ${quote(`${key}: ${value}`)}.`;
}

function notARoadmap(found: unknown): Wording {
  const lacksSpace = typeof found === 'string' && /^[\w-]+:\S/.test(found);
  return lacksSpace ? say('not-a-roadmap') : say('not-a-roadmap', showRoot(found));
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
  const text = typeof found === 'string' ? oneLine(found) : found;
  const [, word, rest = ''] = /^([\w-]+):([^ ].*)$/s.exec(String(text)) ?? [];
  if (word !== undefined && Object.values(keys).some((known) => known.includes(word)))
    return say('not-keys', { found, line: `${word}: ${NOT_PLAIN.test(rest) ? written(rest) : rest}` });
  const [name, form] = FORMS[shape];
  if (shape === 'tracker') return say('not-keys', { found, setting: form });
  const lacking = shape === 'item' || shape === 'added item' ? 'kind' : 'key';
  return say('not-keys', { found, name, lacking, form: form.replace('…', () => written(text)) });
}

/** So much of a text a message offers. */
const MOST_OFFERED = 300;

function oneLine(text: string): string {
  // Never half of a character.
  const line = text
    .slice(0, MOST_OFFERED)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > MOST_OFFERED ? `${line}…` : line;
}

/** What YAML takes as something else than a text where it stands without quotes. */
const NOT_PLAIN = /^[\s@`%&*!|>'"{[\]},?#-]|: | #|:$/;

/** A text or a number as YAML writes it on one line; `…` for anything else. */
function written(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '…';
  return stringify(value, ON_ONE_LINE).trim();
}

function notAMap(key: string, found: unknown): Wording {
  const under = key === 'kinds' ? 'the name of each kind' : 'the id of each item or phase';
  return say('not-keys', { found, key, under });
}

function showRoot(found: unknown): string {
  if (typeof found === 'string') return `plain text (${showValue(found)})`;
  return found === null ? 'empty but for comments' : showValue(found);
}
