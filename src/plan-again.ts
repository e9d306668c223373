// Observe and plan: what a reconciliation would do, as data. Writes nothing.
import { readBases } from './bases.ts';
import type { Clock } from './clock.ts';
import { MilepostError } from './errors.ts';
import { type AccessMemory, createAccessMemory } from './github/observe/access.ts';
import type { GitHub } from './github/client/connect.ts';
import type { RepositoryAddress } from './github/repository-name.ts';
import type { Intents } from './github/apply/intents.ts';
import type { Memory } from './github/memory.ts';
import { rememberBlobs } from './github/observe/blobs.ts';
import { planInFull } from './github/observe/in-full.ts';
import type { Known } from './github/known.ts';
import { type Observation, observe } from './github/observe/observe.ts';
import { growBack, openReader } from './github/graphql/read-wide.ts';
import type { RoadmapFile } from './github/observe/roadmap-file.ts';
import { type Planner, planHere } from './planner.ts';
import { glimpseRoadmap } from './roadmap/read/glimpse.ts';
import type { Problem } from './roadmap/problem.ts';
import { say } from './roadmap/problems/catalogue.ts';
import { itemsOf } from './roadmap/roadmap.ts';
import type { Plan } from './tracker/plan/plan.ts';
import type { Observed } from './tracker/observed.ts';
import type { OnTooMuch } from './tracker/plan/guard.ts';
import { isWarned, planNothing } from './tracker/plan/plan-mistakes.ts';

export interface PlanningInput {
  readonly github: GitHub;
  readonly at: RepositoryAddress;
  readonly clock: Clock;
  /** A roadmap from elsewhere; by default the repository's own. */
  readonly roadmapFile?: RoadmapFile;
  /** What is done where too much would be taken out at once: see tracker/plan/guard.ts. */
  readonly onTooMuch?: OnTooMuch;
  /** What is remembered of the repository, and what this time is to be remembered: it saves requests. */
  readonly known?: Known;
  /** What is known of who may write; by default, what this reconciliation asks. */
  readonly access?: AccessMemory;
  /** Called with what is there, before anything is written. */
  readonly onObserved?: (observation: Observation) => Promise<void>;
  /** Who reads what others wrote. Default: this thread. */
  readonly planner?: Planner;
}

/**
 * What a reconciliation leads to. `invalid`: the roadmap has problems, so what is there stays, and the plan only says so. `no-roadmap`:
 * nothing is done, but that what we said of mistakes in one that is gone is taken back.
 */
export type Planned =
  | { readonly status: 'no-roadmap'; readonly observation: Observation; readonly clearing?: never }
  | {
      readonly status: 'no-roadmap';
      readonly observation: Observation;
      readonly clearing: Pick<PlannedWith, 'plan' | 'observed' | 'seenAt'>;
    }
  | (PlannedWith & {
      readonly status: 'invalid';
      readonly problems: readonly Problem[];
      readonly tooHeavy?: MilepostError;
    })
  | (PlannedWith & Followed & { readonly status: 'planned' });

export interface Followed {
  /** What in it is probably not what was meant. */
  readonly warnings: readonly Problem[];
  /** The roadmap is not the repository's own, so nobody else follows it; `instead` is where its own one stands. */
  readonly elsewhere?: { readonly instead: string | null };
}

export interface PlannedWith {
  readonly path: string;
  readonly plan: Plan;
  readonly observed: Observed;
  readonly observation: Observation;
  /** When GitHub was asked, in ms since the epoch. */
  readonly seenAt: number;
}

/** Observes and plans, and writes nothing. Throws a MilepostError where GitHub cannot be read. */
export async function planAgain(
  input: PlanningInput & { readonly memory?: Memory; readonly intents?: Intents },
): Promise<Planned> {
  const seenAt = input.clock.now();
  const reader = openReader(input.github, input.known);
  // A GitHub that does not know the fields refuses the whole question: after that it is asked without.
  delete reader.known.blockers;
  const observation = await observe(reader, input.at, {
    now: seenAt,
    hasRoadmap: input.roadmapFile !== undefined,
  });
  input.memory?.check(observation.observed);
  input.intents?.check(observation.observed);
  await input.onObserved?.(observation);
  const planned = await planObservation(observation, { ...input, seenAt });
  if (planned.status === 'planned' && planned.plan.roadmap.tracker.dependencies === 'on')
    observation.rest.blobs.reader.known.blockers = true;
  rememberBlobs(observation.rest.blobs);
  growBack(observation.rest.blobs.reader);
  return planned;
}

