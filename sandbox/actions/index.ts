// Everything that can be done in the sandbox, in one place, for its doors and for tests.

export * from './accounts.ts';
export * from './closing.ts';
export * from './comments.ts';
export * from './installations.ts';
export * from './issue-fields.ts';
export * from './issue-state.ts';
export * from './issues.ts';
export * from './labels.ts';
export * from './milestones.ts';
export * from './pulls.ts';
export * from './push.ts';
export * from './repository.ts';
export * from './ownership.ts';
export * from './git-data.ts';
export * from './checks.ts';
