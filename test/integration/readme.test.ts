// The README and the badge: found where GitHub shows it, every byte outside the markers kept, protection respected.
import { beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../tools/sandbox/world/state.ts';
import { reconcile } from '../../src/reconcile.ts';
import { createMemory } from '../../src/github/memory.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { printRoadmap } from '../../tools/harness/builders/print-roadmap.ts';
import { Stage, type StageOptions } from '../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});
const BADGE = '.github/milepost/badge.svg';

async function synced(files: StageOptions['files']): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP, ...(files === undefined ? {} : { files }) });
  await stage.reconcile();
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
  return stage;
}

/** A text without our section. */
function outside(text: string | undefined): string {
  return (text ?? '').replace(/<!-- milepost:start -->[\s\S]*<!-- milepost:end -->/, '§');
}

function close(stage: Stage, title: string): void {
  stage.pass(2000);
  const { repository, learner: actor } = stage;
  actions.updateIssue(stage.sandbox.world, { repository, actor, issue: stage.issue(title), state: 'closed' });
}

async function conflictCodes(stage: Stage): Promise<readonly string[]> {
  return (await stage.planned()).conflicts.map(({ code }) => code);
}

describe('where the README is', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['in the root', { 'README.md': '# Hi\n' }, 'README.md'],
    [
      'in .github before the root',
      { 'README.md': '# Hi\n', '.github/README.md': '# Shown\n' },
      '.github/README.md',
    ],
    ['in docs when nowhere else', { 'docs/README.md': '# Hi\n' }, 'docs/README.md'],
    ['in small letters', { 'readme.md': '# Hi\n' }, 'readme.md'],
    ['with another ending', { 'README.markdown': '# Hi\n' }, 'README.markdown'],
    ['nowhere: one is made', { 'notes.txt': 'Hi' }, 'README.md'],
  ];

  it.each(cases)('%s', async (_name, files, path) => {
    const stage = await synced(files);
    const text = stage.file(path) ?? '';
    expect(text).toContain('<!-- milepost:start -->');
    const badge = /\(([^)\s]*badge\.svg)\)/.exec(text)?.[1] ?? '';
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    expect(new URL(badge, `http://x/${folder}`).pathname).toBe(`/${BADGE}`);
    for (const [other, content] of Object.entries(files))
      if (other !== path) expect(stage.file(other)).toBe(content);
  });

  it('behind a symbolic link: its target is written', async () => {
    const stage = new Stage({ roadmap: ROADMAP, files: { 'docs/about.md': '# Hi\n' } });
    const { repository, learner: actor, sandbox } = stage;
    const files = [{ path: 'README.md', content: 'docs/about.md', mode: '120000' }];
    actions.commitFiles(sandbox.world, { repository, actor, message: 'Link', files });
    await stage.reconcile();
    expect(stage.file('README.md')).toBe('docs/about.md');
    expect(stage.file('docs/about.md')).toContain('<!-- milepost:start -->');
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('beside a roadmap that is a symbolic link', async () => {
    const stage = new Stage({ files: { 'plans/mine.yml': printRoadmap(ROADMAP) } });
    const { repository, learner: actor, sandbox } = stage;
    const link = (content: string) => {
      const files = [{ path: '.github/roadmap.yml', content, mode: '120000' }];
      actions.commitFiles(sandbox.world, { repository, actor, message: 'Link', files });
    };
    link('../../outside.yml');
    expect(await stage.plan()).toMatchObject({ status: 'no-roadmap' });
    link('../plans/mine.yml');
    await stage.reconcile();
    expect(stage.issues).toHaveLength(2);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('in an empty repository, from a roadmap given by hand', async () => {
    const stage = new Stage({ files: null });
    const { github, at, clock } = stage;
    const roadmapFile = { path: 'my.yml', bytes: Buffer.from(printRoadmap(ROADMAP)) };
    const input = { github, at, clock, roadmapFile, memory: createMemory(clock) };
    await reconcile(input);
    expect(stage.file('README.md')).toContain('# Data Analyst');
    expect(stage.file(BADGE)).toContain('<svg');
    expect(stage.issues).toHaveLength(2);
    const again = await reconcile(input);
    expect(again).toMatchObject({ status: 'done', done: [] });
  });
});

describe('what stays', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['CRLF', '# Hi\r\n\r\nText.\r\n'],
    ['a byte order mark', '\uFEFF# Hi\n\nText.\n'],
    ['no newline at the end', '# Hi'],
    ['trailing spaces and odd blank lines', '# Hi  \n\n\n\n  text\t\n'],
    ['characters beyond Latin', '# Привет 👋🏽\n\n日本語\n'],
  ];

  it.each(cases)('%s', async (_name, text) => {
    const stage = await synced({ 'README.md': text });
    close(stage, 'SQL');
    await stage.reconcile();
    const now = stage.file('README.md');
    expect(
      outside(now)
        .replace(/\s*§\s*/, '')
        .replaceAll(/\s/g, ''),
    ).toBe(text.replaceAll(/\s/g, ''));
    expect(now?.startsWith(text.slice(0, 4))).toBe(true);
    const first = outside(now);
    close(stage, 'Statistics');
    await stage.reconcile();
    expect(outside(stage.file('README.md'))).toBe(first);
  });
});

