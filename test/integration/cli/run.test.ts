// Every command: what it prints, its exit codes, and its errors as text and as JSON.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { offline } from '../../harness/offline.ts';
import { type Ran, runCli } from '../../harness/run-cli.ts';

const GOOD = `version: 1
title: Data Analyst
phases:
  - title: Basics
    items:
      - course: Statistics
      - skill: SQL
`;

/** Wrong in two places: a key and the hours. */
const BAD = `version: 1
title: Data Analyst
phases:
  - title: Basics
    items:
      - course: Statistics
        hurs: 3
      - skill: SQL
        hours: many
`;

let folder = '';

offline();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Runs a command in the test's folder. */
async function milepost(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return await runCli(args, { cwd: folder, env });
}

describe('validate', () => {
  test('a good file', async () => {
    await put('mine.yml', GOOD);
    expect(await milepost(['validate', 'mine.yml'])).toEqual({
      code: 0,
      out: 'mine.yml: fine. "Data Analyst": 1 phase, 2 items.',
      err: '',
    });
  });

  test('a good file with a text that YAML cuts short: fine, and what is probably not meant on stderr', async () => {
    await put('mine.yml', GOOD.replace('SQL', 'SQL #1'));
    expect(await milepost(['validate', 'mine.yml'])).toEqual({
      code: 0,
      out: 'mine.yml: fine, with 1 warning. "Data Analyst": 1 phase, 2 items.',
      err: [
        'mine.yml:7:20 phases[0].items[1].skill: warning: " #" begins a comment, so this text is only "SQL". If the rest belongs to it, put all of it in quotes: "SQL #1". If it is a comment, put a space after the "#". [comment]',
        'To read more about a code in [ ]: milepost explain comment',
      ].join('\n'),
    });
    const json = await milepost(['validate', 'mine.yml', '--json']);
    expect([json.code, json.err]).toEqual([0, '']);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: true,
      files: [
        { ok: true, warnings: [{ code: 'comment', line: 7, column: 20, path: 'phases[0].items[1].skill' }] },
      ],
    });
  });

  test('a bad file: every problem with line and column, on stderr', async () => {
    await put('mine.yml', BAD);
    const { code, out, err } = await milepost(['validate', 'mine.yml']);
    const lines = err.split('\n');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^mine\.yml:7:9 phases\[0\]\.items\[0\].*hurs.*Did you mean "hours"\? \[unknown-key\]$/,
    );
    expect(lines[1]).toMatch(/^mine\.yml:9:16 phases\[0\]\.items\[1\]\.hours.* \[bad-hours\]$/);
    expect(lines[2]).toBe('mine.yml: 2 problems.');
    expect(lines[3]).toBe('To read more about a code in [ ]: milepost explain unknown-key');
  });

  test('several files: all are checked, and one bad one is enough', async () => {
    await put('a.yml', BAD);
    await put('b.yml', GOOD);
    const { code, out, err } = await milepost(['validate', 'a.yml', 'b.yml']);
    expect(code).toBe(2);
    expect(out).toContain('b.yml: fine.');
    expect(err).toContain('a.yml: 2 problems.');
  });

  test.each(['.github/roadmap.yml', '.github/roadmap.yaml', 'roadmap.yml', 'roadmap.yaml'])(
    "the folder's own: %s",
    async (path) => {
      await put(path, GOOD);
      const { code, out } = await milepost(['validate']);
      expect(code).toBe(0);
      expect(out).toContain(`${path}: fine.`);
    },
  );

  test('one that ships, by name', async () => {
    const { code, out } = await milepost(['validate', 'machine-learning-engineer']);
    expect(code).toBe(0);
    expect(out).toMatch(/^machine-learning-engineer: fine\. .*: 5 phases, \d+ items\.$/);
  });

  test('no file in the folder: says where one would be', async () => {
    const { code, err } = await milepost(['validate']);
    expect(code).toBe(2);
    expect(err).toContain('.github/roadmap.yml');
  });

  test('an unknown name: the nearest one, and all that ship', async () => {
    const { code, err } = await milepost(['validate', 'machine-learning-enginer']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "machine-learning-engineer"?');
    expect(err).toContain('Included roadmaps: ');
  });

  test('a folder is no file', async () => {
    await put('mine/roadmap.yml', GOOD);
    const { code, err } = await milepost(['validate', 'mine']);
    expect(code).toBe(2);
    expect(err).toContain('it is a folder');
  });
});

