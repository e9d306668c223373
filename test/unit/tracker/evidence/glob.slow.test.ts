// As many globs and changed files as there can be.
import { expect, test } from 'vitest';
import { matchGlobs } from '../../../../src/tracker/evidence/glob.ts';

test('1,000 items of 20 globs and 50 pull requests of 3,000 files: one for each path and glob that come near', () => {
  const owners = Array.from({ length: 1000 }, (_, item) => ({
    id: `item-${item}`,
    globs: Array.from({ length: 20 }, (_glob, at) => `projects/p${item}/**/x${at}-*.md`),
  }));
  const files = Array.from({ length: 3000 }, (_, at) => `projects/other/deep/${at % 50}/file-${at}.md`);
  const lists = Array.from({ length: 50 }, (_, at) => [...files, `projects/p${at}/a/x3-y.md`]);
  expect(matchGlobs(owners, lists, 1_000_000)).toEqual(lists.map((_, at) => new Set([`item-${at}`])));
});

const LONG = `${`${'a'.repeat(60)}/`.repeat(20)}a`;

test('steps that are too many give no answer, rather than half of one', () => {
  const owners = Array.from({ length: 1000 }, (_, item) => ({
    id: `item-${item}`,
    globs: [`**/*${item}a*/**/*${item}*b`],
  }));
  const paths = Array.from({ length: 3000 }, (_, at) => `${at}/${LONG}`);
  expect(matchGlobs(owners, [paths])).toBeUndefined();
});
