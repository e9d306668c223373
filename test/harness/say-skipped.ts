// Says, once a run, which tests need what is not set here.
import type { TestProject } from 'vitest/node';

export default function setup(project: TestProject): void {
  if (project.name !== 'integration' || process.env['TEST_DATABASE_URL'] !== undefined) return;
  console.log('PostgreSQL is skipped: set TEST_DATABASE_URL=postgres://user@host/postgres to test it too.');
}
