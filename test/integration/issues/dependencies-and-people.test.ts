// What people do with dependencies stays through every door, and where an issue leaves the repository.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { Issue, Repository } from '../../../tools/sandbox/world/state.ts';
import { Learner, WORKFLOW } from '../../harness/action/workflow-runs.ts';
import { aFakeIo } from '../../harness/fake-io.ts';

function needing(needs: readonly string[]): Roadmap {
  const before = ['Statistics', 'SQL', 'Git'].map((title) => anItem({ title }));
  const items = [...before, anItem({ title: 'Build', needs })];
  return aRoadmap({ tracker: aTracker({ dependencies: 'on', readme: 'off' }), phases: [aPhase({ items })] });
}

interface Place {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly actor: Actor;
}

function placeOf({ sandbox, repository, learner: actor }: Stage): Place {
  return { sandbox, repository, actor };
}

function issueIn({ repository }: Place, title: string): Issue {
  const issue = repository.issues.find((one) => one.title === title);
  if (issue === undefined) throw new Error(`no ${title}`);
  return issue;
}

const blockersIn = (place: Place, title = 'Build') =>
  actions
    .blockersOf(place.sandbox.world.state, issueIn(place, title))
    .map(({ repository, issue }) => `${repository.name}: ${issue.title}`)
    .toSorted();

/** Takes ours off, puts another on, and says that an item waits for something that is no item, in another repository. */
function mix(place: Place): void {
  const { sandbox, repository, actor } = place;
  const [build, sql, git] = ['Build', 'SQL', 'Git'].map((title) => issueIn(place, title));
  const elsewhere = actions.createRepository(sandbox.world, { owner: 'learner', name: 'elsewhere' });
  const other = actions.createIssue(sandbox.world, { repository: elsewhere, actor, title: 'Laptop' });
  if (build === undefined || sql === undefined || git === undefined) throw new Error('an issue is missing');
  actions.removeBlockedBy(sandbox.world, { repository, actor, issue: build, blockerId: sql.id });
  for (const blockerId of [git.id, other.id])
    actions.addBlockedBy(sandbox.world, { repository, actor, issue: build, blockerId });
}

const MIXED = ['elsewhere: Laptop', 'journey: Git', 'journey: Statistics'];

describe('the Action', () => {
  let learner: Learner;
  beforeEach(async () => {
    learner = await Learner.begin();
  });
  afterEach(() => learner.end());

  it('leaves what people do, in another run without any knowledge, and with another roadmap', async () => {
    const write = (needs: readonly string[]) => {
      learner.push({
        '.github/workflows/milepost.yml': WORKFLOW,
        '.github/roadmap.yml': printRoadmap(needing(needs)),
      });
      return learner.runAll();
    };
    expect((await write(['statistics', 'sql'])).map(({ code }) => code)).toEqual([0]);
    expect(blockersIn(learner)).toEqual(['journey: SQL', 'journey: Statistics']);
    mix(learner);
    for (const text of ['Mine.\n', 'Mine again.\n']) {
      learner.pass(61_000);
      learner.push({ 'notes.md': text });
      expect((await learner.runAll()).map(({ code }) => code)).toEqual([0]);
      expect(blockersIn(learner)).toEqual(MIXED);
    }
    learner.pass(61_000);
    expect((await write([])).map(({ code }) => code)).toEqual([0]);
    expect(blockersIn(learner)).toEqual(['elsewhere: Laptop', 'journey: Git']);
    learner.push({ 'notes.md': 'Done.\n' });
    const last = await learner.runAll();
    expect(last.map(({ outputs }) => outputs['changed'])).toEqual(['false']);
  });
});

describe('the command line', () => {
  let stage: Stage;
  let env: Record<string, string>;
  beforeEach(async () => {
    stage = new Stage({ roadmap: needing(['statistics', 'sql']) });
    const { url } = await stage.sandbox.listen(0);
    const { value } = actions.createUserToken(stage.sandbox.world, 'learner');
    env = { GITHUB_TOKEN: value, GITHUB_API_URL: url, GITHUB_REPOSITORY: 'learner/journey' };
  });
  afterEach(async () => {
    stage.sandbox.assertClean();
    await stage.sandbox.close();
  });

  async function milepost(command: 'plan' | 'sync') {
    const io = aFakeIo({ env, clock: stage.clock });
    return { code: await run([command], io), out: io.printed.out.join('\n') };
  }

  it('leaves what the very person did who owns the token, and says once what was removed', async () => {
    const place = placeOf(stage);
    expect((await milepost('sync')).code).toBe(0);
    expect(blockersIn(place)).toEqual(['journey: SQL', 'journey: Statistics']);
    mix(place);
    stage.pass(120_000);
    const told = await milepost('sync');
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('[dependency-removed]')]);
    expect(blockersIn(place)).toEqual(MIXED);
    stage.pass(120_000);
    expect((await milepost('plan')).out).toBe('Nothing to do.');
    stage.writeRoadmap(needing([]));
    expect((await milepost('sync')).code).toBe(0);
    expect(blockersIn(place)).toEqual(['elsewhere: Laptop', 'journey: Git']);
    expect((await milepost('plan')).out).toBe('Nothing to do.');
  });
});

/** To another repository of the learner's, where it has another number. */
function transfer(stage: Stage, title: string): void {
  const { sandbox, repository } = stage;
  const elsewhere = actions.createRepository(sandbox.world, { owner: 'learner', name: 'elsewhere' });
  const issue = stage.issue(title);
  repository.issues.splice(repository.issues.indexOf(issue), 1);
  elsewhere.issues.push({ ...issue, number: 1, labelIds: [], milestone: null });
}

describe('an issue that was transferred', () => {
  it.each([
    // What it blocked there stays blocked by it: that is in another repository, and nobody takes it off but people.
    ['Statistics', ['elsewhere: Statistics', 'journey: SQL', 'journey: Statistics']],
    ['Build', ['journey: SQL', 'journey: Statistics']],
  ])('is made anew, with what it needs and what needs it: %s', async (title, expected) => {
    const stage = new Stage({ roadmap: needing(['statistics', 'sql']) });
    await stage.reconcile();
    stage.pass(120_000);
    transfer(stage, title);
    await stage.reconcile();
    expect(blockersIn(placeOf(stage))).toEqual(expected);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    expect(await stage.requests(() => stage.reconcile())).toHaveLength(1);
    stage.sandbox.assertClean();
  });
});
