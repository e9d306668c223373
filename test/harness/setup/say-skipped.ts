// Says, once a run, what is left out, and how to run it, too.
import type { TestProject } from 'vitest/node';
import { DEPTH } from '../depth.ts';

export default function setup(project: TestProject): void {
  if (project.name !== 'integration') return;
  if (DEPTH === 'quick')
    console.log('A quick run: it leaves out what takes long. `TEST_DEPTH=change npm test` does not, as CI.');
  if (process.env['TEST_DATABASE_URL'] !== undefined) return;
  console.log('PostgreSQL is skipped: set TEST_DATABASE_URL=postgres://user@host/postgres to test it too.');
}
