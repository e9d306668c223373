// What GitHub reads of this project (.github/): workflows by GitHub's own parser, forms and settings by their schemas.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parserProblems } from '../harness/action/github-parser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const list = (folder: string): readonly string[] => readdirSync(root + folder).map((name) => folder + name);

const ajv = formats.default(new Ajv({ strict: false, allErrors: true }));
const compile = (name: string) =>
  ajv.compile(JSON.parse(read(`test/fixtures/schemas/${name}.json`)) as object);
const schemas = {
  form: compile('github-issue-forms'),
  chooser: compile('github-issue-config'),
  dependabot: compile('dependabot-2.0'),
};

/** What the schema has against a file, with its place. */
function schemaProblems(schema: keyof typeof schemas, text: string): readonly string[] {
  const validate = schemas[schema];
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

interface Job {
  readonly permissions?: unknown;
  readonly needs?: string;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Who may write only pushes what another job made: it checks nothing out, and runs nothing of ours or from npm. */
function isPublisher({ permissions, needs, steps }: Job): boolean {
  const runs = steps.map(({ uses = '', run = '' }) => `${uses} ${run}`).join('\n');
  return (
    JSON.stringify(permissions) === '{"contents":"write"}' &&
    needs !== undefined &&
    !/checkout@|setup-node@|\b(?:npm|npx|node|tsx)\b|\.ci\//.test(runs)
  );
}

/** The house's own rules: nothing that moves is run, nothing can be written, nothing runs for ever. */
function houseProblems(text: string): readonly string[] {
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  const pinned = /^ +(?:- )?uses: [\w/-]+@[0-9a-f]{40} # v[\d.]+$/;
  const wrong: readonly (readonly [string, boolean])[] = [
    ['more than contents: read', JSON.stringify(permissions) !== '{"contents":"read"}'],
    [
      'a job with permissions of its own',
      Object.values(jobs).some((job) => job.permissions !== undefined && !isPublisher(job)),
    ],
    ['no concurrency', concurrency === undefined],
    ['a job without an end', Object.values(jobs).some((job) => job['timeout-minutes'] === undefined)],
    [
      'an action that is not pinned',
      text.split('\n').some((line) => line.includes('uses:') && !pinned.test(line)),
    ],
    ['an expression in a script', steps.some(({ run }) => run?.includes('${{'))],
    [
      'a token left in the checkout',
      checkouts.some((step) => JSON.stringify(step.with) !== '{"persist-credentials":false}'),
    ],
  ];
  return wrong.filter(([, holds]) => holds).map(([problem]) => problem);
}

const ci = read('.github/workflows/ci.yml');
const release = read('.github/workflows/release.yml');

describe('workflows', () => {
  test.each(list('.github/workflows/'))('%s is as GitHub and the house want it', async (path) => {
    expect(await parserProblems(read(path))).toEqual([]);
    expect(houseProblems(read(path))).toEqual([]);
  });

  test.each([
    ['runs-on:', 'run-on:', /Unexpected value 'run-on'/],
    ['contents: read', 'contents: red', /Unexpected value 'red'/],
    ['matrix.node', 'matrx.node', /Unrecognized named-value: 'matrx'/],
    ['|| github.sha', '||', /Unexpected end of expression/],
    ['    strategy:', '    needs: [chek]\n    strategy:', /chek/],
  ])('%s → %s is found', async (right, wrong, problem) => {
    expect(ci).toContain(right);
    expect((await parserProblems(ci.replaceAll(right, wrong))).join('\n')).toMatch(problem);
  });

  test.each([
    ['contents: read', 'contents: write', 'more than contents: read'],
    ['    timeout-minutes: 45\n', '', 'a job without an end'],
    ['    timeout-minutes: 45\n', '    timeout-minutes: 45\n    permissions: write-all\n', 'a job with perm'],
    ['concurrency:', 'x:', 'no concurrency'],
    [/@[0-9a-f]{40} # /, '@', 'an action that is not pinned'],
    ['demo\n', 'demo ${{ github.head_ref }}\n', 'an expression in a script'],
    ['persist-credentials: false', 'fetch-depth: 0', 'a token left in the checkout'],
  ])('%s → %s is found', (right, wrong, problem) => {
    expect(houseProblems(ci.replace(right, wrong)).join('\n')).toContain(problem);
  });

  test.each([
    ['      contents: write\n', '      contents: write\n      actions: write\n'],
    ['    needs: build\n', ''],
    ['      - name: Push\n', '      - run: npx milepost\n      - name: Push\n'],
    ['      - name: Push\n', '      - run: .ci/run install\n      - name: Push\n'],
    [
      '      - name: Push\n',
      `      - uses: actions/checkout@${'0'.repeat(40)} # v7.0.1\n      - name: Push\n`,
    ],
  ])('who may write does nothing else: %j → %j is found', (right, wrong) => {
    expect(release).toContain(right);
    expect(houseProblems(release.replace(right, wrong))).toContain('a job with permissions of its own');
  });

  test('CI runs every step of .ci/run, on each Node that the README names', () => {
    const { jobs } = parse(ci) as Workflow;
    const named = /^steps=\("\$@"\)\n.*steps=\((.*)\)$/m.exec(read('.ci/run'))?.[1]?.split(' ') ?? [];
    const run = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.run?.split(' ').slice(1) ?? []),
    );
    // "newer" is what the matrix does instead.
    expect([...new Set([...run, 'newer'])].sort()).toEqual([...named].sort());
    expect(read('README.md')).toContain(
      (jobs['test']?.strategy?.matrix.node ?? []).join(', ').replace(/, (\d+)$/, ' and $1'),
    );
  });
});

describe('forms and settings', () => {
  const bug = ['form', '.github/ISSUE_TEMPLATE/bug.yml'] as const;
  const roadmap = ['form', '.github/ISSUE_TEMPLATE/roadmap.yml'] as const;
  const chooser = ['chooser', '.github/ISSUE_TEMPLATE/config.yml'] as const;
  const dependabot = ['dependabot', '.github/dependabot.yml'] as const;

  test.each([bug, roadmap, chooser, dependabot])('%s %s', (schema, path) => {
    expect(schemaProblems(schema, read(path))).toEqual([]);
  });

  test('no form goes unread', () => {
    const read = [bug, roadmap, chooser].map(([, path]) => path);
    expect(list('.github/ISSUE_TEMPLATE/').toSorted()).toEqual(read.toSorted());
  });

  test.each([
    { file: bug, right: 'type: dropdown', wrong: 'type: dropbox', problem: '/body/3' },
    { file: bug, right: 'description:', wrong: 'about:', problem: 'description' },
    { file: bug, right: 'required: true', wrong: 'required: perhaps', problem: 'boolean' },
    { file: chooser, right: 'url: https', wrong: 'link: https', problem: "'url'" },
    { file: dependabot, right: 'cooldown:', wrong: 'cool-down:', problem: 'additional properties' },
    { file: dependabot, right: 'default-days: 14', wrong: 'default-days: 140', problem: '<= 90' },
    { file: dependabot, right: 'interval: weekly', wrong: 'interval: often', problem: 'allowed values' },
  ])('$right → $wrong is found', ({ file: [schema, path], right, wrong, problem }) => {
    expect(read(path)).toContain(right);
    expect(schemaProblems(schema, read(path).replace(right, wrong)).join('\n')).toContain(problem);
  });

  test('whatever ecosystem is watched waits before it takes a new version', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      readonly updates: readonly { readonly cooldown?: { readonly 'default-days': number } }[];
    };
    expect(updates.map(({ cooldown }) => cooldown?.['default-days'] ?? 0)).toEqual(updates.map(() => 14));
  });
});
