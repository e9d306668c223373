// Whatever a file, a name or an argument holds: nothing that a command prints moves the cursor, turns the reading
// direction or forges a line.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { aFakeIo } from '../../harness/fake-io.ts';

/** As YAML and JavaScript both escape it in double quotes. */
const EVIL = String.raw`\e[31m\e]0;pwned\a\nFORGED: fine.\u2028FORGED\u0085FORGED\u009b31m\u202Ecod\u2066`;
const RAW = '\u001b[31m\u001b]0;pwned\u0007\u009b31m\u202Ecod';
const HEAD = 'version: 1\ntitle: T\n';
const PHASES = 'phases:\n  - title: P\n    items:\n      - skill: A\n';

const ROADMAPS: Readonly<Record<string, string>> = {
  'duplicate key': `${HEAD}"x${EVIL}": 1\n"x${EVIL}": 2\n${PHASES}`,
  'nested keys': `${HEAD}${PHASES}        "k${EVIL}": {"z${EVIL}": 1}\n`,
  kinds: `${HEAD}kinds:\n  "k${EVIL}":\n    color: zz\n${PHASES}`,
  change: `version: 1\nextends: machine-learning-engineer\nchange:\n  "x${EVIL}":\n    hours: 1\nskip: ["y${EVIL}"]\n`,
  extends: `version: 1\nextends: "o/r/${EVIL}x.yml"\n`,
  'a name that ships': `version: 1\nextends: "x${EVIL}"\n`,
  alias: `${HEAD}x: *a${RAW}\n${PHASES}`,
  tag: `${HEAD}x: !a${RAW} b\n${PHASES}`,
  text: `${HEAD}summary: a${RAW}\n${PHASES}`,
  'no colon': `${HEAD}${RAW} no colon\n${PHASES}`,
  needs: `${HEAD}${PHASES}        needs: ["z${EVIL}"]\n`,
  track: `${HEAD}track: "z${EVIL}"\ntracks: [{title: "a${EVIL}"},{title: b}]\n${PHASES}`,
  title: `version: 1\ntitle: "T${EVIL}"\n${PHASES}`,
  values: `${HEAD}start: "${EVIL}"\npace: "${EVIL}"\n${PHASES}        hours: "${EVIL}"\n        url: "${EVIL}"\n        path: "${EVIL}"\n`,
};

const MARKDOWN = `# P${RAW}

## Phase 1: S${RAW}

- a${RAW} thing
- ![${RAW}](x${RAW})
- \`${RAW}\`\u2028FORGED

## About me ${RAW}

- left${RAW} out\u2028FORGED
- [ ] box ${RAW}
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-hostile-'));
  for (const [name, text] of Object.entries(ROADMAPS)) await writeFile(join(folder, `${name}.yml`), text);
  await writeFile(join(folder, 'plan.md'), MARKDOWN);
  await writeFile(join(folder, 'one.md'), `- ${RAW}\u2028FORGED\n`);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function printedBy(args: readonly string[]): Promise<readonly string[]> {
  const io = aFakeIo({ cwd: folder, env: { GITHUB_TOKEN: 'x' } });
  await run(args, io);
  return [...io.printed.out, ...io.printed.err];
}

// eslint-disable-next-line no-control-regex -- that is what is looked for
const ACTIVE = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202E\u2066-\u2069\uFEFF]/;

describe('nothing in the output acts', () => {
  const roadmaps = Object.keys(ROADMAPS).flatMap((name) => [
    ['validate', `${name}.yml`],
    ['validate', '--json', `${name}.yml`],
    ['import', `${name}.yml`, '--report'],
  ]);
  const others = [
    ['import', 'plan.md'],
    ['import', 'plan.md', '--report'],
    ['import', 'plan.md', '--json'],
    ['import', 'one.md', '--report'],
    ['import', `no ${RAW}\nFORGED`],
    ['import', 'plan.md', '-o', `x${RAW}\nFORGED`],
    ['init', `x${RAW}\nFORGED`],
    ['init', '-o', `new${RAW}\nFORGED`],
    ['init', 'ai-careers', '--track', `x${RAW}\nFORGED`],
    ['validate', `x${RAW}\nFORGED`],
    ['plan', '--repo', `a/b${RAW}\nFORGED`],
    [`x${RAW}\nFORGED`],
    ['plan', `--x${RAW}\nFORGED`],
  ];
  test.each([...roadmaps, ...others].map((args) => ({ args })))('$args', async ({ args }) => {
    const lines = await printedBy(args);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).not.toMatch(ACTIVE);
      expect(line).not.toMatch(/^FORGED/);
    }
  });
});
