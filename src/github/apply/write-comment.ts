// A comment in a person's own name: a command that they give elsewhere than on GitHub.
import type { GitHub } from '../client/connect.ts';
import type { RepositoryName } from '../repository-name.ts';

/** Writes it and resolves to its id. Rejects with a MilepostError; then it may be there or not. */
export async function writeComment(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  { on: issue_number, body }: { readonly on: number; readonly body: string },
): Promise<number> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...{ owner, repo, issue_number, body },
  });
  return Number(data.id);
}
