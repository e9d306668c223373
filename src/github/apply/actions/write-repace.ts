// The pull request with new dates for the roadmap: its branch, itself, and how its answer names it.
import { MilepostError } from '../../../errors.ts';
import type { WriteRepace } from '../../../tracker/action.ts';
import { REPACE_BRANCH } from '../../../tracker/our-names.ts';
import type { RepaceEnd } from '../../../tracker/repace/repace-pull.ts';
import { isProtection, isPullForbidden } from '../protection.ts';
import { type Run, repo } from '../run.ts';
import { pushBranch } from './write-files.ts';

/**
 * Killed after the branch is moved, it is moved again. What the pull request answers is written last. What is not allowed fails
 * nothing else: the answer says so.
 */
export async function writeRepace(run: Run, action: WriteRepace): Promise<void> {
  const pushed = await unless(refusedPush(run), async () => {
    await pushBranch(run, {
      ...{ branch: REPACE_BRANCH, isThere: action.there.branch, head: run.files.head ?? '' },
      message: 'Give the roadmap new dates',
      tree: [{ path: action.path, content: action.repaced.text }],
    });
    return undefined;
  });
  run.repace = pushed ?? (await unless(refusedPull, () => writePull(run, action)));
}

async function writePull(run: Run, { title, body, there }: WriteRepace): Promise<number> {
  if (there.pull !== undefined) {
    const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
    await run.github.request(route, { ...repo(run), pull_number: there.pull, title, body });
    return there.pull;
  }
  const opened = await run.github.request('POST /repos/{owner}/{repo}/pulls', {
    ...{ ...repo(run), head: REPACE_BRANCH, base: run.target.defaultBranch ?? '', title, body },
  });
  return opened.data.number;
}

async function unless<End>(
  refused: (error: unknown) => RepaceEnd | undefined | Promise<RepaceEnd | undefined>,
  write: () => Promise<End>,
): Promise<End | RepaceEnd> {
  try {
    return await write();
  } catch (error) {
    const end = await refused(error);
    if (end === undefined) throw error;
    return end;
  }
}

function refusedPush({ github, target }: Run) {
  return async (error: unknown): Promise<RepaceEnd | undefined> => {
    if (await isProtection(github, { at: target, branch: REPACE_BRANCH }, error)) return 'branch';
    return error instanceof MilepostError && error.code === 'permission' ? 'contents' : undefined;
  };
}

function refusedPull(error: unknown): RepaceEnd | undefined {
  if (isPullForbidden(error)) return 'workflow';
  return error instanceof MilepostError && error.code === 'permission' ? 'permission' : undefined;
}
