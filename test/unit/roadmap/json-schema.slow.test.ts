import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { roadmapJsonSchema } from '../../../src/roadmap/schema/json-schema.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { CASES } from './cases/cases.ts';

const ROOT = new URL('../../../', import.meta.url);
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  validateFormats: false,
  allErrors: true,
  allowUnionTypes: true,
});
const validate = ajv.compile(roadmapJsonSchema());

test('the published schema is fresh: after a change, run npm run schema', () => {
  const published = readFileSync(new URL('schema/roadmap.schema.json', ROOT), 'utf8');
  expect(JSON.parse(published)).toEqual(roadmapJsonSchema());
});

test.each(readdirSync(new URL('roadmaps/', ROOT)))('%s is valid by the schema', (file) => {
  validate(parse(readFileSync(new URL(`roadmaps/${file}`, ROOT), 'utf8')));
  expect(validate.errors).toBeNull();
});

describe('an editor is told the same as the parser tells', () => {
  const item = (...lines: readonly string[]) =>
    `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n      - ${lines.join('\n        ')}\n`;
  test.each([
    ['one kind', item('book: B'), true],
    ['a one-of', item('one-of: [{book: B}, {book: C}]', 'hours: 3'), true],
    ['a number for a title', item('book: 1984', 'covers: [1.50, true]', 'path: 2026'), true],
    ['no kind', item('by: B'), false],
    ['two kinds', item('book: B', 'course: C'), false],
    ['a kind beside one-of', item('book: A', 'one-of: [{book: B}, {book: C}]'), false],
    ['url beside one-of', item('one-of: [{book: B}, {book: C}]', 'url: https://a.org'), false],
    ['one choice', item('one-of: [{book: B}]'), false],
    ['an unknown key', item('book: B', 'ned: [a]'), false],
    ['hours with a unit', item('book: B', 'hours: 90h'), false],
    ['a path that leads out', item('book: B', 'path: a/../../b'), false],
    [
      'due and duration',
      item('book: B').replace('title: P', 'title: P\n    due: 2027-01-01\n    duration: 1 week'),
      false,
    ],
    ['an address that runs code', item('book: B', 'url: javascript:x'), false],
    ['a kind that nobody declared', item('talk: T'), false],
    ['a kind of its own', `${item('talk: T', 'hours: 2')}kinds: {talk: {color: "1d76db"}}`, true],
    ['a wrong key beside kinds', `${item('book: B', 'ned: [a]')}kinds: {talk: {}}`, false],
    ['skills', `${item('book: B')}skills: [{name: SQL, target: advanced, taught-by: [b]}]`, true],
    ['a skill without its level', `${item('book: B')}skills: [{name: SQL}]`, false],
    ['a tracker', `${item('book: B')}tracker: {open: phase, holidays: [2026-12-24]}`, true],
    ['a setting that is none', `${item('book: B')}tracker: {opens: phase}`, false],
    ['phases beside extends', `${item('book: B')}extends: a`, false],
    ['no phases', 'version: 1\ntitle: T\n', false],
  ])('%s', (_, source, expected) => {
    expect(validate(parse(source))).toBe(expected);
    expect(parseRoadmap(source).ok).toBe(expected);
  });
});

test.each([
  ['only the name of another', '', true],
  [
    'every way to say what is different',
    'skip: [a]\nchange: {b: {hours: 3, talk: T}}\nadd:\n  - {talk: T, in: p}\n  - {title: P, items: [{book: B}], after: q}\n',
    true,
  ],
  ['an addition without a place', 'add: [{book: B}]\n', false],
  ['an addition in two places', 'add: [{book: B, in: p, after: q}]\n', false],
  ['an id that is changed', 'change: {a: {id: 5}}\n', true],
  ['a list for a change', 'change: [a]\n', false],
])('a roadmap that extends another: %s', (_, source, expected) => {
  expect(validate(parse(`version: 1\nextends: some-roadmap\n${source}`))).toBe(expected);
});

test('whatever the schema refuses in the table of mistakes, the parser refuses, and never the other way round for one value', () => {
  const values = CASES.filter(
    ({ problems }) =>
      problems.length === 1 &&
      /^(unknown-key|missing-key|bad-(?!merge)|empty-|not-(?:text|one-line)|no-kind|two-kinds|too-long)/.test(
        problems[0] ?? '',
      ),
  );
  const known = new Set([
    'choices too long together',
    'an empty file',
    'only blanks',
    'one mistake used three times',
  ]);
  const checked = values.filter(({ name }) => !known.has(name));
  expect(checked.length).toBeGreaterThan(40);
  for (const { name, source } of checked) expect(validate(parse(source as string)), name).toBe(false);
});

test('every field is described', () => {
  const undescribed: string[] = [];
  function walk(node: unknown, path: string): void {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as {
      properties?: Record<string, { description?: string; $ref?: string } | false>;
    };
    for (const [key, field] of Object.entries(properties ?? {})) {
      if (field !== false && field.description === undefined && field.$ref === undefined)
        undescribed.push(`${path}.${key}`);
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'oneOf') walk(child, `${path}.${key}`);
  }
  walk(roadmapJsonSchema(), '');
  expect(undescribed).toEqual([]);
});
