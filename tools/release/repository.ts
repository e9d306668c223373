// The tagged tree: one commit that holds what `uses:` needs and nothing else, in a bare repository of its own. The same files, date
// and source give the same commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Tags } from './checkout.ts';

export interface Release {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly tags: Tags;
  readonly message: string;
  /** As git has it: seconds since 1970 and a zone. */
  readonly date: string;
}

/** Nobody in particular: who releases is in the log of the workflow, and another name would be another commit. */
const WHO = { name: 'Milepost', email: 'milepost@users.noreply.github.com' };

/** Makes the commit and its tags in the folder, which becomes a bare repository. Gives the commit's id. */
export function writeRelease(folder: string, { files, tags, message, date }: Release): string {
  mkdirSync(folder, { recursive: true });
  const env = {
    PATH: process.env['PATH'],
    // No settings of this machine or person.
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: WHO.name,
    GIT_AUTHOR_EMAIL: WHO.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: WHO.name,
    GIT_COMMITTER_EMAIL: WHO.email,
    GIT_COMMITTER_DATE: date,
  };
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8' }).trim();
  git(['init', '--bare', '--quiet', '--object-format=sha1', '--initial-branch=release', '.']);
  git(['read-tree', '--empty']);
  const entries = Object.entries(files).map(
    ([path, text]) => `100644 ${git(['hash-object', '-w', '--stdin'], text)}\t${path}`,
  );
  git(['update-index', '--add', '--index-info'], `${entries.join('\n')}\n`);
  const commit = git(['commit-tree', git(['write-tree']), '-m', message]);
  for (const tag of [tags.version, tags.major]) git(['update-ref', `refs/tags/${tag}`, commit]);
  return commit;
}
