// Everything that can be done in the sandbox, in one place, for its doors and for tests.

export * from './accounts/accounts.ts';
export * from './pulls/closing.ts';
export * from './issues/comments.ts';
export * from './accounts/installations.ts';
export * from './issues/dependencies.ts';
export * from './issues/issue-fields.ts';
export * from './issues/issue-state.ts';
export * from './issues/issues.ts';
export * from './issues/labels.ts';
export * from './issues/milestones.ts';
export * from './issues/reactions.ts';
export * from './pulls/merge-pull.ts';
export * from './pulls/pulls.ts';
export * from './repositories/push.ts';
export * from './repositories/repository.ts';
export * from './repositories/workflows.ts';
export * from './accounts/ownership.ts';
export * from './repositories/git-data.ts';
export * from './pulls/checks.ts';
