// What the learner is told about the roadmap as a whole, beside what is planned.
import type { Roadmap, Tracker } from '../roadmap/roadmap.ts';
import type { Conflict } from './action.ts';

/** The sentence at the top of the README section: a track that is still to be picked. */
export function noticeOf(
  { tracks, track }: Roadmap,
  roadmapPath: string | null,
): { readonly notice?: string } {
  if (tracks.length === 0 || track !== undefined) return {};
  const ways = tracks.map(({ id, title }) => `${title} (${id})`).join(', ');
  const notice = `This roadmap offers ${tracks.length} ways: ${ways}. Write the id of yours as "track: …" in ${nameOf(roadmapPath)}; until then only what they share is counted.`;
  return { notice };
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
