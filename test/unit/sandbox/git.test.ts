import { describe, expect, test } from 'vitest';
import { diffTrees } from '../../../tools/sandbox/git/diff.ts';
import { mergeTrees } from '../../../tools/sandbox/git/merge.ts';
import { blobOid, commitOid, listFolder, treeOid } from '../../../tools/sandbox/git/oid.ts';
import type { File, Tree } from '../../../tools/sandbox/world/state.ts';

function tree(files: Readonly<Record<string, string>>, modes: Readonly<Record<string, string>> = {}): Tree {
  return new Map(
    Object.entries(files).map(([path, content]): [string, File] => [
      path,
      { mode: modes[path] ?? '100644', content: Buffer.from(content) },
    ]),
  );
}

describe('object ids', () => {
  // Written with git 2.39: git write-tree and git commit-tree over these files.
  const files = tree(
    {
      'README.md': 'hello\n',
      'run.sh': '#!/bin/sh\n',
      'docs.md': 'README.md',
      'docs-x': 'z',
      'docs/a/b.txt': 'x',
    },
    { 'run.sh': '100755', 'docs.md': '120000' },
  );

  test('are those of git', () => {
    expect(blobOid(Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(treeOid(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    expect(treeOid(files)).toBe('71935e69345b48575f8ea08b293fe11f3b904f90');
    expect(
      commitOid({
        tree: files,
        parents: [],
        message: 'First\n',
        authorLogin: 'learner',
        committedAt: '2026-12-01T08:00:00Z',
      }),
    ).toBe('abe319c16dd7291ceac491a0d894a9fe5045e38c');
  });

  test('a folder lists its entries as git orders them', () => {
    const names = listFolder(files, '')?.entries.map(({ name, mode }) => `${mode} ${name}`);
    expect(names).toEqual([
      '100644 README.md',
      '100644 docs-x',
      '120000 docs.md',
      '040000 docs',
      '100755 run.sh',
    ]);
    expect(listFolder(files, 'nowhere')).toBeNull();
  });
});

describe('a three-way merge', () => {
  const base = tree({ a: '1\n2\n3\n4\n5\n', b: 'b\n' });

  const far = '2\n3\n4\n';
  const cases: readonly { name: string; ours: string; theirs: string | null; merged: string | null }[] = [
    {
      name: 'changes far apart join',
      ours: `1!\n${far}5\n`,
      theirs: `1\n${far}5!\n`,
      merged: `1!\n${far}5!\n`,
    },
    { name: 'the same change on both sides is no conflict', ours: 'x\n', theirs: 'x\n', merged: 'x\n' },
    { name: 'changes to one line conflict', ours: `1!\n${far}5\n`, theirs: `1?\n${far}5\n`, merged: null },
    { name: 'changing what the other side deleted conflicts', ours: '1!\n', theirs: null, merged: null },
  ];

  test.each(cases)('$name', ({ ours, theirs, merged }) => {
    const result = mergeTrees(
      base,
      tree({ a: ours, b: 'b\n' }),
      tree(theirs === null ? { b: 'b\n' } : { a: theirs, b: 'b\n' }),
    );
    expect(result.ok ? result.tree.get('a')?.content.toString() : null).toBe(merged);
    if (!result.ok) expect(result.conflicts).toEqual(['a']);
  });

  test('adds, deletes and keeps bytes that are not UTF-8', () => {
    const bytes = Buffer.from([0xff, 0x0a, 0x31, 0x0a, 0x0a, 0x32, 0x0a]);
    const with2 = (content: Buffer): Tree => new Map([['f', { mode: '100644', content }]]);
    const ours = with2(Buffer.concat([bytes, Buffer.from('end\n')]));
    const theirs = new Map([...with2(Buffer.concat([Buffer.from('start\n'), bytes])), ...tree({ new: 'n' })]);
    const result = mergeTrees(with2(bytes), ours, theirs);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect([...result.tree.keys()]).toEqual(['f', 'new']);
    expect(result.tree.get('f')?.content).toEqual(
      Buffer.concat([Buffer.from('start\n'), bytes, Buffer.from('end\n')]),
    );
  });
});

test('a diff tells what was added, removed and changed', () => {
  const before = tree({ kept: 'k\n', changed: 'one\ntwo\n', gone: 'g\n' });
  const after = tree({ kept: 'k\n', changed: 'one\n2\nthree\n', fresh: 'f\n' });
  const changes = diffTrees(before, after).map(({ path, status, additions, deletions, patch }) => {
    return { path, status, additions, deletions, patch };
  });
  expect(changes).toEqual([
    {
      path: 'changed',
      status: 'modified',
      additions: 2,
      deletions: 1,
      patch: '@@ -2,1 +2,2 @@\n-two\n+2\n+three',
    },
    { path: 'fresh', status: 'added', additions: 1, deletions: 0, patch: '@@ -0,0 +1,1 @@\n+f' },
    { path: 'gone', status: 'removed', additions: 0, deletions: 1, patch: '@@ -1,1 +0,0 @@\n-g' },
  ]);
});
