// What the learner is told about the roadmap as a whole, beside what is planned.
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { type UnknownMention, unknownNotice } from '../evidence/evidence-conflicts.ts';
import type { Unclear } from '../match/rename-items.ts';
import type { Observed } from '../observed.ts';
import type { ItemDecision } from './items/item-state.ts';

interface NoticeInput {
  readonly roadmapPath: string | null;
  readonly unclear: readonly Unclear[];
  readonly unknown: readonly UnknownMention[];
}

/**
 * The sentences at the top of the README section: a track that is still to be picked, items of which it is not clear which
 * they were, a pull request that names an item that is none.
 */
export function noticeOf(roadmap: Roadmap, input: NoticeInput): { readonly notice?: string } {
  const { roadmapPath, unknown } = input;
  const notices = [trackNotice(roadmap, roadmapPath), unclearNotice(input), unknownNotice(unknown)].filter(
    (one) => one !== undefined,
  );
  return notices.length === 0 ? {} : { notice: notices.join(' ') };
}

function trackNotice({ tracks, track }: Roadmap, roadmapPath: string | null): string | undefined {
  if (tracks.length === 0 || track !== undefined) return undefined;
  const ways = tracks.map(({ id, title }) => `${title} (${id})`).join(', ');
  return `This roadmap offers ${tracks.length} tracks: ${ways}. Write the id of yours as "track: …" in ${nameOf(roadmapPath)}; until then only what they share is counted.`;
}

/** One of them: once it is answered, the next one is told, or clear by then. */
function unclearNotice({
  roadmapPath,
  unclear,
}: Pick<NoticeInput, 'roadmapPath' | 'unclear'>): string | undefined {
  const [first, ...more] = unclear;
  if (first === undefined) return undefined;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const { hint } = unclearConflict(first, roadmapPath);
  return `It is not clear what became of "${first.stray.thing.title}"${others}, so nothing was created or closed for it. ${hint}`;
}

/** An issue whose item may be one of several now. */
export function unclearConflict({ stray, items }: Unclear, roadmapPath: string | null): Conflict {
  const { thing, block } = stray;
  return conflict('renamed-or-new', `issue #${thing.number}`, {
    ...{ id: block.marker.id, title: thing.title, items },
    roadmap: nameOf(roadmapPath),
  });
}

/** What to call the roadmap: never by where it stands on somebody's machine. */
export function nameOf(roadmapPath: string | null): string {
  return roadmapPath ?? 'the roadmap';
}

/** Narrower than this no page of pull requests is: whoever reads the repository sees at least so many. */
const RECENT = 5;

/** Of the pull requests with the latest activity, and only while what was meant may still be open: older ones are history. */
export function worthANotice(
  unknown: readonly UnknownMention[],
  { mergedPulls }: Observed,
  decisions: ReadonlyMap<string, ItemDecision>,
): readonly UnknownMention[] {
  const recent = new Set(mergedPulls.slice(0, RECENT).map(({ number }) => number));
  const mayBeMeant = (near: string | undefined) =>
    [...decisions].some(([id, { status }]) => status.state === 'open' && (near ?? id) === id);
  return unknown.filter(({ pull, near }) => recent.has(pull) && mayBeMeant(near));
}
