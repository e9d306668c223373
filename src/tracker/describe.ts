// A plan for people and for programs: one line an action, or JSON.
import { describeConflict } from './conflicts/conflict.ts';
import type {
  Action,
  IssueChange,
  MilestoneChange,
  UpdateIssue,
  UpdateMilestone,
  WriteComment,
  WriteFiles,
} from './action.ts';
import type { Plan } from './plan/plan.ts';
import { GENERATED_FOLDER } from './our-names.ts';
import { ADOPTED } from './plan/items/plan-issues.ts';
import { RETIRED } from './plan/plan-leftovers.ts';

/** One line that says what an action does, such as `close issue #12 "SQL": completed by #14`. */
export function describeAction(action: Action): string {
  switch (action.type) {
    case 'create-label':
      return `create label "${action.name}"`;
    case 'create-milestone':
      return `create milestone "${action.title}"${action.due === undefined ? '' : `, due ${action.due}`}`;
    case 'update-milestone':
      return `${verb(action.change)} milestone "${action.title}"${changesOf(action)}${because(action)}`;
    case 'create-issue':
      return `add issue "${action.title}"`;
    case 'update-issue':
      return describeIssueUpdate(withPhaseTitle(action));
    case 'add-blocker':
      return `${issueName(action)} waits for ${action.blocker === undefined ? '' : `#${action.blocker} `}"${action.needTitle}"`;
    case 'remove-blocker':
      return `${issueName(action)} does not wait for #${action.blocker} any more`;
    case 'write-comment': {
      const about = describeAbout(action.about);
      const number = action.issue === undefined ? ` of item "${action.item}"` : ` #${action.issue}`;
      return `${action.comment === undefined ? 'comment' : 'edit the comment'} on issue${number}: ${about}`;
    }
    case 'answer-command':
      return `${action.comment === undefined ? 'answer' : 'answer again'} on #${action.on}: ${action.about.replace(/^mistake-.*/, 'why a command is not done')}`;
    case 'write-repace':
      return `${action.there.pull === undefined ? 'open a' : 'update the'} pull request with new dates for ${action.path}`;
    case 'react':
      return `react to a command on #${action.on}: ${REACTIONS[action.kind]}`;
    case 'create-page':
      return `add issue "${action.title}"`;
    case 'write-page': {
      const what = action.text === undefined ? 'write the progress into' : 'update the warning in';
      return `${what} ${issueName({ issue: action.issue, title: action.title })}${action.isNew === true ? ', pinned' : ''}`;
    }
    case 'write-log':
      return `comment on issue #${action.issue}: ${action.marker.startsWith('<!-- milepost:digest') ? 'what was finished' : 'that it has been quiet'}`;
    case 'write-files':
      return describeFiles[action.mode](filesOf(action)) + (action.interim ? SO_FAR : '');
  }
}

function issueName({ issue, title }: { readonly issue: number | undefined; readonly title: string }): string {
  return `issue${issue === undefined ? '' : ` #${issue}`} "${title}"`;
}

const REACTIONS = { eyes: 'seen', rocket: 'done', '-1': 'not done' } as const;

function describeAbout(about: WriteComment['about']): string {
  switch (about.kind) {
    case 'completed':
      return `that #${about.pull} completed it`;
    case 'reverted':
      return `that #${about.pull} took back what completed it`;
    case 'conflict':
      return 'that its text was edited';
  }
}

const SO_FAR = ' with what is set up so far';

const describeFiles = {
  commit: (files: string) => `commit ${files}`,
  'pull-request': (files: string) => `put into the pull request: ${files}`,
  'first-commit': (files: string) => `make the first commit: ${files}`,
} as const;

function filesOf({ readme, files }: WriteFiles): string {
  const names = files?.map(({ path }) => path);
  return (names ?? [...(readme === null ? [] : [readme.path]), GENERATED_FOLDER]).join(' and ');
}

/** With the phase by its title, which people know it by. */
function withPhaseTitle(action: UpdateIssue): UpdateIssue {
  const { phaseTitle, change } = action;
  return phaseTitle === undefined ? action : { ...action, change: { ...change, phase: phaseTitle } };
}

/** The words for what an upgrade of the roadmap does: rename, move, retire; else what changes. */
function describeIssueUpdate(action: UpdateIssue): string {
  const { change, why, onlyMarker } = action;
  const name = issueName(action);
  const { title: newTitle, phase, body, ...rest } = change;
  if (why === RETIRED && change.state === 'closed') return `close ${name} as not planned${because(action)}`;
  const also = changes(onlyMarker || body === undefined ? rest : { body, ...rest }).replace(/^: /, ', ');
  if (change.state !== undefined || why === ADOPTED)
    return `${verb(change)} ${name}${changesOf(action)}${because(action)}`;
  if (newTitle !== undefined) {
    const moved = phase === undefined ? '' : `, move it to phase "${phase}"`;
    return `rename ${name} → "${newTitle}"${moved}${also}${because(action)}`;
  }
  if (phase != null) return `move ${name} to phase "${phase}"${also}${because(action)}`;
  return `update ${name}${changesOf(action)}${because(action)}`;
}

