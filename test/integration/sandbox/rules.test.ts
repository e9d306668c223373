import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anArena, AT, refusal } from './arena.ts';
import type { Arena } from './arena.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena();
});

afterEach(() => arena.sandbox.close());

describe('what GitHub refuses', () => {
  test('a second milestone of the same title, open or closed', async () => {
    const { issues } = arena.octokit.rest;
    await issues.createMilestone({ ...AT, title: 'One', state: 'closed' });
    expect(await refusal(issues.createMilestone({ ...AT, title: 'One' }))).toMatchObject({
      status: 422,
      message: 'Validation Failed',
      errors: [{ resource: 'Milestone', field: 'title', code: 'already_exists' }],
    });
  });

  test('a label that differs from another in case alone', async () => {
    const { issues } = arena.octokit.rest;
    await issues.createLabel({ ...AT, name: 'Roadmap' });
    expect(await refusal(issues.createLabel({ ...AT, name: 'roadmap' }))).toMatchObject({
      status: 422,
      errors: [{ resource: 'Label', field: 'name', code: 'already_exists' }],
    });
  });

  test('a file whose content is not Base64', async () => {
    const { repos } = arena.octokit.rest;
    const file = { ...AT, path: 'a.txt', message: 'Add a.txt', content: 'plain text!' };
    expect(await refusal(repos.createOrUpdateFileContents(file))).toMatchObject({
      status: 422,
      message: 'content is not valid Base64.',
    });
  });

  test.each([
    ['a title of 257 characters', { title: 'x'.repeat(257) }],
    ['a blank title', { title: '  ' }],
    ['a body of 65,537 characters', { title: 'x', body: 'y'.repeat(65_537) }],
    ['a milestone that is not there', { title: 'x', milestone: 9 }],
  ])('%s', async (_, content) => {
    const refused = await refusal(arena.octokit.rest.issues.create({ ...AT, ...content }));
    expect(refused.status).toBe(422);
    expect(arena.repository.issues).toEqual([]);
  });

  test('counts characters, not UTF-16 units', async () => {
    const { data } = await arena.octokit.rest.issues.create({ ...AT, title: '🧠'.repeat(256) });
    expect(data.number).toBe(1);
  });

  test('a label name of 51 characters, a description of 101, a colour that is none', async () => {
    const { issues } = arena.octokit.rest;
    for (const content of [
      { name: 'x'.repeat(51) },
      { name: 'x', description: 'y'.repeat(101) },
      { name: 'x', color: '#ff0000' },
    ]) {
      expect((await refusal(issues.createLabel({ ...AT, ...content }))).status).toBe(422);
    }
  });

  test('issues where they are switched off: 410', async () => {
    arena.repository.hasIssues = false;
    expect((await refusal(arena.octokit.rest.issues.create({ ...AT, title: 'x' }))).status).toBe(410);
  });

  test('any write to an archived repository: 403', async () => {
    await arena.octokit.rest.repos.update({ ...AT, archived: true });
    const refused = await refusal(arena.octokit.rest.issues.create({ ...AT, title: 'x' }));
    expect(refused).toMatchObject({ status: 403, message: 'Repository was archived so is read-only.' });
  });

  test('a push to a protected branch, but not by those who may bypass', async () => {
    const { repos } = arena.octokit.rest;
    const file = { ...AT, path: 'a.txt', message: 'Add', content: 'YQ==' };
    arena.repository.protections.set('main', { bypass: [] });
    const refused = await refusal(repos.createOrUpdateFileContents(file));
    expect(refused.status).toBe(409);
    expect(refused.message).toContain('Repository rule violations found');
    arena.repository.protections.set('main', { bypass: [AT.owner] });
    expect((await repos.createOrUpdateFileContents(file)).status).toBe(201);
  });
});