describe('--json', () => {
  test('of a good file', async () => {
    await put('mine.yml', GOOD);
    const { code, out, err } = await milepost(['validate', 'mine.yml', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      files: [{ file: 'mine.yml', ok: true, title: 'Data Analyst', phases: 1, items: 2, warnings: [] }],
    });
  });

  test('of a bad file: the problems as values, nothing on stderr', async () => {
    await put('mine.yml', BAD);
    const { code, out, err } = await milepost(['validate', '--json', 'mine.yml']);
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      files: [
        {
          file: 'mine.yml',
          ok: false,
          problems: [
            { line: 7, column: 9, suggestion: 'hours' },
            { line: 9, column: 16 },
          ],
        },
      ],
    });
  });

  test.each([[['validate', '--json']], [['plan', '--json']], [['serve', '--json']]])(
    'an error of %j is JSON, too',
    async (args) => {
      const { code, out, err } = await milepost(args);
      expect([code, err]).toEqual([2, '']);
      const answer: unknown = JSON.parse(out);
      expect(answer).toMatchObject({ ok: false, error: { code: expect.any(String) as string } });
    },
  );
});

describe('plan and sync', () => {
  test.each(['plan', 'sync'])('%s without a token', async (command) => {
    const { code, err } = await milepost([command, '--repo', 'ada/learning']);
    expect(code).toBe(2);
    expect(err).toContain('GITHUB_TOKEN is missing');
  });

  test.each([
    [[], {}, 'Which repository?'],
    [['--repo', 'learning'], {}, '"learning" is not a repository\'s name'],
    [['--repo', 'https://github.com/ada/learning'], {}, "is not a repository's name"],
    [[], { GITHUB_REPOSITORY: 'ada' }, '"ada" is not a repository\'s name'],
  ])('%j in %j: which repository', async (args, env, complaint) => {
    const { code, err } = await milepost(['plan', ...args], { GITHUB_TOKEN: 'x', ...env });
    expect(code).toBe(2);
    expect(err).toContain(complaint);
    expect(err).toContain('--repo owner/name');
  });

  test.each([
    'github_pat_…',
    'github_pat_...',
    'github_pat_',
    'ghp_xxxxxxxxxxxx',
    '<your token>',
    '$GITHUB_TOKEN',
    'ghp_abc def',
  ])('a placeholder is no token, and GitHub is not asked: %s', async (token) => {
    const { code, err } = await milepost(['plan', '--repo', 'ada/learning'], { GITHUB_TOKEN: token });
    expect(code).toBe(2);
    expect(err).toMatch(/^GITHUB_TOKEN is not a token.*\/settings\/personal-access-tokens\/new/);
    expect(err).not.toContain(token);
  });

  test('a token as it is pasted is taken: quotes and a newline do not count', async () => {
    const reqheaders = { authorization: 'token github_pat_11AAAA_b' };
    const scope = nock('https://api.github.com', { reqheaders }).post('/graphql').reply(401, {});
    await milepost(['plan', '--repo', 'ada/learning'], { GITHUB_TOKEN: '"github_pat_11AAAA_b"\n' });
    expect(scope.isDone()).toBe(true);
  });

  test.each([
    ['GH_TOKEN, where GITHUB_TOKEN is not set', { GH_TOKEN: 'gho_ada' }],
    ['GH_TOKEN, where GITHUB_TOKEN is empty', { GITHUB_TOKEN: '""', GH_TOKEN: 'gho_ada' }],
    ['GITHUB_TOKEN before it', { GITHUB_TOKEN: 'gho_ada', GH_TOKEN: 'gho_other' }],
  ])('the token is %s', async (_, env) => {
    const reqheaders = { authorization: 'token gho_ada' };
    const scope = nock('https://api.github.com', { reqheaders }).post('/graphql').reply(401, {});
    await milepost(['plan', '--repo', 'ada/learning'], env);
    expect(scope.isDone()).toBe(true);
  });

  test('without a token both names are said, with a wrong one its own', async () => {
    const args = ['plan', '--repo', 'ada/learning'];
    expect((await milepost(args)).err).toMatch(/^GITHUB_TOKEN is missing, and so is GH_TOKEN\./);
    expect((await milepost(args, { GH_TOKEN: 'gho_…' })).err).toMatch(/^GH_TOKEN is not a token/);
  });

  test('all settings that are wrong are said at once, before GitHub is asked', async () => {
    const env = { GITHUB_API_URL: 'ghe.example', GITHUB_GRAPHQL_URL: '/graphql', GITHUB_TOKEN: '…' };
    const { code, err } = await milepost(['plan', '--repo', 'learning'], env);
    expect(code).toBe(2);
    expect(err.match(/^ {2}- \S+/gm)).toEqual([
      ...['  - "learning"', '  - GITHUB_TOKEN', '  - GITHUB_API_URL', '  - GITHUB_GRAPHQL_URL'],
    ]);
  });

  test.each(['', '""'])('GITHUB_GRAPHQL_URL=%s is none: it follows from GITHUB_API_URL', async (url) => {
    const scope = nock('https://ghe.example').post('/api/graphql').reply(401, {});
    await milepost(['plan', '--repo', 'ada/learning'], {
      ...{ GITHUB_TOKEN: 'x', GITHUB_API_URL: '"https://ghe.example/api/v3/"', GITHUB_GRAPHQL_URL: url },
    });
    expect(scope.isDone()).toBe(true);
  });

  test('an unknown roadmap is said before GitHub is asked', async () => {
    const args = ['plan', '--repo', 'ada/learning', '--roadmap', 'nothing.yml'];
    const { code, err } = await milepost(args, { GITHUB_TOKEN: 'x' });
    expect(code).toBe(2);
    expect(err).toContain('There is no file nothing.yml');
  });

  test.each([
    ['a token that is not accepted', 401, 2, 'the token or key is not accepted'],
    ['a permission that is missing', 403, 1, 'a permission is missing'],
  ])('%s', async (...[, status, exit, complaint]) => {
    nock('https://api.github.com').post('/graphql').reply(status, { message: 'no' });
    const { code, out, err } = await milepost(['plan', '--repo', 'ada/learning'], { GITHUB_TOKEN: 'x' });
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(complaint);
  });
});

