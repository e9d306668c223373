// Whatever a test makes the App do on a stage, each of its requests is documented and not deprecated: what is not fails the test.
import { afterEach, expect } from 'vitest';
import { takeWatched } from '../../../tools/harness/watched.ts';

afterEach(() => {
  expect(takeWatched()).toEqual([]);
});
