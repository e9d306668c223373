// What merging a pull request would do: the same loop, planned from what would be there, and nothing written.
import { MilepostError } from '../errors.ts';
import { ROADMAP_PATHS } from '../github/places.ts';
import { openReader, type Reader } from '../github/graphql/read-wide.ts';
import { nodesOf, ofType } from '../github/graphql/pages.ts';
import { createAccessMemory } from '../github/observe/access.ts';
import type { Blob } from '../github/observe/blobs.ts';
import { completePulls } from '../github/observe/details.ts';
import type { LeanPull } from '../github/observe/lists/read-merged-pulls.ts';
import { type Observation, observe } from '../github/observe/observe.ts';
import { type PullRequest, asMerged, readPull } from '../github/observe/pull.ts';
import { readFileAt } from '../github/observe/read-file-at.ts';
import { type RoadmapFile, readRoadmap } from '../github/observe/roadmap-file.ts';
import { type Planned, type PlanInput, type PlanningInput, planObservation } from '../plan-again.ts';

export interface PreviewInput extends PlanningInput {
  /** The number of the pull request. */
  readonly pull: number;
}

export interface Preview {
  readonly pull: PullRequest;
  /** As it is. */
  readonly before: Planned;
  /** As it would be. */
  readonly after: Planned;
  /** Whether the pull request brings another roadmap. */
  readonly changesRoadmap: boolean;
}

/** Observes, and plans without the pull request and with it. Throws a MilepostError where GitHub cannot be read. */
export async function previewPull(input: PreviewInput): Promise<Preview> {
  const { github, at, clock } = input;
  const seenAt = clock.now();
  const reader = openReader(github, input.known);
  const pull = await readPull(reader, at, { number: input.pull });
  const hasRoadmap = input.roadmapFile !== undefined;
  // What people ask for in comments is not the pull request's doing.
  const observation = withoutRemarks(await observe(reader, at, { now: seenAt, hasRoadmap }));
  const planning: PlanInput = { access: createAccessMemory(), ...input, seenAt };
  return await previewMerge(await planObservation(observation, planning), pull, planning);
}

/** The same for a pull request that was read, where a plan without it is at hand. What is known is read, and nothing added to it. */
export async function previewMerge(before: Planned, pull: PullRequest, input: PlanInput): Promise<Preview> {
  const { at, seenAt } = input;
  const observation = withCopiedKnown(before.observation);
  const isHere = pull.baseRefName === observation.observed.repository.defaultBranch;
  const merged = await complete(observation, asMerged(pull, seenAt, at));
  const roadmapFile = isHere ? await readHead(pull, { at, observation, merged }) : observation.roadmapFile;
  const changesRoadmap = roadmapFile !== observation.roadmapFile;
  const pulls = [merged, ...observation.rest.pulls.filter(({ pull: { number } }) => number !== pull.number)];
  const after = await planObservation(
    {
      ...{ ...observation, roadmapFile },
      observed: {
        ...observation.observed,
        mergedPulls: pulls.map((one) => one.pull),
        openPulls: observation.observed.openPulls.filter(({ number }) => number !== pull.number),
      },
      rest: { ...observation.rest, pulls },
    },
    // Whoever sends it from a fork need not be allowed to see what the App sees.
    { ...input, ...(changesRoadmap && pull.isCrossRepository && { isFromStranger: true }) },
  );
  return { pull, before, after, changesRoadmap };
}

/** What a preview learns is of a state that is not there. */
function withCopiedKnown(observation: Observation): Observation {
  const { rest } = observation;
  const { github, known } = rest.blobs.reader;
  const reader = openReader(github, structuredClone(known));
  return { ...observation, rest: { ...rest, blobs: { ...rest.blobs, reader, used: new Set() } } };
}

const NO_MORE = { hasNextPage: false, endCursor: null };

/** With all of its files and commits, so that they are asked for once. */
async function complete({ rest }: Observation, merged: LeanPull): Promise<LeanPull> {
  const { node, pull } = merged;
  const [whole = pull] = await completePulls({ ...rest, pulls: [merged] }, true);
  const { files, commits } = node;
  return {
    node: {
      ...node,
      files: files === null ? null : { ...files, pageInfo: NO_MORE },
      commits: { ...commits, pageInfo: NO_MORE },
    },
    pull: whole,
  };
}

function withoutRemarks(observation: Observation): Observation {
  return { ...observation, observed: { ...observation.observed, remarks: [] } };
}

interface Base {
  readonly at: PlanningInput['at'];
  readonly observation: Observation;
  readonly merged: LeanPull;
}

/**
 * The roadmap once it is merged: where the pull request changes one it is its own; else that of the default branch, since the
 * branch may be older.
 */
async function readHead(pull: PullRequest, { at, observation, merged }: Base): Promise<RoadmapFile | null> {
  const files = new Map(merged.pull.files.map(({ path, change }) => [path, change]));
  const own = observation.roadmapFile;
  const { blobs } = observation.rest;
  for (const [index, path] of ROADMAP_PATHS.entries()) {
    const change = files.get(path);
    if (change === 'deleted') continue;
    if (change !== undefined) {
      const blob = blobAtHead(pull, index as 0);
      if (blob !== null) return await readRoadmap(blobs, { path, blob });
      return { path, bytes: await readAtHead(blobs.reader, pull, { at, path }) };
    }
    if (own?.path === path) return own;
  }
  return null;
}

/** Of a pull request with very many commits GitHub may not show the last one. */
function blobAtHead({ head, headRefOid }: PullRequest, index: 0): Blob | null {
  const [last] = nodesOf(head);
  return last?.commit.oid === headRefOid ? ofType(last.commit[`roadmap${index}`]?.object ?? null) : null;
}

/** GitHub keeps the commits of every pull request with the repository that it is for; a fork that shows them is asked else. */
async function readAtHead(
  reader: Reader,
  { headRefOid: ref, headRepository }: PullRequest,
  { at, path }: { readonly at: PlanningInput['at']; readonly path: string },
): Promise<Uint8Array> {
  try {
    return (await readFileAt(reader, { owner: at.owner, name: at.name, path, ref })).bytes;
  } catch (error) {
    if (!(error instanceof MilepostError) || error.code !== 'input' || headRepository === null) throw error;
    const { owner, name } = headRepository;
    return (await readFileAt(reader, { owner: owner.login, name, path, ref })).bytes;
  }
}
