// The titles of sections that are no roadmap, each in each language, and titles that only look like one.
import { describe, expect, test } from 'vitest';
import {
  ASIDES,
  findAside,
  findNoWork,
  isResources,
  isSummary,
} from '../../../../src/import/words/asides/asides.ts';
import { PROMISE, SUMMARY } from '../../../../src/import/words/asides/no-work.ts';
import { READING_MATTER, USEFUL } from '../../../../src/import/words/asides/resources.ts';
import { RESOURCES } from '../../../../src/import/words/heads.ts';
import { EACH, PLAN } from '../../../../src/import/words/stretches.ts';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { wordsToTry } from './import-phases.ts';

describe.each(ASIDES)('%s', (what, titles) => {
  test('by each of its titles', () => {
    const wrong = wordsToTry(titles).filter(([, title]) => findAside(`${title.toUpperCase()}?`) !== what);
    expect(wrong).toEqual([]);
  });
});

test('a list of links, with what it is called beside that', () => {
  const names = wordsToTry(RESOURCES, READING_MATTER).map(([, word]) => word);
  const useful = wordsToTry(USEFUL).map(([, word]) => word);
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
  'Deployment',
  'Object tracking',
  'Project structures in Go',
  'Music notation',
  'Reasons for the fall of Rome',
  'Exam',
])('%s is no aside', (title) => {
  expect(findAside(title)).toBeUndefined();
  expect(isResources(title)).toBe(false);
});

test.each([
  'Principios de diseño',
  'Правила дифференцирования',
  '注意力机制',
  'Regeln der Ableitung',
  'Philosophy',
  'Zasady SOLID',
  'Recommender systems',
  'Übersetzer bauen',
])('%s is no aside either', (title) => {
  expect(findAside(title)).toBeUndefined();
});

test('a title for what one knows in the end', () => {
  expect(wordsToTry(SUMMARY).filter(([, title]) => !isSummary(title))).toEqual([]);
});

test('a title for what one will know: no phase beside steps, and the roadmap where there are none', () => {
  const titles = (text: string) => {
    const imported = importMarkdown(text);
    return imported.ok ? imported.roadmap.phases.map(({ title }) => title) : [];
  };
  const wrong = wordsToTry(PROMISE).filter(([, title]) => {
    const section = `# Guitar\n\n## ${title}\n\n- Scales\n- Chords\n\n`;
    const beside = titles(`${section}## Week 1: Play\n\n- C major\n\n## Week 2: Sing\n\n- A song\n`);
    return beside.join() !== 'Play,Sing' || titles(section).length !== 1;
  });
  expect(wrong).toEqual([]);
});

describe('what is no work inside of a phase', () => {
  const leftOut = (body: string) => {
    const imported = importMarkdown(
      `# Guitar\n\n## Phase 1: Scales\n\n- C major\n\n${body}\n\n## Phase 2: Chords\n\n- A minor\n`,
    );
    return (imported.report?.leftOut ?? []).filter(({ code }) => code === 'aside').map(({ text }) => text);
  };

  test.each([
    ['a label in bold', '**Tips:**\n\n- Play slowly', ['Play slowly']],
    ['a label in a list', '- **Советы:**\n  - Play slowly', ['Play slowly']],
    ['a sentence before a list', 'Consejos:\n\n- Play slowly', ['Play slowly']],
    [
      'names of languages',
      'Elsewhere\n\n1. [Deutsch](de.md)\n1. [Español](es.md)\n1. [日本語](ja.md)',
      ['Deutsch', 'Español', '日本語'],
    ],
    ['work', '**Chords**\n\n- Play slowly', []],
    ['words like languages', '- [Go](go.md)\n- [Rust](rust.md)\n- [English grammar](en.md)', []],
  ])('%s', (_, body, left) => {
    expect(leftOut(body)).toEqual(left);
  });

  test('a list of links may be what to read there', () => {
    expect(findNoWork('Links')).toBeUndefined();
  });
});

test.each([
  ['times of the day', '## Every day\n\n- **Morning:** Scales\n- **Evening:** Chords'],
  ['minutes', '## Para cada día\n\n- **30 minutos**: Scales\n- **15 minutos**: Chords'],
  [
    'what one knows in the end',
    '## Skills you will have at the end\n\n| Area | Status |\n| --- | --- |\n| Scales | ✅ |\n| Chords | ✅ |',
  ],
])('%s are no phase beside the others', (_, section) => {
  const imported = importMarkdown(`# Guitar\n\n## Phase 1: Play\n\n- C major\n\n${section}\n`);
  if (!imported.ok) throw new Error(imported.message);
  expect(imported.roadmap.phases.map(({ title, items }) => [title, items.length])).toEqual([['Play', 1]]);
  expect(imported.report.leftOut.map(({ code }) => code)).toEqual(['aside', 'aside']);
});

test('a section that only says that the plan follows', () => {
  const wrong = wordsToTry(PLAN).filter(([, title]) => {
    const sections = '### Scales\n\n- C major\n\n### Chords\n\n- A minor\n';
    const imported = importMarkdown(`# Guitar\n\n## Listen\n\n- Mozart\n\n## ${title}\n\n${sections}`);
    return (
      !imported.ok || imported.roadmap.phases.map((phase) => phase.title).join() !== 'Listen,Scales,Chords'
    );
  });
  expect(wrong).toEqual([]);
});

test('the time of each of the sections below', () => {
  const wrong = wordsToTry(EACH).filter(([, word]) => {
    const sections = '### Phase 1: Scales\n\n- C major\n\n### Phase 2: Chords\n\n- A minor\n';
    const imported = importMarkdown(`# Guitar\n\n## Play (2 weeks ${word})\n\n${sections}`);
    return !imported.ok || imported.yaml.split('duration: 2 weeks').length !== 3;
  });
  expect(wrong).toEqual([]);
});
