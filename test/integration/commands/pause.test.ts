// A pause that the learner asks for: where it is kept, where it is said, and that no clock moves what is committed.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { aTalkingStage, answers, say, signs } from '../../harness/commands.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await aTalkingStage();
});

afterEach(async () => {
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
});

const DAY_MS = 86_400_000;

it('is said in the README and in progress.json, at 4 requests, until it is ended', async () => {
  const comment = say(stage, 'Statistics', '/milepost pause 2 weeks\nHoliday!');
  const requests = await stage.requests(() => stage.reconcile());
  expect(requests.map(({ operation }) => operation)).toEqual([
    'Observe',
    'issues/update',
    'reactions/create-for-issue-comment',
    'Commit',
  ]);
  const [today, until] = [0, 14].map((days) =>
    new Date(stage.sandbox.world.clock.now() + days * DAY_MS).toISOString().slice(0, 10),
  );
  expect([signs(comment), stage.issue('Statistics').body?.includes(`.${until ?? ''} `)]).toEqual([
    '🚀',
    true,
  ]);
  expect(stage.file('README.md')).toContain('⏸️ **Paused until ');
  const { paused } = JSON.parse(stage.file('.github/milepost/progress.json') ?? '{}') as { paused: unknown };
  expect(paused).toEqual({ since: today, until });
  stage.pass(60_000);
  const status = say(stage, 'SQL', '/milepost status');
  const resume = say(stage, 'SQL', '/milepost resume');
  await stage.reconcile();
  expect([signs(status), signs(resume)]).toEqual(['🚀', '🚀']);
  expect(stage.file('README.md')).not.toContain('Paused');
});

it('is kept on the oldest issue where it is said on a conversation that is no item', async () => {
  const { repository, learner: actor, sandbox } = stage;
  const talk = actions.createIssue(sandbox.world, { repository, actor, title: 'Talk', body: '' });
  const comment = say(stage, talk, '/milepost pause');
  await stage.reconcile();
  expect([signs(comment), talk.body]).toEqual(['🚀', '']);
  expect(stage.issue('SQL').body).toMatch(/ pause=\d+\.\d{4}-\d\d-\d\d\.open /);
  expect(stage.file('README.md')).toContain('⏸️ **Paused since ');
});

it('commits nothing because a day went by; the sentence goes with what is finished next', async () => {
  say(stage, 'SQL', '/milepost pause 10 days');
  await stage.reconcile();
  const readme = stage.file('README.md');
  for (let day = 0; day < 12; day += 1) {
    stage.pass(DAY_MS);
    expect((await stage.planned()).actions).toEqual([]);
  }
  expect(stage.file('README.md')).toBe(readme);
  const { repository, learner: actor, sandbox } = stage;
  actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('Thesis'), state: 'closed' });
  await stage.reconcile();
  expect(stage.file('README.md')).not.toContain('Paused');
});

it('stays when its issue is rewritten, closed, or leaves the roadmap', async () => {
  say(stage, 'SQL', '/milepost pause');
  await stage.reconcile();
  const { repository, learner: actor, sandbox } = stage;
  actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('SQL'), state: 'closed' });
  stage.pass(120_000);
  await stage.reconcile();
  stage.pass(120_000);
  await stage.reconcile();
  expect(stage.file('README.md')).toContain('Paused since');
});

it('is refused with what is near, and nothing is written', async () => {
  const comment = say(stage, 'SQL', '/milepost pause 2 wekks');
  const before = stage.issue('SQL').body;
  await stage.reconcile();
  expect([signs(comment), stage.issue('SQL').body]).toEqual(['👎', before]);
  expect(answers(stage.issue('SQL'))).toEqual([expect.stringContaining('"/milepost pause 2 weeks"')]);
});
