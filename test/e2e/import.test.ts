// milepost import reads a file of a repository through GitHub, as a person with a token would.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { Running } from './running.ts';
import { runCli } from '../harness/run-cli.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
  running.push('docs/plan.md', '# Cooking\n\n## Phase 1: Basics\n\n- Hold a knife\n- Make a broth\n');
});

afterEach(async () => {
  await running.close();
});

async function importFrom(address: string) {
  const { value } = actions.createUserToken(running.sandbox.world, 'learner');
  return await runCli(['import', address], {
    env: { GITHUB_TOKEN: value, GITHUB_API_URL: running.sandbox.url },
  });
}

it.each(['learner/journey/docs/plan.md@main', 'learner/journey/docs/plan.md'])('%s', async (address) => {
  const { code, out } = await importFrom(address);
  expect(code).toBe(0);
  expect(out).toContain('title: Cooking');
  expect(out).toContain('task: Make a broth');
});

it.each([
  ['learner/journey/docs/other.md', 'has no file docs/other.md'],
  ['learner/journey/docs/plan.md@v9', 'has no branch, tag or commit "v9"'],
  ['learner/nothing/plan.md', 'learner/nothing'],
])('%s is told of', async (address, said) => {
  const { code, out, err } = await importFrom(address);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
});
