import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Blob, exactText, openBlobs } from '../../../src/github/observe/blobs.ts';
import type { GitHub } from '../../../src/github/client/connect.ts';
import { BLOBS_AT_ONCE } from '../../../src/github/graphql/slots.ts';
import { README_PATHS } from '../../../src/github/places.ts';
import { readOurFiles } from '../../../src/github/observe/files.ts';
import type { PlacesFragment } from '../../../src/github/graphql/graphql-types.ts';
import { openReader } from '../../../src/github/graphql/read-wide.ts';

const AT = { owner: 'ada', name: 'learning' };

/** What a file holds; a `link` leads to another one. */
type Content = string | Uint8Array | { readonly link: string };

type Tree = Readonly<Record<string, Content>>;

function bytesOf(content: Content): Buffer {
  return Buffer.from(typeof content === 'string' || content instanceof Uint8Array ? content : content.link);
}

function blob(content: Content): Blob {
  const bytes = bytesOf(content);
  const oid = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return { oid, byteSize: bytes.length };
}

/** As GitHub's GraphQL gives it: none where it takes the bytes for binary, and never a byte order mark. */
function textOf(content: Content): string | null {
  const bytes = bytesOf(content);
  return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}

function folder(tree: Tree, path: string): PlacesFragment['rootTree'] {
  const prefix = path === '' ? '' : `${path}/`;
  const inside = Object.entries(tree).filter(([name]) => name.startsWith(prefix));
  if (inside.length === 0 && path !== '') return null;
  const entries = new Map(
    inside.map(([name, content]) => {
      const [first = '', ...rest] = name.slice(prefix.length).split('/');
      const isLink = typeof content === 'object' && 'link' in content;
      const { oid } = blob(content);
      const file = { name: first, type: 'blob', mode: isLink ? 0o120000 : 0o100644, oid };
      return [first, rest.length > 0 ? { ...file, type: 'tree', mode: 0o040000 } : file] as const;
    }),
  );
  return { entries: [...entries.values()] };
}

/** A repository with these files, and the requests that it was asked. */
function repository(tree: Tree, onProgressBranch: Tree = {}) {
  const asked: string[] = [];
  const all = [...Object.values(tree), ...Object.values(onProgressBranch)];
  const at = (files: Tree, path: string) => {
    const content = files[path];
    return content === undefined ? null : blob(content);
  };
  const byOid = (oid: unknown) => all.find((content) => blob(content).oid === oid);
  const github = {
    graphql(name: string, variables: Readonly<Record<string, string>>) {
      asked.push(name);
      if (name === 'Texts') {
        const slots = Array.from({ length: BLOBS_AT_ONCE }, (_, slot) => {
          const content = byOid(variables[`blob${slot}`]);
          const found = content === undefined ? null : { oid: blob(content).oid, text: textOf(content) };
          return [`blob${slot}`, found] as const;
        });
        return Promise.resolve({ repository: Object.fromEntries(slots) });
      }
      const path = (variables['file'] ?? '').replace('HEAD:', '');
      const progressPath = (variables['progressFile'] ?? '').replace('milepost/progress:', '');
      return Promise.resolve({
        repository: { file: at(tree, path), progressFile: at(onProgressBranch, progressPath) },
      });
    },
    request(_: string, { file_sha }: { file_sha: string }) {
      asked.push(file_sha);
      return Promise.resolve({ data: { content: bytesOf(byOid(file_sha) ?? '').toString('base64') } });
    },
  } as unknown as GitHub;
  const places = {
    githubTree: folder(tree, '.github'),
    rootTree: folder(tree, ''),
    docsTree: folder(tree, 'docs'),
    generated0: null,
    progressGenerated0: null,
    ...Object.fromEntries(README_PATHS.map((path, index) => [`readme${index}`, at(tree, path)])),
    ...Object.fromEntries(
      README_PATHS.map((path, index) => [`progressReadme${index}`, at(onProgressBranch, path)]),
    ),
  } as unknown as PlacesFragment;
  const blobs = openBlobs(openReader(github), AT, {});
  const find = async () => {
    const files = await readOurFiles(blobs, places, { withProgressBranch: true, beside: [] });
    return files.readme === null
      ? null
      : { file: files.readme, onProgressBranch: files.progressFiles.readme };
  };
  return { asked, find, blobs };
}

