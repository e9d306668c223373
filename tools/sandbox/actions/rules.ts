// GitHub's rules about what may be written, shared by the actions. Refuses; changes nothing.

import type { Actor } from '../actor.ts';
import { GitHubRefusal, invalid } from '../requests/refusal.ts';
import type { Repository } from '../world/state.ts';

/** Refuses writes to an archived repository. */
export function requireUnarchived(repository: Repository): void {
  if (repository.archived) throw new GitHubRefusal(403, 'Repository was archived so is read-only.');
}

/** Refuses where issues are switched off. */
export function requireIssues(repository: Repository): void {
  if (!repository.hasIssues) throw new GitHubRefusal(410, 'Issues has been disabled in this repository.');
}

const RULESET = {
  status: 422,
  message: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
} as const;

/** Refuses a push to a protected branch by whoever may not bypass the protection. */
export function requireUnprotected(repository: Repository, branch: string, actor: Actor): void {
  const protection = repository.protections.get(branch);
  if (protection === undefined || protection.bypass.includes(actor.login)) return;
  const { status, message } = protection.says ?? RULESET;
  throw new GitHubRefusal(status, message);
}

interface TextRule {
  readonly resource: string;
  readonly field: string;
  /** In characters, not UTF-16 units. */
  readonly max: number;
  /** Refuse empty text too. */
  readonly required?: boolean;
}

/** Refuses text that is too long, or missing where it is required. */
export function checkText(text: string | null | undefined, rule: TextRule): void {
  const { resource, field, max } = rule;
  if (rule.required === true && (text ?? '').trim() === '') {
    throw invalid({ resource, field, code: 'missing_field' });
  }
  if (text != null && text.length > max && Array.from(text).length > max) {
    const message = `${field} is too long (maximum is ${max} characters)`;
    throw invalid({ resource, field, code: 'custom', message });
  }
}
