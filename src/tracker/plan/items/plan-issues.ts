// Items become issues. Titles, bodies, labels and milestones follow the roadmap; states belong to GitHub.
import type { ItemStatus } from '../../../progress/progress.ts';
import { readCondition } from '../../../roadmap/condition.ts';
import type { Item, Phase, Roadmap } from '../../../roadmap/roadmap.ts';
import type {
  Action,
  AddBlocker,
  CreateIssue,
  IssueChange,
  UpdateIssue,
  WriteComment,
} from '../../action.ts';
import type { BodyPlan } from '../../content/body-plan.ts';
import type { Numbers } from '../plan.ts';
import { type Conflict, conflict } from '../../conflicts/conflict.ts';
import { BODY_LIMIT, planBody, renderBody } from '../../content/body.ts';
import { progressIn, progressText } from './in-progress.ts';
import { planAssignee } from './plan-assignee.ts';
import { type ItemDecision, conflictOf } from './item-state.ts';
import { countBoxes, parseManagedBlock } from '../../content/managed-block.ts';
import { planIssueFields } from '../../content/issue-fields.ts';
import { type LabelNames, labelsOf, nameOf } from '../../content/labels.ts';
import { type Matched, ROADMAP_LABEL } from '../../match/match.ts';
import type { ObservedIssue } from '../../observed.ts';
import type { PlannedBlockers } from '../../blockers/plan-blockers.ts';

export interface ItemInput {
  readonly roadmap: Pick<Roadmap, 'kinds' | 'tracker'>;
  readonly item: Item;
  readonly phase: Phase;
  /** Titles of all items by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Items whose issues this very plan creates. */
  readonly coming: ReadonlySet<string>;
  readonly numbers: Numbers;
  readonly labelNames: LabelNames;
  readonly match: Matched<ObservedIssue> | undefined;
  readonly decision: ItemDecision;
  readonly blockers: PlannedBlockers;
  readonly now: string;
  /** It is up next, once the plan is carried out. */
  readonly isAssigned: boolean;
  /** Its title changed, and with it its id: see rename.ts. */
  readonly isRenamed: boolean;
}

/** Why an issue or a milestone gets another title although nobody said `was`, and how to say otherwise. */
export const RENAMED = 'renamed in the roadmap; if it is a new item, give it an id of its own';

/** Why an issue that a person wrote becomes an item's. */
export const ADOPTED = 'adopted';

export interface PlannedIssue {
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
  /** What follows once all issues are there. */
  readonly added?: readonly AddBlocker[];
  /** Numbers of the issues of which it is not known what blocks them. */
  readonly unseen?: readonly number[];
  /** Labels of the item that a person took off its issue. */
  readonly takenOff?: readonly string[];
  /** Boxes in our part of its text, once the plan is carried out; none where no box is ticked. */
  readonly boxes?: ItemStatus['boxes'];
}

/**
 * All that happens to one item's issue: created or changed, told about, closed or reopened. Told before it is closed:
 * if we stop between the two, the next reconciliation finds the issue open and goes on. In a locked one nothing is told.
 */
export function planIssue(input: ItemInput): PlannedIssue {
  const { item, decision, match } = input;
  const issue = match?.thing.number;
  const comment: readonly WriteComment[] =
    decision.comment === undefined || match?.thing.locked === true
      ? []
      : [
          {
            type: 'write-comment',
            item: item.id,
            issue,
            ...(decision.comment.id === undefined ? {} : { comment: decision.comment.id }),
            about: decision.comment.about,
          },
        ];
  if (match !== undefined) return planExisting(input, match, comment);
  const closing: readonly UpdateIssue[] =
    decision.close === undefined ? [] : [update(input, { state: 'closed', reason: 'completed' })];
  const create = createIssue(input);
  const isBegun = item.doneWhen.some((condition) => readCondition(condition).met);
  return {
    ...{ actions: [create, ...comment, ...closing], added: input.blockers.added },
    conflicts: input.blockers.conflicts,
    ...(isBegun ? boxesIn(textOf(renderBody(create.body, input.numbers))) : {}),
  };
}

function boxesIn(text: string | undefined): Pick<PlannedIssue, 'boxes'> {
  const boxes = countBoxes(text ?? '');
  return boxes.ticked === 0 ? {} : { boxes };
}

function createIssue(input: ItemInput): CreateIssue {
  const { item, phase, roadmap, labelNames } = input;
  const wanted = wantedAssignee(input);
  return {
    type: 'create-issue',
    item: item.id,
    title: item.title,
    body: freshBody(input, wanted),
    labels: labelsOf(item, roadmap).map((name) => nameOf(name, labelNames)),
    ...(wanted === undefined ? {} : { assignees: [wanted] }),
    phase: phase.id,
  };
}