describe('the README that GitHub shows', () => {
  test.each<[string, Tree, string]>([
    [
      '.github before root',
      { 'README.md': 'r', '.github/README.md': 'g', 'docs/README.md': 'd' },
      '.github/README.md',
    ],
    ['root before docs', { 'docs/README.md': 'd', 'README.md': 'r' }, 'README.md'],
    ['docs alone', { 'docs/README.md': 'd', 'notes.md': 'n' }, 'docs/README.md'],
    [
      'another ending in .github before Markdown in root',
      { '.github/readme.txt': 'g', 'README.md': 'r' },
      '.github/readme.txt',
    ],
    [
      'Markdown before another ending',
      { 'README.rst': 'x', 'README.txt': 't', 'readme.markdown': 'm' },
      'readme.markdown',
    ],
    ['README.md before readme.md', { 'readme.md': 'small', 'README.md': 'large' }, 'README.md'],
    ['reStructuredText', { 'README.rst': 'x' }, 'README.rst'],
    ['no ending', { README: 'x' }, 'README'],
    ['small letters', { 'docs/readme.md': 'x' }, 'docs/readme.md'],
  ])('%s', async (...[, tree, path]) => {
    const found = await repository(tree).find();
    expect(found?.file).toEqual({ path, text: tree[path] });
  });

  test.each<[string, Tree]>([
    ['an empty repository', {}],
    ['names that only begin so', { 'README-old.md': 'x', 'readmes.md': 'y' }],
    ['a folder of that name', { 'README.md/index.md': 'x' }],
    ['elsewhere', { 'src/README.md': 'x' }],
  ])('none: %s', async (_, tree) => {
    expect(await repository(tree).find()).toBeNull();
  });

  test.each([
    ['README.md', ['Texts']],
    ['docs/README.md', ['Texts']],
    ['Readme.md', ['File', 'Texts']],
  ])('%s costs %j besides', async (path, requests) => {
    const { find, asked } = repository({ [path]: '# Hi\n' });
    await find();
    expect(asked).toEqual(requests);
  });

  test('comes with what it is on the branch of the pull request', async () => {
    for (const path of ['README.md', 'Readme.md']) {
      const found = await repository({ [path]: 'here' }, { [path]: 'there' }).find();
      expect(found?.onProgressBranch).toBe('there');
    }
  });

  test('and there it is exact, too', async () => {
    for (const path of ['README.md', 'Readme.md']) {
      const found = await repository({ [path]: '\uFEFFhere' }, { [path]: '\uFEFFthere' }).find();
      expect(found).toEqual({ file: { path, text: '\uFEFFhere' }, onProgressBranch: '\uFEFFthere' });
    }
  });
});

describe('a symbolic link', () => {
  test.each<[string, Tree, string]>([
    ['in the root', { 'README.md': { link: 'docs/start.md' }, 'docs/start.md': 'text' }, 'docs/start.md'],
    ['to the folder above', { 'docs/README.md': { link: '../main.md' }, 'main.md': 'text' }, 'main.md'],
    ['from .github', { '.github/README.md': { link: '../docs/a.md' }, 'docs/a.md': 'text' }, 'docs/a.md'],
    ['with another ending', { 'readme.markdown': { link: 'a.md' }, 'a.md': 'text' }, 'a.md'],
  ])('%s: the file that it leads to', async (...[, tree, path]) => {
    const found = await repository(tree, { [path]: 'there' }).find();
    expect(found).toEqual({ file: { path, text: 'text' }, onProgressBranch: 'there' });
  });

  test('to nowhere: nothing to write to', async () => {
    const found = await repository({ 'README.md': { link: '../../etc/passwd' } }).find();
    expect(found?.file.text).toBeNull();
  });
});

describe('text', () => {
  test.each<[string, Uint8Array]>([
    ['plain', Buffer.from('# Hi\n')],
    ['with CRLF', Buffer.from('# Hi\r\n\r\ntext')],
    ['with a byte order mark', Buffer.from('\uFEFF# Hi\n')],
    ['with emoji', Buffer.from('🧠 Ünïcode\n')],
    ['empty', Buffer.from('')],
    ['with a NUL byte', Buffer.from('a\0b')],
    ['with U+FFFD of its own', Buffer.from('\uFFFD')],
  ])('%s is exact to the byte', async (_, bytes) => {
    const { blobs } = repository({ 'README.md': bytes });
    const text = await exactText(blobs, blob(bytes));
    expect(Buffer.from(text ?? '')).toEqual(Buffer.from(bytes));
    expect(text).not.toBeNull();
  });

  test.each<[string, Uint8Array]>([
    ['Latin-1', Buffer.from('Caf\u00e9', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFHi', 'utf16le')],
    ['half a character', Buffer.from('🧠').subarray(0, 3)],
  ])('%s is not taken for text', async (_, bytes) => {
    const { blobs } = repository({ 'README.md': bytes });
    expect(await exactText(blobs, blob(bytes))).toBeNull();
  });

  test('a failure to read is a failure, not a file without text', async () => {
    const github = { graphql: () => Promise.reject(new Error('502')) } as unknown as GitHub;
    const blobs = openBlobs(openReader(github), AT, {});
    await expect(exactText(blobs, blob(Buffer.from('Hi')))).rejects.toThrow('502');
  });
});

describe('a README larger than GitHub shows', () => {
  test.each([
    ['where it is looked for first', 'README.md', []],
    ['elsewhere', 'Readme.md', ['File']],
  ])('%s: its size is all that is asked', async (_, path, requests) => {
    const { find, asked } = repository({ [path]: 'x'.repeat(512_001) });
    expect((await find())?.file).toEqual({ path, text: null, tooLarge: 512_001 });
    expect(asked).toEqual(requests);
  });

  test('of exactly that size is read', async () => {
    const text = 'x'.repeat(512_000);
    expect((await repository({ 'README.md': text }).find())?.file).toEqual({ path: 'README.md', text });
  });

  test('and a link as long as no path is leads nowhere', async () => {
    const { find, asked } = repository({ 'README.md': { link: 'a/'.repeat(4000) } });
    expect((await find())?.file).toEqual({ path: 'README.md', text: null });
    expect(asked).toEqual([]);
  });
});
