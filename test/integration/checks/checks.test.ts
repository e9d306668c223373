// Before the merge: a check run on each pull request says what merging it would do.
import { expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { type Checked, aChecked, theRoadmap } from './checked.ts';

const PATH = '.github/roadmap.yml';
const BROKEN = 'version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n';

function broken(mistakes: number): string {
  return BROKEN + Array.from({ length: mistakes }, (_, at) => `      - tusk: Item ${at}\n`).join('');
}

it('work: what merging finishes and why, the phases, and how to say otherwise', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ files: { 'projects/weather/report.md': 'Rain.\n' } });
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'Details', 'checks/create']);
  const { conclusion, status, output, annotations } = stage.check(pull);
  expect({ conclusion, status, annotations }).toEqual({
    conclusion: 'success',
    status: 'completed',
    annotations: [],
  });
  expect(output.title).toBe('Merging this finishes "Weather report".');
  expect(output.summary).toContain(
    ' · project, because it changes `projects/weather/**`.<br>Not done yet? Write `Progress: weather-report`',
  );
  expect(output.summary).toContain('| Projects | 0&nbsp;%<br>0 of 2 | ▰▰▱▱▱&nbsp;50&nbsp;%<br>1 of 2 |');
  expect(stage.issues.every(({ comments }) => comments.length === 0)).toBe(true);
  expect(pull.comments).toEqual([]);
});

it.each([
  ['Completes: sql', 'Merging this finishes "SQL".', 'because it says `Completes: sql`'],
  ['Closes #1', 'Merging this finishes "Stats".', 'because it closes its issue \\#'],
])('%s', async (body, title, why) => {
  const stage = await aChecked();
  const pull = stage.propose({ body });
  await stage.app.reconcile();
  expect(stage.check(pull).output.title).toBe(title);
  expect(stage.check(pull).output.summary).toContain(why);
});

it('a closing word that leads nowhere: neutral, with the nearest right one', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ body: 'Completes: statz' });
  await stage.app.reconcile();
  const { conclusion, output } = stage.check(pull);
  expect(conclusion).toBe('neutral');
  expect(output.title).toBe('Merging this finishes no item. It names "statz", but no item has that id.');
  expect(output.summary).toContain('Did you mean "stats"?');
});

it('two of them: the first, and how many more', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ body: 'Completes: statz, dashbord' });
  await stage.app.reconcile();
  expect(stage.check(pull).output.title).toBe(
    'Merging this finishes no item. It names "statz", but no item has that id. And 1 more.',
  );
});

it('nothing of ours: success, one line', async () => {
  const stage = await aChecked();
  const pull = stage.propose();
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'checks/create']);
  const { conclusion, output } = stage.check(pull);
  expect(conclusion).toBe('success');
  expect(output.summary).toBe('### If this is merged\n\nMerging this finishes no item.\n');
});

it('a changed roadmap: what becomes of its items', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ files: { [PATH]: printRoadmap(theRoadmap('Pandas', 'Plots', 'Maps')) } });
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'Texts', 'checks/create']);
  const { conclusion, output } = stage.check(pull);
  expect(conclusion).toBe('success');
  expect(output.title).toBe('Merging this finishes no item. The roadmap: 3 items added; nothing closes.');
  expect(output.summary).toContain('add issue "Pandas"');
});

it('a broken roadmap: failure, its mistakes on their lines, 50 a request', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ files: { [PATH]: broken(120) } });
  expect(await stage.operations()).toEqual([
    ...['Observe', 'Pull', 'Texts', 'checks/create'],
    ...['checks/update', 'checks/update'],
  ]);
  const { conclusion, output, annotations } = stage.check(pull);
  expect(conclusion).toBe('failure');
  expect(output.title).toBe(`With this pull request ${PATH} has 101 mistakes.`);
  // Each is named once, where it is marked.
  expect(output.summary).toBe(
    `### If this is merged\n\n${output.title} They are marked on their lines below.\n`,
  );
  expect(annotations).toHaveLength(101);
  expect(annotations[0]).toMatchObject({
    path: PATH,
    start_line: 6,
    end_line: 6,
    annotation_level: 'failure',
  });
  expect(new Set(annotations.map(({ start_line }) => start_line)).size).toBe(100);
  stage.commit('work', { [PATH]: broken(1) });
  await stage.app.reconcile();
  expect(stage.check(pull).annotations).toHaveLength(1);
});

