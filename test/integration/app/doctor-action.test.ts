// milepost doctor for a repository with the Action: each thing that may be wrong there is named, with what to do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';
import { aFakeIo } from '../../harness/fake-io.ts';

const PATH = '.github/workflows/milepost.yml';
const CLOCK = '.github/workflows/milepost-schedule.yml';
const actor = userActor('learner');

function aWorkflow({
  on = '[push, issues]',
  permissions = 'contents: write, issues: write, pull-requests: write',
} = {}) {
  return `on: ${on}
permissions: { ${permissions} }
jobs:
  milepost:
    runs-on: ubuntu-latest
    steps:
      - uses: milepost/milepost@v0
`;
}

const BY_THE_CLOCK = aWorkflow({ on: '{ schedule: [{ cron: 23 4 * * * }] }' });

let sandbox: Sandbox;
let repository: Repository;
let token: string;

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen(0);
  token = sandbox.createUser('learner').token;
  repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey', autoInit: true });
});

afterEach(() => sandbox.close());

function push(files: Readonly<Record<string, string | null>>): void {
  const changes = Object.entries(files).map(([path, content]) => ({ path, content }));
  actions.commitFiles(sandbox.world, { repository, actor, message: 'Work', files: changes });
}

/** The runs that wait end so. */
function end(conclusion: 'success' | 'failure' | 'cancelled'): void {
  for (const { id } of sandbox.runs.queued) sandbox.runs.finish(id, conclusion);
}

/** With both workflows, and a run that went well. */
function setUp(files: Readonly<Record<string, string>> = {}): void {
  push({ [PATH]: aWorkflow(), [CLOCK]: BY_THE_CLOCK, ...files });
  end('success');
}

async function examine(args: readonly string[] = [], as = token) {
  const env = { GITHUB_TOKEN: as, GITHUB_API_URL: sandbox.url, GITHUB_REPOSITORY: 'learner/journey' };
  const io = aFakeIo({ env });
  const code = await run(['doctor', ...args], io);
  const text = io.printed.out.join('\n');
  return {
    code,
    text,
    wrong: text.split('\n').filter((line) => line.startsWith('✗')),
    err: io.printed.err.join('\n'),
  };
}

it('finds nothing wrong where all is well', async () => {
  setUp();
  const { code, text } = await examine();
  expect(text.replace(/\d{4}-\S+Z/, 'TIME')).toBe(
    [
      '✓ repository   learner/journey has issues, and can be written',
      `✓ workflow     ${CLOCK} is on`,
      `✓ workflow     ${PATH} is on`,
      '✓ events       schedule, push, issues',
      `✓ permissions  ${CLOCK} may write contents, issues and pull requests`,
      `✓ permissions  ${PATH} may write contents, issues and pull requests`,
      `✓ last run     ${CLOCK} has not run yet`,
      `✓ last run     ${PATH} went well at TIME`,
    ].join('\n'),
  );
  expect(code).toBe(0);
});

it('prints JSON, for a repository by name', async () => {
  setUp();
  const { code, text } = await examine(['--repo', 'learner/journey', '--json']);
  expect(JSON.parse(text)).toMatchObject({
    ok: true,
    checks: [{ name: 'repository', ok: true }, {}, {}, {}, {}, {}, {}, {}],
  });
  expect(code).toBe(0);
});

