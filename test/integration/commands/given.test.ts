// The commands of comments on the command line: one way to do them, whoever else does them, too.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';
import { run } from '../../../src/cli/program.ts';
import { systemClock } from '../../../src/clock.ts';
import { aFakeIo } from '../../harness/fake-io.ts';
import { signs } from '../../harness/commands.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';

let sandbox: Sandbox;
let repository: Repository;
let env: Record<string, string>;

beforeEach(async () => {
  sandbox = createSandbox({ upToDate: true });
  const { url } = await sandbox.listen(0);
  const { login, token } = sandbox.createUser('learner');
  repository = actions.createRepository(sandbox.world, { owner: login, name: 'journey' });
  const roadmap = aRoadmap({
    skills: [{ name: 'SQL', target: 'advanced', taughtBy: [] }],
    phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'Graph theory' })] })],
  });
  const files = [{ path: '.github/roadmap.yml', content: printRoadmap(roadmap) }];
  actions.commitFiles(sandbox.world, { repository, actor: userActor(login), message: 'Begin', files });
  env = { GITHUB_TOKEN: token, GITHUB_API_URL: url, GITHUB_REPOSITORY: 'learner/journey' };
  await milepost('sync');
});

afterEach(async () => {
  sandbox.assertClean();
  await sandbox.close();
});

async function milepost(...args: readonly string[]) {
  const io = aFakeIo({ env, clock: systemClock });
  const from = sandbox.log.entries.length;
  const code = await run(args, io);
  const writes = sandbox.log.since(from).filter(({ mutates }) => mutates);
  const [out, err] = [io.printed.out.join('\n'), io.printed.err.join('\n')];
  return { code, out, err, writes: writes.map(({ operation }) => operation) };
}

function issue(title: string) {
  const found = repository.issues.find((one) => one.title === title);
  if (found === undefined) throw new Error(`there is no ${title}`);
  return found;
}

it('done writes the comment and does it, so that a second time finds it done', async () => {
  const done = await milepost('done', 'graph th', 'https://example.com/c?a=1');
  expect([done.code, done.out]).toEqual([
    0,
    expect.stringContaining('close issue #2 "Graph theory" (/milepost done)'),
  ]);
  expect(done.writes).toEqual([
    'issues/create-comment',
    'issues/update',
    'reactions/create-for-issue-comment',
    'Commit',
  ]);
  const { state, comments, body } = issue('Graph theory');
  expect([state, comments.length, comments.map(signs), body]).toEqual([
    'closed',
    1,
    ['🚀'],
    expect.stringContaining(`shows=${encodeURIComponent('https://example.com/c?a=1')}`),
  ]);
  expect((await milepost('plan')).out).toContain('Nothing to do');
});

it('each word does what it does in a comment', async () => {
  for (const args of [
    ['progress', '#1'],
    ['skip', 'graph-theory', 'ask', '@ada', 'first'],
    ['undo', 'graph-theory'],
    ['pause', '2', 'weeks'],
    ['assess', 'SQL', 'beginner'],
  ])
    expect(await milepost(...args)).toMatchObject({ code: 0 });
  const readme = (await milepost('status')).out;
  expect(readme).toMatch(/Paused until[^]*SQL · beginner/);
  expect(issue('Graph theory').state).toBe('open');
  // A name that is given notifies nobody, and is read again as it was.
  expect(issue('Graph theory').comments[0]?.body).toContain('@\u200Bada');
  expect((await milepost('resume')).code).toBe(0);
  expect((await milepost('status')).out).not.toContain('Paused');
});

it('what would be refused writes nothing, and says what is near', async () => {
  const cases = [
    [['done', 'statistics', 'yesterday'], '"milepost done statistics https://…"'],
    [['done', 'statisics'], 'Did you mean statistics'],
    [['pause', '2', 'wekks'], '"milepost pause 2 weeks"'],
    [['assess', 'SQL', 'expert'], 'is no level'],
    [['undo', '#1'], 'nothing to take back'],
    [['undo', '#1'], `"milepost done '#1'" or "milepost skip '#1'"`],
  ] as const;
  for (const [args, message] of cases) {
    const { code, out, err, writes } = await milepost(...args);
    expect({ args, code, writes, said: `${out}${err}` }).toEqual({
      ...{ args, code: 2, writes: [] },
      said: expect.stringContaining(message) as string,
    });
    const json = JSON.parse((await milepost(...args, '--json')).out) as unknown;
    expect(json).toMatchObject({ ok: false, error: { code: 'input' } });
  }
  expect(repository.issues.flatMap(({ comments }) => comments)).toEqual([]);
});

it('a dry run says what it would do, and writes nothing', async () => {
  const dry = await milepost('done', 'statistics', '--dry-run');
  expect(dry).toMatchObject({
    code: 0,
    writes: [],
    out: 'It would close issue #1 "Statistics" (/milepost done)',
  });
  const { out } = await milepost('done', 'statistics', '--dry-run', '--json');
  expect(JSON.parse(out)).toEqual({ ok: true, would: ['close issue #1 "Statistics" (/milepost done)'] });
});

it('another door that hears the comment first does it once', async () => {
  const comment = actions.createComment(sandbox.world, {
    ...{ repository, actor: userActor('learner'), issue: issue('Statistics'), body: '/milepost done' },
  });
  const [one, other] = await Promise.all([milepost('sync'), milepost('done', 'statistics')]);
  expect([one.code, other.code]).toEqual([0, 0]);
  expect([issue('Statistics').state, signs(comment)]).toEqual(['closed', '🚀']);
  const closings = [...one.writes, ...other.writes].filter((name) => name === 'issues/update');
  expect(closings.length).toBeLessThanOrEqual(2);
});
