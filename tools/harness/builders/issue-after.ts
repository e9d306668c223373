// What GitHub would say of an issue once an action on it is done.
import type {
  AddBlocker,
  RemoveBlocker,
  UpdateIssue,
  WriteComment,
  WriteLog,
  WritePage,
} from '../../../src/tracker/action.ts';
import { renderBody } from '../../../src/tracker/content/body.ts';
import { parseManagedBlock } from '../../../src/tracker/content/managed-block.ts';
import type { ObservedIssue } from '../../../src/tracker/observed.ts';
import { pageBody, renderProgressPage } from '../../../src/tracker/pages/plan-page.ts';
import { commentMarker } from '../../../src/tracker/plan/items/item-state.ts';
import { type World, known, numbersOf } from './applied-world.ts';
import { US } from './observed.ts';

export function updated(world: World, issue: ObservedIssue, action: UpdateIssue): ObservedIssue {
  if (issue.number !== (action.issue ?? known(world.issueNumbers, action.item))) return issue;
  const { title, body, labels, assignees, phase, state, reason } = action.change;
  const { at } = world.options;
  return {
    ...issue,
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body: renderBody(body, numbersOf(world)) }),
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
    ...(phase === undefined
      ? {}
      : { milestone: phase === null ? null : known(world.milestoneNumbers, phase) }),
    ...(state === 'closed' && reason !== undefined && reason !== 'reopened'
      ? { state, closeReason: reason, closedAt: at, closer: US }
      : {}),
    ...(state === 'open' ? { state, closeReason: null, closedAt: null, reopenedAt: at, reopener: US } : {}),
  };
}

export function paged(world: World, issue: ObservedIssue, action: WritePage | WriteLog): ObservedIssue {
  if (action.type === 'write-page') {
    const isIt =
      action.issue === undefined
        ? parseManagedBlock(issue.body)?.marker.kind === action.page
        : issue.number === action.issue;
    const text = action.text ?? renderProgressPage(world.plan, numbersOf(world));
    return isIt ? { ...issue, body: pageBody(action, text) } : issue;
  }
  if (issue.number !== action.issue) return issue;
  const id = issue.number * 100 + issue.comments.length;
  const body = `${action.marker}\n${action.text}`;
  const comment = { id, body, writtenAt: world.options.at, ours: true, author: US };
  return { ...issue, comments: [...issue.comments, comment] };
}

/** Refuses what GitHub refuses: what already exists, or is not. */
export function blocked(
  world: World,
  issue: ObservedIssue,
  action: AddBlocker | RemoveBlocker,
): ObservedIssue {
  const isAdded = action.type === 'add-blocker';
  const number = action.issue ?? known(world.issueNumbers, isAdded ? action.item : '');
  if (issue.number !== number) return issue;
  const { there = [], removals = new Map<number, number>() } = issue.blockers ?? {};
  const blocker = action.blocker ?? known(world.issueNumbers, isAdded ? action.need : '');
  if (there.includes(blocker) === isAdded) throw new Error(`422: #${number} and #${blocker}`);
  const blockers = isAdded
    ? { there: [...there, blocker], removals }
    : {
        there: there.filter((one) => one !== blocker),
        removals: new Map(removals).set(blocker, (removals.get(blocker) ?? 0) + 1),
      };
  return { ...issue, blockers, blockerCount: blockers.there.length };
}

export function commented(world: World, issue: ObservedIssue, action: WriteComment): ObservedIssue {
  if (issue.number !== (action.issue ?? known(world.issueNumbers, action.item))) return issue;
  const comment = {
    id: action.comment ?? issue.number * 100 + issue.comments.length,
    body: `${commentMarker(action.about)}\nSaid.`,
    writtenAt: world.options.at,
    ours: true,
    author: US,
  };
  const others = issue.comments.filter(({ id }) => id !== action.comment);
  return { ...issue, comments: [...others, comment] };
}