it('a mistake in a file that the roadmap builds on is named in the summary', async () => {
  const stage = await aChecked();
  const base = { owner: 'learner', name: 'bases', autoInit: true } as const;
  const repository = actions.createRepository(stage.sandbox.world, base);
  const files = [{ path: 'data.yml', content: broken(1) }];
  actions.commitFiles(stage.sandbox.world, { repository, actor: stage.learner, message: 'Base', files });
  stage.share('bases');
  const pull = stage.propose({ files: { [PATH]: 'version: 1\nextends: learner/bases/data.yml\n' } });
  await stage.app.reconcile();
  const { conclusion, output, annotations } = stage.check(pull);
  expect({ conclusion, annotations }).toEqual({ conclusion: 'failure', annotations: [] });
  expect(output.summary).toContain('learner/bases/data.yml:6');
});

it('a roadmap that was broken before is no failure; a pull request that mends it says what it finishes', async () => {
  const stage = await aChecked();
  stage.writeRoadmap(broken(1));
  await stage.app.reconcile();
  const other = stage.propose();
  const mend = stage.propose({ files: { [PATH]: printRoadmap(theRoadmap('Pandas')) }, branch: 'mend' });
  await stage.app.reconcile();
  expect(stage.check(other)).toMatchObject({ conclusion: 'neutral' });
  expect(stage.check(other).output.title).toContain('before this pull request as well');
  expect(stage.check(mend)).toMatchObject({ conclusion: 'success' });
  expect(stage.check(mend).output.title).toContain('finishes no item. The roadmap: ');
});

it('is asked for nothing that was judged by the same state, and judged again when something changes', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ files: { 'projects/weather/report.md': 'Rain.\n' } });
  await stage.app.reconcile();
  expect(await stage.operations()).toEqual(['Observe']);
  stage.gather();
  actions.createComment(stage.sandbox.world, { ...at(stage), issue: pull, body: 'Nice.' });
  stage.gather();
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'Details']);
  actions.updatePull(stage.sandbox.world, { ...at(stage), issue: pull, body: 'Progress: weather-report' });
  stage.gather();
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'checks/update']);
  expect(stage.check(pull).output.title).toBe('Merging this finishes no item.');
  stage.commit('work', { 'dashboard/index.md': 'Bars.\n' });
  await stage.app.reconcile();
  expect(stage.check(pull).output.title).toBe('Merging this finishes "Dashboard".');
  actions.updateIssue(stage.sandbox.world, { ...at(stage), issue: stage.issue('SQL'), state: 'closed' });
  stage.gather();
  await stage.app.settle();
  stage.writeRoadmap(theRoadmap('Pandas'));
  await stage.app.settle();
  expect(stage.check(pull).output.summary).toContain('| Projects | 0&nbsp;%<br>0 of 3 |');
});

function at({ repository, learner: actor }: Checked) {
  return { repository, actor };
}

it('without its memory finds what is there, and writes nothing', async () => {
  const stage = await aChecked();
  const pull = stage.propose({ files: { [PATH]: broken(3) } });
  await stage.app.reconcile();
  stage.app.forget();
  expect((await stage.operations()).filter((name) => name.startsWith('checks/'))).toEqual([]);
  expect(stage.check(pull).annotations).toHaveLength(3);
});

it('is written again when somebody asks for it', async () => {
  const stage = await aChecked();
  const pull = stage.propose();
  await stage.app.reconcile();
  const run = stage.check(pull);
  actions.rerequestCheckRun(stage.sandbox.world, { ...at(stage), run });
  stage.app.askedFor = new Set([run.headSha]);
  expect(await stage.operations()).toEqual(['Observe', 'Pull', 'checks/update']);
  expect(stage.check(pull)).toMatchObject({ isAskedFor: false, conclusion: 'success' });
  stage.app.askedFor = new Set();
  expect(await stage.operations()).toEqual(['Observe']);
});

