// status, next and why of a repository, over real sockets: what was set up and closed there shows, and nothing is written.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { userActor } from '../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { figuresSchema } from '../../src/progress/figures/figures.ts';
import { runCli } from '../harness/run-cli.ts';

const ROADMAP = `version: 1
title: Path
phases:
  - title: Ground
    items:
      - id: sql
        skill: SQL
      - id: report
        project: Report
        needs: [sql]
`;

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = createSandbox({});
  await sandbox.listen(0);
  sandbox.createUser('learner');
  token = actions.createUserToken(sandbox.world, 'learner').value;
  const repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey' });
  const actor = userActor('learner');
  const files = [{ path: '.github/roadmap.yml', content: ROADMAP }];
  actions.commitFiles(sandbox.world, { repository, actor, message: 'Begin', files });
  expect((await milepost(['sync'])).code).toBe(0);
  const [issue] = [...repository.issues.values()];
  if (issue === undefined) throw new Error('no issue');
  actions.setIssueState(sandbox.world, { repository, issue, login: 'learner', state: 'closed' });
});

afterAll(() => sandbox.close());

async function milepost(args: readonly string[], repo = 'learner/journey') {
  return await runCli([...args, '--repo', repo], {
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: sandbox.url },
  });
}

test('shows what is done there, and writes nothing', async () => {
  const before = sandbox.log.entries.length;
  const [status, next, why] = [
    await milepost(['status']),
    await milepost(['next']),
    await milepost(['why', 'report']),
  ];
  expect([status.code, next.code, why.code]).toEqual([0, 0, 0]);
  expect(status.out).toContain('50 % · 1 of 2 items');
  expect(next.out).toBe('Up next\n  #2 Report · project · ready since #1');
  expect(why.out).toContain('Comes after\n  #1 SQL · done');
  const asked = sandbox.log.entries.slice(before);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ path }) => path !== '/graphql')).toEqual([]);
});

test('--json is the object of progress.json', async () => {
  const { out } = await milepost(['status', '--json']);
  const { ok, today, pause, ...figures } = JSON.parse(out) as Record<string, unknown>;
  expect({ ok, pause, today: typeof today }).toEqual({ ok: true, pause: null, today: 'string' });
  expect(figuresSchema.strict().parse(figures).roadmap.path).toBe('.github/roadmap.yml');
});

test('a repository without a roadmap says so', async () => {
  actions.createRepository(sandbox.world, { owner: 'learner', name: 'empty' });
  const { code, err } = await milepost(['status'], 'learner/empty');
  expect(code).toBe(2);
  expect(err).toContain('learner/empty has no roadmap.');
});
