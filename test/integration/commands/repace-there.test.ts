// milepost repace --repo: the comment that asks for new dates, given on the command line; its pull request is the comment's own.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { aTalkingStage, say, signs } from '../../harness/commands.ts';
import { aFakeIo } from '../../harness/fake-io.ts';

const DAY_MS = 86_400_000;
const TITLES = ['SQL', 'Statistics', 'Python', 'Charts', 'Git', 'R'];
const ROADMAP = aRoadmap({
  start: '2026-12-01',
  pace: 12,
  phases: [
    aPhase({ title: 'One', due: '2027-02-01', items: TITLES.map((title) => anItem({ title })) }),
    aPhase({ title: 'Two', due: '2027-03-01', items: [anItem({ title: 'Thesis' })] }),
  ],
});

let stage: Stage;
let env: Record<string, string>;

beforeEach(async () => {
  stage = await aTalkingStage(ROADMAP);
  const { url } = await stage.sandbox.listen(0);
  const { value } = actions.createUserToken(stage.sandbox.world, 'learner');
  env = { GITHUB_TOKEN: value, GITHUB_API_URL: url };
  // The sandbox has another address now, and so have the links in the README.
  await run(['sync', '--repo', 'learner/journey'], aFakeIo({ env, clock: stage.clock }));
});

afterEach(async () => {
  stage.sandbox.assertClean();
  await stage.sandbox.close();
});

async function milepost(...args: readonly string[]) {
  const io = aFakeIo({ env, clock: stage.clock });
  const from = stage.sandbox.log.entries.length;
  const code = await run(['repace', ...args, '--repo', 'learner/journey'], io);
  const writes = stage.sandbox.log.since(from).filter(({ mutates }) => mutates);
  const plain = (lines: readonly string[]) => lines.join('\n').replaceAll('\u00A0', ' ');
  const [out, err] = [plain(io.printed.out), plain(io.printed.err)];
  return { code, out, err, writes: writes.map(({ operation }) => operation) };
}

const pulls = () => stage.repository.issues.filter(({ pull }) => pull?.head === 'milepost/repace');
const newFile = () => stage.file('.github/roadmap.yml', 'milepost/repace');
const comments = () => stage.issues.flatMap((issue) => issue.comments);

it('a dry run shows each phase and the lines that would change, and writes nothing', async () => {
  const { code, out, writes } = await milepost('finish', '2027-06-30', '--dry-run');
  expect([code, writes]).toEqual([0, []]);
  expect(out).toBe(`New dates, to finish on 30 Jun 2027:
          due      then due  phase
   1 Feb 2027 → 25 Apr 2027  One
   1 Mar 2027 → 30 Jun 2027  Two

-     due: 2027-02-01
+     due: 2027-04-25
-     due: 2027-03-01
+     due: 2027-06-30`);
});

it('opens the one pull request that a comment would, and updates it', async () => {
  const first = await milepost('shift', '3', 'weeks');
  const [pull] = pulls();
  const address = `${stage.sandbox.url}/learner/journey/pull/${pull?.number ?? 0}`;
  expect(first).toMatchObject({
    code: 0,
    out: expect.stringContaining(`The new dates are in ${address}`) as string,
  });
  expect(first.out).toContain(' 1 Feb 2027 → 22 Feb 2027  One');
  expect(comments().map(({ body }) => body.replace(/^<!--.*-->\n/, ''))).toEqual([
    '/milepost repace shift 3 weeks',
    `The new dates are in #${pull?.number ?? 0}.`,
  ]);
  expect(first.writes).toEqual([
    'issues/create-comment',
    'git/create-tree',
    'git/create-commit',
    'git/create-ref',
    'pulls/create',
    'issues/create-comment',
    'reactions/create-for-issue-comment',
  ]);
  stage.pass(120_000);
  const asked = say(stage, 'SQL', '/milepost repace shift 1 week');
  await stage.reconcileUntilDone();
  expect([signs(asked), pulls().length]).toEqual(['🚀', 1]);
  expect(newFile()).toContain('due: 2027-02-08');
  const json = JSON.parse((await milepost('8 hours/week', '--json')).out) as Record<string, unknown>;
  expect(json).toMatchObject({ ok: true, changed: true, written: true, text: newFile(), pull: address });
  expect(pulls()).toHaveLength(1);
  expect(newFile()).toContain('pace: 8\n');
  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
});

