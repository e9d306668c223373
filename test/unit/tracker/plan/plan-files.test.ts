import { describe, expect, test } from 'vitest';
import type { WriteFiles } from '../../../../src/tracker/action.ts';
import { BADGE_PATH, CARD_PATH, FIGURES_PATH, GENERATED_PATHS } from '../../../../src/tracker/our-names.ts';
import type { FileNames, Observed } from '../../../../src/tracker/observed.ts';
import { blobNameOf } from '../../../../src/tracker/content/blob-name.ts';
import { changedFiles } from '../../../../src/tracker/plan/plan-files.ts';
import { after, planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aRepository, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ROADMAP = aRoadmap({
  summary: 'From zero to a job.',
  phases: [aPhase({ items: [anItem({ title: 'SQL' }), anItem({ title: 'Python' })] })],
});
const [START, END] = ['<!-- milepost:start -->', '<!-- milepost:end -->'];

function reconcile(observed: Observed, roadmap = ROADMAP) {
  const plan = planFor(roadmap, observed);
  const action = plan.actions.find((one): one is WriteFiles => one.type === 'write-files');
  const files = action === undefined ? [] : changedFiles(plan, action, plan.numbers);
  return {
    mode: action?.mode,
    fallback: action?.fallback,
    files: new Map(files.map(({ path, text }) => [path, text])),
    conflicts: plan.conflicts,
    next: settled(roadmap, observed),
  };
}

function withReadme(text: string | null, path = 'README.md', from: Observed = anObserved()): Observed {
  return { ...from, readme: { path, text } };
}

function without(names: FileNames, path: string): FileNames {
  return new Map([...names].filter(([name]) => name !== path));
}

/** The repository once SQL is done. */
function progressed(observed: Observed): Observed {
  const done = { state: 'closed', closeReason: 'completed', closedAt: minute(60) } as const;
  const issues = observed.issues.map((one) => (one.title === 'SQL' ? { ...one, ...done } : one));
  return { ...observed, issues };
}

describe('the README', () => {
  test('that is missing is made, with title and summary', () => {
    const { mode, files } = reconcile(anObserved({ readme: null }));
    expect(mode).toBe('commit');
    expect([...files.keys()]).toEqual(['README.md', ...GENERATED_PATHS]);
    expect(files.get('README.md')).toMatch(
      /^# Data Analyst\n\nFrom zero to a job\.\n\n<!-- milepost:start -->/,
    );
  });

  test.each([
    ['.github/README.md', 'milepost/badge.svg'],
    ['README.md', '.github/milepost/badge.svg'],
    ['docs/readme.markdown', '../.github/milepost/badge.svg'],
  ])('at %s shows the badge by a relative path', (path, badge) => {
    expect(reconcile(withReadme('# Mine\n', path)).files.get(path)).toContain(`](${badge})`);
  });

  test('keeps every byte outside the section', () => {
    const before = '\uFEFF# Mine\r\n\r\n';
    const text = `${before}${START}\r\nold\r\n${END}\r\n\tlast line \r\n`;
    const written = reconcile(withReadme(text)).files.get('README.md') ?? '';
    expect(written.startsWith(before + START)).toBe(true);
    expect(written.endsWith(`${END}\r\n\tlast line \r\n`)).toBe(true);
    expect(written).not.toContain('old');
  });

  test('that is missing is made without a summary where there is none', () => {
    const { files } = reconcile(anObserved({ readme: null }), aRoadmap());
    expect(files.get('README.md')).toMatch(/^# Data Analyst\n\n<!-- milepost:start -->/);
  });

  test('in an empty repository is its first commit', () => {
    const repository = aRepository({ head: null, defaultBranch: null });
    const { mode, next } = reconcile(anObserved({ repository, readme: null }));
    expect(mode).toBe('first-commit');
    expect(reconcile(next).mode).toBeUndefined();
  });
});

test('the card is left out where the roadmap says so', () => {
  const { files } = reconcile(anObserved(), { ...ROADMAP, tracker: aTracker({ card: 'off' }) });
  expect([...files.keys()]).toEqual(['README.md', BADGE_PATH, FIGURES_PATH]);
  expect(files.get('README.md')).not.toContain('card.svg');
  expect(reconcile(anObserved()).files.get('README.md')).toContain('](.github/milepost/card.svg)');
});

describe('what was written since the repository was observed', () => {
  const plan = planFor(ROADMAP, anObserved());
  const action = plan.actions.find((one): one is WriteFiles => one.type === 'write-files');
  if (action === undefined) throw new Error('no files');
  const all = changedFiles(plan, action, plan.numbers);
  const changed = (written: ReadonlyMap<string, string>) =>
    changedFiles(plan, action, { ...plan.numbers, written }).map(({ path }) => path);

  test('is not written again', () => {
    expect(all.map(({ path }) => path)).toEqual(['README.md', ...GENERATED_PATHS]);
    expect(changed(new Map(all.map(({ path, text }) => [path, text])))).toEqual([]);
    expect(changed(new Map(all.slice(1).map(({ path, text }) => [path, text])))).toEqual(['README.md']);
  });

  test('is written again where it said something else', () => {
    expect(changed(new Map(all.map(({ path }) => [path, 'old'])))).toEqual(['README.md', ...GENERATED_PATHS]);
    expect(changed(new Map([[BADGE_PATH, 'old']]))).toEqual(['README.md', ...GENERATED_PATHS]);
  });

  test('is written whole where all is asked for', () => {
    const { generated, readme } = settled(ROADMAP);
    const current = readme?.text ?? '';
    const right = { ...action, generated, readme: { path: 'README.md', current } };
    const settledPlan = planFor(ROADMAP, settled(ROADMAP));
    expect(changedFiles(settledPlan, right, settledPlan.numbers)).toEqual([]);
    const whole = changedFiles(settledPlan, { ...right, whole: true }, settledPlan.numbers);
    expect(whole.map(({ path }) => path)).toEqual(['README.md', ...GENERATED_PATHS]);
  });
});

describe('a second reconciliation', () => {
  const start = settled(ROADMAP);

  test('writes nothing', () => {
    expect(reconcile(start).mode).toBeUndefined();
  });

  test.each([
    ['a badge taken out', { ...start, generated: without(start.generated, BADGE_PATH) }, [BADGE_PATH]],
    [
      'a section edited',
      withReadme(start.readme?.text?.replace('SQL', 'S') ?? '', 'README.md', start),
      ['README.md'],
    ],
    ['a README taken out', { ...start, readme: null }, ['README.md']],
    ['the card taken out', { ...start, generated: without(start.generated, CARD_PATH) }, [CARD_PATH]],
    ['an item done', progressed(start), ['README.md', ...GENERATED_PATHS]],
  ])('repairs %s', (_, observed, paths) => {
    const { files, next } = reconcile(observed);
    expect([...files.keys()]).toEqual(paths);
    expect(reconcile(next).mode).toBeUndefined();
  });

  test('leaves what the learner writes around the section', () => {
    const text = `${start.readme?.text ?? ''}\n## My notes\n`;
    expect(reconcile(withReadme(text, 'README.md', start)).mode).toBeUndefined();
  });
});

describe('a README that is not ours to write', () => {
  test.each([
    ['only a start', `# Mine\n\n${START}\ntext\n`, 'readme-end-missing', 'Line 3:'],
    ['only an end', `# Mine\n\n${END}\n`, 'readme-start-missing', 'Line 3:'],
    ['the wrong order', `${END}\n\n${START}\n`, 'readme-end-first', 'Line 1:'],
    ['markers twice', `${START}\n\n${END}\n\n${START}\n\n${END}\n`, 'readme-marker-twice', 'Line 5:'],
  ])('%s: said with its line, and not touched', (...[, text, code, place]) => {
    const { files, conflicts, next } = reconcile(withReadme(text));
    expect(conflicts).toMatchObject([{ code, subject: 'README.md' }]);
    expect(conflicts[0]?.message).toContain(place);
    expect([...files.keys()]).toEqual([...GENERATED_PATHS]);
    expect(next.readme?.text).toBe(text);
    expect(reconcile(next)).toMatchObject({ mode: undefined, conflicts: [{ code }] });
  });

  test.each([
    ['README.rst', 'Mine\n====\n', 'readme-not-markdown'],
    ['README', 'Mine\n', 'readme-not-markdown'],
    ['README.md', null, 'readme-not-utf-8'],
  ])('%s', (path, text, code) => {
    const { files, conflicts } = reconcile(withReadme(text, path));
    expect(conflicts).toMatchObject([{ code, subject: path }]);
    expect([...files.keys()]).toEqual([...GENERATED_PATHS]);
  });

  test('too large, that is said with its size', () => {
    const { conflicts, files } = reconcile({
      ...anObserved(),
      readme: { path: 'README.md', text: null, tooLarge: 2_000_000 },
    });
    expect(conflicts).toMatchObject([{ code: 'readme-too-large', subject: 'README.md' }]);
    expect([...files.keys()]).toEqual([...GENERATED_PATHS]);
  });

  test.each(['README.en.md', 'docs/v1.2/guide.md', 'readme.MD', 'docs/start.mkd'])('but %s is', (path) => {
    expect(reconcile(withReadme('# Mine\n', path)).conflicts).toEqual([]);
  });
});

describe('a protected branch', () => {
  const observed = anObserved();
  const options = { at: minute(0), isProtected: true };
  const waiting = after(planFor(ROADMAP, observed), observed, options);

  test('the pull request says it all: no write', () => {
    expect(waiting.readme).toEqual(observed.readme);
    expect(waiting.progressPull?.state).toBe('open');
    expect(reconcile(waiting).mode).toBeUndefined();
  });

  test.each([
    ['the README', { readme: 'old' }],
    ['the badge', { generated: new Map([[BADGE_PATH, blobNameOf('old')]]) }],
  ])('a pull request in which only %s is out of date is written again', (_, old) => {
    const progressFiles = { ...waiting.progressFiles, ...old };
    expect(reconcile({ ...waiting, progressFiles }).mode).toBe('pull-request');
  });

  test('new progress goes into the same pull request', () => {
    const { mode, fallback } = reconcile(progressed(waiting));
    expect(mode).toBe('pull-request');
    expect(fallback).toEqual({ branch: true, pull: 7000 });
  });

  test('progress undone until the default branch says it: no write', () => {
    const { readme: text, generated } = waiting.progressFiles;
    const pull = { number: 7000, state: 'merged' } as const;
    const merged = { ...waiting, generated, readme: { path: 'README.md', text }, progressPull: pull };
    expect(reconcile(merged).mode).toBeUndefined();
  });

  test('merged, new progress tries the branch again, and knows that ours is there', () => {
    const merged = { ...waiting, progressPull: { number: 7000, state: 'merged' } as const };
    const { mode, fallback } = reconcile(progressed(merged));
    expect(mode).toBe('commit');
    expect(fallback).toEqual({ branch: true });
  });

  test('closed, it means no: nothing is written, and it says how to come back', () => {
    const closed = { ...waiting, progressPull: { number: 7000, state: 'closed' } as const };
    const { mode, conflicts } = reconcile(progressed(closed));
    expect(mode).toBeUndefined();
    expect(conflicts).toMatchObject([{ code: 'readme-turned-off', subject: 'pull request #7000' }]);
    expect(conflicts[0]?.hint).toContain('Reopen #7000');
  });
});

describe('issues turned off', () => {
  const repository = aRepository({ hasIssues: false });

  test('the README says so, once, and no issue is planned', () => {
    const { files, conflicts, next } = reconcile(anObserved({ repository }));
    expect(files.get('README.md')).toContain('Issues are turned off');
    expect(conflicts).toMatchObject([{ code: 'issues-disabled', subject: 'ada/learning' }]);
    expect(next.issues).toEqual([]);
    expect(reconcile(next)).toMatchObject({ mode: undefined, conflicts: [{ code: 'issues-disabled' }] });
  });

  test.each([
    ['all as it was', progressed(settled(ROADMAP))],
    ['the badge taken out', { ...progressed(settled(ROADMAP)), generated: new Map<string, string>() }],
  ])('progress shown before stays: %s', (_, before) => {
    const shown = settled(ROADMAP, before);
    expect(shown.readme?.text).toContain('1 of 2');
    const { next } = reconcile({
      ...shown,
      generated: before.generated.size === 0 ? before.generated : shown.generated,
      repository,
    });
    expect(next.readme?.text).toBe(shown.readme?.text);
  });

  test('turned on again, the note goes', () => {
    const noted = settled(ROADMAP, anObserved({ repository }));
    const { next } = reconcile({ ...noted, repository: aRepository() });
    expect(next.readme?.text).not.toContain('Issues are turned off');
    expect(next.issues).toHaveLength(2);
  });
});
