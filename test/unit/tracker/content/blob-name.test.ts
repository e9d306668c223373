// The names of contents, as `git hash-object` gives them.
import { expect, test } from 'vitest';
import { blobNameOf } from '../../../../src/tracker/content/blob-name.ts';

test.each([
  ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['é', '4b04fff51468d8ab5201ab02b725dc477bc7cb45'],
])('%j', (content, name) => {
  expect(blobNameOf(content)).toBe(name);
  expect(blobNameOf(Buffer.from(content))).toBe(name);
});
