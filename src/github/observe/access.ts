// Who may write to a repository: asked of GitHub, only where it decides something, and remembered for a while.
import type { Clock } from '../../clock.ts';
import { MilepostError } from '../../errors.ts';
import type { Access } from '../../tracker/observed.ts';
import type { GitHub } from '../client/connect.ts';
import type { RepositoryName } from '../repository-name.ts';

/** What GitHub said of people in one repository. Losing it costs requests, nothing else. */
export interface AccessMemory {
  known(): Access;
  learn(login: string, mayWrite: boolean): void;
}

const HOUR_MS = 3_600_000;
/** Of all repositories together, answers: a hundred bytes each. */
const MOST_REMEMBERED = 10_000;

/** The memory of one reconciliation. */
export function createAccessMemory(): AccessMemory {
  const answers = new Map<string, boolean>();
  return { known: () => answers, learn: (login, mayWrite) => answers.set(login, mayWrite) };
}

/** Memories by repository, each answer for an hour. */
export function createAccessMemories(clock: Clock): (repositoryId: number) => AccessMemory {
  const answers = new Map<string, { readonly mayWrite: boolean; readonly until: number }>();
  return (repositoryId) => ({
    known() {
      const known = new Map<string, boolean>();
      for (const [key, { mayWrite, until }] of answers) {
        if (until <= clock.now()) answers.delete(key);
        else if (key.startsWith(`${repositoryId}/`)) known.set(key.slice(key.indexOf('/') + 1), mayWrite);
      }
      return known;
    },
    learn(login, mayWrite) {
      answers.set(`${repositoryId}/${login}`, { mayWrite, until: clock.now() + HOUR_MS });
      const [oldest] = answers.keys();
      if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    },
  });
}

export interface Asking {
  readonly github: GitHub;
  readonly at: RepositoryName;
  readonly memory: AccessMemory;
}

/** Asks about these people and remembers what GitHub says. One request for each. */
export async function learnAccess({ github, at, memory }: Asking, logins: readonly string[]): Promise<void> {
  for (const login of logins) memory.learn(login, await mayWrite(github, at, login));
}

/** GitHub folds the finer roles into four words: `maintain` is `write`, `triage` is `read`. */
const WRITERS: ReadonlySet<string> = new Set(['admin', 'write']);

/** https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
async function mayWrite(github: GitHub, { owner, name }: RepositoryName, username: string): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  try {
    const { data } = await github.request(route, { owner, repo: name, username });
    return WRITERS.has(data.permission);
  } catch (error) {
    // Nobody of that name any more; or a token that may not ask, whose owner may not write either.
    if (error instanceof MilepostError && (error.code === 'not-found' || error.code === 'permission'))
      return false;
    throw error;
  }
}
