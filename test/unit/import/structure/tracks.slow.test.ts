// Several plans in one document are tracks, of which one is followed; parallel parts of one plan are none.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importMarkdown, type ImportOptions } from '../../../../src/import/import-markdown.ts';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { itemsOf } from '../../../../src/roadmap/roadmap.ts';
import { runs } from '../../../harness/depth.ts';

function importOf(text: string, options: ImportOptions = {}) {
  const imported = importMarkdown(text, options);
  if (!imported.ok) throw new Error(imported.message);
  return imported;
}

const weeks = (...titles: readonly string[]) =>
  titles.map((title, index) => `### Week ${index + 1}: ${title}\n- ${title} task\n`).join('\n');

function plans(head: string, ...headings: readonly string[]): string {
  return `${head}\n\n${headings.map((heading, at) => `## ${heading}\n\n${weeks(`A${at}`, `B${at}`)}`).join('\n')}`;
}

function titlesOf(text: string): readonly string[] {
  return importOf(text).roadmap.tracks.map(({ title }) => title);
}

describe('two plans', () => {
  const imported = importOf(plans('# Exam', '2-week plan', '4-week plan (recommended)'));

  test('are kept apart, and the recommended one is followed', () => {
    expect(imported.roadmap).toMatchObject({
      title: 'Exam',
      track: '4-week-plan',
      tracks: [
        { id: '2-week-plan', title: '2-week plan' },
        { id: '4-week-plan', title: '4-week plan' },
      ],
    });
    expect(imported.roadmap.phases.map(({ title }) => title)).toEqual(['A1', 'B1']);
    expect(imported.phases.map(({ title }) => title)).toEqual(['A0', 'B0', 'A1', 'B1']);
  });

  test('and the report counts each', () => {
    expect(imported.report.tracks).toEqual([
      { id: '2-week-plan', title: '2-week plan', line: 3, phases: 2, items: 2, followed: false },
      { id: '4-week-plan', title: '4-week plan', line: 11, phases: 2, items: 2, followed: true },
    ]);
  });

  test('without advice the first is followed', () => {
    expect(importOf(plans('# Exam', 'Slow track', 'Fast track')).roadmap.track).toBe('slow-track');
  });

  test('what stands beside them belongs to all', () => {
    const { roadmap } = importOf(
      `${plans('# Exam', 'Slow track', 'Fast track')}\n## Afterwards: the interview\n- Apply\n`,
    );
    expect(roadmap.phases.map(({ title }) => title)).toEqual(['A0', 'B0', 'Afterwards: the interview']);
  });

  test('with the same headings have phases and items of their own', () => {
    const { phases, report } = importOf(
      `# Exam\n\n## Slow plan\n\n${weeks('Read', 'Write')}\n## Fast plan\n\n${weeks('Read', 'Write')}`,
    );
    expect(phases.map(({ title }) => title)).toEqual([
      'Week 1: Read',
      'Week 2: Write',
      'Week 1: Read (Fast plan)',
      'Week 2: Write (Fast plan)',
    ]);
    expect(report.notes).toEqual([]);
  });
});

test.each([
  ['each heading says that it is a plan', '# Exam', ['Short plan', 'Long plan']],
  ['each heading is a time', '# Exam', ['30 days', '90 days']],
  ['the title names several', '# Learning paths', ['Frontend', 'Backend']],
  ['the title asks to pick', '# Pick your pace', ['🐢 Slowly', '🐇 Fast']],
  ['in German', '# Klausur', ['Kurzplan', 'Langplan']],
  ['in Spanish', '# Examen', ['Plan corto', 'Plan largo']],
  ['in French', '# Examen', ['Parcours court', 'Parcours long']],
  ['in Russian', '# Планы на год', ['1. Фронтенд', '2. Бэкенд']],
  ['in Japanese', '# 試験', ['短期プラン', '長期プラン']],
])('tracks where %s', (_, head, headings) => {
  expect(titlesOf(plans(head, ...headings))).toHaveLength(2);
});

