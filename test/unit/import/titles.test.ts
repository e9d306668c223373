// A title says what to do or learn: of a document and an item, without what was taken out of it.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { importPhases } from './words/import-phases.ts';

const PHASE = '## Phase 1: Scales\n\n- C major\n';

function titleOf(source: string): string {
  const imported = importMarkdown(source, { name: 'File' });
  if (!imported.ok) throw new Error(imported.message);
  return imported.roadmap.title;
}

test.each([
  [
    'a heading of a lower rank over "Contents"',
    `### Guitar\n\n# Contents\n\n- [a](#a)\n\n# Curriculum\n\n${PHASE}`,
    'Guitar',
  ],
  [
    'a heading in HTML',
    `<h3 align="center">Guitar</h3>\n\n# Inhaltsverzeichnis\n\n- [a](#a)\n\n# Plan\n\n${PHASE}`,
    'Guitar',
  ],
  [
    'a heading in bold of a lower rank',
    `### **Guitar for all**\n\n${PHASE}\n## Phase 2: Chords\n\n- A minor\n`,
    'Guitar for all',
  ],
  ['no heading but phases', `${PHASE}\n## Phase 2: Chords\n\n- A minor\n`, 'File'],
  ['phases of the first rank', '# Unit 1: Scales\n\n- C major\n\n# Unit 2: Chords\n\n- A minor\n', 'File'],
  ['contents alone', `## Table of contents\n\n- [a](#a)\n\n${PHASE}`, 'File'],
  ['the first of the first rank', `## News\n\n- none\n\n# Guitar\n\n${PHASE}`, 'Guitar'],
])('the title of a document: %s', (_, source, title) => {
  expect(titleOf(source)).toBe(title);
});

const LONG =
  'until everybody in the room knows it by heart and could play it at any time of the day without a sheet';

test.each([
  [`**Scales** are what all of this begins with, so play them slowly ${LONG}`, 'Scales', true],
  [
    `Play the scales of each key, and sing them. Then play them backwards, too, ${LONG}.`,
    'Play the scales of each key, and sing them',
    true,
  ],
  [
    `Why are there twelve keys? Tell somebody who has never held a guitar, ${LONG}.`,
    'Why are there twelve keys?',
    true,
  ],
  [
    `毎日音階を弾いて、声に出して歌う。${'そのあと逆から弾いて、友達に説明する。'.repeat(5)}`,
    '毎日音階を弾いて、声に出して歌う',
    true,
  ],
  [
    `${'पैमाने बजाओ और गाओ '.repeat(3)}। ${'फिर उल्टा बजाओ '.repeat(6)}`,
    'पैमाने बजाओ और गाओ '.repeat(3).trim(),
    true,
  ],
  ['Play the scales. Sing them, too.', 'Play the scales. Sing them, too', false],
  ['Python basics (2 weeks)', 'Python basics', false],
])('a text becomes a title and what is said of it: %s', (line, title, objective) => {
  const [phase] = importPhases([`- ${line}`]);
  expect(phase?.item?.title).toBe(title);
  expect(phase?.item?.objective !== undefined).toBe(objective);
});

test('no title ends within a word', () => {
  const words = 'scale '.repeat(60).trim();
  const [phase] = importPhases([`- ${words}`]);
  expect(phase?.item?.title).toMatch(/^(?:scale )+scale…$/);
});
