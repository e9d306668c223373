// The media types of GitHub's description: answered in, or refused; never JSON all the same.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../../tools/sandbox/actions/index.ts';
import { ACTOR, type Arena, AT, anArena } from '../arena.ts';

let arena: Arena;

/** No text: what is decoded on the way does not come out the same. */
const BYTES = Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a, 0xc3, 0x28]);

beforeEach(() => {
  arena = anArena();
  const { sandbox, repository } = arena;
  const files = [
    { path: 'README.md', content: '# Raw\n\n{"not": "JSON"' },
    { path: 'docs/a"b.md', content: '# Raw\n\n<script>alert(1)</script>' },
    { path: 'docs/picture.bin', content: BYTES },
  ];
  actions.commitFiles(sandbox.world, { repository, actor: ACTOR, message: 'Files', files });
});
afterEach(() => arena.sandbox.close().catch(() => undefined));

async function get(path: string, accept: string) {
  const headers = { accept, authorization: `token ${arena.token}`, 'user-agent': 'test' };
  const response = await arena.sandbox.fetch(`${arena.sandbox.url}/repos/${AT.owner}/${AT.repo}${path}`, {
    headers,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), bytes };
}

test.each(['application/vnd.github.raw+json', 'application/vnd.github.raw', 'application/vnd.github.v3.raw'])(
  'a README as %s is its text, as it is',
  async (accept) => {
    const { status, type, bytes } = await get('/readme', accept);
    expect([status, type]).toEqual([200, 'application/vnd.github.raw+json; charset=utf-8']);
    expect(bytes.toString()).toBe('# Raw\n\n{"not": "JSON"');
    arena.sandbox.assertClean();
  },
);

test('a file and a blob are their bytes', async () => {
  const raw = 'application/vnd.github.raw+json';
  expect((await get('/contents/docs/picture.bin', raw)).bytes).toEqual(BYTES);
  const { bytes } = await get('/contents/docs/picture.bin', 'application/vnd.github+json');
  const { sha, content } = JSON.parse(bytes.toString()) as { sha: string; content: string };
  expect(Buffer.from(content, 'base64')).toEqual(BYTES);
  expect((await get(`/git/blobs/${sha}`, raw)).bytes).toEqual(BYTES);
  arena.sandbox.assertClean();
});

test.each([
  ['/contents/docs', 'application/vnd.github.raw+json'],
  ['/contents/docs', 'application/vnd.github.html+json'],
  ['/contents/README.md', 'application/vnd.github.object+json'],
  ['/issues', 'application/vnd.github.raw+json'],
  // An old preview, which GitHub no longer looks at.
  ['/readme', 'application/vnd.github.machine-man-preview+json'],
  ['/readme', 'application/vnd.github.v3+json'],
  ['/readme', '*/*'],
])('%s as %s is JSON, as at GitHub', async (path, accept) => {
  const { status, type, bytes } = await get(path, accept);
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(bytes.toString())).toBeTypeOf('object');
  arena.sandbox.assertClean();
});

test.each([
  ['/readme', 'application/vnd.github.html+json', 'id="readme" class="md" data-path="README.md"'],
  ['/readme', 'application/vnd.github.v3.html', 'id="readme" class="md" data-path="README.md"'],
  ['/contents/README.md', 'application/vnd.github.html', 'id="file" class="md" data-path="README.md"'],
  [
    '/contents/docs/a%22b.md',
    'application/vnd.github.html+json',
    'id="file" class="md" data-path="docs/a&#x22;b.md"',
  ],
])('%s as %s is HTML', async (path, accept, attributes) => {
  const { status, type, bytes } = await get(path, accept);
  expect([status, type]).toEqual([200, 'application/vnd.github.html+json; charset=utf-8']);
  const html = bytes.toString();
  expect(html.startsWith(`<div ${attributes}><article class="markdown-body`)).toBe(true);
  expect(html).toContain('<h1>Raw</h1>');
  expect(html).not.toContain('<script');
  arena.sandbox.assertClean();
});

test.each([
  ['', '', ['README.md', 'docs']],
  ['docs', 'docs', ['a"b.md', 'picture.bin']],
])('a folder as an object holds its entries: /contents/%s', async (path, name, entries) => {
  const { status, type, bytes } = await get(`/contents/${path}`, 'application/vnd.github.object+json');
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(bytes.toString())).toMatchObject({
    ...{ type: 'dir', path, name, size: 0 },
    entries: entries.map((entry) => ({ name: entry })),
  });
  arena.sandbox.assertClean();
});

test('what is not there is refused in JSON', async () => {
  const { status, type } = await get('/contents/nothing', 'application/vnd.github.raw+json');
  expect([status, type]).toEqual([404, 'application/json; charset=utf-8']);
});

test.each([
  // What GitHub makes of other files is in no description.
  ['/contents/docs/picture.bin', 'application/vnd.github.html+json'],
  ['/issues', 'application/vnd.github.full+json'],
  ['/issues', 'application/vnd.github.html+json'],
  ['/commits/main', 'application/vnd.github.sha'],
])('%s as %s: the sandbox says that it does not know it', async (path, accept) => {
  expect((await get(path, accept)).status).toBe(501);
  expect(() => {
    arena.sandbox.assertClean();
  }).toThrow('does not know');
});

test.each(['text/html', 'application/xml'])('%s is refused as GitHub refuses it', async (accept) => {
  const { status, bytes } = await get('/readme', accept);
  expect(status).toBe(415);
  expect(bytes.toString()).toContain(`Unsupported 'Accept' header: '${accept}'`);
});
