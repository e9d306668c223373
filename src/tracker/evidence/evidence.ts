// Which merged pull requests complete which items. Reads what people wrote; believes only what was merged, and stands.
import type { Item } from '../../roadmap/roadmap.ts';
import type { UnsizedFile } from '../plan/plan.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import { type Belief, isEditedSince, isTextBelieved, isTextKnown } from '../belief/belief.ts';
import { countedPulls } from './counted-pulls.ts';
import { type UnknownMention, notBelieved, unknownConflict, unknownMentions } from './evidence-conflicts.ts';
import type { MergedPull, ObservedRepository, PullCommit } from '../observed.ts';
import type { Completed, Merge, Reason, Undone } from './merge.ts';
import { type Mention, type Said, readMessage, readPullText } from './pull-text.ts';
import { type Reading, type Reverts, findReverts, isMergeOfOthers, isRevert } from './reverts.ts';
import { type Touched, touchedItems } from './touched-items.ts';

export interface Evidence {
  /** By item id: what completes it and was not taken back, the earliest first. */
  readonly merges: ReadonlyMap<string, readonly Merge[]>;
  readonly undone: Undone;
  /** By the number of a pull request: what it completes, and why. */
  readonly completed: ReadonlyMap<number, Completed>;
  /** By item id: the earliest pull request that says that it is worked on, and was not taken back. */
  readonly inProgress: ReadonlyMap<string, number>;
  /** Of the pull requests in the order of their merges. */
  readonly unknown: readonly UnknownMention[];
  /** Files whose size would decide about an item: see Plan. */
  readonly unsized: readonly UnsizedFile[];
  readonly conflicts: readonly Conflict[];
}

export interface EvidenceInput {
  readonly repository: Pick<ObservedRepository, 'owner' | 'name' | 'url'>;
  readonly items: readonly Item[];
  /** Item ids by issue number. */
  readonly itemByIssue: ReadonlyMap<number, string>;
  /** Ids that the roadmap had before: to name one is no mistake. */
  readonly retiredIds: ReadonlySet<string>;
  readonly mergedPulls: readonly MergedPull[];
  /** Names or globs of the branches that count; empty where all do. */
  readonly bases: readonly string[];
  readonly belief: Belief;
  /** Whether a merge can decide something about an item, where these were taken back. */
  readonly isOpen: (id: string, undone: Undone) => boolean;
}

/**
 * Links merged pull requests to items: GitHub's links, closing keywords, `Completes: <item id>`, paths. What would take
 * too long to match is a conflict, and matches nothing.
 */
export function findEvidence(input: EvidenceInput): Evidence {
  const conflicts: Conflict[] = [];
  const unknown: UnknownMention[] = [];
  const inProgress = new Map<string, number>();
  const unsized: UnsizedFile[] = [];
  const pulls = countedPulls(input, conflicts);
  const readings = pulls.map((pull) => readPull(pull, input));
  const reverts = findReverts(readings);
  const undone: Undone = new Map([...reverts.undone].map(([number, pull]) => [number, mergeOf(pull)]));
  const touched = touchedItems(input.items, pulls, conflicts);
  const search = {
    ...input,
    reverts,
    undone,
    touched,
    ids: idsOf(input.items),
    ...{ inProgress, unknown, unsized, conflicts },
  };
  const completed = new Map(readings.map((reading) => [reading.pull.number, completedBy(reading, search)]));
  const counted = new Map<number, Completed>();
  const merges = new Map<string, Merge[]>();
  for (const { pull } of readings) {
    counted.set(pull.number, countedFor(pull.number, { reverts, completed, counted }));
    if (undone.has(pull.number)) continue;
    for (const [id, { by }] of counted.get(pull.number) ?? []) {
      const merge: Merge = { ...mergeOf(pull), ...(by === 'path' && { byPathOnly: true }) };
      merges.set(id, [...(merges.get(id) ?? []), merge]);
    }
  }
  const told = [...conflicts, ...unknown.map(unknownConflict)];
  return { merges, undone, completed: counted, inProgress, unknown, unsized, conflicts: told };
}

function mergeOf({ number, mergedAt }: MergedPull): Merge {
  return { number, mergedAt };
}

/** What each id, an earlier one included, is called now. */
function idsOf(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map([
    ...items.flatMap(({ id, was }) => was.map((old) => [old, id] as const)),
    ...items.map(({ id }) => [id, id] as const),
  ]);
}

interface PullReading extends Reading {
  /** What its text says, believed or not. */
  readonly body: Said;
}

