// The picture of a run's summary in docs/action.md: a learner's merge, reconciled by the Action on a local GitHub.
import { runAction } from '../src/action/run.ts';
import { systemClock } from '../src/clock.ts';
import { readWorkflows } from '../src/workflow-files.ts';
import * as actions from './sandbox/actions/index.ts';
import { userActor } from './sandbox/actor.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { TakenRun } from './sandbox/workflows/runs.ts';
import type { Repository } from './sandbox/world/state.ts';

const ROADMAP = `version: 1
title: Data Analyst
phases:
  - title: Foundations
    emoji: 🧱
    items:
      - id: statistics
        course: Introduction to Statistics
        hours: 40
      - skill: SQL
      - id: weather-report
        project: A report on the weather of your town
        needs: [statistics]
        path: projects/weather/**
      - book: Storytelling with Data
        optional: true
  - title: First job
    emoji: 💼
    items:
      - project: A dashboard that somebody uses
      - career: Three applications
`;

const OWNER = 'ada';
const actor = userActor(OWNER);

/** Plays it, and gives the address of a page that shows the summary as GitHub does. */
export async function playRun(sandbox: Sandbox): Promise<string> {
  const { world, url } = sandbox;
  sandbox.createUser(OWNER);
  const repository = actions.createRepository(world, { owner: OWNER, name: 'learning', autoInit: true });
  const files = { ...Object.fromEntries(readWorkflows()), '.github/roadmap.yml': ROADMAP };
  commit(sandbox, { repository, files });
  await runNext(sandbox);
  const branch = 'weather';
  actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
  commit(sandbox, { repository, files: { 'projects/weather/report.md': 'Rain.\n' }, branch });
  await runNext(sandbox);
  const [statistics] = repository.issues;
  if (statistics === undefined) throw new Error('no issue');
  actions.updateIssue(world, { repository, actor, issue: statistics, title: 'Statistics, by Stanford' });
  const title = 'The weather of my town';
  const issue = actions.openPull(world, {
    ...{ repository, actor, title },
    body: 'Completes: sql',
    head: branch,
    base: 'main',
  });
  while (sandbox.runs.queued.length > 0) await runNext(sandbox);
  actions.mergePull(world, { repository, actor, issue });
  const summary = await runNext(sandbox);
  const shown = actions.createRepository(world, { owner: OWNER, name: 'summary' });
  commit(sandbox, { repository: shown, files: { 'README.md': summary } });
  return `${url}/${OWNER}/${shown.name}`;
}

interface Commit {
  readonly repository: Repository;
  readonly files: Readonly<Record<string, string>>;
  readonly branch?: string;
}

function commit({ world }: Sandbox, { repository, files, branch = 'main' }: Commit): void {
  const list = Object.entries(files).map(([path, content]) => ({ path, content }));
  actions.commitFiles(world, { ...{ repository, actor, branch, message: 'Work' }, files: list });
}

/** Gives the summary of the run. */
async function runNext(sandbox: Sandbox): Promise<string> {
  const taken = sandbox.runs.take();
  if (taken === null) throw new Error('no run waits');
  let summary = '';
  const code = await runAction({
    env: environmentOf(taken),
    clock: systemClock,
    signal: new AbortController().signal,
    write: () => undefined,
    readText: () => Promise.resolve(taken.run.payload),
    appendText: (_path, text) => {
      summary += text;
      return Promise.resolve();
    },
  });
  sandbox.runs.finish(taken.run.id, 'success');
  if (code !== 0) throw new Error('the run failed');
  return summary;
}

function environmentOf({ run, repository, token, url }: TakenRun): Record<string, string> {
  return {
    INPUT_TOKEN: token,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: 'event',
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_STEP_SUMMARY: 'summary',
  };
}
