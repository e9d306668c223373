import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { readFile } from '../../../tools/sandbox/git/resolve.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

const actor = userActor('learner');
const EVIL = '<script>alert("x")</script>';

let sandbox: Sandbox;
let repository: Repository;

beforeEach(() => {
  sandbox = createSandbox({
    clock: createClock({ frozen: true, start: Date.parse('2026-12-01T08:00:00Z') }),
  });
  const { world } = sandbox;
  actions.createUser(world, 'learner');
  repository = actions.createRepository(world, { owner: 'learner', name: 'path', description: EVIL });
  actions.commitFiles(world, {
    repository,
    actor,
    message: `Begin ${EVIL}`,
    files: [
      {
        path: 'README.md',
        content: '# Path\n\n![badge](.github/badge.svg) [notes](docs/notes.md) [out](https://a.example/)\n',
      },
      { path: '.github/badge.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      { path: 'docs/notes.md', content: `up: [up](../README.md#path)\n\n${EVIL}\n` },
      { path: 'page.html', content: EVIL },
      { path: 'crlf.txt', content: 'a\r\nb\r\n' },
      { path: 'data.bin', content: Buffer.from([0, 1, 2]) },
    ],
  });
  actions.createMilestone(world, {
    repository,
    actor,
    title: `Phase ${EVIL}`,
    description: EVIL,
    dueOn: '2026-12-31T12:00:00Z',
  });
  actions.createIssue(world, {
    repository,
    actor,
    title: `Issue ${EVIL}`,
    body: `<!-- milepost:item a -->\nSee #2 and @learner and #99\n- [x] done\n- [ ] open\n\n<details><summary>More</summary>\n\n| a |\n|--:|\n| 1 |\n\n</details>\n${EVIL}<img src=x onerror=alert(1)>`,
    labels: [EVIL],
    milestone: 1,
  });
  actions.setBranch(world, {
    repository,
    actor,
    branch: 'dev/work',
    oid: repository.branches.get('main') ?? '',
  });
  actions.commitFiles(world, {
    repository,
    actor,
    branch: 'dev/work',
    message: 'Work',
    files: [{ path: 'docs/notes.md', content: `${EVIL}\nmore\n` }],
  });
  actions.openPull(world, {
    repository,
    actor,
    title: `Pull ${EVIL}`,
    body: 'Closes #1',
    head: 'dev/work',
    base: 'main',
  });
  actions.createComment(world, { repository, actor, issue: issue(1), body: `Comment ${EVIL}` });
});

afterEach(async () => {
  await sandbox.close();
});

function issue(number: number) {
  const found = repository.issues.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no issue ${number}`);
  return found;
}

async function get(path: string): Promise<string> {
  const response = await sandbox.fetch(sandbox.url + path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

async function post(path: string, fields: Record<string, string> = {}): Promise<Response> {
  return sandbox.fetch(sandbox.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

test.each([
  '/',
  '/learner',
  '/learner/path',
  '/learner/path/tree/main/docs',
  '/learner/path/tree/dev/work',
  '/learner/path/blob/dev/work/docs/notes.md',
  '/learner/path/blob/main/page.html',
  '/learner/path/blob/main/data.bin',
  '/learner/path/edit/main/docs/notes.md',
  '/learner/path/issues',
  '/learner/path/issues?state=closed',
  `/learner/path/issues?label=${encodeURIComponent(EVIL)}`,
  '/learner/path/issues/1',
  '/learner/path/milestones',
  '/learner/path/milestone/1',
  '/learner/path/pulls',
  '/learner/path/pull/2',
  '/learner/path/commits',
  '/learner/path/commits/dev/work',
  '/assets/pages.css',
  '/assets/markdown.css',
])('%s is there, and nothing in it runs', async (path) => {
  const text = await get(path);
  expect(text).not.toMatch(/<script|onerror/i);
  if (!path.startsWith('/assets')) expect(text).toContain('This is not GitHub.');
});

test('every commit has its page', async () => {
  for (const oid of repository.commits.keys())
    expect(await get(`/learner/path/commit/${oid}`)).toContain('docs/notes.md');
});

test.each([
  '/nobody',
  '/learner/nothing',
  '/learner/path/issues/9',
  '/learner/path/issues/x',
  '/learner/path/milestone/9',
  '/learner/path/blob/main/nothing.md',
  '/learner/path/blob/nobranch/README.md',
  '/learner/path/raw/main/nothing',
  '/learner/path/edit/main/data.bin',
  '/learner/path/commits/nobranch',
])('%s is not found', async (path) => {
  const response = await sandbox.fetch(sandbox.url + path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Not found');
});

test('the README shows pictures and links of its own branch, and a folder its own', async () => {
  const front = await get('/learner/path');
  expect(front).toContain('src="/learner/path/raw/main/.github/badge.svg"');
  expect(front).toContain('href="/learner/path/blob/main/docs/notes.md"');
  expect(front).toContain('href="https://a.example/"');
  expect(await get('/learner/path/blob/main/docs/notes.md')).toContain(
    'href="/learner/path/blob/main/README.md#path"',
  );
});

test.each([
  { where: 'the root before docs', files: ['docs/README.md', 'README.md'], shown: 'README.md' },
  {
    where: '.github before all',
    files: ['README.md', '.github/readme.markdown'],
    shown: '.github/readme.markdown',
  },
  { where: 'docs last', files: ['docs/README.md'], shown: 'docs/README.md' },
])('the README is found where GitHub finds it: $where', async ({ files, shown }) => {
  const other = actions.createRepository(sandbox.world, { owner: 'learner', name: 'other' });
  const written = files.map((path) => ({ path, content: `I am ${path}` }));
  actions.commitFiles(sandbox.world, { repository: other, actor, message: 'Files', files: written });
  expect(await get('/learner/other')).toContain(`I am ${shown}`);
});

test('a README that is a symbolic link shows where it leads', async () => {
  const files = [
    { path: 'README.md', content: 'docs/real.md', mode: '120000' },
    { path: 'docs/real.md', content: 'The real one' },
  ];
  const other = actions.createRepository(sandbox.world, { owner: 'learner', name: 'other' });
  actions.commitFiles(sandbox.world, { repository: other, actor, message: 'Files', files });
  expect(await get('/learner/other')).toContain('The real one');
});

test('an empty repository says so', async () => {
  actions.createRepository(sandbox.world, { owner: 'learner', name: 'empty' });
  expect(await get('/learner/empty')).toContain('This repository is empty');
  expect(await get('/learner/empty/commits')).toContain('No commits yet');
});

test.each([
  ['.github/badge.svg', 'image/svg+xml; charset=utf-8'],
  ['docs/notes.md', 'text/plain; charset=utf-8'],
  ['page.html', 'text/plain; charset=utf-8'],
  ['data.bin', 'application/octet-stream'],
])('raw %s is %s', async (path, type) => {
  const response = await sandbox.fetch(`${sandbox.url}/learner/path/raw/main/${path}`);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(readFile(repository, 'main', path));
});

test('an issue shows its text as GitHub does', async () => {
  const text = await get('/learner/path/issues/1');
  expect(text).not.toContain('milepost:item');
  expect(text).toContain('<a href="/learner/path/pull/2">#2</a>');
  expect(text).toContain('<a href="/learner">@learner</a>');
  expect(text).toContain('#99');
  expect(text).not.toContain('>#99</a>');
  expect(text.match(/type="checkbox"/g)).toHaveLength(2);
  expect(text).toContain('<summary>More</summary>');
  expect(text).toContain('<td align="right">1</td>');
  expect(text).toContain('added the label');
});

test('milestones show how far they are and when they are due', async () => {
  actions.updateIssue(sandbox.world, { repository, actor, issue: issue(1), state: 'closed' });
  const text = await get('/learner/path/milestones');
  expect(text).toContain('width:100%');
  expect(text).toContain('Due by December 31, 2026');
});

test('a renamed repository redirects', async () => {
  actions.renameRepository(sandbox.world, { repository, actor, name: 'journey' });
  const response = await sandbox.fetch(`${sandbox.url}/learner/path/issues/1`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/learner/journey/issues/1']);
});

test('an issue is closed, closed as not planned, reopened and commented on by buttons', async () => {
  expect((await post('/learner/path/issues/1?do=close')).status).toBe(303);
  expect(issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed', closedByLogin: 'learner' });
  await post('/learner/path/issues/1?do=reopen');
  expect(issue(1)).toMatchObject({ state: 'open' });
  await post('/learner/path/issues/1?do=skip');
  expect(issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
  await post('/learner/path/issues/1/comments', { body: 'One\r\ntwo' });
  expect(issue(1).comments.at(-1)).toMatchObject({ body: 'One\ntwo', authorLogin: 'learner' });
});

test('a comment shows who reacted to it', async () => {
  const at = { repository, actor, issue: issue(1) };
  const comment = actions.createComment(sandbox.world, { ...at, body: '/milepost next' });
  expect(await get('/learner/path/issues/1')).not.toContain('class="reactions"');
  actions.addReaction(sandbox.world, { ...at, comment, content: 'rocket' });
  expect(await get('/learner/path/issues/1')).toContain('<span class="reaction" title="learner">🚀 1</span>');
});

test('an issue shows what it is blocked by and what it blocks, in the list, too, until it is closed', async () => {
  const { world } = sandbox;
  const waiting = actions.createIssue(world, { repository, actor, title: `Later ${EVIL}` });
  actions.addBlockedBy(world, { repository, actor, issue: waiting, blockerId: issue(1).id });
  const plain = async (path: string) => (await get(path)).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  const [blocked, blocking] = [`/learner/path/issues/${waiting.number}`, '/learner/path/issues/1'];
  expect(await plain(blocked)).toMatch(/marked this as blocked by #1.*Blocked by Open Issue .*#1/);
  expect(await plain(blocking)).toMatch(/Blocking Open Later .*#\d/);
  expect(await plain('/learner/path/issues')).toContain('Blocked by #1');
  actions.updateIssue(world, { repository, actor, issue: waiting, state: 'closed' });
  expect(await plain('/learner/path/issues?state=closed')).not.toContain('Blocked by #1');
  expect(await get(blocked)).not.toContain(EVIL);
});

test('a pull request is merged by its button, and closes what it names a second later', async () => {
  expect(await get('/learner/path/pull/2')).toContain('Merge pull request');
  const response = await post('/learner/path/pull/2/merge', { method: 'squash' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/learner/path/pull/2']);
  expect(issue(2).pull).toMatchObject({ merged: true, mergedByLogin: 'learner' });
  expect(issue(1).state).toBe('open');
  sandbox.world.clock.advance(1_000);
  expect(issue(1).state).toBe('closed');
  expect(await get('/learner/path/pull/2')).not.toContain('Merge pull request');
});

test('conflicts are named, and merging in spite of them is refused with the reason', async () => {
  const files = [{ path: 'docs/notes.md', content: 'quite another\n' }];
  actions.commitFiles(sandbox.world, { repository, actor, message: 'Conflict', files });
  const text = await get('/learner/path/pull/2');
  expect(text).toContain('cannot be merged');
  expect(text).not.toContain('Merge pull request</button>');
  const response = await post('/learner/path/pull/2/merge');
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('not mergeable');
});

test('a file is edited on its branch, keeping its line ends', async () => {
  expect(await get('/learner/path/edit/main/docs/notes.md')).toContain('up: [up]');
  await post('/learner/path/edit/main/docs/notes.md', { text: 'a\r\nb\r\n', message: 'Edit' });
  expect(readFile(repository, 'main', 'docs/notes.md')?.toString()).toBe('a\nb\n');
  await post('/learner/path/edit/main/crlf.txt', { text: 'b\r\nc\r\n', message: 'Edit' });
  expect(readFile(repository, 'main', 'crlf.txt')?.toString()).toBe('b\r\nc\r\n');
});

test('a file is edited on a new branch, with a pull request', async () => {
  const fields = { text: 'changed\n', message: 'Change it', branch: 'change', body: 'Closes #1' };
  const response = await post('/learner/path/edit/main/docs/notes.md', fields);
  expect(response.headers.get('location')).toBe('/learner/path/pull/3');
  expect(issue(3)).toMatchObject({
    title: 'Change it',
    body: 'Closes #1',
    pull: { base: 'main', head: 'change' },
  });
});

test.each([
  ['/learner/path/issues/1', {}, 'state'],
  ['/learner/path/issues/9?do=close', {}, 'Not Found'],
  ['/learner/path/issues/1/comments', { body: '' }, 'body'],
])('POST %s %j is refused with the reason', async (path, fields, reason) => {
  const response = await post(path, fields);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(reason);
});

test('an archived repository has no buttons', async () => {
  repository.archived = true;
  for (const path of ['issues/1', 'pull/2', 'blob/main/README.md']) {
    const text = await get(`/learner/path/${path}`);
    expect(text).not.toContain('<button');
    expect(text).not.toContain('/edit/');
    expect(text).toContain('archived');
  }
});
