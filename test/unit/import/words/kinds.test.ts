// Which kind an item is: its own words, and those of what it stands under.
import { expect, test } from 'vitest';
import type { Kind } from '../../../../src/roadmap/roadmap.ts';
import { inferKind, isTopics, kindOfLabel, kindOfPlace } from '../../../../src/import/words/kinds/kinds.ts';

test.each<[string, (Kind | undefined)[], Kind, string]>([
  ['Statistics', [], 'task', 'nothing'],
  ['Statistics', ['course'], 'course', 'place'],
  ['Statistics', [undefined, 'book', 'course'], 'book', 'place'],
  ['Read Dune', [], 'book', 'title'],
  ['Read Dune', ['course'], 'book', 'title'],
  ['Read Dune', ['project'], 'project', 'place'],
  ['AWS certification', ['project'], 'certification', 'title'],
  ["Bachelor's degree", ['book'], 'degree', 'title'],
  ['Final exam', ['book'], 'exam', 'title'],
  ['LinkedIn', [], 'career', 'title'],
  ['LinkedIn', ['community'], 'community', 'place'],
  ['LinkedIn', ['course'], 'career', 'title'],
  ['Read Dune', ['community'], 'book', 'title'],
])('%s, under %j', (title, places, ...[kind, from]) => {
  expect(inferKind(title, places)).toEqual({ kind, from });
});

test.each<[string, Kind | undefined]>([
  ['Books', 'book'],
  ['Books and courses', 'book'],
  ['Books and projects', undefined],
  ['Books and community', undefined],
  ['Courses and community', 'course'],
  ['Courses and exercises', 'course'],
  ['Courses, exercises and communities', undefined],
  ['Courses to learn:', 'skill'],
  ['Statistics', undefined],
])('"%s" is a place for %s', (text, kind) => {
  expect(kindOfPlace(text)).toBe(kind);
});

test.each<[string, Kind | undefined]>([
  ['Project: ', 'project'],
  [' Book', 'book'],
  ['Milestone project 2', 'project'],
  ['Beginner project', 'project'],
  ['Beginner book', undefined],
  ['Booking', undefined],
])('the label "%s" names %s', (label, kind) => {
  expect(kindOfLabel(label)).toBe(kind);
});

test('topics may have blanks around them', () => {
  expect([' Skills ', 'Skills in maths'].map(isTopics)).toEqual([true, false]);
});
