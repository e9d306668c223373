// Text that was decoded wrongly is mended where that is certain; text that only looks so stays as it is.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { mend, misread } from './judge/mend.ts';
import { importOutcome } from './judge/outcome.ts';

const TEXTS = [
  'Read “The Art of Doing Science” – twice',
  'Don’t skip the exercises…',
  'Crème brûlée and jalapeños',
  'Größe, Maße und Übungen',
  'Ler até à última página',
  'Основы сетей и протоколов',
  '機械学習の基礎',
  'Ship it 🚀 and rest ☕',
  'From idea → prototype → users',
];

describe.each(['windows-1252', 'latin1', 'macintosh'])('UTF-8 read as %s', (encoding) => {
  test.each(TEXTS)('%s', (text) => {
    expect(titlesOf(roadmapWith(misread(text, encoding)))).toEqual(titlesOf(roadmapWith(text)));
  });

  test('the phase and its emoji', () => {
    const source =
      '# Plan\n\n## 🧠 Phase 1: Décisions\n\n- Vérité\n- Suite\n\n## 🚀 Phase 2: Été\n\n- Plage\n- Fête\n';
    const { roadmap } = importOutcome(misread(source, encoding));
    expect(roadmap.phases.map(({ title, emoji }) => ({ title, emoji }))).toEqual(
      importOutcome(source).roadmap.phases.map(({ title, emoji }) => ({ title, emoji })),
    );
    expect(roadmap.phases[0]?.emoji).toBe('🧠');
  });
});

test('one broken line among sound ones', () => {
  const sound = 'Pâtisserie für Anfänger';
  const broken = misread('L’été à Besançon', 'windows-1252');
  expect(titlesOf(roadmapWith(sound, broken))).toEqual(titlesOf(roadmapWith(sound, 'L’été à Besançon')));
});

test.each([
  ['Portuguese capitals', 'REVISÃO EM SÃO PAULO'],
  ['a Portuguese word that ends so', 'A palavra MAÇÃ e a letra Ã'],
  ['a diaeresis', 'naïve Bayes'],
  ['French quotes with their narrow spaces', 'La lettre «\u00A0Â\u00A0» et ses voisines'],
  ['a lesson about broken text', 'Why Â£ is shown instead of £'],
  ['pounds and euros', 'Costs £5 or 6 €'],
  ['Vietnamese', 'Âu Cơ và Lạc Long Quân'],
  ['a root', 'Why √2 is not rational'],
  ['a copyright sign', 'Registered ® and copyright ©'],
  ['Swedish', 'Ångström på Åland'],
  ['Icelandic', 'Það er góður dagur'],
])('%s stays', (_, text) => {
  expect(titlesOf(roadmapWith(text)).join('\n')).toContain(text);
});

test('a byte-order mark is no part of the title', () => {
  expect(importOutcome(`\uFEFF${roadmapWith('One')}`).roadmap.title).toBe('Plan');
});

test('the tests’ own misreading can be undone', () => {
  for (const encoding of ['windows-1252', 'latin1', 'macintosh']) {
    for (const text of TEXTS) expect(mend(misread(text, encoding), encoding)).toBe(text);
  }
});

function roadmapWith(...titles: readonly string[]): string {
  const items = titles.map((title) => `- ${title}`).join('\n');
  return `# Plan\n\n## Phase 1: Start\n\n${items}\n- Another thing\n\n## Phase 2: End\n\n- One more thing\n`;
}

/** Titles with all that may have been taken out of them beside. */
function titlesOf(source: string): readonly string[] {
  return itemsOf(importOutcome(source).roadmap).map(({ title, notes, by, covers }) =>
    [title, by, notes, ...covers].filter((part) => part !== undefined).join(' | '),
  );
}
