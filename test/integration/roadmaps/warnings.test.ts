// Warnings about the roadmap on the default branch: the operator's log has them, whole, escaped and not without end.
import { expect, it } from 'vitest';
import { createLog } from '../../../src/app/log.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { App } from '../sweeps/wire/app.ts';

const BIDI = '\u202E';
const CURSOR = '\u009b31m';

function roadmapOf(titles: readonly string[]): string {
  const items = titles.map((title, index) => `      - {id: i${index}, task: ${title}\n        }\n`);
  return `version: 1\ntitle: Guitar\nphases:\n  - title: Chords\n    items:\n${items.join('')}`;
}

/** What the App's log says while it reconciles a repository with this roadmap. */
async function logOf(roadmap: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const stage = new Stage({ roadmap });
  await new App(stage, createLog('info', { write: (line) => lines.push(line) })).reconcile();
  return lines;
}

it('are lines of the log, each with its repository and the place in the file', async () => {
  const lines = await logOf(roadmapOf(['Learn F #1 chord', String.raw`"\textbf{G}"`, 'Learn A']));
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(said).toMatchObject([
    {
      level: 40,
      repository: 'learner/journey',
      msg: expect.stringMatching(
        /^\.github\/roadmap\.yml:6:32 phases\[0\]\.items\[0\]\.task: warning: " #" /,
      ) as unknown,
    },
    {
      level: 40,
      repository: 'learner/journey',
      msg: expect.stringMatching(/^\.github\/roadmap\.yml:8:24 .*: warning: .*'\\textbf\{G\}'\.$/) as unknown,
    },
    { level: 30, msg: 'brought up to date' },
  ]);
});

it('are at most a hundred and one line, none of them long, and nothing in them moves a cursor', async () => {
  const evil = `Learn F #1${BIDI}${CURSOR}{"level":60} ${'chord '.repeat(500)}`;
  const lines = await logOf(roadmapOf(Array.from({ length: 150 }, () => evil)));
  const warnings = lines.filter((line) => line.includes('"level":40'));
  expect(warnings).toHaveLength(101);
  expect(warnings.at(-1)).toContain('50 more warnings are not shown');
  for (const line of warnings) {
    expect(line.length).toBeLessThan(1000);
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    expect(line.trimEnd()).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028-\u202E\u2066-\u2069]/);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
});
