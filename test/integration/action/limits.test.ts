// Where a run of the Action may not go on: its time, GitHub's limits, permissions and settings. A later run ends what it began.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { Learner, WORKFLOW } from '../../harness/action/workflow-runs.ts';

const PATH = '.github/workflows/milepost.yml';

function aRoadmap(items: number): string {
  const lines = Array.from({ length: items }, (_, index) => `      - task: Item ${index + 1}\n`);
  return `version: 1\ntitle: Long\nphases:\n  - title: All\n    items:\n${lines.join('')}`;
}

function aWorkflow({ minutes = 10, permissions = '' } = {}): string {
  return `${WORKFLOW.replace('  # actions: write', `${permissions}  # actions: write`)}        with:\n          max-minutes: ${minutes}\n`;
}

let learner: Learner;

beforeEach(async () => {
  learner = await Learner.begin();
});

afterEach(() => learner.end());

describe('a set-up that takes longer than one run', () => {
  test('stops in time, says how far it is, and the next run goes on', async () => {
    learner.push({ [PATH]: aWorkflow({ minutes: 1 }), '.github/roadmap.yml': aRoadmap(120) });
    const first = await learner.runOne();
    const made = learner.issues.length;
    expect(first.code).toBe(0);
    expect(made).toBeGreaterThan(40);
    expect(made).toBeLessThan(120);
    const far = `${made} of 120 items are set up`;
    expect(learner.file('README.md')).toContain(far);
    expect(first.summary).toContain(far);
    expect(first.summary).toContain('With "actions: write" among the permissions');
    expect(first.log).toMatch(/^::notice title=Milepost::/m);
    expect(learner.sandbox.runs.queued).toEqual([]);
    learner.push({ 'notes.md': 'Mine.\n' });
    await learner.runOne();
    expect(new Set(learner.issues.map(({ title }) => title)).size).toBe(120);
    expect(learner.issues).toHaveLength(120);
    expect(learner.file('README.md')).not.toContain('items are set up');
  });

  test('starts the next run itself where its token may', async () => {
    const permissions = '  actions: write\n';
    learner.push({ [PATH]: aWorkflow({ minutes: 1, permissions }), '.github/roadmap.yml': aRoadmap(120) });
    const ran = await learner.runAll();
    expect(ran.map(({ event, code }) => [event, code])).toEqual([
      ['push', 0],
      ['workflow_dispatch', 0],
    ]);
    expect(ran[0]?.summary).toContain('The next run has been started; it goes on from here.');
    expect(learner.issues).toHaveLength(120);
  });

  test('stays within the limits of the hour, also where run follows run, and ends in the next', async () => {
    learner.sandbox.settings.limits = true;
    learner.push({ [PATH]: aWorkflow(), '.github/roadmap.yml': aRoadmap(600) });
    const first = await learner.runOne();
    expect(first.code).toBe(0);
    expect(first.summary).toMatch(/The limit ends at \d\d:\d\d UTC/);
    const made = learner.issues.length;
    learner.push({ 'notes.md': 'Mine.\n' });
    // The next run begins with a fresh pace of its own, and yet asks GitHub for nothing that it would refuse.
    const second = await learner.runOne();
    expect(second.code).toBe(0);
    expect(learner.issues.length - made).toBeLessThanOrEqual(20);
    learner.pass(3_600_000);
    learner.push({ 'notes.md': 'Mine, too.\n' });
    await learner.runAll();
    expect(learner.issues).toHaveLength(600);
    const refused = [first, second].flatMap(({ requests }) =>
      requests.filter(({ status }) => (status ?? 0) >= 400),
    );
    expect(refused).toEqual([]);
  });
});

test('the requests of the hour are spent: it stops at once, and does not fail', async () => {
  learner.sandbox.settings.limits = { primary: 12 };
  learner.push({ [PATH]: WORKFLOW, '.github/roadmap.yml': aRoadmap(30) });
  const began = learner.clock.now();
  const { code, summary } = await learner.runOne();
  expect(code).toBe(0);
  expect(summary).toMatch(/then it stopped: .*GitHub asks Milepost to slow down/);
  expect(learner.clock.now() - began).toBeLessThan(120_000);
  learner.pass(3_600_000);
  learner.sandbox.settings.limits = false;
  learner.push({ 'notes.md': 'Mine.\n' });
  await learner.runOne();
  expect(learner.issues).toHaveLength(30);
});