it('goes by the forecast where nothing is said, once there is one', async () => {
  const before = await milepost();
  expect(before).toMatchObject({ code: 2, writes: [] });
  expect(before.err).toContain(
    'There is no forecast to go by: it takes 5 items that GitHub shows as finished, on 3 different days.\n' +
      'Say what you want instead: "milepost repace finish 2027-06-01" or "milepost repace shift 3 weeks".',
  );
  for (const title of TITLES.slice(0, 5)) {
    stage.pass(9 * DAY_MS);
    const { repository, learner: actor } = stage;
    actions.updateIssue(stage.sandbox.world, {
      ...{ repository, actor, issue: stage.issue(title), state: 'closed', stateReason: 'completed' },
    });
  }
  stage.pass(60_000);
  await stage.reconcileUntilDone();
  stage.pass(60_000);
  const ran = await milepost();
  expect(ran).toMatchObject({
    code: 0,
    out: expect.stringContaining('as the forecast expects it') as string,
  });
  const [due] = /due: 2027-\d\d-\d\d/.exec(newFile() ?? '') ?? [];
  expect(due).not.toBe('due: 2027-02-01');
});

it('fails where the branch takes no push, and says what the answer says', async () => {
  const { repository, sandbox } = stage;
  const [branch, protection] = ['milepost/repace', { bypass: [] }];
  actions.setProtection(sandbox.world, { repository, branch, protection });
  const { code, err } = await milepost('shift', '3', 'weeks');
  expect([code, pulls()]).toEqual([1, []]);
  const [asked, answer] = comments();
  expect(err).toContain('The branch `milepost/repace`, on which the new dates would stand, takes no push.');
  expect(answer?.body).toContain('takes no push. Exempt it from the rules');
  expect(err).toContain(`/learner/journey/issues/1#issuecomment-${asked?.id ?? 0}`);
  const json = JSON.parse((await milepost('shift', '3', 'weeks', '--json')).out) as unknown;
  expect(json).toMatchObject({ ok: false, error: { code: 'permission' } });
});

describe('nothing is written', () => {
  it.each([
    [['shfit', '3', 'weeks'], 'Did you mean "milepost repace shift 3 weeks"?'],
    [['finish', '2020-01-01'], 'Choose a later day.'],
  ])('for %j, which cannot be', async (args, expected) => {
    const { code, err, writes } = await milepost(...args);
    expect({ code, writes, comments: comments() }).toEqual({ code: 2, writes: [], comments: [] });
    expect(err).toContain(expected);
  });

  it('where the dates are so already', async () => {
    const { code, err, writes } = await milepost('12 hours/week');
    expect({ code, writes }).toEqual({ code: 0, writes: [] });
    expect(err).toContain('The dates are right already: nothing would change.');
  });

  it('where there is no roadmap, and where it has mistakes', async () => {
    stage.writeRoadmap('version: 1\ntitel: T\n');
    const wrong = await milepost('shift', '1', 'day');
    expect(wrong).toMatchObject({
      code: 2,
      writes: [],
      err: expect.stringContaining('Did you mean "title"?') as string,
    });
    const { repository, learner: actor, sandbox } = stage;
    const branch = repository.defaultBranch;
    const files = [{ path: '.github/roadmap.yml', content: null }];
    actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Away', files });
    const none = await milepost('shift', '1', 'day');
    expect(none).toMatchObject({ code: 2, writes: [] });
    expect(none.err).toContain('learner/journey has no roadmap.\nAdd one as .github/roadmap.yml.');
  });
});
