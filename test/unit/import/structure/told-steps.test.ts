// Faults that public roadmaps showed: each a kind, in a document of our own.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';

function phasesOf(text: string) {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.message);
  return imported.roadmap;
}

function titlesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const { phases } = phasesOf(text);
  return Object.fromEntries(phases.map(({ title, items }) => [title, items.map((item) => item.title)]));
}

test('steps told in paragraphs beside steps with lists are no less steps', () => {
  const text = `# Plan

## Month 1: Maths
### Week 1: Vectors
https://example.org/vectors
https://example.org/more
### Week 2
Read about limits
https://example.org/limits

## Month 2: Models
Build one by hand, and write down what went wrong.

## Month 3: Practice
- Enter a competition
`;
  expect(titlesOf(text)).toEqual({
    Maths: ['Vectors', 'Read about limits'],
    Models: ['Models'],
    Practice: ['Enter a competition'],
  });
  const [maths, models] = phasesOf(text).phases;
  expect(maths?.items).toMatchObject([
    { url: 'https://example.org/vectors', resources: [{ url: 'https://example.org/more' }] },
    { url: 'https://example.org/limits', notes: 'Week 2' },
  ]);
  expect(models?.items[0]?.objective).toBe('Build one by hand, and write down what went wrong.');
});

test('weeks in a phase that stands alone are its parts, if they are few', () => {
  const weeks = (count: number) =>
    Array.from({ length: count }, (_, at) => `### Week ${at + 1}: W${at + 1}\n- Work ${at + 1}\n`).join('\n');
  const plan = (count: number) => `# Data\n\n## Phase 1: Foundations\n\n${weeks(count)}`;
  expect(Object.keys(titlesOf(plan(2)))).toEqual(['Foundations']);
  expect(Object.keys(titlesOf(plan(5)))).toEqual(['W1', 'W2', 'W3', 'W4', 'W5']);
});

test('a badge is no part of a title', () => {
  const badge = '[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)';
  expect(phasesOf(`# Game path ${badge}\n\n## Phase 1: Engines\n- Godot\n`).title).toBe('Game path');
  expect(titlesOf('# P\n\n## Phase 1: A\n- ![Godot](godot.png)\n')).toEqual({ A: ['Godot'] });
});

test.each(['Read-me in', 'README in', 'Read this in'])('"%s Turkish" links to a translation', (lead) => {
  const links = ['Turkish', 'Japanese', 'Russian'].map((name) => `- [${lead} ${name}](README-x.md)`);
  expect(titlesOf(`# P\n\n${links.join('\n')}\n\n## Phase 1: A\n- SQL\n`)).toEqual({ A: ['SQL'] });
});

test('"1_" numbers a heading', () => {
  expect(titlesOf('# P\n\n## 1_ Statistics\n- Mean\n\n## 2_ Models\n- Trees\n')).toEqual({
    Statistics: ['Mean'],
    Models: ['Trees'],
  });
});
