// The unit tests that a mutant is tried on, as one project: those under MUTATE_TESTS, a folder.
import { defineConfig } from 'vitest/config';
import all from '../../vitest.config.ts';

const { MUTATE_TESTS: folder = 'test/unit' } = process.env;
const test = { ...all.test, include: [`${folder}/**/*.test.ts`] };
delete test.projects;

export default defineConfig({ test });