function because({ why }: { readonly why?: string }): string {
  return why === undefined ? '' : ` (${why})`;
}

function verb(change: IssueChange | MilestoneChange): string {
  return change.state === 'closed' ? 'close' : change.state === 'open' ? 'reopen' : 'update';
}

/** A text that is written for its marker alone is none that a reader sees. */
function changesOf({ change, onlyMarker }: UpdateIssue | UpdateMilestone): string {
  if (!onlyMarker) return changes(change);
  const rest = Object.entries(change).filter(([key]) => key !== 'body' && key !== 'description');
  return rest.length === 0 ? ': only its hidden marker' : changes(Object.fromEntries(rest));
}

function changes(change: IssueChange | MilestoneChange): string {
  const parts = Object.entries(change).flatMap(([key, value]) => {
    if (key === 'state' || key === 'reason' || value === undefined) return [];
    if (key === 'title') return [`title → "${String(value)}"`];
    if (key === 'due') return [`due ${String(value)}`];
    if (key === 'phase') return [value === null ? 'no milestone' : `milestone of "${String(value)}"`];
    return [key === 'body' ? 'text' : key];
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

const SIGNS: Readonly<Record<Action['type'], string>> = {
  'create-label': '+',
  'create-milestone': '+',
  'update-milestone': '~',
  'create-issue': '+',
  'update-issue': '~',
  'add-blocker': '+',
  'remove-blocker': '~',
  'write-comment': '~',
  'answer-command': '~',
  'write-repace': '+',
  react: '~',
  'create-page': '+',
  'write-page': '~',
  'write-log': '+',
  'write-files': '~',
};

/** The whole plan in lines; says so where there is nothing to do. */
export function describePlan(plan: Plan): readonly string[] {
  const actions = plan.actions.map((action) => `  ${SIGNS[action.type]} ${describeAction(action)}`);
  const conflicts = plan.conflicts.map((one) => `  ! ${describeConflict(one)}`);
  const head =
    plan.actions.length === 0
      ? 'Nothing to do.'
      : `${plan.actions.length} ${plan.actions.length === 1 ? 'change' : 'changes'}${itemsText(plan)}:`;
  const tail = conflicts.length === 0 ? [] : ['Left as it is:', ...conflicts];
  return [head, ...actions, ...tail];
}

function itemsText({ actions }: Plan): string {
  const counted = describeItems(actions);
  return counted === '' ? '' : ` (${counted})`;
}

/** What becomes of the items, counted: `3 items added, 1 renamed, 1 moved, 1 taken out`; empty where nothing does. */
export function describeItems(actions: readonly Action[]): string {
  const { added, renamed, moved, retired } = countItems(actions);
  const parts = [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'item' : 'items'} added`]),
    ...(renamed === 0 ? [] : [`${renamed} renamed`]),
    ...(moved === 0 ? [] : [`${moved} moved`]),
    ...(retired === 0 ? [] : [`${retired} taken out`]),
  ];
  return parts.join(', ');
}

export function countItems(actions: readonly Action[]) {
  const updates = actions.filter((action) => action.type === 'update-issue');
  const kept = updates.filter(({ why }) => why !== RETIRED && why !== ADOPTED);
  return {
    added: actions.filter(({ type }) => type === 'create-issue').length,
    renamed: kept.filter(({ change }) => change.title !== undefined).length,
    moved: kept.filter(({ change }) => change.phase !== undefined).length,
    retired: updates.filter(({ why }) => why === RETIRED).length,
  };
}

/** The plan as a value for JSON: actions with their type and one line, conflicts as they are. */
export function planJson(plan: Plan) {
  return {
    items: countItems(plan.actions),
    actions: plan.actions.map((action) => ({ ...jsonAction(action), summary: describeAction(action) })),
    conflicts: plan.conflicts,
  };
}

/** An action without the roadmap's items in it: ids say enough. */
function jsonAction(action: Action): Record<string, unknown> {
  switch (action.type) {
    case 'create-issue':
      return {
        type: action.type,
        item: action.item,
        title: action.title,
        labels: action.labels,
        phase: action.phase,
      };
    case 'update-issue': {
      const { body, ...change } = action.change;
      return { ...action, change: body === undefined ? change : { ...change, body: true } };
    }
    case 'write-files': {
      const { type, mode, readme, interim } = action;
      return { type, mode, readme: readme?.path ?? null, ...(interim && { interim }) };
    }
    default:
      return { ...action };
  }
}