it('a commit that two pull requests share has one check, which tells of both and does not change by itself', async () => {
  const stage = await aChecked();
  const { world } = stage.sandbox;
  const oid = stage.repository.branches.get('main') ?? '';
  actions.setBranch(world, { ...at(stage), branch: 'next', oid });
  const first = stage.propose({ body: 'Completes: sql' });
  const second = actions.openPull(world, {
    ...at(stage),
    title: 'Too',
    body: 'Completes: statz',
    head: 'work',
    base: 'next',
  });
  stage.gather();
  await stage.app.reconcile();
  expect(stage.check(first)).toBe(stage.check(second));
  expect(stage.check(first).conclusion).toBe('neutral');
  expect(stage.check(first).output.summary).toMatch(
    /### If \\#\S*\d+ is merged into main[^]*### If \\#\S*\d+ is merged into next/,
  );
  expect(await stage.operations()).toEqual(['Observe']);
});

it('from a fork is judged, and its head is here', async () => {
  const stage = await aChecked();
  const { world } = stage.sandbox;
  const fork = actions.forkRepository(world, { repository: stage.repository, owner: 'stranger' });
  const actor = userActor('stranger');
  const files = [{ path: 'projects/weather/report.md', content: 'Rain.\n' }];
  actions.commitFiles(world, { repository: fork, actor, message: 'Mine', files });
  const where = { repository: stage.repository, actor, head: 'stranger:main', base: 'main' };
  const pull = actions.openPull(world, { ...where, title: 'Take' });
  await stage.app.settle();
  expect(stage.check(pull).output.title).toBe('Merging this finishes "Weather report".');
});

it('one that nobody touched for a week is left as it is', async () => {
  const stage = await aChecked();
  const pull = stage.propose();
  stage.pass(8 * 86_400_000);
  expect(await stage.operations()).toEqual(['Observe']);
  expect(stage.runs(pull)).toEqual([]);
});

it('a repository without a roadmap has a check only where a pull request brings one', async () => {
  const stage = await aChecked('');
  actions.commitFiles(stage.sandbox.world, {
    ...{ ...at(stage), message: 'Away' },
    files: [{ path: PATH, content: null }],
  });
  await stage.app.settle();
  const other = stage.propose();
  const first = stage.propose({ files: { [PATH]: printRoadmap(theRoadmap()) }, branch: 'first' });
  await stage.app.settle();
  expect(stage.runs(other)).toEqual([]);
  expect(stage.check(first).output.title).toContain('The roadmap: 4 items added');
});

it('our own pull request gets one line', async () => {
  const stage = await aChecked();
  stage.repository.protections.set('main', { bypass: ['learner'] });
  actions.updateIssue(stage.sandbox.world, { ...at(stage), issue: stage.issue('SQL'), state: 'closed' });
  await stage.app.settle();
  const ours = stage.repository.issues.find(({ pull }) => pull?.head === 'milepost/progress');
  if (ours === undefined) throw new Error('no pull request of ours');
  await stage.app.settle();
  expect(stage.check(ours)).toMatchObject({
    conclusion: 'success',
    output: { title: 'Milepost’s own pull request' },
  });
});

it('an installation that has not accepted the permission goes on without, and is not asked at each event', async () => {
  const stage = await aChecked();
  const { world } = stage.sandbox;
  const [installation] = world.state.installations.values();
  if (installation === undefined) throw new Error('not installed');
  delete installation.permissions['checks'];
  const pull = stage.propose({ body: 'Completes: sql' });
  expect(await stage.operations()).toEqual(['Observe', 'Pull']);
  stage.commit('work', { 'more.md': 'More.\n' });
  expect(await stage.operations()).toEqual(['Observe']);
  installation.permissions['checks'] = 'write';
  stage.pass(3_600_001);
  await stage.app.reconcile();
  expect(stage.check(pull).conclusion).toBe('success');
});
