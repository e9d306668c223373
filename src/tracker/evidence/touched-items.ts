// Which items a merged pull request worked on, by the files that it brought and their `path`.
import type { Item } from '../../roadmap/roadmap.ts';
import type { Conflict } from '../action.ts';
import { matchGlobs } from './glob.ts';
import type { MergedPull, PullFile } from '../observed.ts';

/** By the number of a pull request, the ids of the items whose `path` it worked on. A bot works on none. */
export function touchedItems(
  items: readonly Item[],
  pulls: readonly MergedPull[],
  conflicts: Conflict[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const owners = items.map(({ id, paths }) => ({ id, globs: paths }));
  const matched = matchGlobs(owners, pulls.map(workedOn));
  if (matched === undefined) conflicts.push(TOO_MANY_PATHS);
  return new Map(pulls.map(({ number }, at) => [number, matched?.[at] ?? new Set<string>()]));
}

const TOO_MANY_PATHS: Conflict = {
  code: 'too-many-paths',
  subject: 'path',
  message: 'The patterns under "path" take too long to compare with the files of the merged pull requests.',
  hint: 'No path counts until they are fewer or simpler: begin each with the name of its folder, with fewer * in it.',
};

function workedOn({ author, files }: MergedPull): readonly string[] {
  return author?.isBot === true ? [] : files.filter(isWork).map(({ path }) => path);
}

/** Something was added or changed there: not where a file only went, or came empty to keep a folder. */
function isWork({ path, change, additions }: PullFile): boolean {
  if (change === 'deleted' || change === 'mode') return false;
  return change !== 'added' || additions > 0 || !isText(path);
}

/** No lines were added: an empty file, or one that is not text, such as a certificate or a picture. */
function isText(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 || TEXT.has(name.slice(dot + 1).toLowerCase());
}

const TEXT: ReadonlySet<string> = new Set(
  (
    'md markdown mdx txt rst adoc org tex bib log csv tsv json jsonl yml yaml toml ini cfg conf env xml html htm css scss ' +
    'svg js mjs cjs ts tsx jsx py pyi ipynb r rmd qmd jl java kt scala c h cc cpp hpp cs go rs rb php pl lua sh bash ps1 ' +
    'bat sql swift dart ex exs hs ml fs clj vue svelte lock gitkeep keep gitignore'
  ).split(' '),
);
