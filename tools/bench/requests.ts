// How many requests each cause leads to, counted by the local GitHub.
import { readShipped } from '../../src/shipped.ts';
import { parseManagedBlock } from '../../src/tracker/content/managed-block.ts';
import { withNeeds } from '../harness/builders/many-needs.ts';
import { Stage } from '../harness/stage.ts';
import * as actions from '../sandbox/actions/index.ts';
import type { Row } from './row.ts';

/** The token of the installation, which the stage has already. */
const TOKEN = 1;

export async function measureRequests(): Promise<readonly Row[]> {
  const rows = [];
  rows.push(...(await measureRoadmap('machine-learning-engineer', 'Mathematics')));
  rows.push(...(await measureRoadmap('ai-careers', 'Problem solving')));
  rows.push(...(await measureNeeds()));
  rows.push(await measureFlood());
  return rows;
}

async function measureRoadmap(name: string, skill: string): Promise<readonly Row[]> {
  const stage = new Stage({ roadmap: Buffer.from((await readShipped(name)) ?? '').toString() });
  const labels = stage.repository.labels.length;
  const first = await stage.requests(() => stage.reconcile());
  const { milestones } = stage.repository;
  const made = stage.repository.labels.length - labels + milestones.length + stage.issues.length;
  const refused = first.filter(({ status }) => (status ?? 500) >= 400).length;
  const idle = await stage.requests(() => stage.reconcile());
  const check = await checked(stage);
  const closes = await merged(stage, 'Closes');
  const completes = await merged(stage, 'Completes');
  const answered = await commanded(stage, '/milepost help');
  const done = await commanded(stage, '/milepost done https://example.com/certificate');
  const paused = await commanded(stage, '/milepost pause 2 weeks');
  const assessed = await commanded(stage, `/milepost assess ${skill} advanced`);
  const text = stage.file('.github/roadmap.yml') ?? '';
  stage.writeRoadmap(text.replace(/^(?=phases:)/m, 'start: 2026-12-01\n'));
  const repaced = await commanded(stage, '/milepost repace shift 3 weeks');
  const atMost = (value: number) => ({ is: 'at most', value }) as const;
  return [
    {
      name: `${name}: first sync, requests beyond L + M + I`,
      value: first.length + TOKEN - made,
      unit: '',
      budget: atMost(6),
      note: `${first.length + TOKEN} for ${made}, token included`,
    },
    { name: `${name}: first sync, answered 4xx`, value: refused, unit: '', budget: atMost(0) },
    { name: `${name}: nothing to do, requests`, value: idle.length, unit: '', budget: atMost(1) },
    {
      name: `${name}: check of a pull request, requests beyond the reconciliation`,
      value: check,
      unit: '',
      budget: atMost(3),
    },
    { name: `${name}: merge that GitHub closes, requests`, value: closes, unit: '', budget: atMost(4) },
    { name: `${name}: merge that we close, requests`, value: completes, unit: '', budget: atMost(5) },
    { name: `${name}: command that is answered, requests`, value: answered, unit: '', budget: atMost(3) },
    { name: `${name}: command that closes an item, requests`, value: done, unit: '', budget: atMost(4) },
    { name: `${name}: command that begins a pause, requests`, value: paused, unit: '', budget: atMost(4) },
    {
      name: `${name}: command that assesses a skill, requests`,
      value: assessed,
      unit: '',
      budget: atMost(4),
    },
    { name: `${name}: command for a new pace, requests`, value: repaced, unit: '', budget: atMost(8) },
  ];
}

const NEEDS = 200;

/** Needs that GitHub is told of, each by a write. */
async function measureNeeds(): Promise<readonly Row[]> {
  const stage = new Stage({ roadmap: withNeeds(NEEDS) });
  const labels = stage.repository.labels.length;
  const first = await stage.requests(() => stage.reconcile());
  const { milestones } = stage.repository;
  const made = stage.repository.labels.length - labels + milestones.length + stage.issues.length + NEEDS;
  stage.pass(120_000);
  const idle = await stage.requests(() => stage.reconcile());
  const fresh = await stage.requests(() => stage.planned());
  return [
    {
      name: `${NEEDS} needs as dependencies: first sync, requests beyond L + M + I + needs`,
      value: first.length + TOKEN - made,
      unit: '',
      budget: { is: 'at most', value: 6 },
      note: `${first.length + TOKEN} for ${made}, token included`,
    },
    {
      name: `${NEEDS} needs as dependencies: nothing to do, requests`,
      value: idle.length,
      unit: '',
      budget: { is: 'at most', value: 1 },
      note: `${fresh.length} for who comes without knowledge`,
    },
  ];
}

