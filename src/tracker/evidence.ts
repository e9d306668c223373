// Which merged pull requests complete which items. Reads what people wrote; believes only what was merged.
import type { Item } from '../roadmap/roadmap.ts';
import type { Conflict } from './action.ts';
import { matchGlobs } from './glob.ts';
import { type MergedPull, type ObservedRepository, PROGRESS_BRANCH } from './observed.ts';
import { visibleText } from './visible-text.ts';

/** Merged pull requests by the id of the item that they complete, the earliest merge first. */
export type Evidence = ReadonlyMap<string, readonly MergedPull[]>;

export interface FoundEvidence {
  readonly evidence: Evidence;
  readonly conflicts: readonly Conflict[];
}

export interface EvidenceInput {
  readonly repository: Pick<ObservedRepository, 'owner' | 'name' | 'url'>;
  readonly items: readonly Item[];
  /** Item ids by issue number. */
  readonly itemByIssue: ReadonlyMap<number, string>;
  readonly mergedPulls: readonly MergedPull[];
  /** Names or globs of the branches that count; empty where all do. */
  readonly bases: readonly string[];
}

/** Most texts hold none of these words and need not be read further. */
const MAY_COMPLETE = /clos|fix|resolve|completes/i;

/**
 * Links merged pull requests to items: GitHub's links, closing keywords, `Completes: <item id>`, paths. What would take
 * too long to match is a conflict, and matches nothing.
 */
export function findEvidence(input: EvidenceInput): FoundEvidence {
  const conflicts: Conflict[] = [];
  const counted = countedPulls(input, conflicts);
  const touched = touchedItems(input.items, counted, conflicts);
  return { evidence: link(input, counted, touched), conflicts };
}

/** Those merged into a branch that counts, the earliest first. */
function countedPulls({ mergedPulls, bases }: EvidenceInput, conflicts: Conflict[]): readonly MergedPull[] {
  const pulls = mergedPulls
    .filter(({ headBranch }) => headBranch !== PROGRESS_BRANCH)
    .toSorted((a, b) => compare(a.mergedAt, b.mergedAt) || a.number - b.number);
  if (bases.length === 0) return pulls;
  const branches = [...new Set(pulls.map(({ baseBranch }) => baseBranch))];
  const matched = matchGlobs(
    [{ id: 'bases', globs: bases }],
    branches.map((branch) => [branch]),
  );
  if (matched === undefined) conflicts.push(TOO_MANY_BASES);
  const counting = new Set(branches.filter((_, at) => matched?.[at]?.has('bases')));
  return pulls.filter(({ baseBranch }) => counting.has(baseBranch));
}

/** For each pull request, the ids of the items whose path it touches. */
function touchedItems(
  items: readonly Item[],
  pulls: readonly MergedPull[],
  conflicts: Conflict[],
): readonly ReadonlySet<string>[] {
  const owners = items.map(({ id, paths }) => ({ id, globs: paths }));
  const matched = matchGlobs(
    owners,
    pulls.map(({ files }) => files),
  );
  if (matched === undefined) conflicts.push(TOO_MANY_PATHS);
  return matched ?? [];
}

const TOO_MANY_PATHS: Conflict = {
  code: 'too-many-paths',
  subject: 'path',
  message: 'The patterns under "path" take too long to compare with the files of the merged pull requests.',
  hint: 'No path counts until they are fewer or simpler: begin each with the name of its folder, with fewer * in it.',
};

const TOO_MANY_BASES: Conflict = {
  code: 'too-many-paths',
  subject: 'bases',
  message:
    'The patterns under "bases" take too long to compare with the branches of the merged pull requests.',
  hint: 'No pull request counts until they are fewer or simpler: write the names of the branches.',
};

function link(
  input: EvidenceInput,
  pulls: readonly MergedPull[],
  touched: readonly ReadonlySet<string>[],
): Evidence {
  const ids = idsOf(input.items);
  const evidence = new Map<string, MergedPull[]>();
  for (const [at, pull] of pulls.entries()) {
    const texts = [...(MAY_COMPLETE.test(pull.body) ? [visibleText(pull.body)] : []), ...pull.messages];
    const issues = [...pull.closes, ...texts.flatMap((text) => closingKeywords(text, input.repository))];
    const completed = new Set([
      ...issues.flatMap((number) => input.itemByIssue.get(number) ?? []),
      ...texts.flatMap(completesLines).flatMap((id) => ids.get(id) ?? []),
      ...(touched[at] ?? []),
    ]);
    for (const id of completed) evidence.set(id, [...(evidence.get(id) ?? []), pull]);
  }
  return evidence;
}

/** What each id, an earlier one included, is called now. */
function idsOf(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map([
    ...items.flatMap(({ id, was }) => was.map((old) => [old, id] as const)),
    ...items.map(({ id }) => [id, id] as const),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
const KEYWORD =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?<repo>[\w.-]+\/[\w.-]+)?#(?<number>\d+)|(?<url>https?:\/\/\S+?)\/issues\/(?<urlNumber>\d+))\b/gi;

/** Numbers of this repository's issues that a text closes by GitHub's keywords. */
function closingKeywords(text: string, repository: EvidenceInput['repository']): readonly number[] {
  const here = `${repository.owner}/${repository.name}`.toLowerCase();
  return [...text.matchAll(KEYWORD)].flatMap(({ groups }) => {
    if (groups?.['url'] !== undefined) {
      return groups['url'].toLowerCase() === repository.url.toLowerCase()
        ? [Number(groups['urlNumber'])]
        : [];
    }
    const repo = groups?.['repo'];
    return repo === undefined || repo.toLowerCase() === here ? [Number(groups?.['number'])] : [];
  });
}

const COMPLETES = /^[ \t]*(?:[-*+][ \t]+)?completes:[ \t]*(.+)$/gim;

/** The ids on the `Completes:` lines of a text. */
function completesLines(text: string): readonly string[] {
  return [...text.matchAll(COMPLETES)].flatMap(
    (match) => (match[1] ?? '').toLowerCase().match(/[a-z0-9-]+/g) ?? [],
  );
}
