// What people have said, and whether it still stands.
import type { Issue } from '../../tools/sandbox/world/state.ts';
import { normaliseTitle } from '../../src/tracker/match/title.ts';
import { parseManagedBlock } from '../../src/tracker/content/managed-block.ts';
import type { Stage } from '../../tools/harness/stage.ts';
import { TITLES } from './deeds.ts';

/** Issues that are none of ours: without a marker, and no title that could be adopted; or a stranger's. */
export function foreign(stage: Stage): string {
  const titles = new Set(TITLES.map(normaliseTitle));
  return JSON.stringify(
    stage.issues
      .filter(({ authorLogin, body, title }) => {
        if (authorLogin === 'stranger') return true;
        return parseManagedBlock(body ?? '') === undefined && !titles.has(normaliseTitle(title));
      })
      .map(({ number, title, body, state, labelIds, milestone }) => ({
        number,
        title,
        body,
        state,
        labelIds,
        milestone,
      })),
  );
}

/** What the person said last of an issue, if it was the person who said it last, and not by a command that is to be carried out. */
export function personalStates(stage: Stage): ReadonlyMap<number, string> {
  return new Map(
    stage.issues.flatMap(({ number, events, state, comments }) => {
      const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
      const asks = comments.some(
        ({ body, reactions }) => body.startsWith('/milepost') && reactions.length === 0,
      );
      return last?.actorLogin === 'learner' && !asks ? [[number, state] as const] : [];
    }),
  );
}

/** The ids that several open issues of ours carry. */
export function doubles(stage: Stage): readonly string[] {
  const ids = stage.issues
    .filter(({ authorLogin, state }) => authorLogin === 'milepost[bot]' && state === 'open')
    .flatMap(({ body }) => parseManagedBlock(body ?? '')?.marker.id ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** A person's word is changed only towards closed: by a merge after it, or because the item left the roadmap. */
export function whyChanged(stage: Stage, issue: Issue | undefined): string {
  if (issue?.state !== 'closed') return 'reopened against the person';
  const last = issue.events.findLast(({ kind }) => kind === 'reopened');
  const merged = stage.repository.issues.some(({ pull }) => (pull?.mergedAt ?? '') > (last?.createdAt ?? ''));
  return issue.stateReason !== 'completed' || merged
    ? 'completed by a merge, or taken out'
    : 'closed against the person';
}
