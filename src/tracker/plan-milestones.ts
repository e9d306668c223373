// Phases become milestones. We undo only what we did: the marker remembers what we closed.
import type { Phase } from '../roadmap/roadmap.ts';
import type { PhaseProgress } from '../progress/progress.ts';
import type { Conflict, CreateMilestone, MilestoneChange, UpdateMilestone } from './action.ts';
import type { Matched, Matches } from './match.ts';
import type { ObservedMilestone } from './observed.ts';
import { type Marker, type Part, checksum, printPart, sameText } from './part.ts';
import { renderMilestoneText } from './texts.ts';

export interface PlannedMilestones {
  /** Renames to a title that nobody has, so that two phases can swap theirs. */
  readonly detours: readonly UpdateMilestone[];
  /** By phase id: what comes before the phase's issues. */
  readonly before: ReadonlyMap<string, CreateMilestone | UpdateMilestone>;
  /** What comes after all issues: milestones that close. */
  readonly after: readonly UpdateMilestone[];
  readonly conflicts: readonly Conflict[];
}

export interface MilestonesInput {
  readonly phases: readonly PhaseProgress[];
  readonly matches: Matches<ObservedMilestone>;
  readonly existing: readonly ObservedMilestone[];
}

/** The milestone's title: the phase's, its emoji before it. */
export function milestoneTitle(phase: Phase): string {
  return phase.emoji === undefined ? phase.title : `${phase.emoji} ${phase.title}`;
}

/** Plans every milestone of the roadmap, and of phases that left it. */
export function planMilestones(input: MilestonesInput): PlannedMilestones {
  const before = new Map<string, CreateMilestone | UpdateMilestone>();
  const after: UpdateMilestone[] = [];
  const conflicts: Conflict[] = [];
  const titles = resolveTitles(input, conflicts);
  for (const progress of input.phases) {
    const match = input.matches.byId.get(progress.phase.id);
    if (match === undefined) {
      before.set(progress.phase.id, createMilestone(progress));
      continue;
    }
    const change = changeOf(progress, {
      match,
      title: titles.wanted.get(progress.phase.id) ?? match.thing.title,
    });
    if (change === undefined) continue;
    const action: UpdateMilestone = {
      type: 'update-milestone',
      milestone: match.thing.number,
      title: match.thing.title,
      change,
    };
    if (change.state === 'closed') after.push(action);
    else before.set(progress.phase.id, action);
  }
  return {
    detours: titles.detours,
    before,
    after: [...after, ...input.matches.retired.flatMap(retire)],
    conflicts,
  };
}

function createMilestone({ phase, state }: PhaseProgress): CreateMilestone {
  const closed = state === 'done';
  return {
    type: 'create-milestone',
    phase: phase.id,
    title: milestoneTitle(phase),
    description: renderDescription(phase, { closed }),
    ...(phase.due === undefined ? {} : { due: phase.due }),
    state: closed ? 'closed' : 'open',
  };
}

function renderDescription(
  phase: Phase,
  options: { closed: boolean; part?: Part | undefined; around?: string },
): string {
  const text = renderMilestoneText(phase);
  const marker: Marker = {
    kind: 'phase',
    id: phase.id,
    sum: checksum(text),
    ...(options.closed ? { state: 'closed' } : {}),
  };
  const { part, around = '' } = options;
  const after = part?.after ?? (around.trim() === '' ? '' : `\n\n${around}`);
  const edited = part !== undefined && part.text.trim() !== '' && checksum(part.text) !== part.marker.sum;
  if (edited && !sameText(part.text, text)) {
    return printPart({
      before: part.before,
      after,
      marker: { ...marker, sum: part.marker.sum },
      text: part.text,
    });
  }
  return printPart({ before: part?.before ?? '', after, marker, text });
}

/** The difference between a milestone and what its phase asks for; undefined where there is none. */
function changeOf(
  { phase, state }: PhaseProgress,
  { match: { thing, part }, title }: { match: Matched<ObservedMilestone>; title: string },
): MilestoneChange | undefined {
  const mark = part?.marker.state;
  const done = state === 'done';
  const close = done && thing.state === 'open' && mark !== 'closed';
  const byUs = thing.state === 'closed' && (mark === 'closed' || mark === 'retired');
  const reopen = byUs && !done;
  const closed = done && (close || byUs || mark === 'closed');
  const description = renderDescription(phase, { closed, part, around: thing.description });

  const change: MilestoneChange = {
    ...(thing.title === title ? {} : { title }),
    ...(sameDescription(description, thing.description) ? {} : { description }),
    ...(phase.due === undefined || phase.due === thing.due ? {} : { due: phase.due }),
    ...(close ? { state: 'closed' } : reopen ? { state: 'open' } : {}),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** GitHub may keep other line ends and no blank ones at the end. */
function sameDescription(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
}

function retire({ thing, part }: Matched<ObservedMilestone> & { part: Part }): readonly UpdateMilestone[] {
  if (part.marker.state === 'retired' || part.marker.state === 'left') return [];
  // What somebody else closed is only marked, so that a later phase is not taken for this one.
  const isTheirs = thing.state === 'closed' && part.marker.state !== 'closed';
  const description = printPart({
    ...part,
    marker: { ...part.marker, state: isTheirs ? 'left' : 'retired' },
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

/** GitHub refuses two milestones of one title: a title that another one still holds waits for a detour. */
function resolveTitles(input: MilestonesInput, conflicts: Conflict[]) {
  const wanted = new Map<string, string>();
  const detours: UpdateMilestone[] = [];
  const phaseOf = new Map([...input.matches.byId].map(([id, { thing }]) => [thing.number, id]));
  const holders = new Map(input.existing.map((milestone) => [milestone.title.toLowerCase(), milestone]));
  for (const { phase } of input.phases) {
    const title = milestoneTitle(phase);
    const holder = holders.get(title.toLowerCase());
    const own = input.matches.byId.get(phase.id)?.thing;
    if (holder === undefined || holder.number === own?.number) {
      wanted.set(phase.id, title);
    } else if (phaseOf.has(holder.number)) {
      wanted.set(phase.id, title);
      const change = { title: `${holder.title} (${phaseOf.get(holder.number) ?? ''})` };
      detours.push({ type: 'update-milestone', milestone: holder.number, title: holder.title, change });
    } else {
      conflicts.push({
        code: 'milestone-title-taken',
        subject: `milestone "${title}"`,
        message: `Another milestone (#${holder.number}) already has the title of phase "${phase.id}".`,
        hint: 'Rename that milestone, or give the phase another title.',
      });
    }
  }
  return { wanted, detours };
}
