// What a release is made from: the version, and whether this checkout may be released at all.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Checkout {
  /** As package.json has it: `0.2.0`. */
  readonly version: string;
  readonly commit: string;
  /** When it was committed, in seconds since 1970 with the zone: `1764333312 +0000`. */
  readonly date: string;
  /** Files that are changed or new, each with git's two letters. */
  readonly changed: readonly string[];
  /** Of this checkout and of where it comes from. */
  readonly tags: readonly string[];
  readonly changelog: string;
}

/** Reads a checkout, and asks its `origin`, where there is one, for the tags that it lacks. */
export function readCheckout(folder: string): Checkout {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trimEnd();
  const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const remote = lines(git('remote')).includes('origin') ? lines(git('ls-remote', '--tags', 'origin')) : [];
  return {
    version,
    commit: git('rev-parse', 'HEAD'),
    date: git('log', '-1', '--format=%cd', '--date=raw'),
    changed: lines(git('status', '--porcelain')),
    tags: [...lines(git('tag', '--list')), ...remote.flatMap((line) => line.split('refs/tags/')[1] ?? [])],
    changelog: readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'),
  };
}

export interface Tags {
  /** Stays for good: `v0.2.0`. */
  readonly version: string;
  /** Moves to the newest of its kind: `v0`. */
  readonly major: string;
}

export function tagsOf(version: string): Tags {
  return { version: `v${version}`, major: `v${version.split('.')[0] ?? ''}` };
}

/** Everything that speaks against a release, in sentences that say what to do. */
export function findObstacles({ version, changed, tags, changelog }: Checkout): readonly string[] {
  const tag = tagsOf(version).version;
  const obstacles: readonly (readonly [boolean, string])[] = [
    [
      !/^\d+\.\d+\.\d+$/.test(version),
      `The version in package.json is "${version}": a release has one like 1.2.3.`,
    ],
    [
      changed.length > 0,
      `The checkout has changes that are not committed. Commit or undo them:\n  ${changed.join('\n  ')}`,
    ],
    [
      tags.includes(tag),
      `The tag ${tag} exists, and a release never changes. Put the next version into package.json.`,
    ],
    [
      notesOf(changelog, version) === '',
      `CHANGELOG.md says nothing under "## ${version}". Say there what changes, in place of "Unreleased".`,
    ],
  ];
  return obstacles.flatMap(([is, sentence]) => (is ? sentence : []));
}

/** What CHANGELOG.md says of a version, without its heading; empty where it says nothing. */
export function notesOf(changelog: string, version: string): string {
  const section = changelog
    .split(/^## /m)
    .slice(1)
    .find((text) => text.split(/\s/, 1)[0] === version);
  return section === undefined ? '' : section.slice(section.indexOf('\n')).trim();
}