test('cancelled: what is done stays done, and nothing is made twice', async () => {
  const cancelled = new AbortController();
  learner.push({ [PATH]: WORKFLOW, '.github/roadmap.yml': aRoadmap(30) });
  const stop = learner.sandbox.world.on(() => {
    if (learner.issues.length === 7) cancelled.abort();
  });
  const first = await learner.runOne({ signal: cancelled.signal });
  stop();
  expect(first.code).toBe(1);
  expect(first.log).toMatch(/^::error title=Milepost::Stopped halfway\. What is done stays done/m);
  expect(learner.issues).toHaveLength(7);
  learner.pass(61_000);
  learner.push({ 'notes.md': 'Mine.\n' });
  expect(await learner.runOne()).toMatchObject({ code: 0 });
  expect(learner.issues).toHaveLength(30);
});

describe('a protected branch', () => {
  const protect = () => {
    actions.setProtection(learner.sandbox.world, {
      ...{ repository: learner.repository, branch: 'main' },
      protection: { bypass: ['learner'] },
    });
  };
  const pulls = () => learner.repository.issues.filter(({ pull }) => pull !== null);

  test('where Actions may open no pull request: the setting is named, and nothing fails', async () => {
    protect();
    learner.push({ [PATH]: WORKFLOW, '.github/roadmap.yml': aRoadmap(3) });
    const first = await learner.runOne();
    expect(first.code).toBe(0);
    expect(first.summary).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(first.summary).toContain('Settings → Actions → General');
    expect(learner.file('README.md', 'milepost/progress')).toContain('0 of 3 done');
    expect([learner.issues.length, pulls().length]).toEqual([3, 0]);
    learner.repository.actions.mayCreatePulls = true;
    learner.push({ 'notes.md': 'Mine.\n' });
    const second = await learner.runOne();
    expect(second.summary).not.toContain('Settings → Actions');
    expect(pulls()).toHaveLength(1);
    learner.push({ 'notes.md': 'Mine, too.\n' });
    expect((await learner.runAll()).find(({ event }) => event === 'push')?.outputs['changed']).toBe('false');
  });
});

describe('what fails says what to do', () => {
  test('a permission that the workflow does not give', async () => {
    const workflow = WORKFLOW.replace('issues: write', 'issues: read');
    learner.push({ [PATH]: workflow, '.github/roadmap.yml': aRoadmap(3) });
    const { code, log } = await learner.runOne();
    expect(code).toBe(1);
    expect(log.match(/^::error/gm)).toHaveLength(1);
    expect(log).toMatch(/Give the workflow these permissions: contents, issues and pull-requests/);
  });

  test.each([
    ['a token that is not one', { INPUT_TOKEN: 'ghs_wrong' }, /the token or key is not accepted/],
    [
      'another repository',
      { GITHUB_REPOSITORY: 'learner/elsewhere' },
      /Could not resolve to a Repository.*has to belong to this repository/,
    ],
    ['a roadmap that is not included', { INPUT_ROADMAP: 'ai-carers' }, /Did you mean "ai-careers"\?/],
    ['a roadmap that is not there', { INPUT_ROADMAP: 'plans/mine.yml' }, /has no file plans\/mine\.yml/],
    ['an event that it does not know', { GITHUB_EVENT_NAME: 'pull_request_target' }, /Write pull_request/],
  ])('%s', async (_name, env, message) => {
    learner.push({ [PATH]: WORKFLOW });
    const { code, log } = await learner.runOne({ env });
    expect(code).toBe(1);
    expect(log).toMatch(message);
    expect(log.match(/^::error/gm)).toHaveLength(1);
    expect(log).not.toMatch(/ghs_|\n {4}at /);
  });
});

test('without a page for summaries the log has it, as no command', async () => {
  learner.push({ [PATH]: WORKFLOW, '.github/roadmap.yml': aRoadmap(1) });
  const env = { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: undefined };
  const { code, log } = await learner.runOne({ env });
  expect(code).toBe(0);
  expect(log).toContain('0 of 1 done');
});

test.each([
  ['plans/mine.yml', 'Item 1'],
  ['spanish-to-b1', 'spanish'],
])('another roadmap: %s', async (roadmap) => {
  const env = { INPUT_ROADMAP: roadmap, 'INPUT_DRY-RUN': 'true' };
  learner.push({ [PATH]: WORKFLOW, 'plans/mine.yml': aRoadmap(2) });
  const { code, outputs, requests } = await learner.runOne({ env });
  expect(code).toBe(0);
  expect(Number(outputs['required'])).toBeGreaterThan(1);
  expect(requests.filter(({ mutates }) => mutates)).toEqual([]);
});
