// A roadmap with mistakes: the README says so, everything else stays, and the warning goes when they are mended.
import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { glimpseRoadmap } from '../../../../src/roadmap/read/glimpse.ts';
import type { Plan } from '../../../../src/tracker/plan/plan.ts';
import { blobNameOf } from '../../../../src/tracker/content/blob-name.ts';
import { BADGE_PATH } from '../../../../src/tracker/our-names.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { changedFiles } from '../../../../src/tracker/plan/plan-files.ts';
import { isWarned, planGone, planMistakes, planNothing } from '../../../../src/tracker/plan/plan-mistakes.ts';
import { planRepository } from '../../../../src/tracker/plan/plan-repository.ts';
import { settled } from '../../../../tools/harness/builders/after.ts';
import { aRepository, anIssue, anObserved } from '../../../../tools/harness/builders/observed.ts';
import { printRoadmap } from '../../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const PATH = '.github/roadmap.yml';
const NOW = '2026-12-01T08:00:00Z';
const ROADMAP = aRoadmap({ phases: [aPhase({ items: [anItem({ title: 'SQL' })] })] });
const FINE = printRoadmap(ROADMAP);
const WRONG = FINE.replace('phases:', 'pace: 900 hours\nphases:');

function planOf(text: string, observed: Observed): Plan {
  const parsed = parseRoadmap(text);
  if (parsed.ok) return planRepository({ roadmap: parsed.roadmap, roadmapPath: PATH, observed, now: NOW });
  const glimpse = glimpseRoadmap(text);
  return planMistakes({ path: PATH, problems: parsed.problems, glimpse, observed, now: NOW });
}

/** What the one write of the files changes, and the repository after it. */
function written(text: string, observed: Observed) {
  const plan = planOf(text, observed);
  const [action] = plan.actions;
  if (action?.type !== 'write-files' || plan.actions.length > 1) return undefined;
  const files = new Map(changedFiles(plan, action, plan.numbers).map((file) => [file.path, file.text]));
  const readme = { path: action.readme?.path ?? 'README.md', text: '' };
  const isPull = action.mode === 'pull-request';
  const next: Observed = isPull
    ? {
        ...observed,
        progressPull: { number: 9, state: 'open' },
        progressBranch: true,
        progressFiles: {
          readme: files.get(readme.path) ?? observed.readme?.text ?? null,
          generated: new Map([...observed.generated, ...(action.carried ?? [])]),
        },
      }
    : { ...observed, readme: { ...readme, text: files.get(readme.path) ?? observed.readme?.text ?? '' } };
  return { mode: action.mode, files, next };
}

function readmeOf(observed: Observed): string {
  return observed.readme?.text ?? '';
}

