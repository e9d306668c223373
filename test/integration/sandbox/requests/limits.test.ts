import { afterEach, beforeEach, expect, test } from 'vitest';
import { anArena, AT, octokitOf, refusal } from '../arena.ts';
import type { Arena } from '../arena.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena({ limits: true });
});

afterEach(() => arena.sandbox.close());

async function create(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await arena.octokit.rest.issues.create({ ...AT, title: 'x' });
}

test('80 content-creating requests in any minute', async () => {
  const { clock } = arena.sandbox.world;
  await create(40);
  clock.advance(30_000);
  await create(40);
  const refused = await refusal(create(1));
  expect(refused).toMatchObject({ status: 403, headers: { 'retry-after': '30' } });
  expect(refused.message).toContain('secondary rate limit');
  expect(arena.repository.issues).toHaveLength(80);
  clock.advance(29_999);
  await refusal(create(1));
  clock.advance(1);
  await create(40);
  expect((await refusal(create(1))).headers['retry-after']).toBe('30');
});

test('500 in any hour', async () => {
  const { clock } = arena.sandbox.world;
  for (let burst = 0; burst < 10; burst += 1) {
    await create(50);
    clock.advance(60_000);
  }
  expect((await refusal(create(1))).headers['retry-after']).toBe('3000');
  clock.advance(3_000_000);
  await create(50);
});

test('reads and changes do not count; another owner has a count of their own', async () => {
  await create(80);
  await arena.octokit.rest.issues.update({ ...AT, issue_number: 1, title: 'y' });
  await arena.octokit.rest.issues.listForRepo(AT);
  const friend = octokitOf(arena.sandbox, arena.sandbox.createUser('friend').token);
  await friend.rest.issues.create({ ...AT, title: 'z' });
  expect(arena.repository.issues).toHaveLength(81);
});

test('the primary limit: 5,000 an hour, told in each answer', async () => {
  const { sandbox, token, octokit } = arena;
  const { headers } = await octokit.rest.repos.get(AT);
  const start = sandbox.world.clock.now() / 1_000;
  expect(headers).toMatchObject({
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-reset': String(start + 3_600),
    'x-ratelimit-used': '1',
  });
  // Straight to the API, because Octokit makes five thousand requests slow.
  const ask = () =>
    sandbox.fetch(`${sandbox.url}/rate_limit`, { headers: { authorization: `token ${token}` } });
  expect((await ask()).headers.get('x-ratelimit-used')).toBe('1');
  for (let n = 0; n < 4_999; n += 1) {
    await sandbox.fetch(`${sandbox.url}/user`, { headers: { authorization: `token ${token}` } });
  }
  const refused = await refusal(octokit.rest.repos.get(AT));
  expect(refused).toMatchObject({ status: 403, headers: { 'x-ratelimit-remaining': '0' } });
  expect(refused.message).toContain('API rate limit exceeded');
  sandbox.world.clock.advance(60 * 60 * 1_000);
  expect((await octokit.rest.repos.get(AT)).status).toBe(200);
});