function readPull(pull: MergedPull, { repository, belief }: EvidenceInput): PullReading {
  const body = readPullText(pull.body, repository);
  const reverts = body.revertedPulls.length > 0 || body.revertedCommits.length > 0;
  const read = (commit: PullCommit) => ({ ...commit, said: readMessage(commit.message, repository) });
  return {
    ...{ pull, body },
    text: reverts && isTextBelieved(pull, belief) ? body : { revertedPulls: [], revertedCommits: [] },
    commits: pull.commits.filter((commit) => !isMergeOfOthers(commit)).map(read),
    merge: pull.mergeCommit === null ? null : read(pull.mergeCommit),
  };
}

interface Search extends EvidenceInput {
  readonly reverts: Reverts;
  readonly undone: Undone;
  /** By the number of a pull request. */
  readonly touched: ReadonlyMap<number, Touched>;
  readonly ids: ReadonlyMap<string, string>;
  readonly inProgress: Map<string, number>;
  readonly unknown: UnknownMention[];
  readonly unsized: UnsizedFile[];
  readonly conflicts: Conflict[];
}

/** What a pull request completes by itself. One that takes another back completes nothing. */
function completedBy(reading: PullReading, search: Search): Completed {
  const { pull } = reading;
  if (search.reverts.targets.has(pull.number)) return new Map();
  const said = believed(reading, search);
  const stands = !search.undone.has(pull.number);
  if (stands) search.unknown.push(...unknownMentions(pull, said, search));
  const named = new Map(said.toReversed().flatMap((one) => itemsNamed(one, search)));
  const moved = new Set(said.flatMap(({ progress }) => itemsOf(progress, search)));
  for (const id of stands ? moved : [])
    if (!named.has(id) && !search.inProgress.has(id)) search.inProgress.set(id, pull.number);
  const { ids = [], unsized = [] } = search.touched.get(pull.number) ?? {};
  const touched = [...ids].filter((id) => !moved.has(id));
  for (const [id, paths] of stands ? unsized : [])
    if (!named.has(id) && !moved.has(id) && search.isOpen(id, search.undone))
      search.unsized.push(...paths.map((path) => ({ pull: pull.number, path })));
  return new Map<string, Reason>([...touched.map((id) => [id, { by: 'path' }] as const), ...named]);
}

/** What is said and counts: in git, which somebody merged, and in the text where that is believed. */
function believed(reading: PullReading, search: Search): readonly Said[] {
  const { pull, body, commits, merge } = reading;
  const kept = search.reverts.commits.get(pull.number) ?? [];
  // A squashed commit repeats the messages of those that were taken back.
  const isWhole = kept.length === commits.length && merge !== null && !isRevert(merge);
  const inGit = [...kept.map(({ said }) => said), ...(isWhole ? [merge.said] : [])];
  const linked: Said = { ...body, closes: [...new Set([...body.closes, ...pull.closes])] };
  const ids = [...itemsNamed(linked, search).map(([id]) => id), ...itemsOf(body.progress, search)];
  const decides = ids.some((id) => search.isOpen(id, search.undone));
  if ((decides ? isTextBelieved : isTextKnown)(pull, search.belief)) return [linked, ...inGit];
  if (decides && !isEditedSince(pull)) search.conflicts.push(notBelieved(pull, ids));
  return inGit;
}

/** Ids of items, and why: what an item is named by. */
function itemsNamed({ closes, completes }: Said, search: Search): readonly (readonly [string, Reason])[] {
  return [
    ...closes.flatMap((issue) => {
      const id = search.itemByIssue.get(issue);
      return id === undefined ? [] : [[id, { by: 'closes', issue }] as const];
    }),
    ...completes.flatMap((mention) =>
      itemsOf([mention], search).map((id, at) => [id, { by: 'completes', word: mention[at] ?? id }] as const),
    ),
  ];
}

/** The items that mentions name. Where one of several is unknown, they are words of a sentence. */
function itemsOf(mentions: readonly Mention[], { ids, itemByIssue }: Search): readonly string[] {
  return mentions.flatMap((mention) => {
    const found = mention.flatMap((word) =>
      word.startsWith('#') ? (itemByIssue.get(Number(word.slice(1))) ?? []) : (ids.get(word) ?? []),
    );
    return found.length === mention.length ? found : [];
  });
}

interface Counting {
  readonly reverts: Reverts;
  readonly completed: ReadonlyMap<number, Completed>;
  /** Of all that were merged before. */
  readonly counted: ReadonlyMap<number, Completed>;
}

/** What a merge completes. Who takes a revert back brings back what that one had taken away. */
function countedFor(number: number, { reverts, completed, counted }: Counting): Completed {
  const targets = reverts.targets.get(number);
  if (targets === undefined) return completed.get(number) ?? new Map();
  const broughtBack = [...targets].flatMap((target) => [...(reverts.targets.get(target) ?? [])]);
  return new Map(broughtBack.flatMap((one) => [...(counted.get(one) ?? [])]));
}
