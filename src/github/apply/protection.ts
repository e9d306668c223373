// Whether a commit was refused because the branch takes no direct push. GitHub has many words for that (classic protection,
// rulesets, hooks, required checks and reviews), so that where the words say nothing it is asked about the branch: a mistake
// of ours must not pass for a protection.
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { GitHub } from '../client/connect.ts';
import type { Target } from './run.ts';

interface Pushed {
  readonly at: Pick<Target, 'owner' | 'name'>;
  readonly branch: string;
}

/** Says what a failed push to a branch means. One request, only where its words are not known. */
export async function isProtection(
  github: GitHub,
  { at: { owner, name: repo }, branch }: Pushed,
  error: unknown,
): Promise<boolean> {
  if (!(error instanceof MilepostError)) return false;
  if (error.code === 'protected') return true;
  if (!mayBe(error)) return false;
  try {
    // By branch protection or by rulesets: https://docs.github.com/rest/branches/branches#list-branches
    const { data } = await github.request('GET /repos/{owner}/{repo}/branches/{branch}', {
      ...{ owner, repo, branch },
    });
    return data.protected;
  } catch (failure) {
    // Asked again later, all of it. What else is wrong with the question says nothing of the commit.
    if (failure instanceof MilepostError && failure.retryable) throw failure;
    return false;
  }
}

/** The kinds of refusal: of what is pushed, and of who pushes. An App that lacks the permission is told in these words alone. */
function mayBe({ code, message }: MilepostError): boolean {
  return code === 'rejected' || (code === 'permission' && !/not accessible by/i.test(message));
}

/** The same refusal with what to do, where no pull request can help: there is no branch yet, or the one it comes from is refused. */
export async function withoutFallback<Result>(
  branch: string | undefined,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof MilepostError) || error.code !== 'protected') throw error;
    const { message } = error;
    throw branch === undefined
      ? failure('no-first-commit', { cause: error }, message)
      : failure('no-branch', { cause: error }, message, branch);
  }
}

/** In GitHub's words: "GitHub Actions is not permitted to create or approve pull requests." */
export function isPullForbidden(error: unknown): boolean {
  return (
    error instanceof MilepostError && /not permitted to create or approve pull requests/i.test(error.message)
  );
}
