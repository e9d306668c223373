// Reads a repository as it is now, lean and in pages: what only few issues need is asked for later, see details.ts. Keeps
// nothing large: of what cannot be ours only what a list shows.
import type { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { Observed } from '../../tracker/observed.ts';
import { PROGRESS_BRANCH } from '../../tracker/our-names.ts';
import { type Candidate, findCandidates } from './doors/action-workflow.ts';
import { type Blobs, blobVariables, openBlobs } from './blobs.ts';
import type { RepositoryAddress, RepositoryName } from '../repository-name.ts';
import { NO_FILES, readOurFiles } from './files.ts';
import type { ObserveQuery } from '../graphql/graphql-types.ts';
import { nodesOf } from '../graphql/pages.ts';
import { createHeld } from './held.ts';
import type { LeanIssue } from './lists/read-issues.ts';
import type { LeanPull } from './lists/read-merged-pulls.ts';
import { readLists } from './lists/lists.ts';
import { heardSince } from './remarks/heard.ts';
import { NO_REMARKS, readRemarks } from './remarks/read-remarks.ts';
import { type Reader, readWide } from '../graphql/read-wide.ts';
import { type RoadmapBlob, type RoadmapFile, findMarkdown, findRoadmap, isPlaceFree, readRoadmap } from './roadmap-file.ts'; // prettier-ignore

export interface Observation {
  /** Without details of issues. */
  readonly observed: Observed;
  /** None where the repository has none: then Milepost does nothing there. */
  readonly roadmapFile: RoadmapFile | null;
  /** Markdown files whose names say that they may hold a roadmap, the likeliest first. */
  readonly markdownPaths: readonly string[];
  /** Open pull requests with the latest activity first. */
  readonly openPulls: readonly OpenPull[];
  /** Whether a roadmap can be put where one is offered. */
  readonly isPlaceFree: boolean;
  readonly rest: ObservationRest;
}

/** Of an open pull request, what shows whether it changed. */
export type OpenPull = NonNullable<NonNullable<NonNullable<Repository['openPulls']>['nodes']>[number]>;

/** What it takes to read on from where the observation stopped. */
export interface ObservationRest {
  readonly blobs: Blobs;
  /** Issues by number, and the merged pull requests. */
  readonly issues: ReadonlyMap<number, LeanIssue>;
  readonly pulls: readonly LeanPull[];
  /** Workflows that may run Milepost as an Action. */
  readonly candidates: readonly Candidate[];
  /** Git's name of the roadmap. */
  readonly roadmapOid: string | null;
  /** Up to this moment all comments were read, after it not; null where all of them were. */
  readonly readUpTo: string | null;
}

type Repository = NonNullable<ObserveQuery['repository']>;

/**
 * Observes a repository. `now`: in ms since the epoch. `hasRoadmap`: it is tracked by a roadmap from elsewhere. Throws a MilepostError where it cannot be
 * read or written: gone, hidden, archived, refused.
 */
export async function observe(
  reader: Reader,
  at: RepositoryAddress,
  { now, hasRoadmap = false }: { readonly now: number; readonly hasRoadmap?: boolean },
): Promise<Observation> {
  const since = heardSince(reader.known, now);
  const { repository } = await readWide(reader, documentOf(reader), (widths) => ({
    ...{ owner: at.owner, name: at.name },
    ...{ branch: PROGRESS_BRANCH, ref: `refs/heads/${PROGRESS_BRANCH}` },
    ...{ ...widths, since },
    ...blobVariables(reader.known.blobs ?? []),
  }));
  if (repository === null || isAnother(repository, at)) throw notFound(at);
  if (repository.isArchived) throw archived(at);
  const here = { owner: repository.owner.login, name: repository.name };
  const blobs = openBlobs(reader, here, repository);
  const roadmap = await findRoadmap(blobs, repository);
  const candidates = findCandidates(repository);
  const settledAt = settledSince(reader, roadmap);
  const lists = await readLists({ reader, at: here, held: createHeld() }, repository, settledAt);
  const isTracked = roadmap !== null || hasRoadmap;
  // A fork without a roadmap is left alone.
  const isLeftAlone = repository.isFork && !isTracked;
  const files = isLeftAlone
    ? NO_FILES
    : await readOurFiles(blobs, repository, {
        withProgressBranch: lists.progressPull?.state === 'open',
        beside: [roadmap?.blob ?? null, ...candidates.map(({ blob }) => blob)],
      });
  const reading = { reader, since, issues: lists.leanIssues };
  const { remarks, readUpTo } = isTracked ? await readRemarks(reading, repository) : NO_REMARKS;
  return {
    roadmapFile: roadmap === null ? null : await readRoadmap(blobs, roadmap),
    markdownPaths: findMarkdown(repository),
    ...{ isPlaceFree: isPlaceFree(repository), openPulls: nodesOf(repository.openPulls) },
    observed: {
      repository: toRepository(repository),
      ...{ labels: lists.labels, milestones: lists.milestones, issues: lists.issues },
      mergedPulls: lists.pulls.map(({ pull }) => pull),
      openPulls: lists.openPulls,
      ...{ progressPull: lists.progressPull, repace: lists.repace },
      progressBranch: repository.progressBranch !== null,
      ...{ access: new Map(), remarks, ...files },
    },
    rest: {
      ...{ blobs, issues: lists.leanIssues, pulls: lists.pulls, roadmapOid: roadmap?.blob.oid ?? null },
      ...{ candidates, readUpTo },
    },
  };
}

function documentOf({ withBlockers }: Reader) {
  return withBlockers ? 'ObserveWithBlockers' : 'Observe';
}

/** What was taken into account once is so for the same roadmap only. */
function settledSince({ known: { settled } }: Reader, roadmap: RoadmapBlob | null): string | undefined {
  return settled !== undefined && settled.roadmap === roadmap?.blob.oid ? settled.at : undefined;
}

function toRepository(node: Repository): Observed['repository'] {
  return {
    owner: node.owner.login,
    isOrganisation: node.owner.__typename === 'Organization',
    name: node.name,
    url: node.url,
    hasIssues: node.hasIssuesEnabled,
    isFork: node.isFork,
    defaultBranch: node.defaultBranchRef?.name ?? null,
    head: node.defaultBranchRef?.target?.oid ?? null,
    committedAt: committedAt(node),
  };
}

function committedAt({ defaultBranchRef }: Repository): string | null {
  const target = defaultBranchRef?.target;
  return target != null && 'committedDate' in target ? target.committedDate : null;
}

/** Of two repositories that swapped names, each is observed once, not one of them twice. */
function isAnother({ databaseId }: Repository, { id }: RepositoryAddress): boolean {
  return id !== undefined && databaseId !== null && databaseId !== id;
}

function notFound({ owner, name }: RepositoryName): MilepostError {
  return failure('hidden', {}, `${owner}/${name}`);
}

function archived({ owner, name }: RepositoryName): MilepostError {
  return failure('archived', {}, `${owner}/${name}`);
}