describe('the call itself', () => {
  test('an unknown command: the nearest one', async () => {
    const { code, err } = await milepost(['sinc']);
    expect(code).toBe(2);
    expect(err).toContain('unknown command');
    expect(err).toContain('milepost --help lists the commands.');
    expect(err).toContain('Did you mean sync?');
  });

  test('an unknown option', async () => {
    const { code, err } = await milepost(['plan', '--rep', 'ada/learning']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean --repo?');
  });

  test('no command: what there is', async () => {
    const { code, err } = await milepost([]);
    expect(code).toBe(2);
    for (const command of ['validate', 'plan', 'sync', 'serve']) expect(err).toContain(command);
  });

  test.each([[['--help']], [['plan', '--help']], [['help', 'sync']]])('%j is no mistake', async (args) => {
    const { code, out, err } = await milepost(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: milepost');
  });

  test('--help tells of the environment and the exit codes', async () => {
    const { out } = await milepost(['--help']);
    expect(out).toContain('GITHUB_TOKEN');
    expect(out).toContain('Exit codes: 0 fine, 1 failed, 2');
  });

  test('serve without settings names all three', async () => {
    const { code, err } = await milepost(['serve']);
    expect(code).toBe(2);
    for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET']) expect(err).toContain(name);
  });
});

describe('help', () => {
  test('help of a command is its help', async () => {
    const { code, out } = await milepost(['help', 'plan']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: milepost plan/);
  });

  test('help of what is no command names it, and the nearest', async () => {
    const { code, err } = await milepost(['help', 'plam']);
    expect(code).toBe(2);
    expect(err).toContain("unknown command 'plam'");
    expect(err).toContain('Did you mean plan?');
  });
});
