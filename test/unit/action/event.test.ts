// What a run is to do: by the event's name alone, but for which pull request a preview is of.
import { describe, expect, test } from 'vitest';
import { readTask } from '../../../src/action/runner/event.ts';
import { aFakeRunner } from '../../harness/action/fake-runner.ts';

test.each(['push', 'issues', 'issue_comment', 'workflow_dispatch', 'schedule'])(
  '%s reconciles, and its file is not even read',
  async (event) => {
    expect(await readTask(event, aFakeRunner())).toEqual({ kind: 'reconcile' });
  },
);

test('pull_request is looked at', async () => {
  const runner = aFakeRunner({ event: '{"number": 12, "pull_request": {}}' });
  expect(await readTask('pull_request', runner)).toEqual({ kind: 'preview', pull: 12 });
});

test('a merge queue gets its answer', async () => {
  expect(await readTask('merge_group', aFakeRunner())).toMatchObject({ kind: 'nothing' });
});

test.each([
  ['pull_request_target', /does not run on pull_request_target/, /Write pull_request in its place/],
  ['isues', /does not run on the event "isues"/, /Did you mean "issues"\?/],
  ['release', /does not run on the event "release"/, /It runs on: push, issues, /],
])('%s is refused', async (event, message, hint) => {
  await expect(readTask(event, aFakeRunner({ event: '{"number": 1}' }))).rejects.toMatchObject({
    message: expect.stringMatching(message) as string,
    hint: expect.stringMatching(hint) as string,
  });
});

describe('an event that cannot be read is told', () => {
  test.each([
    ['not JSON', '{', /is not JSON\.$/],
    ['no number', '{}', /does not say which pull request/],
    ['null', 'null', /does not say which pull request/],
    ['a number that is none', '{"number": -1}', /does not say which pull request/],
    ['a text', '{"number": "12; rm"}', /does not say which pull request/],
    ['no file', undefined, /cannot be read \(ENOENT\)\.$/],
  ])('%s', async (_name, event, message) => {
    const runner = aFakeRunner(event === undefined ? {} : { event });
    await expect(readTask('pull_request', runner)).rejects.toThrow(message);
  });

  test('no path', async () => {
    const runner = aFakeRunner({ env: { GITHUB_EVENT_PATH: undefined } });
    await expect(readTask('pull_request', runner)).rejects.toThrow('GITHUB_EVENT_PATH is missing.');
  });
});
