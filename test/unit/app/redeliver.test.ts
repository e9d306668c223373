// Webhooks that did not reach the App: page by page, and asked for again so often, not more.
import { Octokit } from '@octokit/rest';
import { beforeEach, expect, test } from 'vitest';
import { createAppClient } from '../../../src/app/app-client.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import type { AppClient } from '../../../src/queue/periodic-jobs.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';
import { SILENT, probotWith } from '../../harness/wire.ts';
import { FakeHook, HOUR_MS, MINUTE_MS } from './doctor/fake-hook.ts';

let clock: FakeClock;
let hook: FakeHook;
let appClient: AppClient;

beforeEach(() => {
  clock = new FakeClock();
  hook = new FakeHook(clock);
  const request = { fetch: createFetch({ fetch: hook.fetch }) };
  const octokit = new Octokit({ baseUrl: 'http://github.test', request, log: SILENT });
  appClient = createAppClient({ probot: probotWith(() => octokit), clock });
});

/** Asks for what was lost within the last hours. */
function scan(hours = 1): ReturnType<AppClient['redeliver']> {
  return appClient.redeliver(clock.now() - hours * HOUR_MS);
}

test.each([
  ['answered 503', 503, true],
  ['answered 401', 401, true],
  ['to which nothing listened', 502, true],
  ['never answered', 0, true],
  ['led elsewhere', 302, true],
  ['accepted', 200, false],
  ['accepted without content', 204, false],
])('one %s', async (_what, status, isAsked) => {
  hook.deliver('one', status);
  await clock.advance(2 * MINUTE_MS);
  expect(await scan()).toEqual({ seen: 1, asked: isAsked ? 1 : 0 });
  expect(hook.asked).toEqual(isAsked ? ['one'] : []);
});

test('one that failed a moment ago may be under way once more', async () => {
  hook.deliver('one', 503);
  await clock.advance(MINUTE_MS);
  expect(await scan()).toEqual({ seen: 1, asked: 0 });
  await clock.advance(1);
  expect(await scan()).toEqual({ seen: 1, asked: 1 });
});

test.each([
  ['after', [503, 200]],
  ['before', [200, 503]],
])('one that another attempt brought here %s is not asked for', async (_when, statuses) => {
  for (const status of statuses) {
    hook.deliver('one', status);
    await clock.advance(2 * MINUTE_MS);
  }
  expect(await scan()).toEqual({ seen: 1, asked: 0 });
});

test.each([404, 422])(
  'one that GitHub does not send again (%i) does not hold up the others',
  async (status) => {
    for (const guid of ['first', 'second', 'third']) hook.deliver(guid, 503);
    hook.lost.set('second', status);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 3, asked: 2 });
    expect(hook.asked).toEqual(['third', 'first']);
  },
);

test('what was lost before then is not asked for, though it is on the same page', async () => {
  hook.deliver('old', 503);
  await clock.advance(2 * HOUR_MS);
  hook.deliver('new', 503);
  await clock.advance(2 * MINUTE_MS);
  expect(await scan()).toEqual({ seen: 1, asked: 1 });
  expect(hook.asked).toEqual(['new']);
});

test('every page since then is read, and none beyond', async () => {
  hook.deliver('before', 503);
  for (let count = 0; count < 250; count += 1) hook.deliver(`before-${count}`, 200);
  await clock.advance(2 * HOUR_MS);
  for (let count = 0; count < 250; count += 1) hook.deliver(`fine-${count}`, 200);
  hook.deliver('lost', 0);
  await clock.advance(2 * MINUTE_MS);
  expect(await scan()).toEqual({ seen: 251, asked: 1 });
  expect(hook.lists).toBe(3);
});

test('an id beyond what a number holds is asked for exactly', async () => {
  hook.nextId = 12_345_678_901_234_567_891n;
  hook.deliver('long', 503);
  await clock.advance(2 * MINUTE_MS);
  expect(await scan()).toEqual({ seen: 1, asked: 1 });
  expect(hook.attemptsAskedFor).toEqual(['12345678901234567891']);
});

test('one that is refused each time is left after eight attempts, however often is scanned', async () => {
  hook.answer = () => 401;
  hook.deliver('poison', 401);
  let asked = 0;
  for (let quarter = 0; quarter < 6 * 4; quarter += 1) {
    await clock.advance(15 * MINUTE_MS);
    for (let count = 0; count < 40; count += 1) hook.deliver(`fine-${quarter}-${count}`, 200);
    // What the periodic job does: since the last scan, less an hour.
    asked += (await scan(1.25)).asked;
  }
  expect(asked).toBe(7);
});

test('its first attempt is looked for on further pages, and no further than that', async () => {
  hook.answer = () => 503;
  hook.deliver('lost', 503);
  for (let count = 0; count < 120; count += 1) hook.deliver(`fine-${count}`, 200);
  await clock.advance(90 * MINUTE_MS);
  hook.deliver('lost', 503);
  await clock.advance(2 * MINUTE_MS);
  expect(await scan()).toEqual({ seen: 1, asked: 1 });
  expect(hook.lists).toBe(2);
});

test('after an outage of hours all that was lost comes at once', async () => {
  for (let count = 0; count < 15; count += 1) {
    hook.deliver(`lost-${count}`, 502);
    await clock.advance(12 * MINUTE_MS);
  }
  expect(await scan(4)).toEqual({ seen: 15, asked: 15 });
  expect(await scan(4)).toEqual({ seen: 15, asked: 0 });
});

test('a refusal ends the scan', async () => {
  hook.deliver('one', 503);
  hook.deliver('two', 503);
  await clock.advance(2 * MINUTE_MS);
  hook.isRefusing = true;
  await expect(scan()).rejects.toMatchObject({ code: 'refused', retryable: true });
  expect(hook.asked).toEqual([]);
});
