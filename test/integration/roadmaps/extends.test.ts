// Roadmaps that build on files elsewhere, read through GitHub with the installation's own rights.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { formatProblem } from '../../../src/roadmap/problem.ts';
import { commitWork } from '../../../tools/harness/commit-work.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const PYTHON = `version: 1
title: Python
phases:
  - title: Basics
    items:
      - course: Syntax
      - book: Fluent Python
        needs: [syntax]
`;

interface Shelf {
  readonly owner?: string;
  readonly name?: string;
  readonly isPrivate?: boolean;
  readonly files: Readonly<Record<string, string>>;
}

/** Another repository beside the learner's, with files on its default branch. */
function addShelf({ sandbox }: Stage, { owner = 'club', name = 'maps', isPrivate = false, files }: Shelf) {
  const { world } = sandbox;
  if (owner !== 'learner') sandbox.createUser(owner);
  const repository = actions.createRepository(world, { owner, name, private: isPrivate });
  commitWork(sandbox, repository, { files });
  return repository;
}

function extending(reference: string, more = ''): string {
  return `version: 1\nextends: ${reference}\n${more}`;
}

async function problemsOf(stage: Stage): Promise<readonly string[]> {
  const planned = await stage.plan();
  return planned.status === 'invalid'
    ? planned.problems.map((problem) => `${formatProblem(planned.path, problem)} [${problem.code}]`)
    : [planned.status];
}

function requestsIn({ sandbox }: Stage, from: number): number {
  return sandbox.log.since(from).length;
}

describe('a roadmap that builds on a file of a public repository', () => {
  const reference = 'club/maps/python.yml@main';

  it('is tracked as a whole, for one request more a reconciliation; an upgrade keeps what is done', async () => {
    const stage = new Stage({ roadmap: extending(reference, 'add: [{project: A game, in: basics}]\n') });
    const shelf = addShelf(stage, { files: { 'python.yml': PYTHON } });
    await stage.reconcile();
    expect(stage.issues.map(({ title }) => title)).toEqual(['Syntax', 'Fluent Python', 'A game']);
    actions.updateIssue(stage.sandbox.world, {
      repository: stage.repository,
      actor: stage.learner,
      issue: stage.issue('Syntax'),
      state: 'closed',
      stateReason: 'completed',
    });
    stage.pass(120_000);
    await stage.reconcile();
    expect((await stage.planned()).actions).toEqual([]);
    stage.pass(120_000);
    await stage.reconcile();
    const from = stage.sandbox.log.entries.length;
    await stage.reconcile();
    expect(requestsIn(stage, from)).toBe(2);

    const upgraded = PYTHON.replace(
      '- course: Syntax',
      '- course: Syntax and types\n        id: types\n        was: syntax',
    ).replace('- book: Fluent Python\n        needs: [syntax]', '- book: Effective Python');
    actions.commitFiles(stage.sandbox.world, {
      repository: shelf,
      actor: userActor('club'),
      message: 'Second edition',
      files: [{ path: 'python.yml', content: upgraded }],
    });
    await stage.reconcile();
    expect(stage.issues.map(({ title, state, stateReason }) => [title, state, stateReason])).toEqual([
      ['Syntax and types', 'closed', 'completed'],
      ['Fluent Python', 'closed', 'not_planned'],
      ['A game', 'open', null],
      ['Effective Python', 'open', null],
    ]);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('stays with one version where a commit is named', async () => {
    const stage = new Stage({});
    const shelf = addShelf(stage, { files: { 'python.yml': PYTHON } });
    const first = shelf.branches.get('main') ?? '';
    actions.commitFiles(stage.sandbox.world, {
      repository: shelf,
      actor: userActor('club'),
      message: 'Gone',
      files: [{ path: 'python.yml', content: null }],
    });
    stage.writeRoadmap(extending(`club/maps/python.yml@${first}`));
    await stage.reconcile();
    expect(stage.issues).toHaveLength(2);
  });

  it.each([
    [
      'a repository that is not there',
      'club/nothing/python.yml',
      /2:10 extends: club\/nothing does not exist, or Milepost may not read it.* \[base-hidden\]$/,
    ],
    [
      'a branch that is not there',
      'club/maps/python.yml@v9',
      /2:10 extends: club\/maps has no branch, tag or commit "v9"\. \[base-not-found\]$/,
    ],
    [
      'a file that is not there',
      'club/maps/rust.yml@main',
      /2:10 extends: club\/maps has no file rust.yml at "main"/,
    ],
    ['a folder', 'club/maps/more/a.yml', /2:10 extends: club\/maps has no file more\/a.yml\./],
    [
      'a name that nothing ships under',
      'ml-enginer-career',
      /2:10 extends: Milepost includes no roadmap called .* Did you mean "ml-engineer-career"\? \[unknown-base\]$/,
    ],
  ])('%s is told at its place', async (_, missing, expected) => {
    const stage = new Stage({ roadmap: extending(missing) });
    addShelf(stage, { files: { 'python.yml': PYTHON } });
    const problems = await problemsOf(stage);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
    expect(stage.issues).toEqual([]);
  });

  it('is told of a mistake there with the name and line of that file', async () => {
    const stage = new Stage({ roadmap: extending(reference) });
    addShelf(stage, { files: { 'python.yml': PYTHON.replace('needs:', 'ned:') } });
    expect(await problemsOf(stage)).toEqual([
      expect.stringMatching(/^club\/maps\/python\.yml@main:8:9 phases\[0\]\.items\[1\]: unknown key "ned"/),
    ]);
  });

  it('may go on over several files, but not in a circle nor too deep', async () => {
    const stage = new Stage({ roadmap: extending('club/maps/a.yml') });
    const chain = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((letter, index, all) => [
        `${letter}.yml`,
        extending(all[index + 1] === undefined ? 'club/maps/a.yml' : `Club/Maps/${all[index + 1] ?? ''}.yml`),
      ]),
    );
    const shelf = addShelf(stage, { files: { ...chain, 'python.yml': PYTHON } });
    const rewrite = (path: string, content: string) =>
      actions.commitFiles(stage.sandbox.world, {
        repository: shelf,
        actor: userActor('club'),
        message: 'Another',
        files: [{ path, content }],
      });
    expect(await problemsOf(stage)).toEqual([
      expect.stringMatching(
        /^Club\/Maps\/e\.yml:2:10 extends: "Club\/Maps\/f\.yml" would be level 6.* \[extends-too-deep\]$/,
      ),
    ]);
    rewrite('c.yml', extending('club/maps/a.yml'));
    expect(await problemsOf(stage)).toEqual([
      expect.stringMatching(
        /^Club\/Maps\/c\.yml:2:10 extends: "club\/maps\/a\.yml" leads back to a roadmap.* \[extends-circle\]$/,
      ),
    ]);
    rewrite('e.yml', PYTHON);
    rewrite('c.yml', extending('club/maps/d.yml'));
    expect(await problemsOf(stage)).toEqual(['planned']);
  });
});

describe('a private repository', () => {
  const files = { 'roadmaps/python.yml': PYTHON, 'deploy/secrets.yml': 'password: hunter2\n' };

  it('that the App may not read looks like one that is not there', async () => {
    const stage = new Stage({ roadmap: extending('club/maps/roadmaps/python.yml') });
    addShelf(stage, { isPrivate: true, files });
    expect(await problemsOf(stage)).toEqual([
      expect.stringMatching(
        /2:10 extends: club\/maps does not exist, or Milepost may not read it\. It must be public, or/,
      ),
    ]);
  });

  it('that the App may read is built in for a private repository only', async () => {
    const stage = new Stage({ roadmap: extending('learner/maps/roadmaps/python.yml') });
    addShelf(stage, { owner: 'learner', isPrivate: true, files });
    stage.share('maps');
    expect(await problemsOf(stage)).toEqual([
      expect.stringMatching(
        /the issues of this public repository would show what is in it\. \[base-private\]$/,
      ),
    ]);
    stage.repository.private = true;
    expect(await problemsOf(stage)).toEqual(['planned']);
  });

  it('shows nothing of files that are no roadmaps', async () => {
    const stage = new Stage({ roadmap: extending('learner/maps/deploy/secrets.yml') });
    addShelf(stage, { owner: 'learner', isPrivate: true, files });
    stage.share('maps');
    stage.repository.private = true;
    const [problem = ''] = await problemsOf(stage);
    expect(problem).toContain('only files with "roadmap" in their path are read');
    expect(problem).not.toContain('hunter2');
  });
});