describe('says what is wrong, and what to do:', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'no workflow',
      () => {
        push({ 'a.md': 'a' });
      },
      /no workflow .* runs Milepost\n.*milepost init --action/,
    ],
    [
      'another workflow alone',
      () => {
        push({ '.github/workflows/a.yml': aWorkflow().replace('milepost/milepost', 'x/y') });
      },
      /no workflow/,
    ],
    [
      'one that cannot be read',
      () => {
        setUp({ [PATH]: 'on: [push\n' });
      },
      /milepost\.yml cannot be read: .*\n.*init --action/,
    ],
    [
      'one that is empty',
      () => {
        setUp({ [PATH]: '# milepost\n' });
      },
      /cannot be read: It needs the keys "on" and "jobs"/,
    ],
    [
      'fewer permissions',
      () => {
        setUp({ [PATH]: aWorkflow({ permissions: 'contents: write, issues: read' }) });
      },
      /lacks: issues, pull-requests\n.*"permissions:"/,
    ],
    [
      'no permissions',
      () => {
        setUp({ [PATH]: aWorkflow().replace(/permissions: .*\n/, '') });
      },
      /says nothing of permissions/,
    ],
    [
      'no push',
      () => {
        setUp({ [PATH]: aWorkflow({ on: 'issues' }) });
      },
      /no push starts Milepost/,
    ],
    [
      'no schedule',
      () => {
        setUp();
        push({ [CLOCK]: null });
        end('success');
      },
      /no workflow runs on a schedule/,
    ],
    [
      'a schedule beside the push',
      () => {
        setUp({ [PATH]: aWorkflow({ on: '{ push: null, schedule: [{ cron: 1 1 * * * }] }' }) });
      },
      /runs at a push and on a schedule\n.*file of its own/,
    ],
    [
      'a run that failed',
      () => {
        setUp();
        push({ 'a.md': 'a' });
        end('failure');
      },
      /ended with failure at .*\n.*actions\/runs\/\d+/,
    ],
    [
      'no run yet',
      () => {
        push({ [PATH]: aWorkflow(), [CLOCK]: BY_THE_CLOCK });
      },
      /has not run to its end\n.*Push something/,
    ],
    [
      'issues off',
      () => {
        setUp();
        repository.hasIssues = false;
      },
      /issues are turned off/,
    ],
    [
      'archived',
      () => {
        setUp();
        repository.archived = true;
      },
      /is archived/,
    ],
    [
      'Actions off',
      () => {
        setUp();
        repository.actions.enabled = false;
      },
      /GitHub Actions is turned off/,
    ],
  ])('%s', async (_, given, expected) => {
    given();
    const { code, text } = await examine();
    expect(text).toMatch(expected);
    expect(code).toBe(1);
  });

  it('workflows that GitHub or a person turned off', async () => {
    setUp();
    sandbox.world.clock.advance(61 * 86_400_000);
    actions.strikeSchedule(sandbox.world, repository);
    const workflow = repository.workflows.find(({ path }) => path === PATH);
    if (workflow !== undefined)
      actions.setWorkflowState(sandbox.world, { workflow, state: 'disabled_manually' });
    const { text, wrong } = await examine();
    expect(wrong).toHaveLength(2);
    expect(text).toContain(`${CLOCK} is off: GitHub turned it off after 60 days without activity`);
    expect(text).toContain(`${PATH} is off: somebody turned it off`);
    expect(text).toContain('gh workflow enable');
  });

  it('a protected branch, and workflows that may open no pull request', async () => {
    setUp();
    actions.setProtection(sandbox.world, { repository, branch: 'main', protection: { bypass: [] } });
    expect((await examine()).text).toMatch(
      /main is protected.*\n.*Allow GitHub Actions to create and approve pull requests/,
    );
    repository.actions.mayCreatePulls = true;
    expect((await examine()).code).toBe(0);
  });

  it('a repository that is not there, or is hidden', async () => {
    const { code, text } = await examine(['--repo', 'learner/other']);
    expect(text).toMatch(/^✗ repository/);
    expect(code).toBe(1);
  });
});

it('a permission by default is enough, where the repository gives it', async () => {
  setUp({ [PATH]: aWorkflow().replace(/permissions: .*\n/, '') });
  repository.actions.defaultPermissions = 'write';
  expect((await examine()).code).toBe(0);
});

it("with a workflow's token: what it may not see is not held against it", async () => {
  setUp();
  push({
    '.github/workflows/milepost-check.yml': aWorkflow({ permissions: 'contents: read, actions: read' }),
  });
  actions.setProtection(sandbox.world, { repository, branch: 'main', protection: { bypass: [] } });
  const run = sandbox.runs.queued.find(({ path }) => path.endsWith('check.yml'));
  const { text } = await examine([], sandbox.runs.take(run?.id)?.token ?? '');
  expect(text).toContain('✓ pull request main is protected; this token cannot see whether');
  expect(text).toContain(`✓ workflow     ${PATH} is on`);
});

it('what a pull request broke, and a run that made room, say nothing of the repository', async () => {
  setUp({ [PATH]: aWorkflow({ on: '[push, pull_request]' }) });
  push({ 'a.md': 'a' });
  end('cancelled');
  expect((await examine()).code).toBe(0);
});

it('without settings of an App or a repository it asks for those of the App, as before', async () => {
  const io = aFakeIo({ env: {} });
  expect(await run(['doctor'], io)).toBe(2);
  expect(io.printed.err.join('\n')).toContain('APP_ID');
});
