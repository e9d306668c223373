// A thousand comments of strangers, in whatever form, cost a reconciliation one request more and are not answered; a command of the
// learner's among them is carried out.
import { expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../../tools/sandbox/actor.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { aTalkingStage, answers, say, sayAs, signs } from '../../harness/commands.ts';
import { some } from '../../harness/depth.ts';

const COMMENTS = 1000;

function openIssues(stage: Stage, count: number): readonly Issue[] {
  const { repository, stranger: actor, sandbox } = stage;
  return Array.from({ length: count }, (_, index) =>
    actions.createIssue(sandbox.world, { repository, actor, title: `Question ${index}`, body: '' }),
  );
}

function openPulls(stage: Stage, count: number): readonly Issue[] {
  const { repository, learner: actor, sandbox } = stage;
  return Array.from({ length: count }, (_, index) => {
    const branch = `work-${index}`;
    const oid = repository.branches.get('main') ?? '';
    actions.setBranch(sandbox.world, { repository, actor, branch, oid });
    const files = [{ path: `${index}.md`, content: 'Work.\n' }];
    actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Work', files });
    const pull = { repository, actor, title: branch, body: '', head: branch, base: 'main' };
    return actions.openPull(sandbox.world, pull);
  });
}

type Where = (stage: Stage) => readonly Issue[];

/** Where the comments go, one after the other. */
const FORMS: Readonly<Record<string, Where>> = {
  'on one issue': (stage) => [stage.issue('SQL')],
  'on three issues': ({ issues }) => issues.slice(0, 3),
  'on seven issues': (stage) => openIssues(stage, 7),
  'on a hundred issues': (stage) => openIssues(stage, 100),
  'on one pull request': (stage) => openPulls(stage, 1),
  'on three pull requests': (stage) => openPulls(stage, 3),
  'on a hundred pull requests': (stage) => openPulls(stage, 100),
  'on issues and pull requests': (stage) => [...openIssues(stage, 50), ...openPulls(stage, 50)],
};

/** `every`: so many milliseconds lie between two of them. */
function flood(
  stage: Stage,
  places: readonly Issue[],
  { every, count = COMMENTS, by = stage.stranger }: Flood,
): void {
  for (let index = 0; index < count; index += 1) {
    const where = places[index % places.length];
    if (where !== undefined) sayAs(by, stage, { where, body: `/milepost done ${index}` });
    stage.pass(every);
  }
}

interface Flood {
  readonly every: number;
  readonly count?: number;
  readonly by?: Actor;
}

const namesOf = async (stage: Stage) =>
  (await stage.requests(() => stage.reconcile())).map(({ operation }) => operation);

interface Settled {
  readonly stage: Stage;
  readonly places: readonly Issue[];
  /** What a reconciliation asks that finds nothing to do. */
  readonly ordinary: readonly string[];
}

/** All is read, and a while ago. */
async function settled(where: Where): Promise<Settled> {
  const stage = await aTalkingStage();
  const places = where(stage);
  stage.pass(120_000);
  await stage.reconcile();
  stage.pass(120_000);
  return { stage, places, ordinary: await namesOf(stage) };
}

const CASES = some(Object.entries(FORMS)).flatMap(([form, where]) => [
  { form, pace: 'at once', where, every: 0 },
  { form, pace: 'over half an hour', where, every: 2000 },
]);

it.each(CASES)('$form, $pace: one request more, and nothing is written', async ({ where, every }) => {
  const { stage, places, ordinary } = await settled(where);
  flood(stage, places, { every });
  stage.pass(120_000);
  expect(await namesOf(stage)).toEqual([...ordinary, 'Talks']);
  stage.pass(120_000);
  expect(await namesOf(stage)).toEqual(ordinary);
  stage.sandbox.assertClean();
});

it.each(CASES)('$form, $pace: what the learner says among them is done at once', async ({ where, every }) => {
  const { stage, places } = await settled(where);
  flood(stage, places, { every, count: COMMENTS / 2 });
  const [first] = places;
  if (first === undefined) throw new Error('nowhere');
  const comments = [say(stage, 'Thesis', '/milepost done'), say(stage, first, '/milepost sync')];
  flood(stage, places, { every, count: COMMENTS / 2 });
  await stage.reconcile();
  expect(comments.map(signs)).toEqual(['🚀', '👀🚀']);
  expect([stage.issue('Thesis').state, stage.issue('SQL').state]).toEqual(['closed', 'open']);
  expect(places.flatMap(answers)).toEqual([]);
  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
});

it.each([
  { who: 'another App', login: 'helper[bot]', asked: [] },
  { who: 'us', login: 'milepost[bot]', asked: [] },
  // Whether one may write who has a role in the repository is asked, of each one once.
  { who: 'a reader', login: 'reader', asked: ['repos/get-collaborator-permission-level'] },
])('by $who: nothing is written', async ({ login, asked }) => {
  const { stage, places, ordinary } = await settled((one) => [one.issue('SQL')]);
  const { repository, sandbox } = stage;
  if (login === 'reader') {
    sandbox.createUser(login);
    actions.setCollaborator(sandbox.world, { repository, login, role: 'read' });
  }
  flood(stage, places, { every: 2000, by: { ...stage.learner, login } });
  stage.pass(120_000);
  expect(await namesOf(stage)).toEqual([...ordinary, 'Talks', ...asked]);
  stage.pass(120_000);
  expect(await namesOf(stage)).toEqual(ordinary);
  stage.sandbox.assertClean();
});

it('beneath more than one request reads, it is done by the next reconciliation', async () => {
  const { stage, places, ordinary } = await settled((one) => openIssues(one, 1));
  const [place] = places;
  if (place === undefined) throw new Error('nowhere');
  flood(stage, places, { every: 1000, count: 1300 });
  const comment = say(stage, place, '/milepost sync');
  flood(stage, places, { every: 1000, count: 300 });
  expect(await namesOf(stage)).toEqual([...ordinary, 'Talks']);
  expect(signs(comment)).toBe('');
  expect((await namesOf(stage)).slice(0, 2)).toEqual(['Observe', 'Talks']);
  expect(signs(comment)).toBe('👀🚀');
  stage.pass(120_000);
  await stage.reconcile();
  expect(await namesOf(stage)).toEqual(ordinary);
  stage.sandbox.assertClean();
});

it.each([1000, 1500])('%i on the issue of an item that is closed are read once', async (count) => {
  const { stage, places, ordinary } = await settled((one) => {
    const { repository, learner: actor, sandbox } = one;
    const issue = one.issue('SQL');
    actions.updateIssue(sandbox.world, { repository, actor, issue, state: 'closed' });
    return [issue];
  });
  flood(stage, places, { every: 500, count });
  stage.pass(120_000);
  const most = count > 1200 ? 2 : 1;
  for (let look = 0; look < most; look += 1)
    expect((await namesOf(stage)).length - ordinary.length).toBeLessThanOrEqual(3);
  stage.pass(120_000);
  expect(await namesOf(stage)).toEqual(ordinary);
  stage.sandbox.assertClean();
});
