import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { matchGlobs } from '../../../../src/tracker/evidence/glob.ts';
import { runs } from '../../../harness/depth.ts';

function matches(glob: string, path: string, maxSteps?: number): boolean | undefined {
  return matchGlobs([{ id: 'it', globs: [glob] }], [[path]], maxSteps)?.[0]?.has('it');
}

describe('a glob', () => {
  const STEP = fc
    .string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 4 })
    .filter((name) => name !== '.' && name !== '..');
  const PATTERN = fc
    .string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), minLength: 1, maxLength: 5 })
    .filter((step) => step !== '.' && step !== '..' && !step.includes('**'));
  const PATH = fc.array(STEP, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const GLOB = fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constant('**') }, { weight: 5, arbitrary: PATTERN }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((steps) => steps.join('/'));

  test('matches what picomatch matches', () => {
    const options = { dot: true, noextglob: true, nobrace: true, nobracket: true, fastpaths: false };
    fc.assert(
      fc.property(GLOB, fc.array(PATH, { minLength: 1, maxLength: 8 }), (glob, paths) => {
        const isMatch = picomatch(glob, options);
        for (const path of paths) expect([path, matches(glob, path)]).toEqual([path, isMatch(path)]);
      }),
      runs(600),
    );
  });

  test('among others matches as it does alone', () => {
    const GLOBS = fc.array(GLOB, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(GLOBS, fc.array(PATH, { maxLength: 8 }), (globs, paths) => {
        const owners = globs.map((glob, at) => ({ id: String(at), globs: [glob] }));
        const together = matchGlobs(
          owners,
          paths.map((path) => [path]),
        );
        for (const [at, path] of paths.entries()) {
          const alone = owners.filter(({ globs: [glob = ''] }) => matches(glob, path)).map(({ id }) => id);
          expect([...(together?.[at] ?? [])].sort()).toEqual(alone.sort());
        }
      }),
      runs(150),
    );
  });

  test.each([
    ['**.md', 'notes/day/1.md', true],
    ['notes/**.md', 'notes/day/1.md', false],
    ['**.md/a', 'notes/1.md/a', false],
    ['a/**', 'a', true],
    ['*/**', 'a', false],
    ['*/**', 'a/b', true],
    ['*a/**', 'ba', true],
    ['a/**/**/b', 'a/b', true],
    ['***', 'a', true],
    ['***', 'a/b', false],
    ['a**b', 'axb', true],
    ['a**b', 'a/b', false],
    ['?.md', '🐍.md', true],
    ['(a|b)+[c]{d,e}$^"/*', '(a|b)+[c]{d,e}$^"/f', true],
    ['(a)', 'a', false],
    ['constructor/__proto__', 'constructor/__proto__', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });
});

describe('steps', () => {
  const LONG = `${`${'a'.repeat(60)}/`.repeat(20)}a`;

  test.each([
    ['*a**a**b', 'a'.repeat(2000)],
    ['**/*a*/*a*/**/*a*b', LONG],
    ['**/*a*/*a*/*a*/**/*a*b', LONG],
    [`${'**/*a*/'.repeat(20)}b`, LONG],
    [`${'**/'.repeat(60)}b`, 'a/'.repeat(2000) + 'a'],
    ['*a'.repeat(99) + '*b', 'a'.repeat(4000)],
    [`${'*'.repeat(199)}b`, 'a'.repeat(4000)],
    ['?'.repeat(100) + '*b*c', 'a'.repeat(4000)],
  ])('%s: at most the product of both lengths', (glob, path) => {
    expect(matches(glob, path, glob.length * path.length)).toBe(false);
  });

  const DEEP = `${'a/'.repeat(100)}a`;
  const ENDINGS = Array.from({ length: 50 }, (_, at) => `**/*${at}`);

  test.each<[string, readonly string[], number]>([
    ['each name of a path', ['b'], 101],
    ['each folder that is gone into', ['**'], 101 + 5 * 101],
    ['each place where a path may be in a glob', ['**', '**/b', '**/c'], 101 + 5 * 101 + 101],
    ['each pattern there', ENDINGS, 101 + 5 * 101 + 50 * 101],
  ])('%s costs one', (_, globs, least) => {
    const owners = [{ id: 'it', globs }];
    expect(matchGlobs(owners, [[DEEP]], least)).toBeUndefined();
    expect(matchGlobs(owners, [[DEEP]], least + 300)).toBeDefined();
  });

  test('so does each of those whose glob matches', () => {
    const owners = Array.from({ length: 1000 }, (_, at) => ({ id: String(at), globs: ['a'] }));
    const lists = Array.from({ length: 100 }, () => ['a']);
    expect(matchGlobs(owners, lists, 100_000)).toBeUndefined();
    expect(matchGlobs(owners, lists, 101_000)?.map(({ size }) => size)).toEqual(lists.map(() => 1000));
  });
});
