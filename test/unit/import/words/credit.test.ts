// Who wrote a book or gives a course, told by the kind alone.
import { expect, test } from 'vitest';
import { creditItemText } from '../../../../src/import/words/kinds/credit.ts';
import type { ItemText } from '../../../../src/import/read/item-text.ts';
import type { Kind } from '../../../../src/roadmap/roadmap.ts';

const NAMES_80 = `A${'b'.repeat(79)}`;

test.each<[string, Kind, Partial<ItemText>, Partial<ItemText>]>([
  [
    'by, behind a book',
    'book',
    { title: 'Deep Work by Cal Newport' },
    { title: 'Deep Work', by: 'Cal Newport' },
  ],
  ['by, behind a course', 'course', { title: 'CS50 by Harvard' }, { title: 'CS50', by: 'Harvard' }],
  ['by, behind another kind', 'task', { title: 'CS50 by Harvard' }, { title: 'CS50 by Harvard' }],
  [
    'a dash, behind a book',
    'book',
    { title: 'Deep Work – Cal Newport' },
    { title: 'Deep Work', by: 'Cal Newport' },
  ],
  ['a dash with much space', 'book', { title: 'Dune  -  Herbert' }, { title: 'Dune', by: 'Herbert' }],
  [
    'the last of two dashes',
    'book',
    { title: 'Data – A Story – Ada King' },
    { title: 'Data – A Story', by: 'Ada King' },
  ],
  ['a dash, behind a course', 'course', { title: 'CS50 – Harvard' }, { title: 'CS50 – Harvard' }],
  ['a dash without space', 'book', { title: 'Deep Work-Cal' }, { title: 'Deep Work-Cal' }],
  ['a dash before a small word', 'book', { title: 'Deep Work – second' }, { title: 'Deep Work – second' }],
  [
    'what is no name',
    'book',
    { title: 'Deep Work by Cal on a train' },
    { title: 'Deep Work by Cal on a train' },
  ],
  ['a title of its kind alone', 'course', { title: 'Course by Harvard' }, { title: 'Course by Harvard' }],
  ['names that are told', 'book', { title: 'It by Ada', by: 'Grace' }, { title: 'It by Ada', by: 'Grace' }],
  [
    'an objective that is a name',
    'book',
    { title: 'X', objective: 'Ada King.' },
    { title: 'X', by: 'Ada King' },
  ],
  [
    'one that is none',
    'book',
    { title: 'It by Ada', objective: 'Read it.' },
    { title: 'It by Ada', objective: 'Read it.' },
  ],
  ['names of 80 characters', 'book', { title: `It by ${NAMES_80}` }, { title: 'It', by: NAMES_80 }],
  ['names of 81', 'book', { title: `It by ${NAMES_80}c` }, { title: `It by ${NAMES_80}c` }],
])('%s', (...[, kind, found, expected]) => {
  expect(creditItemText(found as ItemText, kind)).toEqual(expected);
});
