// Phases become milestones. We undo only what we did: the marker remembers what we closed.
import type { PhaseProgress } from '../../progress/progress.ts';
import type { CreateMilestone, MilestoneChange, UpdateMilestone } from '../action.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import type { Matched } from '../match/match.ts';
import type { ObservedMilestone } from '../observed.ts';
import { rememberPhase, renderDescription, sameDescription } from '../content/milestone-text.ts';
import { type TitlesInput, milestoneTitle, resolveTitles } from '../content/milestone-titles.ts';
import { RENAMED } from './items/plan-issues.ts';
import { type ManagedBlock, printManagedBlock } from '../content/managed-block.ts';
import { digest, printWrittenMilestone, readWrittenMilestone, weigh } from '../content/written.ts';

export interface PlannedMilestones {
  /** Renames to a title that nobody has, so that two phases can swap theirs. */
  readonly detours: readonly UpdateMilestone[];
  /** By phase id: what comes before the phase's issues. */
  readonly before: ReadonlyMap<string, CreateMilestone | UpdateMilestone>;
  /** What comes after all issues: milestones that close. */
  readonly after: readonly UpdateMilestone[];
  readonly conflicts: readonly Conflict[];
}

export interface MilestonesInput extends TitlesInput {
  /** Ids of phases whose title changed, and with it their id. */
  readonly renamed: ReadonlySet<string>;
}

/** Plans every milestone of the roadmap, and of phases that left it. */
export function planMilestones(input: MilestonesInput): PlannedMilestones {
  const before = new Map<string, CreateMilestone | UpdateMilestone>();
  const after: UpdateMilestone[] = [];
  const titles = resolveTitles(input);
  const conflicts: Conflict[] = [...titles.conflicts];
  for (const progress of input.phases) {
    const { id } = progress.phase;
    const match = input.matches.byId.get(id);
    const title = titles.wanted.get(id);
    if (match === undefined) {
      before.set(id, createMilestone(progress, title));
      continue;
    }
    const { action: planned, kept } = planExisting(progress, { match, title: title ?? match.thing.title });
    if (kept.length > 0)
      conflicts.push(conflict('changed-by-hand', `milestone "${match.thing.title}"`, kept));
    if (planned === undefined) continue;
    const action = input.renamed.has(id) ? { ...planned, why: RENAMED } : planned;
    if (action.change.state === 'closed') after.push(action);
    else before.set(id, action);
  }
  return {
    detours: titles.detours,
    before,
    after: [...after, ...input.matches.retired.flatMap(retire)],
    conflicts,
  };
}

/** Without a title that is free, it gets one that nobody else has. */
function createMilestone({ phase, state }: PhaseProgress, title: string | undefined): CreateMilestone {
  const closed = state === 'done';
  const wrote = printWrittenMilestone({
    ...rememberPhase(phase),
    ...(title === undefined ? { title: '' } : {}),
  });
  return {
    type: 'create-milestone',
    phase: phase.id,
    title: title ?? `${milestoneTitle(phase)} (${phase.id})`,
    description: renderDescription(phase, { closed, wrote }).text,
    ...(phase.due === undefined ? {} : { due: phase.due }),
    state: closed ? 'closed' : 'open',
  };
}

interface ExistingMilestone {
  readonly match: Matched<ObservedMilestone>;
  /** To have. */
  readonly title: string;
}

/** The difference between a milestone and what its phase asks for, and what of it is a person's. */
function planExisting(
  { phase, state }: PhaseProgress,
  { match, title }: ExistingMilestone,
): { readonly action?: UpdateMilestone; readonly kept: readonly string[] } {
  const { thing, block } = match;
  const { closed, change: newState } = decideState(state === 'done', match);
  const remembered = block?.marker.wrote;
  const written = readWrittenMilestone(remembered);
  const due = weigh({ wanted: phase.due ?? '', observed: thing.due ?? '', written: written?.due });
  const newTitle = thing.title === title ? {} : { title };
  const fields: MilestoneChange = {
    ...(phase.due !== undefined && due === 'write' ? { due: phase.due } : {}),
    ...newState,
  };
  const render = (wrote: string | undefined) =>
    renderDescription(phase, { closed, wrote, block, around: thing.description });
  const asBefore = render(remembered);
  const isRight = sameDescription(asBefore.text, thing.description);
  const hasTheirTitle = title !== milestoneTitle(phase);
  const isTitleKept = hasTheirTitle && written?.title === digest(milestoneTitle(phase));
  // A title that another one has is not written, so it is not remembered.
  const isTitleMissed = hasTheirTitle && !isTitleKept;
  const news = printWrittenMilestone({
    ...rememberPhase(phase),
    ...(isTitleMissed ? { title: written?.title ?? '' } : {}),
  });
  const isChanged = !isRight || Object.keys({ ...newTitle, ...fields }).length > 0;
  const isNews = remembered === undefined ? isChanged : remembered !== news;
  const { text: description, isKept } = isNews ? render(news) : asBefore;
  const change = { ...newTitle, ...(isRight && !isNews ? {} : { description }), ...fields };
  const kept = [
    ...(isTitleKept ? [`its title is not "${milestoneTitle(phase)}"`] : []),
    ...(phase.due !== undefined && due === 'keep' ? [`it is not due on ${phase.due}`] : []),
    ...(isKept ? ['its description was edited'] : []),
  ];
  if (Object.keys(change).length === 0) return { kept };
  const { number: milestone, title: name } = thing;
  const onlyMarker = isRight ? { onlyMarker: true as const } : {};
  return { action: { type: 'update-milestone', milestone, title: name, change, ...onlyMarker }, kept };
}

/** What becomes of its state, and whether its marker says that we closed it. */
function decideState(
  done: boolean,
  { thing, block }: Matched<ObservedMilestone>,
): { readonly closed: boolean; readonly change: Pick<MilestoneChange, 'state'> } {
  const mark = block?.marker.state;
  const close = done && thing.state === 'open' && mark !== 'closed';
  const byUs = thing.state === 'closed' && (mark === 'closed' || mark === 'retired');
  const closed = done && (close || byUs || mark === 'closed');
  return { closed, change: close ? { state: 'closed' } : byUs && !done ? { state: 'open' } : {} };
}

function retire({
  thing,
  block,
}: Matched<ObservedMilestone> & { block: ManagedBlock }): readonly UpdateMilestone[] {
  if (block.marker.state === 'retired' || block.marker.state === 'left') return [];
  // What somebody else closed is only marked, so that a later phase is not taken for this one.
  const isTheirs = thing.state === 'closed' && block.marker.state !== 'closed';
  const description = printManagedBlock({
    ...block,
    marker: { ...block.marker, state: isTheirs ? 'left' : 'retired' },
  });
  return [
    {
      type: 'update-milestone',
      milestone: thing.number,
      title: thing.title,
      change: { description, ...(thing.state === 'closed' ? {} : { state: 'closed' }) },
    },
  ];
}