export interface PlanInput extends PlanningInput {
  readonly memory?: Memory;
  readonly intents?: Intents;
  readonly seenAt: number;
  /** The roadmap is by somebody who need not be allowed to see all that we see: it may build on no private file that is new. */
  readonly isFromStranger?: boolean;
}

/** Plans from an observation, which may be of what would be there. */
export async function planObservation(observation: Observation, input: PlanInput): Promise<Planned> {
  const file = input.roadmapFile ?? observation.roadmapFile;
  if (file === null) return await planWithout(observation, input);
  try {
    return await planFile(file, observation, input);
  } catch (error) {
    if (!(error instanceof MilepostError) || error.code !== 'too-heavy') throw error;
    return {
      ...(await planWrong(file, observation, { ...input, problems: [tooHeavy(error)] })),
      tooHeavy: error,
    };
  }
}

async function planWithout(
  observation: Observation,
  { seenAt, planner = planHere }: PlanInput,
): Promise<Planned> {
  const { observed } = observation;
  const plan = isWarned(observed) ? await planner.planGone(observed) : undefined;
  if (plan === undefined || plan.actions.length === 0) return { status: 'no-roadmap', observation };
  return { status: 'no-roadmap', observation, clearing: { plan, observed, seenAt } };
}

async function planFile(file: RoadmapFile, observation: Observation, input: PlanInput): Promise<Planned> {
  const { at, seenAt, memory, intents, planner = planHere } = input;
  const { reader } = observation.rest.blobs;
  const { isFromStranger = false } = input;
  const bases = await readBases({ bytes: file.bytes, reader, at, planner, isFromStranger });
  const parsed = await planner.parseRoadmap(file.bytes, bases);
  if (!parsed.ok) return await planWrong(file, observation, { ...input, problems: parsed.problems });
  const { roadmap, warnings } = parsed;
  const now = instantOf(seenAt);
  const own = observation.roadmapFile;
  const isOwn = own !== null && Buffer.compare(file.bytes, own.bytes) === 0;
  const roadmapPath = isOwn ? own.path : null;
  const onTooMuch = input.onTooMuch ?? 'tell';
  // The bytes go to another thread with each plan: only where somebody may have asked to change them.
  const isAsked = isOwn && observation.observed.remarks.some(({ body }) => /repace/i.test(body));
  const source = isAsked ? { path: own.path, text: textOf(own.bytes), bases } : undefined;
  const plan = (seen: Observed) =>
    planner.planRepository({
      ...{ roadmap, roadmapPath, observed: seen, now, onTooMuch },
      ...(source !== undefined && { source }),
    });
  const completed = await planInFull(observation, {
    plan,
    told: [...(memory?.told() ?? []), ...(intents?.told() ?? [])],
    withFiles: itemsOf(roadmap).some(({ paths }) => paths.length > 0),
    seenAt,
    access: input.access ?? createAccessMemory(),
  });
  memory?.checkComments(completed.observed);
  intents?.checkComments(completed.observed);
  const elsewhere = isOwn ? {} : { elsewhere: { instead: own?.path ?? null } };
  return { status: 'planned', path: file.path, ...completed, observation, seenAt, warnings, ...elsewhere };
}

/** With its byte order mark. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function instantOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

type Invalid = Extract<Planned, { status: 'invalid' }>;

async function planWrong(
  { path, bytes }: RoadmapFile,
  observation: Observation,
  input: PlanInput & Pick<Invalid, 'problems'>,
): Promise<Invalid> {
  const { problems, seenAt, planner = planHere } = input;
  const { observed } = observation;
  // A roadmap from elsewhere is brought by a person, who is told.
  const plan =
    input.roadmapFile === undefined
      ? await planner.planWrong(bytes, { path, problems, observed, now: instantOf(seenAt) })
      : planNothing({ glimpse: glimpseRoadmap(bytes), observed });
  return { status: 'invalid', path, problems, plan, observed, observation, seenAt };
}

/** What the repository is told where planning was given up. */
function tooHeavy({ message }: MilepostError): Problem {
  return { ...say('too-heavy', message), line: 1, column: 1, path: '' };
}
