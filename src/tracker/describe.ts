// A plan for people and for programs: one line an action, or JSON.
import type { Action, IssueChange, MilestoneChange, Plan } from './action.ts';

/** One line that says what an action does, such as `close issue #12 "SQL": completed by #14`. */
export function describeAction(action: Action): string {
  switch (action.type) {
    case 'create-label':
      return `create label "${action.name}"`;
    case 'create-milestone':
      return `create milestone "${action.title}"${action.due === undefined ? '' : `, due ${action.due}`}`;
    case 'update-milestone':
      return `${verb(action.change)} milestone "${action.title}"${changes(action.change)}`;
    case 'create-issue':
      return `create issue "${action.title}"`;
    case 'update-issue': {
      const number = action.issue === undefined ? '' : ` #${action.issue}`;
      const why = action.why === undefined ? '' : ` (${action.why})`;
      return `${verb(action.change)} issue${number} "${action.title}"${changes(action.change)}${why}`;
    }
    case 'write-comment': {
      const about =
        action.about.kind === 'completed'
          ? `that #${action.about.pull} completed it`
          : 'that its text was edited';
      const number = action.issue === undefined ? ` of item "${action.item}"` : ` #${action.issue}`;
      return `${action.comment === undefined ? 'comment' : 'edit the comment'} on issue${number}: ${about}`;
    }
    case 'write-files':
      return describeFiles[action.mode](action.readme?.path);
  }
}

const describeFiles = {
  commit: (path: string | undefined) => `commit ${path === undefined ? '' : `${path} and `}the badge`,
  'pull-request': (path: string | undefined) =>
    `update the pull request with ${path === undefined ? '' : `${path} and `}the badge`,
  'first-commit': (path: string | undefined) =>
    `make the first commit: ${path === undefined ? '' : `${path} and `}the badge`,
} as const;

function verb(change: IssueChange | MilestoneChange): string {
  return change.state === 'closed' ? 'close' : change.state === 'open' ? 'reopen' : 'update';
}

function changes(change: IssueChange | MilestoneChange): string {
  const parts = Object.entries(change).flatMap(([key, value]) => {
    if (key === 'state' || key === 'reason' || value === undefined) return [];
    if (key === 'title') return [`title → "${String(value)}"`];
    if (key === 'due') return [`due ${String(value)}`];
    if (key === 'phase') return [`milestone of "${String(value)}"`];
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
  'write-comment': '~',
  'write-files': '~',
};

/** The whole plan as text; says so where there is nothing to do. */
export function describePlan(plan: Plan): string {
  const actions = plan.actions.map((action) => `  ${SIGNS[action.type]} ${describeAction(action)}`);
  const conflicts = plan.conflicts.map(({ subject, message, hint }) => `  ! ${subject}: ${message} ${hint}`);
  const head =
    plan.actions.length === 0
      ? 'Nothing to do.'
      : `${plan.actions.length} ${plan.actions.length === 1 ? 'change' : 'changes'}:`;
  const tail = conflicts.length === 0 ? [] : ['Left as it is:', ...conflicts];
  return [head, ...actions, ...tail].join('\n');
}

/** The plan as a value for JSON: actions with their type and one line, conflicts as they are. */
export function planJson(plan: Plan) {
  return {
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
      return { type: action.type, mode: action.mode, readme: action.readme?.path ?? null };
    }
    default:
      return { ...action };
  }
}