function wantedAssignee({ isAssigned, roadmap }: ItemInput): string | undefined {
  return isAssigned ? roadmap.tracker.assignee : undefined;
}

function freshBody(
  { item, phase, titles, roadmap, decision, blockers }: ItemInput,
  assigned: string | undefined,
): BodyPlan {
  const needs = item.needs.map((id) => ({ id, title: titles.get(id) ?? id }));
  const evidence = roadmap.kinds.find(({ name }) => name === item.kind)?.evidence;
  return {
    item,
    phase,
    needs,
    ...(evidence !== undefined && { evidence }),
    labels: labelsOf(item, roadmap),
    blockers: blockers.memos,
    ...(decision.progress !== undefined && { progress: decision.progress }),
    ...(assigned !== undefined && { assigned }),
    before: '',
    after: '',
  };
}

function planExisting(
  input: ItemInput,
  match: Matched<ObservedIssue>,
  comment: readonly WriteComment[],
): PlannedIssue {
  const { item, decision, numbers, blockers } = input;
  const issue = match.thing;
  const fields = planIssueFields({ ...input, match });
  const isOpen = decision.status.state === 'open';
  const { assignees, assigned } = planAssignee(match, { wanted: wantedAssignee(input), isOpen });
  const news = [fields.isNews, blockers.isNews, decision.progress !== progressIn(match)];
  const isNews = news.includes(true) || assigned !== match.block?.marker.assigned;
  const planned = planBody(
    { fresh: freshBody(input, assigned), numbers, coming: input.coming, isNews, since: input.now },
    match,
  );
  const tooLong = planned.body !== undefined && renderBody(planned.body, numbers).length > BODY_LIMIT;
  const { title, ...rest } = fields.change;
  const change: IssueChange = {
    ...(title === undefined ? {} : { title }),
    ...(planned.body === undefined || tooLong ? {} : { body: planned.body }),
    ...rest,
    ...(assignees === undefined || tooLong ? {} : { assignees }),
    ...(decision.close === undefined ? {} : { state: 'closed', reason: 'completed' }),
    ...(decision.reopen === undefined ? {} : { state: 'open', reason: 'reopened' }),
  };
  const updates =
    Object.keys(change).length === 0
      ? []
      : [{ ...update(input, change), ...(planned.onlyMarker && { onlyMarker: true as const }) }];
  const conflicts = [
    ...fields.conflicts,
    ...blockers.conflicts,
    ...(planned.edited ? [conflict('issue-edited', `issue #${issue.number}`, issue.title)] : []),
    ...(tooLong ? [tooLongConflict(issue)] : []),
    ...closedByConflicts(input, issue),
  ];
  const tell = planned.edited ? tellEdited(item, issue) : [];
  const text = change.body === undefined ? match.block?.text : textOf(renderBody(change.body, numbers));
  return {
    ...{
      actions: [...comment, ...blockers.removed, ...updates, ...tell],
      conflicts,
      takenOff: fields.takenOff,
    },
    // What the marker cannot remember is not ours.
    added: tooLong ? [] : blockers.added,
    unseen: blockers.isUnseen ? [issue.number] : [],
    ...boxesIn(text),
  };
}

function tellEdited({ id }: Item, issue: ObservedIssue): readonly WriteComment[] {
  if (issue.locked || conflictOf(issue) !== undefined) return [];
  return [{ type: 'write-comment', item: id, issue: issue.number, about: { kind: 'conflict' } }];
}

function closedByConflicts({ decision, labelNames }: ItemInput, { number, title }: ObservedIssue) {
  if (decision.closedBy === undefined) return [];
  const label = nameOf(ROADMAP_LABEL, labelNames);
  return [conflict('closed-by-bot', `issue #${number}`, decision.closedBy.login, title, label)];
}

function textOf(body: string): string | undefined {
  return parseManagedBlock(body)?.text;
}

function update({ item, phase, match, decision, isRenamed }: ItemInput, change: IssueChange): UpdateIssue {
  const why =
    decision.close !== undefined
      ? decision.close === 'done before'
        ? 'done before'
        : `completed by #${decision.close.number}`
      : decision.reopen !== undefined
        ? decision.reopen === 'back'
          ? 'back in the roadmap'
          : `taken back by #${decision.reopen.number}`
        : match !== undefined && match.block === undefined
          ? ADOPTED
          : isRenamed
            ? RENAMED
            : decision.progress !== progressIn(match)
              ? progressText(decision.progress)
              : undefined;
  return {
    type: 'update-issue',
    item: item.id,
    issue: match?.thing.number,
    title: match?.thing.title ?? item.title,
    change,
    ...(change.phase === phase.id && { phaseTitle: phase.title }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Where the learner's notes leave no room for what we have to say. */
export function tooLongConflict({ number, title }: ObservedIssue): Conflict {
  return conflict('issue-too-long', `issue #${number}`, title, BODY_LIMIT);
}
