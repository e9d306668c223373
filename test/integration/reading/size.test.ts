// Repositories that had much before: more pages are read, one request each, and nothing is overlooked.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});

function openForeign(stage: Stage, count: number): void {
  const { repository, learner: actor, sandbox } = stage;
  for (let index = 1; index <= count; index += 1) {
    actions.createIssue(sandbox.world, { repository, actor, title: `Errand ${index}`, body: 'Mine.' });
  }
}

describe('a repository with much in it', () => {
  it('costs one more request for each further hundred issues', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    openForeign(stage, 250);
    const first = await stage.requests(() => stage.reconcile());
    // Two labels, a milestone, two issues; the reconciliation with two further pages and the texts, and the commit.
    expect(first).toHaveLength(2 + 1 + 2 + 1 + 2 + 1 + 1);
    stage.pass(120_000);
    const second = await stage.requests(() => stage.reconcile());
    expect(second.map(({ operation }) => operation)).toEqual(['Observe', 'Issues', 'Issues']);
    expect(stage.issues).toHaveLength(252);
    stage.sandbox.assertClean();
  });

  it('has its items found on whatever page they are', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    openForeign(stage, 120);
    actions.createIssue(stage.sandbox.world, {
      repository: stage.repository,
      actor: stage.learner,
      title: 'sql!',
      body: 'Had it before.',
    });
    await stage.reconcile();
    expect(stage.issues).toHaveLength(122);
    expect(stage.issue('SQL').body).toContain('Had it before.');
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('finds its own comment behind many others, and writes no second one', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    const { repository, learner: actor, sandbox } = stage;
    const issue = stage.issue('SQL');
    for (let index = 1; index <= 130; index += 1) {
      actions.createComment(sandbox.world, { repository, actor, issue, body: `Note ${index}` });
    }
    actions.updateIssue(sandbox.world, {
      repository,
      actor,
      issue,
      body: (issue.body ?? '').replace('-->\n', '-->\nMine.\n'),
    });
    await stage.reconcile();
    expect(issue.comments).toHaveLength(131);
    stage.pass(2000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('is reconciled where a folder has the name of a roadmap', async () => {
    const stage = new Stage({
      files: { '.github/roadmap.yml/notes.txt': 'Not a roadmap', 'README.md': '# Hi\n' },
    });
    expect(await stage.plan()).toMatchObject({ status: 'no-roadmap' });
  });
});
