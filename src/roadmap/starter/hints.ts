// The comments that every new roadmap file gets. In all of them `#key` is an example that is switched off, and `# Text`
// explains.
import type { Track } from '../roadmap.ts';

export const START_HINT = `# The day you begin. With it, phases that have a duration get due dates.
#start: 2027-01-04`;

/** What may be said of the tracking, switched off: the defaults are fine for most. */
export const TRACKER_HINT = `# How to track it in this repository; all of this is optional. \`open: phase\` creates only the issues of phases that
# have begun, and \`readme: pull-request\` puts the progress into a pull request instead of a commit.
#tracker:
#  open: phase
#  readme: pull-request
#  due-dates: false
#  holidays: [{from: 2027-07-01, to: 2027-07-14}]`;

/** The pick of a track: made, or switched off with the first one as example. Empty where there are none. */
export function renderTrackHint(tracks: readonly Pick<Track, 'id'>[], picked: string | undefined): string {
  const [first] = tracks;
  if (first === undefined) return '';
  if (picked !== undefined) {
    return `# The track that you follow, by its id. What belongs to other tracks only is left out.\ntrack: ${picked}`;
  }
  return `# The track that you follow, by its id. Until you pick one, only what all tracks share is tracked.\n#track: ${first.id}`;
}

/** A text as comment lines. */
export function comment(text: string): string {
  return text.replace(/^/gm, '# ');
}
