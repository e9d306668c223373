// What the learner is told about the roadmap as a whole, beside what is planned.
import type { Roadmap, Tracker } from '../../roadmap/roadmap.ts';
import type { Conflict } from '../action.ts';
import { type UnknownMention, unknownNotice } from '../evidence/evidence-conflicts.ts';
import type { Unclear } from '../match/rename-items.ts';

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
  return `This roadmap offers ${tracks.length} ways: ${ways}. Write the id of yours as "track: …" in ${nameOf(roadmapPath)}; until then only what they share is counted.`;
}

/** One of them: once it is answered, the next one is told, or clear by then. */
function unclearNotice({
  roadmapPath,
  unclear,
}: Pick<NoticeInput, 'roadmapPath' | 'unclear'>): string | undefined {
  const [first, ...more] = unclear;
  if (first === undefined) return undefined;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const { title, became, isNew } = wordsFor(first);
  return `It is not clear what became of "${title}"${others}, so nothing was made and nothing taken out for it. In ${nameOf(roadmapPath)}, ${became} ${isNew}`;
}

function wordsFor({ stray: { thing, block }, items }: Unclear) {
  const { id } = block.marker;
  const [first] = items;
  return {
    title: thing.title,
    became: `write "was: ${id}" under the item that it is now.`,
    isNew: `Under an item that is new, write an id, such as "id: ${first?.id ?? ''}" under "${first?.title ?? ''}": if all are new, it was taken out.`,
  };
}

/** How many are named: whoever looks at the file sees the others. */
const MOST_NAMED = 5;

/** An issue whose item may be one of several now. */
export function unclearConflict(unclear: Unclear): Conflict {
  const { stray, items } = unclear;
  const { title, became, isNew } = wordsFor(unclear);
  const named = items.slice(0, MOST_NAMED).map((item) => `"${item.title}"`);
  const more = items.length - named.length;
  const list = `${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
  return {
    code: 'renamed-or-new',
    subject: `issue #${stray.thing.number}`,
    message: `No item has the title "${title}" any more. It is not clear whether it is now ${list}, or was taken out: it stays, and no issue is made for what is new beside it.`,
    hint: `In the roadmap, ${became} ${isNew}`,
  };
}

/** What to call the roadmap: never by where it stands on somebody's machine. */
export function nameOf(roadmapPath: string | null): string {
  return roadmapPath ?? 'the roadmap';
}

/** Settings that are understood and that nothing acts on yet. */
export function unusedSettings(tracker: Tracker, roadmapPath: string | null): readonly Conflict[] {
  const unused = [
    ...(tracker.readme === 'issue' ? ['readme: issue'] : []),
    ...(tracker.assignee === undefined ? [] : ['assignee']),
    ...(tracker.holidays.length === 0 ? [] : ['holidays']),
    ...(tracker.digest === 'off' ? [] : ['digest']),
    ...(tracker.nudges === 'off' ? [] : ['nudges']),
  ];
  return unused.map((setting) => ({
    code: 'setting-not-used-yet',
    subject: nameOf(roadmapPath),
    message: `The setting "${setting}" is understood, and nothing acts on it yet.`,
    hint: 'Leave it for a later version, or take it out.',
  }));
}
