// A release: what may be released, and the same tree from the same checkout.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findObstacles, notesOf, readCheckout, tagsOf } from '../../tools/release/checkout.ts';
import { writeRelease } from '../../tools/release/repository.ts';

let folder = '';

const ME = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b.c',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b.c',
};

function git(at: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', ...ME };
  return execFileSync('git', args, { cwd: at, env, encoding: 'utf8' }).trim();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-release-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CHANGELOG = `# Changelog

## Unreleased

## 0.2.0 (2026-12-01)

- It runs as an Action.

## 0.1.0

- First.
`;

/** A checkout with one commit, of that version. */
function aCheckout(version: string): string {
  const at = mkdtempSync(join(folder, 'checkout-'));
  git(at, 'init', '--quiet');
  writeFileSync(join(at, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(at, 'CHANGELOG.md'), CHANGELOG);
  git(at, 'add', '.');
  git(at, 'commit', '--quiet', '--message', 'All of it');
  return at;
}

describe('what may be released', () => {
  test('a clean checkout of a new version that the CHANGELOG knows', () => {
    expect(findObstacles(readCheckout(aCheckout('0.2.0')))).toEqual([]);
  });

  test('not with a changed and a new file: both are named', () => {
    const at = aCheckout('0.2.0');
    writeFileSync(join(at, 'CHANGELOG.md'), `${CHANGELOG}\n`);
    writeFileSync(join(at, 'new.txt'), '');
    const [obstacle, ...others] = findObstacles(readCheckout(at));
    expect(others).toEqual([]);
    expect(obstacle).toContain(' M CHANGELOG.md\n  ?? new.txt');
  });

  test('not twice: a tag that is here', () => {
    const at = aCheckout('0.2.0');
    git(at, 'tag', 'v0.2.0');
    expect(findObstacles(readCheckout(at))).toEqual([expect.stringContaining('The tag v0.2.0 exists')]);
  });

  test('not twice: a tag that only the remote has', () => {
    const [at, remote] = [aCheckout('0.2.0'), aCheckout('0.2.0')];
    git(remote, 'tag', 'v0.2.0');
    git(at, 'remote', 'add', 'origin', remote);
    expect(findObstacles(readCheckout(at))).toEqual([expect.stringContaining('The tag v0.2.0 exists')]);
  });

  test.each(['0.3.0', '0.2', '0.2.0-beta.1', '0.2.00'])(
    'not %s, of which the CHANGELOG is silent',
    (version) => {
      const said = findObstacles(readCheckout(aCheckout(version))).join('\n');
      expect(said).toContain(`CHANGELOG.md says nothing under "## ${version}"`);
    },
  );

  test('all that is in the way is said at once', () => {
    const at = aCheckout('1.0.0-rc');
    writeFileSync(join(at, 'new.txt'), '');
    git(at, 'tag', 'v1.0.0-rc');
    expect(findObstacles(readCheckout(at))).toHaveLength(4);
  });

  test('what the CHANGELOG says of a version is the text of the release', () => {
    expect(notesOf(CHANGELOG, '0.2.0')).toBe('- It runs as an Action.');
    expect(notesOf(CHANGELOG, '0.1.0')).toBe('- First.');
    expect(notesOf(CHANGELOG, '0.2')).toBe('');
  });
});

describe('the tagged tree', () => {
  const release = {
    files: { 'action.yml': 'name: Milepost\n', 'dist/action/main.js': 'export {};\n', LICENSE: 'MIT – ö\n' },
    tags: tagsOf('0.2.0'),
    message: 'Milepost 0.2.0\n\nBuilt from 1234.',
    date: '1796000000 +0100',
  };

  test('holds the files, byte for byte, at the version and at the moving major', () => {
    const at = join(folder, 'made', 'release.git');
    const commit = writeRelease(at, release);
    expect(git(at, 'for-each-ref', '--format=%(refname) %(objectname)').split('\n')).toEqual([
      `refs/tags/v0 ${commit}`,
      `refs/tags/v0.2.0 ${commit}`,
    ]);
    expect(git(at, 'ls-tree', '-r', '--name-only', 'v0').split('\n')).toEqual(
      Object.keys(release.files).toSorted(),
    );
    for (const [path, text] of Object.entries(release.files))
      expect(`${git(at, 'show', `v0.2.0:${path}`)}\n`).toBe(text);
    expect(git(at, 'log', '-1', '--format=%B', 'v0')).toBe(release.message);
    expect(git(at, 'fsck', '--strict')).toBe('');
  });

  test('is the same commit wherever and whenever it is made, and another one for another byte', () => {
    const [first, second, other] = ['a.git', 'b.git', 'c.git'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(writeRelease(second, release)).toBe(writeRelease(first, release));
    const files = { ...release.files, LICENSE: 'MIT\n' };
    expect(writeRelease(other, { ...release, files })).not.toBe(writeRelease(first, release));
  });

  test('a major moves with each release, a version does not', () => {
    expect([tagsOf('0.2.0'), tagsOf('1.12.3')]).toEqual([
      { version: 'v0.2.0', major: 'v0' },
      { version: 'v1.12.3', major: 'v1' },
    ]);
  });
});