/** A thousand comments of strangers, beyond the one request that finds nothing to do. */
async function measureFlood(): Promise<Row> {
  const stage = new Stage({ roadmap: withNeeds(1) });
  await stage.reconcile();
  stage.pass(120_000);
  const { repository, stranger: actor, sandbox } = stage;
  for (let index = 0; index < 1000; index += 1) {
    const issue = stage.issues[index % stage.issues.length];
    if (issue === undefined) throw new Error('there is no issue');
    actions.createComment(sandbox.world, { repository, actor, issue, body: '/milepost done' });
  }
  const requests = await stage.requests(() => stage.reconcile());
  return {
    name: '1,000 comments of strangers: requests beyond the reconciliation',
    value: requests.length - 1,
    unit: '',
    budget: { is: 'at most', value: 1 },
  };
}

/** The App's check of a pull request that finishes an item, beyond the one request that finds nothing to do. */
async function checked(stage: Stage): Promise<number> {
  const { repository, learner: actor, sandbox } = stage;
  const { pull } = propose(stage, 'Completes', 'check');
  stage.pass(5000);
  const requests = await stage.requests(() => stage.judge());
  if (repository.checkRuns.length !== 1) throw new Error('there is no check');
  actions.updatePull(sandbox.world, { repository, actor, issue: pull, state: 'closed' });
  return requests.length - 1;
}

/** Merges work on the next open item of the largest phase, so that no phase is complete by it. */
async function merged(stage: Stage, word: 'Closes' | 'Completes'): Promise<number> {
  const { repository, learner: actor, sandbox } = stage;
  const { pull, issue } = propose(stage, word, 'work');
  actions.mergePull(sandbox.world, { repository, actor, issue: pull });
  stage.pass(5000);
  const requests = await stage.requests(() => stage.reconcile());
  if (stage.issues.find(({ number }) => number === issue?.number)?.state !== 'closed')
    throw new Error(`${pull.body ?? ''} closed nothing`);
  return requests.length;
}

/** A pull request with work on the next open item of the largest phase. */
function propose(stage: Stage, word: 'Closes' | 'Completes', prefix: string) {
  const { repository, learner: actor, sandbox } = stage;
  const largest = [...repository.milestones].sort(
    (a, b) => countOpen(stage, b.number) - countOpen(stage, a.number),
  )[0];
  const issue = stage.issues.find(
    ({ state, milestone }) => state === 'open' && milestone === largest?.number,
  );
  const item = parseManagedBlock(issue?.body ?? '')?.marker.id ?? '';
  const branch = `${prefix}-${issue?.number ?? 0}`;
  const { world } = sandbox;
  const oid = repository.branches.get(repository.defaultBranch) ?? '';
  actions.setBranch(world, { repository, actor, branch, oid });
  const files = [{ path: `work/${branch}.md`, content: branch }];
  actions.commitFiles(world, { repository, actor, branch, message: 'Work', files });
  const body = word === 'Closes' ? `Closes #${issue?.number ?? 0}` : `Completes: ${item}`;
  const base = repository.defaultBranch;
  const pull = actions.openPull(world, { repository, actor, title: branch, body, head: branch, base });
  return { pull, issue };
}

/** Writes a command on the last open item, whose phase is not complete by it. */
async function commanded(stage: Stage, body: string): Promise<number> {
  const { repository, learner: actor, sandbox } = stage;
  const issue = stage.issues.findLast(({ state }) => state === 'open');
  if (issue === undefined) throw new Error('nothing is open');
  stage.pass(120_000);
  // What is known of the merges before is read here.
  await stage.reconcile();
  const comment = actions.createComment(sandbox.world, { repository, actor, issue, body });
  const requests = await stage.requests(() => stage.reconcile());
  if (!comment.reactions.some(({ content }) => content === 'rocket')) throw new Error(`${body} did nothing`);
  return requests.length;
}

function countOpen(stage: Stage, milestone: number): number {
  return stage.issues.filter((issue) => issue.milestone === milestone && issue.state === 'open').length;
}