describe('what is left as it is, and said', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string | Buffer>>])[] = [
    ['only the start', { 'README.md': '# Hi\n<!-- milepost:start -->\ntext\n' }],
    ['only the end', { 'README.md': '# Hi\n<!-- milepost:end -->\n' }],
    ['the wrong order', { 'README.md': '<!-- milepost:end -->\n\n<!-- milepost:start -->\n' }],
    [
      'readme-marker-twice',
      {
        'README.md':
          '<!-- milepost:start -->\n\n<!-- milepost:end -->\n\n<!-- milepost:start -->\n\n<!-- milepost:end -->\n',
      },
    ],
    ['another format', { 'README.rst': 'Hi\n==\n' }],
    ['not UTF-8', { 'README.md': Buffer.from([0x23, 0x20, 0xe4, 0x0a]) }],
  ];

  it.each(cases)('%s', async (_name, files) => {
    const stage = new Stage({ roadmap: ROADMAP, files });
    const [path, content] = Object.entries(files)[0] ?? ['', ''];
    await stage.reconcile();
    expect(await conflictCodes(stage)).toHaveLength(1);
    expect((await stage.planned()).actions).toEqual([]);
    const head = stage.repository.commits.get(stage.repository.branches.get('main') ?? '');
    expect(head?.tree.get(path)?.content).toEqual(Buffer.from(content));
    expect(stage.file(BADGE)).toContain('<svg');
    if (path === 'README.rst') expect(stage.file('README.md')).toBeUndefined();
  });
});

describe('a protected branch', () => {
  let stage: Stage;
  const pulls = (): readonly Issue[] => stage.repository.issues.filter(({ pull }) => pull !== null);

  beforeEach(async () => {
    stage = new Stage({ roadmap: ROADMAP });
    actions.setProtection(stage.sandbox.world, {
      repository: stage.repository,
      branch: 'main',
      protection: { bypass: ['learner'] },
    });
    await stage.reconcile();
    stage.pass(2000);
  });

  it('gets one pull request with the same content, and no more', async () => {
    expect(pulls()).toHaveLength(1);
    expect(stage.file('README.md')).not.toContain('milepost:start');
    expect(stage.file('README.md', 'milepost/progress')).toContain('milepost:start');
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('has it updated in place, never in conflict with what the learner pushes', async () => {
    stage.push({ 'README.md': '# Another beginning\n\nHello.\n' });
    close(stage, 'SQL');
    await stage.reconcile();
    expect(pulls()).toHaveLength(1);
    expect(pulls()[0]?.state).toBe('open');
    const text = stage.file('README.md', 'milepost/progress');
    expect(text).toContain('# Another beginning');
    expect(text).toContain('50');
    expect((await stage.planned()).actions).toEqual([]);
    const [issue] = pulls();
    if (issue === undefined) throw new Error('no pull request');
    actions.mergePull(stage.sandbox.world, { repository: stage.repository, actor: stage.learner, issue });
    expect(stage.file('README.md')).toBe(text);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('turns it off when the learner closes the pull request, and on again when it is reopened', async () => {
    const [issue] = pulls();
    if (issue === undefined) throw new Error('no pull request');
    const { repository, learner: actor, sandbox } = stage;
    actions.updatePull(sandbox.world, { repository, actor, issue, state: 'closed' });
    close(stage, 'SQL');
    await stage.reconcile();
    expect(pulls()).toHaveLength(1);
    expect(await conflictCodes(stage)).toEqual(['readme-turned-off']);
    expect((await stage.planned()).actions).toEqual([]);
    actions.updatePull(sandbox.world, { repository, actor, issue, state: 'open' });
    await stage.reconcile();
    expect(stage.file('README.md', 'milepost/progress')).toContain('50');
  });
});

describe('a push between the reconciliation and the commit', () => {
  it('is not overwritten: we reconcile again and commit on top', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const { github, at, clock } = stage;
    let pushed = false;
    const racing: typeof github = {
      ...github,
      graphql: (name, variables) => {
        if (name === 'Commit' && !pushed) {
          pushed = true;
          stage.push({ 'README.md': '# Changed meanwhile\n' });
        }
        return github.graphql(name, variables);
      },
    };
    await reconcile({ github: racing, at, clock, memory: createMemory(clock) });
    expect(stage.file('README.md')).toContain('# Changed meanwhile');
    expect(stage.file('README.md')).toContain('milepost:start');
    expect(stage.issues).toHaveLength(2);
  });
});
