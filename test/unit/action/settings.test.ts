// What the runner tells: read, and what is wrong said all at once and without a secret.
import { describe, expect, test } from 'vitest';
import { readActionSettings } from '../../../src/action/runner/settings.ts';

const ENV = {
  INPUT_TOKEN: 'ghs_abcDEF123',
  GITHUB_REPOSITORY: 'ada/learning',
  GITHUB_EVENT_NAME: 'push',
};

function wrong(env: Readonly<Record<string, string | undefined>>): string {
  try {
    readActionSettings({ ...ENV, ...env });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing';
}

test('of few settings the rest follows', () => {
  expect(readActionSettings(ENV)).toEqual({
    connection: {
      token: 'ghs_abcDEF123',
      apiUrl: 'https://api.github.com',
      graphqlBase: undefined,
      proxy: undefined,
    },
    at: { owner: 'ada', name: 'learning' },
    event: 'push',
    roadmap: undefined,
    dryRun: false,
    maxMinutes: 10,
    workflow: undefined,
  });
});

test('inputs come as the runner gives them: in capitals, dashes kept, empty where not given', () => {
  const env = { ...ENV, INPUT_ROADMAP: '', 'INPUT_DRY-RUN': 'True', 'INPUT_MAX-MINUTES': ' 350 ' };
  expect(readActionSettings(env)).toMatchObject({ roadmap: undefined, dryRun: true, maxMinutes: 350 });
});

test.each([
  ['ada/learning/.github/workflows/milepost.yml@refs/heads/main', 'milepost.yml'],
  ['ada/learning/.github/workflows/my tracker.yaml@refs/pull/7/merge', 'my tracker.yaml'],
  ['ada/learning/elsewhere.yml@refs/heads/main', undefined],
  [undefined, undefined],
])('of %j the workflow is %j', (GITHUB_WORKFLOW_REF, workflow) => {
  expect(readActionSettings({ ...ENV, GITHUB_WORKFLOW_REF }).workflow).toBe(workflow);
});

describe('what is wrong is said', () => {
  test.each([
    [{ INPUT_TOKEN: undefined }, /^The input "token" is empty/],
    [{ INPUT_TOKEN: 'a b' }, /^The input "token" is not a token/],
    [{ GITHUB_REPOSITORY: undefined }, /^GITHUB_REPOSITORY is missing/],
    [{ GITHUB_REPOSITORY: 'learning' }, /^GITHUB_REPOSITORY is "learning"/],
    [{ GITHUB_REPOSITORY: 'ada/..' }, /^GITHUB_REPOSITORY is "ada\/\.\."/],
    [{ GITHUB_EVENT_NAME: '' }, /^GITHUB_EVENT_NAME is missing/],
    [{ 'INPUT_DRY-RUN': 'yes' }, /^The input "dry-run" is "yes"\. Allowed: true, false\./],
    [{ 'INPUT_MAX-MINUTES': '0' }, /"max-minutes" is "0"\. Allowed: a whole number from 1 to 350\./],
    [{ 'INPUT_MAX-MINUTES': '351' }, /"max-minutes" is "351"/],
    [{ 'INPUT_MAX-MINUTES': '2.5' }, /"max-minutes" is "2\.5"/],
    [{ 'INPUT_MAX-MINUTES': '1e2' }, /"max-minutes" is "1e2"/],
    [{ GITHUB_API_URL: 'github.com' }, /^GITHUB_API_URL/],
    [{ GITHUB_GRAPHQL_URL: 'https://api.github.com' }, /^GITHUB_GRAPHQL_URL/],
    [{ HTTPS_PROXY: 'ftp://proxy' }, /^HTTPS_PROXY/],
  ])('%j', (env, message) => {
    expect(wrong(env)).toMatch(message);
  });

  test('all of it at once, and never the token', () => {
    const message = wrong({ INPUT_TOKEN: 'secret word', GITHUB_REPOSITORY: 'x', 'INPUT_MAX-MINUTES': 'no' });
    expect(message.match(/^ {2}- /gm)).toHaveLength(3);
    expect(message).not.toContain('secret');
  });
});
