// Which items a merged pull request worked on, by the files that it brought and their `path`. Empty files are no work.
import type { Item } from '../../roadmap/roadmap.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { matchGlobs } from './glob.ts';
import type { MergedPull, PullFile } from '../observed.ts';

export interface Touched {
  /** Ids of the items that it worked on. */
  readonly ids: ReadonlySet<string>;
  /** By the ids of other items, new files of which only their size tells. */
  readonly unsized: ReadonlyMap<string, readonly string[]>;
}

/** By the number of a pull request, the items whose `path` it worked on. A bot works on none. */
export function touchedItems(
  items: readonly Item[],
  pulls: readonly MergedPull[],
  conflicts: Conflict[],
): ReadonlyMap<number, Touched> {
  const owners = items.map(({ id, paths }) => ({ id, globs: paths }));
  const open = pulls.flatMap((pull) => filesOf(pull, 'unsized').map((path) => ({ pull, path })));
  const lists = [...pulls.map((pull) => filesOf(pull, 'work')), ...open.map(({ path }) => [path])];
  const matched = matchGlobs(owners, lists);
  if (matched === undefined) conflicts.push(conflict('too-many-paths', 'path'));
  const touched = new Map(
    pulls.map(({ number }, at) => [
      number,
      { ids: matched?.[at] ?? new Set<string>(), unsized: new Map<string, string[]>() },
    ]),
  );
  for (const [at, { pull, path }] of open.entries()) {
    const { ids, unsized } = touched.get(pull.number) ?? NOTHING;
    for (const id of matched?.[pulls.length + at] ?? [])
      if (!ids.has(id)) unsized.set(id, [...(unsized.get(id) ?? []), path]);
  }
  return touched;
}

const NOTHING = { ids: new Set<string>(), unsized: new Map<string, string[]>() };

/** Of an item's `path`, the patterns that a pull request worked on. All of them where that would take too long to find out. */
export function touchedPaths({ paths }: Pick<Item, 'paths'>, pull: MergedPull): readonly string[] {
  const files = [...filesOf(pull, 'work'), ...filesOf(pull, 'unsized')];
  const [matched] =
    matchGlobs(
      paths.map((path) => ({ id: path, globs: [path] })),
      [files],
    ) ?? [];
  return matched === undefined ? paths : paths.filter((path) => matched.has(path));
}

function filesOf({ author, files }: MergedPull, weight: Weight): readonly string[] {
  return author?.isBot === true ? [] : files.filter((file) => weigh(file) === weight).map(({ path }) => path);
}

type Weight = 'work' | 'none' | 'unsized';

/** Work: something was added or changed there. Not where a file only went, or came empty to keep a folder. */
function weigh({ path, change, additions, size }: PullFile): Weight {
  if (change === 'deleted' || change === 'mode') return 'none';
  if (change !== 'added' || additions > 0) return 'work';
  if (isText(path)) return 'none';
  return size === undefined ? 'unsized' : size > 0 ? 'work' : 'none';
}

/** Whether a file without lines must be empty: others may be a certificate or a picture. */
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
