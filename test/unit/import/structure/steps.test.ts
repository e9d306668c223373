import { describe, expect, test } from 'vitest';
import { findDuration, findHours, findHoursAWeek } from '../../../../src/import/words/amounts.ts';
import { findAside } from '../../../../src/import/words/asides/asides.ts';
import { inferKind, kindOfLabel, kindOfPlace } from '../../../../src/import/words/kinds/kinds.ts';
import { idFor } from '../../../../src/import/limit/ids.ts';
import { readPhaseTitle } from '../../../../src/import/structure/phase-label.ts';
import { ID_PATTERN } from '../../../../src/roadmap/id.ts';

describe('amounts', () => {
  test.each([
    ['115-170 hours', 170],
    ['(6 h)', 6],
    ['1.5 hours', 1.5],
    ['12 Stunden', 12],
    ['10 часов', 10],
    ['8 hours/week', undefined],
    ['2 hours a day', undefined],
    ['happy hours', undefined],
  ])('hours in %s', (text, hours) => {
    expect(findHours(text)?.hours).toBe(hours);
  });

  test.each([
    ['2–3 weeks', '3 weeks'],
    ['1 month', '1 month'],
    ['2 years', '24 months'],
    ['3 Wochen', '3 weeks'],
    ['5 strong', undefined],
  ])('time in %s', (text, duration) => {
    expect(findDuration(text)?.duration).toBe(duration);
  });

  test('hours a week', () => {
    expect(findHoursAWeek('8-10 hours/week')?.hours).toBe(10);
  });
});

test.each([
  ['🧠 Phase 2: Basics (4 weeks)', { title: 'Basics', emoji: '🧠', duration: '4 weeks', label: 'word' }],
  ['Months 4–6: Depth', { title: 'Depth', duration: '3 months', label: 'word' }],
  ['Level 3 → Technique', { title: 'Technique', label: 'word' }],
  ['1. Foundations (Student / Beginner)', { title: 'Foundations (Student / Beginner)', label: 'number' }],
  ['Phase 1: Foundations (Weeks 1-2)', { title: 'Foundations', duration: '2 weeks', label: 'word' }],
  ['Phase II - Depth', { title: 'Depth', label: 'word' }],
  ['Week 1', { title: 'Week 1', duration: '1 week', label: 'word' }],
  ['Q1 2026: Foundations', { title: expect.stringContaining('Foundations') as string }],
  ['Parts of speech', { title: 'Parts of speech' }],
  ['3D printing', { title: '3D printing' }],
])('the heading %s', (heading, expected) => {
  const title = readPhaseTitle(heading);
  expect(title).toMatchObject(expected);
  if (!('duration' in expected) && !heading.startsWith('Q')) expect(title.duration).toBeUndefined();
  if (!('label' in expected) && !heading.startsWith('Q')) expect(title.label).toBeUndefined();
});

test.each([
  'Table of contents',
  'About me',
  'License',
  'Code of conduct',
  'Inhaltsverzeichnis',
  '目次',
  'FAQ',
])('%s is no roadmap', (title) => {
  expect(findAside(title)).toMatch(/\S/);
});

test.each(['Foundations', 'Licensing exams', 'Statistics', 'Contents of a good test', 'Technical writing'])(
  '%s may be one',
  (title) => {
    expect(findAside(title)).toBeUndefined();
  },
);

test.each([
  ['CompTIA Project+', ['certification'], 'certification'],
  ['Google Project Management Certificate', [], 'certification'],
  ['Master’s in Statistics', [], 'degree'],
  ['Master Python', [], 'skill'],
  ['Read chapter 3', [], 'book'],
  ['Project management', ['skill'], 'skill'],
  ['Fine-tune a model', ['project'], 'project'],
  ['LinkedIn', ['community'], 'community'],
  ['Something else', [], 'task'],
] as const)('%s under %j is a %s', (title, places, kind) => {
  expect(inferKind(title, places).kind).toBe(kind);
});

test('labels and places that name kinds', () => {
  expect(kindOfLabel('MILESTONE PROJECT:')).toBe('project');
  expect(kindOfLabel('Note')).toBeUndefined();
  expect(kindOfPlace('I will complete these certifications:')).toBe('certification');
  expect(kindOfPlace('Books and projects')).toBeUndefined();
});

test.each(['フェーズ', '基礎', 'Linuxコマンド', 'A'.repeat(300), `${'ab '.repeat(13)}a 基礎`])(
  'an id for %s',
  (title) => {
    const id = idFor(title, 'item');
    expect(id).toMatch(ID_PATTERN);
    expect(id.length).toBeLessThanOrEqual(64);
  },
);

test('titles that Latin cannot write have ids of their own', () => {
  expect(idFor('Linuxを学ぶ', 'item')).not.toBe(idFor('Linuxを使う', 'item'));
});