test('a choice is one without a word for plans, and without steps', () => {
  expect(titlesOf('# Web\n\nChoose one of these.\n\n## Python\n- Flask\n\n## Ruby\n- Rails\n')).toEqual([
    'Python',
    'Ruby',
  ]);
  expect(titlesOf('# Web\n\n## Option A: Python\n- Flask\n\n## Option B: Ruby\n- Rails\n')).toHaveLength(2);
});

describe('no tracks', () => {
  test.each([
    ['parallel parts', plans('# Web', 'Frontend', 'Backend')],
    ['months with weeks in them', plans('# Web', 'Month 1: plan', 'Month 2: plan')],
    ['a roadmap for each subject', plans('# Web', 'Frontend roadmap', 'Backend roadmap')],
    [
      'a count that goes on',
      '# Web\n\n## First path\n\n### Week 1: A\n- a\n\n## Second path\n\n### Week 2: B\n- b\n',
    ],
    ['only one plan', plans('# Plans', 'Reading plan')],
    ['two of one name', plans('# Web', 'Plan', 'Plan')],
  ])('%s', (_, text) => {
    expect(titlesOf(text)).toEqual([]);
    expect(importOf(text).yaml).not.toContain('track');
  });

  test('where it cannot be told, the report says so', () => {
    expect(importOf(plans('# Web', 'Frontend', 'Backend')).report.notes).toEqual([
      { line: 3, message: expect.stringContaining('"Frontend", "Backend" each begin') as string },
    ]);
  });

  test('more than a roadmap can offer', () => {
    const headings = Array.from({ length: 21 }, (_, index) => `Plan ${index}`);
    expect(titlesOf(plans('# Exams', ...headings))).toEqual([]);
  });
});

test('as many issues as one can follow: in each track', () => {
  const boxes = Array.from({ length: 80 }, (_, index) => `- [ ] box ${index}`).join('\n');
  const plan = (name: string) => `## ${name} plan\n\n### Week 1: ${name}\n${boxes}\n`;
  const kept = importOf(`# Exam\n\n${plan('Slow')}\n${plan('Fast')}`);
  expect(kept.phases.map(({ items }) => items.length)).toEqual([80, 80]);
  const folded = importOf(`# Exam\n\n${plan('Slow')}${boxes.replaceAll('box', 'more')}\n${plan('Fast')}`);
  expect(folded.phases.map(({ items }) => items.length)).toEqual([4, 80]);
  expect(folded.report.notes.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^in the track "Slow plan", 160 items/) as string,
  ]);
});

test('a track that a roadmap has no room for is none', () => {
  const items = Array.from({ length: 1100 }, (_, index) => `- item ${index}`).join('\n');
  const text = `# Exam\n\n## Slow plan\n\n### Week 1: A\n${items}\n\n## Fast plan (recommended)\n\n### Week 1: B\n- b\n`;
  const { roadmap, report } = importOf(text, { items: 'all' });
  expect([roadmap.tracks, itemsOf(roadmap).length]).toEqual([[], 1000]);
  expect(report.leftOut).toHaveLength(101);
});

test('any plans: valid, the same bytes, each entry told, ids that another plan does not change', () => {
  const words = fc.array(fc.constantFrom('read', 'write', 'sing', 'count', 'draw'), {
    minLength: 1,
    maxLength: 4,
  });
  const anyPlans = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
  const write = (found: readonly (readonly (readonly string[])[])[], extra = '') =>
    `# Exam\n\n${found
      .map((one, at) => {
        const inside = one.map(
          (items, week) =>
            `### Week ${week + 1}: Part ${week}\n${items.map((item) => `- ${item}`).join('\n')}\n`,
        );
        return `## Plan ${'abcd'[at] ?? ''}\n\n${inside.join('\n')}`;
      })
      .join('\n')}${extra}`;
  fc.assert(
    fc.property(anyPlans, (found) => {
      const text = write(found);
      const imported = importOf(text);
      expect(parseRoadmap(imported.yaml)).toEqual({ ok: true, roadmap: imported.roadmap, warnings: [] });
      expect(importOf(text)).toEqual(imported);
      expect(imported.report.imported).toHaveLength(found.flat(2).length);
      const ids = imported.phases.map(({ id }) => id);
      const more = importOf(write(found, '\n## Plan z\n\n### Week 1: Other\n- something else\n'));
      expect(more.phases.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);
    }),
    runs(40),
  );
});
