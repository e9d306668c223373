// The lines of items in the section, and what an earlier section tells of them.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import { createItemLines, readListed } from '../../../src/progress/item-lines.ts';
import { renderSection } from '../../../src/progress/section.ts';
import type { ItemProgress, ItemStatus } from '../../../src/progress/progress.ts';
import type { Item } from '../../../src/roadmap/roadmap.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';
import { LINKS } from './learner.ts';

const BADGE = '.github/milepost/badge.svg';
const LIMITS = { text: 1000, entries: 1000 };

function lineOf(status: ItemStatus, item: Partial<Item> = {}): string {
  const shown: ItemProgress = { item: anItem({ title: 'SQL', ...item }), weight: 1, ...status };
  return createItemLines(LINKS)({ shown: [shown], more: 0 }, LIMITS).lines;
}

describe('the line of an item', () => {
  const DONE = { state: 'done' } as const;
  test.each<[string, ItemStatus, Partial<Item>]>([
    ['☐ SQL · course', { state: 'open' }, {}],
    ['☐ SQL · book · optional', { state: 'open' }, { kind: 'book', optional: true }],
    ['☐ [SQL](https://github.com/ada/learning/issues/7) · course', { state: 'open', issue: 7 }, {}],
    ['☐ SQL · course · new, or renamed?', { state: 'open', isUnclear: true }, {}],
    ['☐ SQL · course · 3 of 5 ticked', { state: 'open', boxes: { ticked: 3, all: 5 } }, {}],
    [
      '☐ SQL · course · in progress since [#21](https://github.com/ada/learning/pull/21)',
      { state: 'open', inProgress: 21 },
      {},
    ],
    ['☑ SQL · course', { ...DONE, boxes: { ticked: 3, all: 5 } }, {}],
    ['☑ SQL · course · by [#14](https://github.com/ada/learning/pull/14)', { ...DONE, evidence: 14 }, {}],
    [
      '☑ SQL · course · shown by [example.org](https://www.example.org/a)',
      { ...DONE, address: 'https://www.example.org/a' },
      {},
    ],
    [
      '☑ SQL · course · shown by [about.www\u200B.org](https://about.www.org/)',
      { ...DONE, address: 'https://about.www.org' },
      {},
    ],
    ['☑ SQL · course · shown by in my drawer', { ...DONE, address: 'in my drawer' }, {}],
    ['⊘ SQL · course · skipped', { state: 'skipped' }, {}],
    ['⊘ SQL · course · skipped: known \\*well\\*', { state: 'skipped', skippedFor: 'known *well*' }, {}],
    [`⊘ SQL · course · skipped: ${'x'.repeat(80)}…`, { state: 'skipped', skippedFor: 'x'.repeat(81) }, {}],
  ])('%s', (expected, status, item) => {
    expect(lineOf(status, item)).toBe(expected);
  });

  test('is as short as it is asked to be, each time anew', () => {
    const lines = createItemLines(null);
    const linesWith = (text: number) =>
      lines(
        { shown: [{ item: anItem({ title: 'Statistics' }), weight: 1, state: 'open' }], more: 2 },
        { text, entries: 9 },
      );
    expect(linesWith(1000)).toEqual({ lines: '☐ Statistics · course', more: 2 });
    expect(linesWith(4)).toEqual({ lines: '☐ Stat… · course', more: 2 });
  });

  test('is the same item each time, whether it was short before or not', () => {
    const lines = createItemLines(null);
    const shown: ItemProgress[] = [{ item: anItem({ title: 'Statistics' }), weight: 1, state: 'open' }];
    const texts = [10, 9, 4, 10].map((text) => lines({ shown, more: 0 }, { text, entries: 9 }).lines);
    expect(texts).toEqual([
      '☐ Statistics · course',
      '☐ Statistic… · course',
      '☐ Stat… · course',
      '☐ Statistics · course',
    ]);
  });
});

describe('what an earlier section tells of the items that had no issue', () => {
  const [open, linked, done] = ['An *open* one', 'A linked one', 'A done one'].map((title) =>
    anItem({ title }),
  );
  const items = [open, linked, done].flatMap((item) => item ?? []);
  const states = new Map<string, ItemStatus>([
    ['a-linked-one', { state: 'open', issue: 2 }],
    ['a-done-one', { state: 'done' }],
  ]);
  const sectionOf = (listed: readonly Item[]) => {
    const roadmap = aRoadmap({ phases: [aPhase({ items: listed })] });
    const progress = computeProgress({ roadmap, items: states, milestones: new Map() });
    return renderSection({ progress, badge: BADGE, links: LINKS });
  };
  const listedIn = (section: string) => {
    const isListed = readListed(section);
    return isListed && items.filter(isListed).map(({ title }) => title);
  };

  test('those that it lists were in the roadmap', () => {
    expect(listedIn(sectionOf(items))).toEqual(['An *open* one']);
    expect(listedIn(sectionOf(items.slice(0, 1)))).toEqual(['An *open* one']);
    expect(listedIn(sectionOf(items.slice(2)))).toEqual([]);
  });

  test.each([
    ['without a list', 'Nothing here.', undefined],
    ['with the beginning of a list', '☐ An open one · course\n\n… and 12 more', undefined],
    ['with the beginning of a list of phases', '☐ An open one · course\n- … and 3 more', undefined],
    ['that speaks of more', '☐ An open one · course\nRead … and 3 more\n… and 3 more of them', []],
  ])('a section %s', (_, section, expected) => {
    expect(listedIn(section)).toEqual(expected);
  });
});
