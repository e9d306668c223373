// The Action as GitHub runs it: its own workflow files, a token with their permissions, the events of a learner's repository.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { Learner, SCHEDULE, WORKFLOW } from '../../harness/action/workflow-runs.ts';

const FILES = {
  '.github/workflows/milepost.yml': WORKFLOW,
  '.github/workflows/milepost-schedule.yml': SCHEDULE,
};

function aRoadmap(...items: readonly string[]): string {
  const lines = [
    '- task: Statistics',
    '- skill: SQL',
    '- project: Report\n        path: report/**',
    ...items,
  ];
  return `version: 1
title: Data
phases:
  - title: Foundations
    items:
${lines.map((line) => `      ${line}\n`).join('')}`;
}

let learner: Learner;

beforeEach(async () => {
  learner = await Learner.begin();
});

afterEach(() => learner.end());

/** The repository with the workflows and the roadmap, set up, and a minute later. */
async function setUp(): Promise<void> {
  learner.push({ ...FILES, '.github/roadmap.yml': aRoadmap() });
  await learner.runAll();
  learner.pass(61_000);
}

describe('a push', () => {
  test('sets the roadmap up, and says what was done', async () => {
    learner.push({ ...FILES, '.github/roadmap.yml': aRoadmap() });
    const ran = await learner.runOne();
    expect(ran).toMatchObject({ event: 'push', code: 0 });
    expect(learner.issues.map(({ title }) => title)).toEqual(['Statistics', 'SQL', 'Report']);
    expect(learner.file('README.md')).toContain('0 of 3 done');
    expect(ran.outputs).toMatchObject({
      ...{ percent: '0', done: '0', required: '3', changed: 'true' },
      'up-next': 'Statistics\nSQL\nReport',
    });
    expect(JSON.parse(ran.outputs['plan'] ?? '')).toMatchObject({ items: { added: 3 }, conflicts: [] });
    expect(ran.summary).toContain('[Statistics](');
    expect(ran.log).toMatch(/^1\/\d+ create label/);
    // A workflow's token starts nothing, so no run follows from what this one did.
    expect(learner.sandbox.runs.queued).toEqual([]);
  });

  test('of nothing new costs at most 3 requests and writes nothing', async () => {
    await setUp();
    learner.push({ 'notes.md': 'Mine.\n' });
    const { code, requests, outputs, summary } = await learner.runOne();
    expect(code).toBe(0);
    expect(requests.length).toBeLessThanOrEqual(3);
    expect(requests.filter(({ mutates }) => mutates)).toEqual([]);
    expect(outputs['changed']).toBe('false');
    expect(summary).toMatch(/^Everything is up to date\./);
  });

  test('without a roadmap says where one goes', async () => {
    learner.push(FILES);
    const { code, summary, outputs } = await learner.runOne();
    expect(code).toBe(0);
    expect(summary).toContain('There is no roadmap yet. Write one as .github/roadmap.yml');
    expect(outputs).toEqual({ changed: 'false' });
  });

  test('of a broken roadmap fails, with each mistake on its line, and the README says so', async () => {
    await setUp();
    const mistakes = Array.from({ length: 12 }, (_, index) => `- tusk: ${index}`);
    learner.push({ '.github/roadmap.yml': aRoadmap(...mistakes) });
    const { code, log, summary } = await learner.runOne();
    expect(code).toBe(1);
    expect(log.match(/^::error file=\.github\/roadmap\.yml,line=\d+,col=\d+/gm)).toHaveLength(10);
    expect(summary.match(/^- \[\.github\/roadmap\.yml:/gm)).toHaveLength(12);
    expect(learner.file('README.md')).toContain('mistake');
    learner.push({ '.github/roadmap.yml': aRoadmap() });
    expect(await learner.runOne()).toMatchObject({ code: 0 });
  });
});

describe('what happens in the repository', () => {
  test('a merge closes its item and moves the README', async () => {
    await setUp();
    const number = learner.propose({ 'report/index.md': 'Numbers.\n' }, { body: 'Completes: sql' });
    await learner.runAll();
    learner.merge(number);
    learner.pass(2000);
    const ran = await learner.runAll();
    expect(ran.map(({ event, code }) => [event, code])).toContainEqual(['push', 0]);
    expect(learner.issues.filter(({ state }) => state === 'closed').map(({ title }) => title)).toEqual([
      'SQL',
      'Report',
    ]);
    expect(learner.file('README.md')).toContain('2 of 3 done');
  });

  test.each(['issues', 'issue_comment', 'schedule', 'workflow_dispatch'])('%s reconciles', async (event) => {
    await setUp();
    const { repository, actor, sandbox } = learner;
    const [issue] = learner.issues;
    if (issue === undefined) throw new Error('no issue');
    if (event === 'issue_comment')
      actions.createComment(sandbox.world, { repository, actor, issue, body: 'Hi' });
    // However the run came about, it looks at what is there.
    actions.updateIssue(sandbox.world, { repository, actor, issue, state: 'closed' });
    if (event === 'schedule') actions.strikeSchedule(sandbox.world, repository);
    if (event === 'workflow_dispatch') {
      const [workflow] = actions.listWorkflows(sandbox.world, repository);
      if (workflow === undefined) throw new Error('no workflow');
      actions.dispatchWorkflow(sandbox.world, { repository, actor, workflow, ref: 'main' });
    }
    const ran = await learner.runAll();
    expect(ran.map((one) => one.code).every((code) => code === 0)).toBe(true);
    expect(ran.map((one) => one.event)).toContain(event === 'issue_comment' ? 'issues' : event);
    expect(learner.file('README.md')).toContain('1 of 3 done');
  });
});

describe('a pull request', () => {
  test('shows what merging would finish and write, and writes nothing', async () => {
    await setUp();
    const before = learner.file('README.md');
    learner.propose(
      { 'report/index.md': 'Numbers.\n', '.github/roadmap.yml': aRoadmap('- book: Storytelling') },
      { body: 'Completes: statistics' },
    );
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    expect(preview).toMatchObject({ code: 0 });
    const { summary = '', requests = [], outputs = {} } = preview ?? {};
    expect(summary).toContain('Merging this finishes 2 items.');
    expect(summary).toContain('| Foundations | 0&nbsp;%<br>0 of 3 | ▰▰▱▱▱&nbsp;50&nbsp;%<br>2 of 4 |');
    expect(summary).toContain('add issue "Storytelling"');
    expect(summary).toContain(
      ', because it changes `report/**`.<br>Not done yet? Write `Progress: report` in the description',
    );
    expect(outputs).toMatchObject({ changed: 'false', percent: '50', done: '2' });
    expect(requests.filter(({ mutates }) => mutates)).toEqual([]);
    expect(learner.file('README.md')).toBe(before);
  });

  test('says the same as what merging it then does', async () => {
    await setUp();
    const number = learner.propose({ 'report/index.md': 'Numbers.\n' }, { body: 'Completes: statistics' });
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    learner.merge(number);
    const push = (await learner.runAll()).find(({ event }) => event === 'push');
    const summaries = (plan = '') =>
      (JSON.parse(plan) as { actions: { summary: string }[] }).actions.map(({ summary }) => summary);
    expect(summaries(preview?.outputs['plan'])).toEqual(summaries(push?.outputs['plan']));
    expect(push?.outputs).toMatchObject({ percent: preview?.outputs['percent'] });
  });

  test('that breaks the roadmap fails, with the mistake on its line', async () => {
    await setUp();
    learner.propose({ '.github/roadmap.yml': aRoadmap('- tusk: Sea') });
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    expect(preview).toMatchObject({ code: 1 });
    expect(preview?.log).toMatch(
      /^::error file=\.github\/roadmap\.yml,line=10,col=9,title=Milepost::unknown key "tusk"/m,
    );
  });

  test('beside a roadmap that was broken before does not fail', async () => {
    await setUp();
    learner.push({ '.github/roadmap.yml': aRoadmap('- tusk: Sea') });
    learner.propose({ 'report/index.md': 'Numbers.\n' });
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    expect(preview).toMatchObject({ code: 0 });
    expect(preview?.summary).toContain('before this pull request as well');
  });

  test('of many files shows the roadmap among them', async () => {
    learner.push(FILES);
    await learner.runAll();
    const many = Array.from({ length: 60 }, (_, index) => [`a/${index}.md`, 'Text.\n'] as const);
    learner.propose({ ...Object.fromEntries(many), 'roadmap.yml': aRoadmap() });
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    expect(preview?.summary).toContain('add issue "Statistics"');
  });

  test('from an older branch keeps the roadmap of the default branch', async () => {
    await setUp();
    const number = learner.propose({ 'report/index.md': 'Numbers.\n' });
    await learner.runAll();
    learner.push({ '.github/roadmap.yml': aRoadmap('- book: Storytelling') });
    await learner.runAll();
    learner.push({ 'report/more.md': 'More.\n' }, 'work');
    const preview = (await learner.runAll()).find(({ event }) => event === 'pull_request');
    expect(preview?.summary).toContain('1 of 4');
    expect(preview?.summary).not.toContain('not planned');
    expect(number).toBeGreaterThan(0);
  });

  test('from a fork is read with a token that can do nothing else, and its files are not run', async () => {
    await setUp();
    const { repository, sandbox } = learner;
    sandbox.createUser('stranger');
    const fork = actions.forkRepository(sandbox.world, { repository, owner: 'stranger' });
    const actor = userActor('stranger');
    const files = [{ path: '.github/roadmap.yml', content: aRoadmap('- book: Storytelling') }];
    actions.commitFiles(sandbox.world, { repository: fork, actor, message: 'Mine', files });
    const body = 'Completes: sql';
    actions.openPull(sandbox.world, {
      repository,
      actor,
      title: 'Take',
      body,
      head: 'stranger:main',
      base: 'main',
    });
    const { event, code, summary, requests } = await learner.runOne();
    expect({ event, code }).toEqual({ event: 'pull_request', code: 0 });
    expect(summary).toContain('Merging this finishes "SQL". The roadmap: 1 item added.');
    expect(summary).toContain(' · skill, because it says `Completes: sql`.');
    expect(summary).toContain('add issue "Storytelling"');
    expect(requests.filter(({ mutates }) => mutates)).toEqual([]);
  });
});
