import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closingNumbers } from '../../../../tools/sandbox/actions/index.ts';
import { ACTOR, anArena, AT, commit, refusal } from '../arena.ts';
import * as actions from '../../../../tools/sandbox/actions/index.ts';
import type { Arena } from '../arena.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena();
  commit(arena, 'main', { 'notes.md': 'one\ntwo\nthree\nfour\nfive\n' });
});

afterEach(() => arena.sandbox.close());

async function open(body = '', base = 'main'): Promise<number> {
  const { data } = await arena.octokit.rest.pulls.create({ ...AT, title: 'Work', head: 'work', base, body });
  return data.number;
}

function fileAt(branch: string, path: string): string | undefined {
  const tip = arena.repository.commits.get(arena.repository.branches.get(branch) ?? '');
  return tip?.tree.get(path)?.content.toString();
}

describe('merging', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('joins both sides (%s)', async (method) => {
    commit(arena, 'work', { 'notes.md': 'ONE\ntwo\nthree\nfour\nfive\n', 'new.md': 'n\n' });
    commit(arena, 'main', { 'notes.md': 'one\ntwo\nthree\nfour\nFIVE\n' });
    const number = await open();
    const { data } = await arena.octokit.rest.pulls.merge({
      ...AT,
      pull_number: number,
      merge_method: method,
    });
    expect(fileAt('main', 'notes.md')).toBe('ONE\ntwo\nthree\nfour\nFIVE\n');
    expect(fileAt('main', 'new.md')).toBe('n\n');
    const tip = arena.repository.commits.get(data.sha);
    expect(tip?.parents).toHaveLength(method === 'merge' ? 2 : 1);
    const pull = await arena.octokit.rest.pulls.get({ ...AT, pull_number: number });
    expect(pull.data).toMatchObject({
      merged: true,
      state: 'closed',
      merge_commit_sha: data.sha,
      changed_files: 2,
    });
    const files = await arena.octokit.rest.pulls.listFiles({ ...AT, pull_number: number });
    expect(files.data.map(({ filename, status }) => [filename, status])).toEqual([
      ['new.md', 'added'],
      ['notes.md', 'modified'],
    ]);
  });

  test('is refused with 405 on a conflict, and changes nothing', async () => {
    commit(arena, 'work', { 'notes.md': 'mine\n' });
    const number = await open();
    const before = commit(arena, 'main', { 'notes.md': 'theirs\n' });
    const pull = await arena.octokit.rest.pulls.get({ ...AT, pull_number: number });
    expect(pull.data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
    const refused = await refusal(arena.octokit.rest.pulls.merge({ ...AT, pull_number: number }));
    expect(refused).toMatchObject({ status: 405, message: 'Pull Request is not mergeable' });
    expect(arena.repository.branches.get('main')).toBe(before);
  });

  test('is refused with 409 when the head has moved, with 405 the second time', async () => {
    const sha = commit(arena, 'work', { 'new.md': 'n\n' });
    const number = await open();
    commit(arena, 'work', { 'new.md': 'more\n' });
    const { pulls } = arena.octokit.rest;
    expect((await refusal(pulls.merge({ ...AT, pull_number: number, sha }))).status).toBe(409);
    await pulls.merge({ ...AT, pull_number: number });
    expect((await refusal(pulls.merge({ ...AT, pull_number: number }))).status).toBe(405);
  });

  test('works into a protected branch', async () => {
    commit(arena, 'work', { 'new.md': 'n\n' });
    arena.repository.protections.set('main', { bypass: [] });
    const number = await open();
    expect((await arena.octokit.rest.pulls.merge({ ...AT, pull_number: number })).data.merged).toBe(true);
  });

  test('needs commits, and one pull request from a branch is enough', async () => {
    actions.setBranch(arena.sandbox.world, {
      repository: arena.repository,
      actor: ACTOR,
      branch: 'work',
      oid: arena.repository.branches.get('main') ?? '',
    });
    expect((await refusal(open())).status).toBe(422);
    commit(arena, 'work', { 'new.md': 'n\n' });
    await open();
    expect(await refusal(open())).toMatchObject({
      errors: [{ message: 'A pull request already exists for learner:work.' }],
    });
  });
});

describe("GitHub's own closing", () => {
  function states(): readonly string[] {
    return arena.repository.issues.filter(({ pull }) => pull === null).map(({ state }) => state);
  }

  beforeEach(async () => {
    for (const title of ['A', 'B', 'C']) await arena.octokit.rest.issues.create({ ...AT, title });
  });

  test('comes a second after the merge, as the merger, completed', async () => {
    commit(arena, 'work', { 'new.md': 'n\n' });
    const number = await open('Closes #1, fixes learner/journey#2. Resolves other/repo#3.');
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: number });
    expect(states()).toEqual(['open', 'open', 'open']);
    arena.sandbox.world.clock.advance(999);
    expect(states()).toEqual(['open', 'open', 'open']);
    arena.sandbox.world.clock.advance(1);
    expect(states()).toEqual(['closed', 'closed', 'open']);
    const { data } = await arena.octokit.rest.issues.get({ ...AT, issue_number: 1 });
    expect(data).toMatchObject({ state_reason: 'completed', closed_by: { login: 'learner' } });
  });

  test('comes from keywords in commits and from links in the sidebar', async () => {
    commit(arena, 'work', { 'new.md': 'n\n', message: 'Write it down\n\nFixes #1' });
    const number = await open('See #3.');
    arena.repository.issues[1]?.linkedPulls.push(number);
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: number });
    arena.sandbox.world.clock.advance(1_000);
    expect(states()).toEqual(['closed', 'closed', 'open']);
  });

  test('comes from a direct push, too', () => {
    commit(arena, 'main', { 'new.md': 'n\n', message: 'resolves: #2' });
    arena.sandbox.world.clock.advance(1_000);
    expect(states()).toEqual(['open', 'closed', 'open']);
  });

  test('does not come for another base', async () => {
    commit(arena, 'stage', { 'x.md': 'x\n' });
    commit(arena, 'work', { 'new.md': 'n\n', message: 'Fixes #1' });
    const number = await open('Closes #1', 'stage');
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: number });
    arena.sandbox.world.clock.advance(60_000);
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  test('does not close twice', async () => {
    commit(arena, 'work', { 'new.md': 'n\n', message: 'Fixes #1' });
    const number = await open('Closes #1');
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: number });
    await arena.octokit.rest.issues.update({ ...AT, issue_number: 1, state: 'closed' });
    arena.sandbox.world.clock.advance(5_000);
    expect(arena.repository.issues[0]?.events.map(({ kind }) => kind)).toEqual(['closed']);
  });

  test.each([
    ['close #1, closes #2, CLOSED #3', [1, 2, 3]],
    ['fix: #1 and Fixed: #2', [1, 2]],
    ['resolve learner/journey#7, resolves Learner/Journey#8', [7, 8]],
    ['prefix #1, closes#2, close  #3, disclose #4', [3]],
    ['closes #1 #2', [1]],
    ['closes other/repo#1', []],
    ['', []],
  ])('reads %j', (text, numbers) => {
    expect(closingNumbers(arena.repository, text)).toEqual(numbers);
  });
});
