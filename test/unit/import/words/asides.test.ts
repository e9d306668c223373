// The titles of sections that are no roadmap, each in each language, and titles that only look like one.
import { describe, expect, test } from 'vitest';
import { ASIDES, findAside, isResources } from '../../../../src/import/words/asides/asides.ts';
import { READING_MATTER, USEFUL } from '../../../../src/import/words/asides/resources.ts';
import { RESOURCES } from '../../../../src/import/words/heads.ts';
import { EACH, PLAN } from '../../../../src/import/words/stretches.ts';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { allWordsOf } from './import-phases.ts';

describe.each(ASIDES)('%s', (what, titles) => {
  test('by each of its titles', () => {
    const wrong = allWordsOf(titles).filter(([, title]) => findAside(`${title.toUpperCase()}?`) !== what);
    expect(wrong).toEqual([]);
  });
});

test('a list of links, with what it is called beside that', () => {
  const names = allWordsOf(RESOURCES, READING_MATTER).map(([, word]) => word);
  const useful = allWordsOf(USEFUL).map(([, word]) => word);
  expect(names.filter((name) => !isResources(name))).toEqual([]);
  expect(useful.filter((word) => !isResources(`${word} resources`))).toEqual([]);
  expect(useful.filter((word) => !isResources(`Recursos ${word}`))).toEqual([]);
});

test.each([
  'Cómo funciona Internet',
  'So funktioniert das Netz',
  'Questions',
  'Network protocols',
  'Грамматика',
  'القواعد',
  '协议',
  'Target audience',
  'Reading and writing files',
  'Warum Schleifen enden',
])('%s is no aside', (title) => {
  expect(findAside(title)).toBeUndefined();
  expect(isResources(title)).toBe(false);
});

test('a section that only says that the plan follows', () => {
  const wrong = allWordsOf(PLAN).filter(([, title]) => {
    const sections = '### Scales\n\n- C major\n\n### Chords\n\n- A minor\n';
    const imported = importMarkdown(`# Guitar\n\n## Listen\n\n- Mozart\n\n## ${title}\n\n${sections}`);
    return (
      !imported.ok || imported.roadmap.phases.map((phase) => phase.title).join() !== 'Listen,Scales,Chords'
    );
  });
  expect(wrong).toEqual([]);
});

test('the time of each of the sections below', () => {
  const wrong = allWordsOf(EACH).filter(([, word]) => {
    const sections = '### Phase 1: Scales\n\n- C major\n\n### Phase 2: Chords\n\n- A minor\n';
    const imported = importMarkdown(`# Guitar\n\n## Play (2 weeks ${word})\n\n${sections}`);
    return !imported.ok || imported.yaml.split('duration: 2 weeks').length !== 3;
  });
  expect(wrong).toEqual([]);
});