describe('what GitHub does besides', () => {
  test('issues and pull requests share their numbers', async () => {
    const { issues, repos, git, pulls } = arena.octokit.rest;
    await issues.create({ ...AT, title: 'First' });
    const main = await git.getRef({ ...AT, ref: 'heads/main' });
    await git.createRef({ ...AT, ref: 'refs/heads/work', sha: main.data.object.sha });
    await repos.createOrUpdateFileContents({
      ...AT,
      path: 'a.txt',
      message: 'Add',
      content: 'YQ==',
      branch: 'work',
    });
    const pull = await pulls.create({ ...AT, title: 'Work', head: 'work', base: 'main' });
    const third = await issues.create({ ...AT, title: 'Third' });
    expect([pull.data.number, third.data.number]).toEqual([2, 3]);
    const all = await issues.listForRepo({ ...AT, state: 'all' });
    expect(all.data.map((issue) => [issue.number, issue.pull_request !== undefined])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  test('makes labels that an issue names and that are not there', async () => {
    const { data } = await arena.octokit.rest.issues.create({
      ...AT,
      title: 'x',
      labels: ['brand new', 'BUG'],
    });
    expect(data.labels).toMatchObject([{ name: 'brand new', color: 'ededed' }, { name: 'bug' }]);
  });

  test('ignores a reason unless the state changes', async () => {
    const { issues } = arena.octokit.rest;
    await issues.create({ ...AT, title: 'x' });
    const target = { ...AT, issue_number: 1 };
    const closed = await issues.update({ ...target, state: 'closed', state_reason: 'not_planned' });
    const again = await issues.update({ ...target, state: 'closed', state_reason: 'completed' });
    const reopened = await issues.update({ ...target, state: 'open' });
    const reasons = [closed, again, reopened].map(({ data }) => data.state_reason);
    expect(reasons).toEqual(['not_planned', 'not_planned', 'reopened']);
    const events = await issues.listEvents(target);
    expect(events.data.map(({ event }) => event)).toEqual(['closed', 'reopened']);
  });

  test('keeps of a due date the day that it is in California', async () => {
    const { issues } = arena.octokit.rest;
    const due = async (title: string, dueOn: string) =>
      (await issues.createMilestone({ ...AT, title, due_on: dueOn })).data.due_on;
    expect(await due('midnight', '2026-12-01T00:00:00Z')).toBe('2026-11-30T08:00:00Z');
    expect(await due('noon', '2026-12-01T12:00:00Z')).toBe('2026-12-01T08:00:00Z');
    expect(await due('summer', '2026-07-01T12:00:00Z')).toBe('2026-07-01T07:00:00Z');
  });

  test('pages its lists, and links the pages', async () => {
    const { octokit } = arena;
    for (let n = 1; n <= 25; n += 1) await octokit.rest.issues.create({ ...AT, title: `Issue ${n}` });
    const second = await octokit.rest.issues.listForRepo({ ...AT, per_page: 10, page: 2 });
    const rels = [...(second.headers.link ?? '').matchAll(/[?&]page=(\d)>; rel="(\w+)"/g)];
    expect(rels.map(([, page, rel]) => `${rel ?? ''} ${page ?? ''}`)).toEqual([
      'prev 1',
      'next 3',
      'last 3',
      'first 1',
    ]);
    const all = await octokit.paginate(octokit.rest.issues.listForRepo, { ...AT, per_page: 10 });
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  });

  test('answers 304 to who has the newest, and charges nothing for it', async () => {
    const { octokit } = arena;
    const first = await octokit.rest.issues.listLabelsForRepo(AT);
    const again = await refusal(
      octokit.request('GET /repos/{owner}/{repo}/labels', {
        ...AT,
        headers: { 'if-none-match': first.headers.etag },
      }),
    );
    expect(again.status).toBe(304);
    expect((await octokit.rest.rateLimit.get()).data.rate.used).toBe(1);
    await octokit.rest.issues.createLabel({ ...AT, name: 'new' });
    const changed = await octokit.request('GET /repos/{owner}/{repo}/labels', {
      ...AT,
      headers: { 'if-none-match': first.headers.etag },
    });
    expect(changed.status).toBe(200);
  });

  test('redirects from a repository’s former name, for reads and for writes', async () => {
    const { sandbox, token } = arena;
    await arena.octokit.rest.repos.update({ ...AT, name: 'voyage' });
    const init = { redirect: 'manual', headers: { authorization: `token ${token}` } } as const;
    const read = await sandbox.fetch(`${sandbox.url}/repos/learner/journey/issues?state=all`, init);
    expect(read.status).toBe(301);
    expect(read.headers.get('location')).toBe(
      `${sandbox.url}/repositories/${arena.repository.id}/issues?state=all`,
    );
    const body = JSON.stringify({ title: 'x' });
    const write = await sandbox.fetch(`${sandbox.url}/repos/learner/journey/issues`, {
      ...init,
      method: 'POST',
      body,
    });
    expect(write.status).toBe(307);
    expect((await arena.octokit.rest.issues.create({ ...AT, title: 'Followed' })).data.title).toBe(
      'Followed',
    );
  });
});
