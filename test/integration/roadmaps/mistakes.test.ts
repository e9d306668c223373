// Mistakes in the roadmap on the default branch reach the learner: the README says so until they are fixed.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});
const FINE = printRoadmap(ROADMAP);
const WRONG = FINE.replace('title: Statistics', 'titel: Statistics').replace(
  'phases:',
  'pace: none\nphases:',
);

/** The loop on a repository whose roadmap has mistakes. */
async function reconcileMistakes(stage: Stage) {
  const { github, at, clock } = stage;
  const result = await reconcile({ github, at, clock, memory: createMemory(clock) });
  if (result.status !== 'invalid') throw new Error(result.status);
  return result;
}

async function expectSettled(stage: Stage): Promise<void> {
  const again = await stage.plan();
  if (again.status === 'no-roadmap') throw new Error(again.status);
  expect(again.plan.actions).toEqual([]);
  stage.sandbox.assertClean();
}

describe('mistakes in the roadmap on the default branch', () => {
  it('cost one commit, say so once, and go with it', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    const before = stage.file('README.md');
    stage.writeRoadmap(WRONG);
    // What there is, the text of the roadmap, the commit.
    const requests = (await stage.requests(() => reconcileMistakes(stage))).length;
    expect(requests).toBe(3);
    expect(stage.file('README.md')).toContain('[!WARNING]');
    expect(stage.file('README.md')).toContain('/learner/journey/blob/main/.github/roadmap.yml#L');
    expect(stage.file('README.md')).toContain('Statistics');
    await expectSettled(stage);
    expect((await reconcileMistakes(stage)).done).toEqual([]);
    stage.writeRoadmap(FINE);
    await stage.reconcile();
    expect(stage.file('README.md')).toBe(before);
    await expectSettled(stage);
  });

  it('reach the learner also with the first roadmap ever', async () => {
    const stage = new Stage({ roadmap: WRONG, files: { 'notes.txt': 'Hi' } });
    await reconcileMistakes(stage);
    expect(stage.file('README.md')).toMatch(/^# Data Analyst\n\n<!-- milepost:start -->[\s\S]*\[!WARNING\]/);
    expect(stage.issues).toEqual([]);
    await expectSettled(stage);
    stage.writeRoadmap(FINE);
    await stage.reconcile();
    expect(stage.file('README.md')).not.toContain('[!WARNING]');
    expect(stage.issues).toHaveLength(2);
    await expectSettled(stage);
  });

  it('go by the one pull request where the branch is protected', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    const before = stage.file('README.md');
    const { repository, sandbox } = stage;
    actions.setProtection(sandbox.world, {
      repository,
      branch: 'main',
      protection: { bypass: ['learner'] },
    });
    stage.writeRoadmap(WRONG);
    await reconcileMistakes(stage);
    expect(stage.file('README.md')).toBe(before);
    expect(stage.file('README.md', 'milepost/progress')).toContain('[!WARNING]');
    await expectSettled(stage);
    stage.writeRoadmap(FINE);
    await stage.reconcile();
    expect(stage.file('README.md', 'milepost/progress')).toBe(before);
    await expectSettled(stage);
  });

  it('are said in the issue that shows the progress, where that is asked for, and commit nothing', async () => {
    const inIssue = (text: string) => text.replace('phases:', 'tracker:\n  readme: issue\nphases:');
    const stage = new Stage({ roadmap: inIssue(FINE) });
    await stage.reconcile();
    const [before, readme] = [stage.issue('Roadmap progress').body, stage.file('README.md')];
    stage.writeRoadmap(inIssue(WRONG));
    stage.pass(5000);
    // What there is, the text of the roadmap, the issue.
    expect(await stage.requests(() => reconcileMistakes(stage))).toHaveLength(3);
    expect(stage.issue('Roadmap progress').body).toContain('[!WARNING]');
    await expectSettled(stage);
    stage.writeRoadmap(inIssue(FINE));
    await stage.reconcile();
    expect(stage.issue('Roadmap progress').body).toBe(before);
    expect(stage.file('README.md')).toBe(readme);
    await expectSettled(stage);
  });

  describe('of a roadmap that is gone', () => {
    async function gone(stage: Stage): Promise<void> {
      stage.push({ '.github/roadmap.yml': null });
      const { github, at, clock } = stage;
      const result = await reconcile({ github, at, clock, memory: createMemory(clock) });
      expect(result.status).toBe('no-roadmap');
      const again = await stage.plan();
      expect(again).toMatchObject({ status: 'no-roadmap' });
      expect(again).not.toHaveProperty('clearing');
      stage.sandbox.assertClean();
    }

    it('are taken back, and what else the section says stays', async () => {
      const stage = new Stage({ roadmap: ROADMAP });
      await stage.reconcile();
      const before = stage.file('README.md');
      stage.writeRoadmap(WRONG);
      await reconcileMistakes(stage);
      await gone(stage);
      expect(stage.file('README.md')).toBe(before);
      expect(stage.issues.map(({ state }) => state)).toEqual(['open', 'open']);
    });

    it('are taken back where nothing else is said', async () => {
      const stage = new Stage({ roadmap: WRONG });
      await reconcileMistakes(stage);
      await gone(stage);
      expect(stage.file('README.md')).not.toContain('[!WARNING]');
      expect(stage.file('README.md')).toContain('Hello.');
    });

    it('are taken out of the open pull request', async () => {
      const stage = new Stage({ roadmap: ROADMAP });
      await stage.reconcile();
      const before = stage.file('README.md');
      const { repository, sandbox } = stage;
      const protection = { bypass: ['learner'] };
      actions.setProtection(sandbox.world, { repository, branch: 'main', protection });
      stage.writeRoadmap(WRONG);
      await reconcileMistakes(stage);
      await gone(stage);
      expect(stage.file('README.md', 'milepost/progress')).toBe(before);
    });

    it('cost nothing where nothing was said', async () => {
      const stage = new Stage({ roadmap: ROADMAP });
      await stage.reconcile();
      const before = stage.file('README.md');
      await gone(stage);
      expect(stage.file('README.md')).toBe(before);
    });
  });

  it('of a file that another tool reads are none of ours', async () => {
    const stage = new Stage({ roadmap: 'quarters:\n  - Q1: ship it\n' });
    expect((await reconcileMistakes(stage)).done).toEqual([]);
    expect(stage.file('README.md')).toBe('# My journey\n\nHello.\n');
  });

  it('in a file on this machine are told to whoever brings it, and nobody else', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const { github, at, clock } = stage;
    const roadmapFile = { path: 'mine.yml', bytes: Buffer.from(WRONG) };
    const result = await reconcile({ github, at, clock, memory: createMemory(clock), roadmapFile });
    expect(result).toMatchObject({ status: 'invalid', done: [] });
  });
});
