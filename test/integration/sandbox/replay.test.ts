// Real conversations with GitHub, replayed against the sandbox: the same requests must get the same statuses and answers
// of the same make. Ids, times and hosts differ, and fields younger than the recording may be there besides.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';

const OWNER = 'octokit-fixture-org';

interface Recording {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** GitHub has since withdrawn it: a list of refs is asked for as matching-refs today. */
const WITHDRAWN = '/git/refs/';

/** The recorded owner is an organization; the sandbox has people alone. */
const LEFT_OUT = 'organization';

const SCENARIOS = [
  'labels',
  'errors',
  'create-file',
  'git-refs',
  'add-labels-to-issue',
  'paginate-issues',
  'rename-repository',
];

test.each(SCENARIOS)('%s', async (scenario) => {
  const sandbox = createSandbox();
  const { token } = sandbox.createUser(OWNER);
  const autoInit = scenario !== 'create-file';
  const repository = actions.createRepository(sandbox.world, { owner: OWNER, name: scenario, autoInit });
  if (scenario === 'paginate-issues') {
    const actor = { kind: 'user', login: OWNER, installation: null, appId: null } as const;
    for (let n = 1; n <= 13; n += 1) {
      actions.createIssue(sandbox.world, { repository, actor, title: `Test issue ${n}`, body: null });
    }
  }
  const tip = repository.branches.get('main') ?? '';
  for (const recording of recordingsOf(scenario)) {
    if (recording.path.endsWith(WITHDRAWN)) continue;
    // Ids of the recording's objects become those of the sandbox's.
    const path = recording.path.replace('/repositories/1000', `/repositories/${repository.id}`);
    const body = JSON.stringify(recording.body).replaceAll(/0{39}[12]/g, tip);
    const response = await sandbox.fetch(`${sandbox.url}${path}`, {
      method: recording.method.toUpperCase(),
      redirect: 'manual',
      headers: { authorization: `token ${token}`, accept: 'application/vnd.github.v3+json' },
      ...(recording.body === '' ? {} : { body }),
    });
    expect(`${recording.method} ${path} ${response.status}`).toBe(
      `${recording.method} ${path} ${recording.status}`,
    );
    const text = await response.text();
    const answered: unknown = text === '' ? '' : JSON.parse(text);
    expect(lacking(answered, recording.response)).toEqual([]);
    const rels = (link: string | null | undefined) =>
      [...(link ?? '').matchAll(/page=(\d+)>; rel="(\w+)"/g)].map(([all]) => all).sort();
    expect(rels(response.headers.get('link'))).toEqual(rels(recording.headers['link']));
  }
  await sandbox.close();
});

function recordingsOf(scenario: string): readonly Recording[] {
  const specifier = `@octokit/fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`;
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(specifier), 'utf8')) as Recording[];
}

/** Where the answer lacks what was recorded: a field, or a value of the same type. Null may stand for anything. */
function lacking(answer: unknown, recorded: unknown, path = ''): readonly string[] {
  if (recorded === null || answer === null) return [];
  if (Array.isArray(recorded)) {
    if (!Array.isArray(answer)) return [`${path} is no list`];
    if (answer.length !== recorded.length)
      return [`${path} has ${answer.length} entries, not ${recorded.length}`];
    return recorded.flatMap((entry, index) => lacking(answer[index], entry, `${path}/${index}`));
  }
  if (typeof recorded !== 'object') {
    return typeof answer === typeof recorded ? [] : [`${path} is ${typeof answer}, not ${typeof recorded}`];
  }
  const fields = answer as Readonly<Record<string, unknown>>;
  return Object.entries(recorded).flatMap(([name, value]) => {
    if (name === LEFT_OUT) return [];
    return fields[name] === undefined ? [`${path}/${name}`] : lacking(fields[name], value, `${path}/${name}`);
  });
}
