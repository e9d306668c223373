// Which merged pull requests complete which items. Reads what people wrote; believes only what was merged.
import picomatch from 'picomatch';
import type { Item } from '../roadmap/roadmap.ts';
import { type MergedPull, type ObservedRepository, PROGRESS_BRANCH } from './observed.ts';
import { visibleText } from './visible-text.ts';

/** Merged pull requests by the id of the item that they complete, the earliest merge first. */
export type Evidence = ReadonlyMap<string, readonly MergedPull[]>;

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

/** `*`, `**` and `?` only: what more picomatch knows could take any time to match. */
const GLOBS = { dot: true, noextglob: true, nobrace: true, nobracket: true };

/** Links merged pull requests to items: GitHub's links, closing keywords, `Completes: <item id>`, paths. */
export function findEvidence(input: EvidenceInput): Evidence {
  const ids = idsOf(input.items);
  const counts = input.bases.length === 0 ? () => true : picomatch([...input.bases], GLOBS);
  const paths = input.items
    .filter((item) => item.paths.length > 0)
    .map((item) => ({ id: item.id, matches: picomatch([...item.paths], GLOBS) }));
  const evidence = new Map<string, MergedPull[]>();
  const pulls = input.mergedPulls
    .filter(({ headBranch, baseBranch }) => headBranch !== PROGRESS_BRANCH && counts(baseBranch))
    .toSorted((a, b) => compare(a.mergedAt, b.mergedAt) || a.number - b.number);
  for (const pull of pulls) {
    const texts = [...(MAY_COMPLETE.test(pull.body) ? [visibleText(pull.body)] : []), ...pull.messages];
    const issues = [...pull.closes, ...texts.flatMap((text) => closingKeywords(text, input.repository))];
    const completed = new Set([
      ...issues.flatMap((number) => input.itemByIssue.get(number) ?? []),
      ...texts.flatMap(completesLines).flatMap((id) => ids.get(id) ?? []),
      ...paths.filter(({ matches }) => pull.files.some((file) => matches(file))).map(({ id }) => id),
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