describe('a roadmap with mistakes', () => {
  test('is told in the README, with the lines, and all else stays', () => {
    const before = settled(ROADMAP);
    const result = written(WRONG, before);
    expect([...(result?.files.keys() ?? [])]).toEqual(['README.md']);
    const after = readmeOf(result?.next ?? before);
    const line = WRONG.split('\n').findIndex((text) => text.startsWith('pace')) + 1;
    expect(after).toContain(
      `[line ${line}](https://github.com/ada/learning/blob/main/.github/roadmap.yml#L${line})`,
    );
    expect(after).toContain('900 hours');
    const warning =
      /<!-- milepost:mistakes -->[\s\S]*<!-- milepost:mistakes-end -->\n\n/.exec(after)?.[0] ?? '';
    expect(after.replace(warning, '')).toBe(readmeOf(before));
  });

  test('is told once: a second reconciliation writes nothing, other mistakes replace the first', () => {
    const first = written(WRONG, settled(ROADMAP))?.next ?? anObserved();
    expect(planOf(WRONG, first).actions).toEqual([]);
    const other = written(WRONG.replace('pace:', 'pase:'), first)?.next ?? first;
    expect(readmeOf(other)).not.toContain('900 hours');
    expect(readmeOf(other)).toContain('Did you mean `pace`?');
    expect(readmeOf(other).match(/milepost:mistakes -->/g)).toHaveLength(1);
  });

  test('and mended, the README is as it was, to the byte', () => {
    const before = settled(ROADMAP);
    const broken = written(WRONG, before)?.next ?? before;
    const mended = written(FINE, broken)?.next ?? broken;
    expect(readmeOf(mended)).toBe(readmeOf(before));
    expect(planOf(FINE, mended).actions).toEqual([]);
  });

  test('keeps the line ends of the README', () => {
    const text = '# Mine\r\n\r\nHello.\r\n';
    const before = settled(ROADMAP, anObserved({ readme: { path: 'README.md', text } }));
    const broken = written(WRONG, before)?.next ?? before;
    expect(readmeOf(broken)).not.toMatch(/(?<!\r)\n/);
    expect(planOf(WRONG, broken).actions).toEqual([]);
    expect(readmeOf(written(FINE, broken)?.next ?? broken)).toBe(readmeOf(before));
  });

  test('shows the first five mistakes and counts the others', () => {
    const many = `${FINE}x: 1\n${Array.from({ length: 7 }, (_, index) => `y${index}: 1\n`).join('')}`;
    const text = readmeOf(written(many, settled(ROADMAP))?.next ?? anObserved());
    expect(text).toContain('has 8 mistakes');
    expect(text.match(/\[line \d+\]/g)).toHaveLength(5);
    expect(text).toContain('… and 3 more');
  });

  test('cannot forge anything in the README', () => {
    const evil = `${FINE}"<!-- milepost:end --> @ada [x](javascript:1) | \\n\\n# Forged <script>": 1\n`;
    const text = readmeOf(written(evil, settled(ROADMAP))?.next ?? anObserved());
    expect(text.match(/<!-- milepost:end -->/g)).toHaveLength(1);
    expect(text).not.toMatch(/^# Forged|@ada|<script|(?<!\\)\]\(javascript/m);
  });
});

describe('the first roadmap of a repository, with mistakes', () => {
  test('makes a section that only says so', () => {
    const { files, next } = written(WRONG, anObserved()) ?? {};
    expect([...(files?.keys() ?? [])]).toEqual(['README.md']);
    expect(files?.get('README.md')).toMatch(
      /^# Learning\n\n<!-- milepost:start -->[\s\S]*\[!WARNING\][\s\S]*My notes\.\n$/,
    );
    expect(planOf(WRONG, next ?? anObserved()).actions).toEqual([]);
  });

  test('makes a README where there is none, under the title that it has', () => {
    const text = written(WRONG, anObserved({ readme: null }))?.files.get('README.md');
    expect(text).toMatch(/^# Data Analyst\n\n<!-- milepost:start -->/);
    const unreadable = written('version: 1\n\ttitle: T\nphases:\n', anObserved({ readme: null }));
    expect(unreadable?.files.get('README.md')).toMatch(/^# T\n/);
    const untitled = written('extends: [x\n', anObserved({ readme: null }));
    expect(untitled?.files.get('README.md')).toMatch(/^# learning\n/);
  });

  test.each([
    ['a file of another tool', 'milestones:\n  - name: Q1\n'],
    ['a file of another tool that is no YAML', 'a: b: c\n'],
    ['an empty file', ''],
    ['no text at all', '\0\0'],
  ])('says nothing of %s', (_name, text) => {
    expect(planOf(text, anObserved()).actions).toEqual([]);
  });

  test.each([
    ['off', WRONG.replace('phases:', 'tracker: { readme: off }\nphases:')],
    ['off, in YAML that is broken', `${WRONG}tracker:\n  readme: off\n\tx\n`],
    ['a Boolean', WRONG.replace('phases:', 'tracker: { readme: false }\nphases:')],
  ])('stays out of a README that is not ours to write: %s', (_name, text) => {
    expect(planOf(text, anObserved()).actions).toEqual([]);
  });

  test('is said in the plan where the README takes no section', () => {
    const observed = anObserved({ readme: { path: 'README.md', text: '# A\n\n<!-- milepost:end -->\n' } });
    const plan = planOf(WRONG, observed);
    expect(plan.actions).toEqual([]);
    expect(plan.conflicts.map(({ code }) => code)).toEqual(['readme-start-missing']);
  });
});

describe('a mended roadmap', () => {
  const broken = written(WRONG, settled(ROADMAP))?.next ?? anObserved();

  test('that wants no README any more loses the warning and nothing else', () => {
    const off = FINE.replace('phases:', 'tracker: { readme: off }\nphases:');
    const next = written(off, broken)?.next ?? broken;
    expect(readmeOf(next)).toBe(readmeOf(settled(ROADMAP)));
    expect(planOf(off, next).actions).toEqual([]);
  });

  test('loses the warning where issues are turned off meanwhile', () => {
    const without = { ...broken, repository: aRepository({ hasIssues: false }) };
    const next = written(FINE, without)?.next ?? without;
    expect(readmeOf(next)).toBe(readmeOf(settled(ROADMAP)));
    expect(planOf(FINE, next).actions).toEqual([]);
  });

  test('says that issues are turned off where only the warning stood', () => {
    const first =
      written(WRONG, anObserved({ repository: aRepository({ hasIssues: false }) }))?.next ?? anObserved();
    const next = written(FINE, first)?.next ?? first;
    expect(readmeOf(next)).toContain('Issues are turned off');
    expect(readmeOf(next)).not.toContain('WARNING');
  });
});

describe('by pull request', () => {
  const ASKED = WRONG.replace('phases:', 'tracker: { readme: pull-request }\nphases:');
  const PLAIN = FINE.replace('phases:', 'tracker: { readme: pull-request }\nphases:');

  test('the warning goes there, and away again', () => {
    const before = settled(ROADMAP);
    const asked = written(ASKED, before);
    expect(asked?.mode).toBe('pull-request');
    const broken = asked?.next ?? before;
    expect(planOf(ASKED, broken).actions).toEqual([]);
    const mended = written(PLAIN, broken);
    expect(mended?.mode).toBe('pull-request');
    expect(mended?.next.progressFiles.readme).toBe(readmeOf(before));
    expect(planOf(PLAIN, mended?.next ?? broken).actions).toEqual([]);
  });

  test('what waits in it stays', () => {
    const before = settled(ROADMAP);
    const newer = readmeOf(before).replace('0 of 1 done', '1 of 1 done');
    expect(newer).not.toBe(readmeOf(before));
    const waiting: Observed = {
      ...before,
      progressPull: { number: 9, state: 'open' },
      progressBranch: true,
      progressFiles: {
        readme: newer,
        generated: new Map([...before.generated, [BADGE_PATH, blobNameOf('<svg>new</svg>')]]),
      },
    };
    const { files, next } = written(WRONG, waiting) ?? {};
    expect(files?.get('README.md')).toContain('1 of 1 done');
    expect(files?.get('README.md')).toContain('[!WARNING]');
    expect(next?.progressFiles.generated).toEqual(waiting.progressFiles.generated);
  });
});

describe('without a roadmap', () => {
  const warned = written(WRONG, settled(ROADMAP))?.next ?? anObserved();

  test('the warning goes, and nothing else is done', () => {
    const plan = planGone(warned);
    expect(plan).toMatchObject({ isGone: true, conflicts: [], actions: [{ type: 'write-files' }] });
    const [action] = plan.actions;
    const files = action?.type === 'write-files' ? changedFiles(plan, action, plan.numbers) : [];
    expect(files).toEqual([{ path: 'README.md', text: readmeOf(settled(ROADMAP)) }]);
  });

  test('nothing is done where no warning stands', () => {
    expect(planGone(settled(ROADMAP)).actions).toEqual([]);
    expect(planGone(anObserved({ readme: null }))).toMatchObject({
      isGone: true,
      actions: [],
      conflicts: [],
    });
  });

  test('the warning stays, and that is said, where the pull request of it was closed', () => {
    const { actions, conflicts } = planGone({ ...warned, progressPull: { number: 9, state: 'closed' } });
    expect(actions).toEqual([]);
    expect(conflicts).toMatchObject([{ code: 'readme-turned-off', subject: 'pull request #9' }]);
  });

  test('a README that had no section has none again, in the pull request that made one', () => {
    const asked = WRONG.replace('phases:', 'tracker: { readme: pull-request }\nphases:');
    const before = anObserved();
    const waiting = written(asked, before)?.next ?? before;
    expect(waiting.progressFiles.readme).toContain('[!WARNING]');
    const { actions, conflicts } = planGone(waiting);
    expect(actions).toMatchObject([
      {
        type: 'write-files',
        mode: 'pull-request',
        files: [{ path: 'README.md', text: before.readme?.text }],
      },
    ]);
    expect(conflicts).toEqual([]);
  });

  test('a README whose markers are in disorder meanwhile is left', () => {
    const text = readmeOf(warned).replace('<!-- milepost:end -->', '');
    expect(planGone({ ...warned, readme: { path: 'README.md', text } })).toMatchObject({
      actions: [],
      conflicts: [],
    });
  });
});

describe('that a warning stands somewhere', () => {
  const warned = written(WRONG, settled(ROADMAP))?.next ?? anObserved();
  const text = readmeOf(warned);

  test('shows in the README, in our open pull request, and in an issue', () => {
    expect(isWarned(settled(ROADMAP))).toBe(false);
    expect(isWarned(anObserved({ readme: null }))).toBe(false);
    expect(isWarned(warned)).toBe(true);
    const waiting = {
      ...anObserved(),
      progressFiles: { readme: text, generated: new Map<string, string>() },
    };
    expect(isWarned({ ...waiting, progressPull: { number: 9, state: 'open' } })).toBe(true);
    expect(isWarned({ ...waiting, progressPull: { number: 9, state: 'merged' } })).toBe(false);
    expect(isWarned({ ...waiting, progressPull: null })).toBe(false);
    const issues = [anIssue({ number: 1 }), anIssue({ number: 2, body: text })];
    expect(isWarned(anObserved({ issues }))).toBe(true);
    expect(isWarned(anObserved({ issues: issues.slice(0, 1) }))).toBe(false);
  });
});

test('where an issue shows the progress, the warning goes there and not into the README', () => {
  const plan = planOf(
    WRONG.replace('phases:', 'tracker: { readme: issue }\nphases:'),
    anObserved({ readme: null }),
  );
  expect(plan.actions).toMatchObject([
    { type: 'create-page' },
    { type: 'write-page', text: expect.stringContaining('900 hours') as string },
  ]);
  expect(plan.conflicts).toEqual([]);
  const other = 'milestones: []\ntracker:\n  readme: issue\n';
  expect(planOf(other, anObserved()).actions).toEqual([]);
});

test('a roadmap from elsewhere that is wrong is told of, and nothing is written', () => {
  const plan = planNothing({ glimpse: glimpseRoadmap(WRONG), observed: anObserved() });
  expect(plan).toMatchObject({
    hasMistakes: true,
    actions: [],
    conflicts: [],
    numbers: { issues: new Map() },
  });
  expect(plan.roadmap.title).toBe(ROADMAP.title);
});

test('where the markers in the README are in disorder, that is said', () => {
  const observed = anObserved({
    readme: { path: 'docs/README.md', text: '# Me\n\n<!-- milepost:start -->\n' },
  });
  const plan = planOf(WRONG, observed);
  expect(plan).toMatchObject({
    hasMistakes: true,
    actions: [],
    conflicts: [
      {
        code: 'readme-end-missing',
        subject: 'docs/README.md',
        message: expect.stringMatching(/^Line 3: /) as string,
      },
    ],
  });
});
