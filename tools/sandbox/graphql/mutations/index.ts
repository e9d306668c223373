// The mutations that the sandbox knows.

import type { Fields } from '../field-types.ts';
import { createCommitOnBranch } from './commit.ts';
import { addComment, closeIssue, pinIssue, reopenIssue, updateIssue, updateIssueComment } from './issue.ts';
import { createRef, deleteRef, updateRef } from './ref.ts';

export const MUTATION_FIELDS: Fields<undefined> = {
  createCommitOnBranch,
  addComment,
  updateIssueComment,
  closeIssue,
  pinIssue,
  reopenIssue,
  updateIssue,
  createRef,
  updateRef,
  deleteRef,
};
