// One learner for thirty weeks, with pauses, a skip, and a roadmap that grows: what the repository shows at five moments, as files, and
// no commit in a week in which nothing happened.
import { expect, test } from 'vitest';
import { figuresSchema } from '../../../src/progress/figures/figures.ts';
import { CARD_PATH, FIGURES_PATH } from '../../../src/tracker/our-names.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';

const DAY_MS = 86_400_000;

const GROUND = [
  anItem({ title: 'Arithmetic again', hours: 12 }),
  anItem({ title: 'Spreadsheets', hours: 8 }),
  anItem({ title: 'A budget of the household', kind: 'project', hours: 15, paths: ['projects/budget/**'] }),
  anItem({ title: 'Naked Statistics', kind: 'book', hours: 14 }),
  anItem({ title: 'A newsletter about data', kind: 'community', optional: true }),
];
const TOOLS = [
  anItem({ title: 'SQL for beginners', hours: 30, doneWhen: ['joins', 'window functions', 'an index'] }),
  anItem({ title: 'Python for data', hours: 45 }),
  anItem({ title: 'A second course on spreadsheets', hours: 20 }),
  anItem({ title: 'A report on the weather', kind: 'project', hours: 25, needs: ['sql-for-beginners'] }),
];
const JOB = [
  anItem({ title: 'Portfolio page', kind: 'career', hours: 10 }),
  anItem({ title: 'Certificate of the course', kind: 'certification', hours: 20 }),
];
const ADDED = anItem({ title: 'Charts that tell the truth', kind: 'book', hours: 9 });

function roadmapOf(tools = TOOLS) {
  return aRoadmap({
    title: 'Data Analyst',
    start: '2026-12-01',
    pace: 8,
    phases: [
      aPhase({ title: 'Ground', due: '2027-01-31', items: GROUND }),
      aPhase({ title: 'Tools', due: '2027-04-30', items: tools }),
      aPhase({ title: 'A job', items: JOB }),
    ],
  });
}

function finish(stage: Stage, title: string): void {
  setState(stage, title, 'completed');
}

function setState(stage: Stage, title: string, stateReason: 'completed' | 'not_planned'): void {
  const { repository, learner: actor } = stage;
  const issue = stage.issue(title);
  actions.updateIssue(stage.sandbox.world, { repository, actor, issue, state: 'closed', stateReason });
}

function openWork(stage: Stage, body: string, path: string) {
  const { repository, learner: actor, sandbox } = stage;
  const branch = `work-${repository.nextIssueNumber}`;
  const oid = repository.branches.get(repository.defaultBranch) ?? '';
  actions.setBranch(sandbox.world, { repository, actor, branch, oid });
  actions.commitFiles(sandbox.world, {
    ...{ repository, actor, branch, message: 'Work' },
    files: [{ path, content: 'My work.\n' }],
  });
  return actions.openPull(sandbox.world, {
    repository,
    actor,
    title: 'Work',
    body,
    head: branch,
    base: repository.defaultBranch,
  });
}

function merge(stage: Stage, issue: ReturnType<typeof openWork>): void {
  actions.mergePull(stage.sandbox.world, { repository: stage.repository, actor: stage.learner, issue });
}

/** By week: what the learner does in it. In the weeks between, nothing. */
const DEEDS: Readonly<Record<number, (stage: Stage) => void>> = {
  1: (stage) => finish(stage, 'Arithmetic again'),
  3: (stage) => merge(stage, openWork(stage, '', 'projects/budget/plan.csv')),
  4: (stage) => finish(stage, 'Spreadsheets'),
  5: (stage) => finish(stage, 'A newsletter about data'),
  6: (stage) => finish(stage, 'Naked Statistics'),
  8: (stage) => {
    const { repository, learner: actor } = stage;
    const issue = stage.issue('SQL for beginners');
    const body = (issue.body ?? '').replace('- [ ] joins', '- [x] joins');
    actions.updateIssue(stage.sandbox.world, { repository, actor, issue, body });
  },
  9: (stage) => finish(stage, 'SQL for beginners'),
  17: (stage) => setState(stage, 'A second course on spreadsheets', 'not_planned'),
  18: (stage) =>
    void openWork(stage, `Closes #${stage.issue('A report on the weather').number}`, 'weather/report.md'),
  20: (stage) => {
    const pull = stage.repository.issues.find(({ pull }) => pull !== null && pull.mergedAt === null);
    if (pull === undefined) throw new Error('no open pull request');
    merge(stage, pull);
  },
  22: (stage) => stage.writeRoadmap(roadmapOf([...TOOLS, ADDED])),
  24: (stage) => finish(stage, 'Python for data'),
  26: (stage) => finish(stage, ADDED.title),
  28: (stage) => finish(stage, 'Portfolio page'),
  30: (stage) => finish(stage, 'Certificate of the course'),
};

/** After so many weeks the files are looked at: the beginning, the first forecast, the middle of a pause, back again, the end. */
const MOMENTS = [0, 9, 15, 20, 30];

test('thirty weeks: README, card and figures at five moments, and no commit without a change', async () => {
  const stage = new Stage({ roadmap: roadmapOf() });
  const head = () => stage.repository.branches.get('main');
  await stage.reconcile();
  const commitWeeks: number[] = [];
  const percents: number[] = [];
  for (let week = 0; week <= 30; week += 1) {
    DEEDS[week]?.(stage);
    const before = head();
    await stage.reconcile();
    if (head() !== before) commitWeeks.push(week);
    stage.pass(7 * DAY_MS);
    expect((await stage.planned()).actions).toEqual([]);
    const figures = figuresSchema.parse(JSON.parse(stage.file(FIGURES_PATH) ?? ''));
    percents.push(figures.percent);
    if (MOMENTS.includes(week)) await look(stage, week);
  }
  expect(commitWeeks).toEqual(Object.keys(DEEDS).map(Number));
  expect(percents.at(-1)).toBe(100);
  stage.sandbox.assertClean();
});

async function look(stage: Stage, week: number): Promise<void> {
  const name = `snapshots/week-${String(week).padStart(2, '0')}`;
  await expect(stage.file('README.md')).toMatchFileSnapshot(`${name}.md`);
  await expect(stage.file(CARD_PATH)).toMatchFileSnapshot(`${name}.svg`);
  await expect(stage.file(FIGURES_PATH)).toMatchFileSnapshot(`${name}.json`);
}
