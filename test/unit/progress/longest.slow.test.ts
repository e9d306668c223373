// What Milepost writes of a thousand items stays within what GitHub takes, and what a reader can load.
import { expect, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import { renderProgressJson } from '../../../src/progress/figures/progress-json.ts';
import { renderSection } from '../../../src/progress/section.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';
import { LINKS } from './learner.ts';

test('a thousand long items stay within 200,000 characters, and the rest is counted', () => {
  const items = Array.from({ length: 1000 }, (_, index) =>
    anItem({ id: `i${index}`, title: '<'.repeat(256) }),
  );
  const progress = computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map(items.map(({ id }, index) => [id, { state: 'open', issue: index + 1 }])),
    milestones: new Map(),
  });
  const section = renderSection({ progress, badge: '.github/milepost/badge.svg', links: LINKS });
  expect(section.length).toBeLessThan(200_000 + 60);
  expect(section).toMatch(/… and \d+ more/);
  expect(section.match(/(?<!…)\]\(https:.*issues/g)).toBeNull();
});

test('a thousand of the longest items need less than a megabyte', () => {
  const items = Array.from({ length: 1000 }, (_, index) =>
    anItem({
      id: `${index}`.padStart(64, 'i'),
      title: 'x'.repeat(256),
      hours: 1000,
      needs: ['i'.repeat(64)],
    }),
  );
  const progress = computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map(
      items.map(({ id }, issue) => [
        id,
        { state: 'done', issue: issue + 1, evidence: 9999, doneOn: '2026-12-01' },
      ]),
    ),
    milestones: new Map(),
  });
  expect(Buffer.byteLength(renderProgressJson(progress, { path: '.github/roadmap.yml' }))).toBeLessThan(
    1_000_000,
  );
});
