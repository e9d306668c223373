// The text of the offer is true to what the App may do, and fits.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { renderStarter } from '../../../../src/roadmap/starter/starter.ts';
import { mayOffer, planOnboarding } from '../../../../src/tracker/onboarding/onboarding.ts';
import { renderOnboarding } from '../../../../src/tracker/onboarding/onboarding-text.ts';

const NOTHING = { branch: null, file: null, pull: null };
const REPOSITORY = { isFork: false, hasIssues: true, head: 'a'.repeat(40) };

function textOf(yaml: string): string {
  const parsed = parseRoadmap(yaml);
  if (!parsed.ok) return renderOnboarding({ yaml, isTheirs: true, problems: parsed.problems });
  return renderOnboarding({ yaml, isTheirs: false, roadmap: parsed.roadmap, problems: [] });
}

test('it says what each permission of app.yml is for, and of no other', () => {
  const manifest = parse(readFileSync(new URL('../../../../app.yml', import.meta.url), 'utf8')) as {
    default_permissions: Readonly<Record<string, string>>;
  };
  const [, list = ''] = textOf(renderStarter()).split('### What Milepost may do here, and what for');
  const named = [...list.matchAll(/^- \*\*(.+)\*\*/gm)].map(([, name = '']) =>
    name.toLowerCase().replace(' ', '_'),
  );
  expect(named.toSorted()).toEqual(Object.keys(manifest.default_permissions).toSorted());
});

test('the offer of the starter reads well', async () => {
  await expect(`${textOf(renderStarter())}\n`).toMatchFileSnapshot('snapshots/onboarding-starter.md');
});

test('mistakes in a roadmap that somebody changed are told, and how to say no', () => {
  const text = textOf('version: 1\ntitle: T\nphases: x\n');
  expect(text).toMatch(/roadmap\.yml:3:9 phases/);
  expect(text).toContain('closing this pull request');
  expect(text).not.toContain('What your README will show');
});

describe('what would be too long is cut, and counted', () => {
  const roadmap = (yaml: string) => {
    const parsed = parseRoadmap(yaml);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    return { yaml, isTheirs: false, roadmap: parsed.roadmap, problems: [] };
  };
  const dated = 'version: 1\ntitle: T\nphases: [{title: P, due: 2027-01-31, items: [{book: B}]}]\n';

  test('after ten mistakes', () => {
    const yaml = Array.from({ length: 11 }, (_, at) => `key${at}: x`).join('\n');
    const parsed = parseRoadmap(yaml);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.length).toBeGreaterThan(10);
    const text = renderOnboarding({ yaml, isTheirs: true, problems });
    expect(text.match(/^- roadmap\.yml:/gm)).toHaveLength(10);
  });

  test('after 25 entries of the document that are not in it; none where a person wrote the file', () => {
    const leftOut = Array.from({ length: 26 }, (_, line) => ({ line, text: `Entry ${line}`, why: 'a rule' }));
    const input = { ...roadmap(dated), source: { path: 'PLAN.md', leftOut } };
    const text = renderOnboarding(input);
    expect(text.match(/^- line .*/gm)?.at(-1)).toBe('- line 24, “Entry 24”: a rule');
    expect(text).toContain('… and 1 more');
    expect(renderOnboarding({ ...input, isTheirs: true })).not.toContain('Entry');
  });

  test('how the document was read as a whole; not where a person wrote the file', () => {
    const source = { path: 'PLAN.md', leftOut: [], became: ['408 items became 72'] };
    const input = { ...roadmap(dated), source };
    expect(renderOnboarding(input)).toContain('### What became of your document\n\n- 408 items became 72\n');
    expect(renderOnboarding({ ...input, isTheirs: true })).not.toContain('What became of your document');
  });

  test('the preview of a long roadmap is left out, and the dates of its phases stay', () => {
    const long = Array.from({ length: 400 }, (_, at) => `{book: ${at} ${'long '.repeat(15)}title}`);
    const heading = 'What your README will show';
    const due = /due 31\sJan\s2027/;
    expect(renderOnboarding(roadmap(dated))).toContain(heading);
    const text = renderOnboarding(roadmap(dated.replace('{book: B}', long.join(', '))));
    expect(text).not.toContain(heading);
    expect(text).toMatch(due);
  });
});

const OUR_BODY = '<!-- milepost:onboarding id=abc sum=abc -->\nHello.\n<!-- milepost:end -->';
const branch = (head: string, headline: string) => ({ ...NOTHING, branch: { head, headline } });

describe('there is something to offer', () => {
  const pull = (state: 'open' | 'closed' | 'merged') => ({
    ...NOTHING,
    pull: { number: 1, state, body: OUR_BODY },
  });
  test.each([
    { name: 'at first', repository: REPOSITORY, offer: NOTHING, expected: true },
    { name: 'while it is open', repository: REPOSITORY, offer: pull('open'), expected: true },
    { name: 'but not once it was closed', repository: REPOSITORY, offer: pull('closed'), expected: false },
    { name: 'nor once it was merged', repository: REPOSITORY, offer: pull('merged'), expected: false },
    {
      name: "nor where the pull request is a person's",
      repository: REPOSITORY,
      offer: { ...pull('open'), pull: { number: 1, state: 'open' as const, body: 'Mine' } },
      expected: false,
    },
    {
      name: 'nor where the branch is',
      repository: REPOSITORY,
      offer: branch('b', 'My work'),
      expected: false,
    },
    {
      name: 'but where the branch has nothing on it',
      repository: REPOSITORY,
      offer: branch(REPOSITORY.head, 'x'),
      expected: true,
    },
    {
      name: 'or our commit',
      repository: REPOSITORY,
      offer: branch('b', 'Add .github/roadmap.yml'),
      expected: true,
    },
    {
      name: 'nor where issues are turned off',
      repository: { ...REPOSITORY, hasIssues: false },
      offer: NOTHING,
      expected: false,
    },
    { name: 'nor in a fork', repository: { ...REPOSITORY, isFork: true }, offer: NOTHING, expected: false },
    {
      name: 'nor before the first commit',
      repository: { ...REPOSITORY, head: null },
      offer: NOTHING,
      expected: false,
    },
  ])('$name', ({ repository, offer, expected }) => {
    expect(mayOffer({ repository, offer })).toBe(expected);
    expect(planOnboarding({ repository, offer }, { yaml: renderStarter() }).length > 0).toBe(expected);
  });
});
