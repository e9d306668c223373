// Titles that change in the file, as GitHub sees it.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const FILE = `version: 1
title: Data Analyst
phases:
  - title: Foundations
    items:
      - course: Introduction to Statistics
        done-when: [every exercise, a summary]
      - skill: SQL
      - one-of:
          - course: Python for Everybody
          - book: Automate the Boring Stuff
  - title: Career
    items:
      - project: A portfolio
`;

async function begun(): Promise<Stage> {
  const stage = new Stage({ roadmap: FILE });
  await stage.reconcile();
  const issue = stage.issue('Introduction to Statistics');
  const body = `${(issue.body ?? '').replace('[ ] every', '[x] every')}\nMy notes.`;
  const { repository, learner: actor, sandbox } = stage;
  actions.updateIssue(sandbox.world, {
    repository,
    actor,
    issue,
    body,
    state: 'closed',
    stateReason: 'completed',
  });
  stage.pass(120_000);
  return stage;
}

async function change(stage: Stage, edit: (text: string) => string): Promise<void> {
  stage.writeRoadmap(edit(stage.file('.github/roadmap.yml') ?? ''));
  stage.pass(120_000);
  await stage.reconcile();
  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
}

describe('a title without an id', () => {
  it('changes, and the issue stays as it is in all else', async () => {
    const stage = await begun();
    await change(stage, (text) =>
      text.replace('Introduction to Statistics', 'Statistics 101').replace('Foundations', 'The ground'),
    );
    expect(stage.issues).toHaveLength(4);
    const issue = stage.issue('Statistics 101');
    expect(issue).toMatchObject({ number: 1, state: 'closed', stateReason: 'completed', milestone: 1 });
    expect(issue.body).toMatch(/\[x\] every exercise[^]*My notes\.$/);
    expect(stage.repository.milestones.map(({ title }) => title)).toEqual(['The ground', 'Career']);
    stage.sandbox.assertClean();
  });

  it('changes in a choice', async () => {
    const stage = await begun();
    await change(stage, (text) => text.replace('course: Python for Everybody', 'course: Python for All'));
    expect(stage.issue('Python for All or Automate the Boring Stuff').number).toBe(3);
    expect(stage.issues).toHaveLength(4);
  });

  it('changes so that nobody can tell: the README asks, and an answer in the file settles it', async () => {
    const stage = await begun();
    const before = stage.issue('Introduction to Statistics');
    await change(stage, (text) =>
      text
        .replace(
          '      - course: Introduction to Statistics\n        done-when: [every exercise, a summary]\n',
          '',
        )
        .replace('- title: Career', '- title: Career\n    goal: Work.')
        .concat('      - course: Chance\n      - course: Guitar\n'),
    );
    expect(stage.issues).toHaveLength(4);
    expect(stage.issue('Introduction to Statistics')).toMatchObject({ body: before.body, milestone: 1 });
    expect(stage.file('README.md')).toContain(
      'write "was: introduction-to-statistics" under the item that it is now',
    );
    await change(stage, (text) =>
      text.replace('- course: Chance', '- course: Chance\n        was: introduction-to-statistics'),
    );
    expect(stage.issue('Chance')).toMatchObject({ number: 1, state: 'closed', milestone: 2 });
    expect(stage.issue('Guitar').state).toBe('open');
    expect(stage.file('README.md')).not.toContain('It is not clear');
    stage.sandbox.assertClean();
  });
});
