// The job's summary: as much of it as GitHub takes, and nothing in it that a roadmap could make of it.
import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/action/reconcile-run.ts';
import { renderRunSummary } from '../../../src/action/report/summary.ts';
import { planRepository } from '../../../src/tracker/plan/plan-repository.ts';
import { anObserved, minute } from '../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';

/** A dry run in a repository that has nothing yet. */
function aReport(titles: readonly string[]): RunReport {
  const items = titles.map((title, index) => anItem({ id: `item-${index}`, title }));
  const roadmap = aRoadmap({ phases: [aPhase({ items })] });
  const observed = anObserved();
  const plan = planRepository({ roadmap, roadmapPath: null, observed, now: minute(0) });
  return {
    ...{ status: 'done', isDryRun: true, repository: observed.repository, path: 'roadmap.yml' },
    ...{ plan, numbers: plan.numbers, actions: plan.actions, problems: [], warnings: [] },
  };
}

test('the largest roadmap fits, and what is left out is counted', () => {
  const titles = Array.from({ length: 1000 }, (_, index) => `${index} ${'日本語を学ぶ'.repeat(60)}`);
  const text = renderRunSummary(aReport(titles));
  // https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/… and \d+ more/);
});

describe('a title is text', () => {
  test.each([
    '</details><h1>x',
    '<!-- milepost:start -->',
    '@everyone #1',
    '[x](javascript:y)',
    '::error::x',
  ])('%s', (title) => {
    const text = renderRunSummary(aReport([title]));
    expect(text).not.toMatch(/<h1>|<!-- milepost|@everyone|#1\b|(?<!\\)\]\(javascript/);
  });
});
