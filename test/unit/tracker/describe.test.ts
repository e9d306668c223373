// One line for each action of a plan, in words for the learner.
import { describe, expect, test } from 'vitest';
import type { Action, UpdateIssue, UpdateMilestone } from '../../../src/tracker/action.ts';
import { countItems, describeAction, describeItems, describePlan } from '../../../src/tracker/describe.ts';
import { ADOPTED } from '../../../src/tracker/plan/items/plan-issues.ts';
import type { Plan } from '../../../src/tracker/plan/plan.ts';
import { RETIRED } from '../../../src/tracker/plan/plan-leftovers.ts';

const BODY = { text: 'text' };

function issue(change: UpdateIssue['change'], more: Partial<UpdateIssue> = {}): UpdateIssue {
  return { type: 'update-issue', item: 'sql', issue: 2, title: 'SQL', change, ...more };
}

function milestone(change: UpdateMilestone['change'], more: Partial<UpdateMilestone> = {}): UpdateMilestone {
  return { type: 'update-milestone', milestone: 1, title: 'One', change, ...more };
}

/** An action of which only what its line says matters. */
function an(action: { readonly type: Action['type'] } & Readonly<Record<string, unknown>>): Action {
  return action as unknown as Action;
}

const FILES = {
  readme: { path: 'README.md', current: null },
  generated: new Map(),
  fallback: { branch: false },
};

test.each<[Action, string]>([
  [an({ type: 'create-label', name: 'skill' }), 'create label "skill"'],
  [an({ type: 'create-milestone', title: 'One' }), 'create milestone "One"'],
  [
    an({ type: 'create-milestone', title: 'One', due: '2027-01-31' }),
    'create milestone "One", due 2027-01-31',
  ],
  [an({ type: 'create-issue', title: 'SQL' }), 'add issue "SQL"'],
  [an({ type: 'create-page', title: 'Progress' }), 'add issue "Progress"'],
  [
    an({ type: 'add-blocker', issue: 2, title: 'SQL', blocker: 7, needTitle: 'Git' }),
    'issue #2 "SQL" waits for #7 "Git"',
  ],
  [
    an({ type: 'add-blocker', issue: undefined, title: 'SQL', needTitle: 'Git' }),
    'issue "SQL" waits for "Git"',
  ],
  [
    an({ type: 'remove-blocker', issue: 2, title: 'SQL', blocker: 7 }),
    'issue #2 "SQL" does not wait for #7 any more',
  ],
  [
    an({ type: 'write-comment', item: 'sql', issue: 2, about: { kind: 'completed', pull: 5 } }),
    'comment on issue #2: that #5 completed it',
  ],
  [
    an({ type: 'write-comment', item: 'sql', issue: 2, comment: 9, about: { kind: 'reverted', pull: 5 } }),
    'edit the comment on issue #2: that #5 took back what completed it',
  ],
  [
    an({ type: 'write-comment', item: 'sql', issue: undefined, about: { kind: 'conflict' } }),
    'comment on issue of item "sql": that its text was edited',
  ],
  [an({ type: 'answer-command', on: 4, about: 'status' }), 'answer on #4: status'],
  [
    an({ type: 'answer-command', on: 4, about: 'mistake-abc', comment: 9 }),
    'answer again on #4: why a command is not done',
  ],
  [
    an({ type: 'write-repace', path: 'r.yml', there: { branch: false } }),
    'open a pull request with new dates for r.yml',
  ],
  [
    an({ type: 'write-repace', path: 'r.yml', there: { branch: true, pull: 3 } }),
    'update the pull request with new dates for r.yml',
  ],
  [an({ type: 'react', on: 4, kind: 'eyes' }), 'react to a command on #4: seen'],
  [an({ type: 'react', on: 4, kind: 'rocket' }), 'react to a command on #4: done'],
  [an({ type: 'react', on: 4, kind: '-1' }), 'react to a command on #4: not done'],
  [
    an({ type: 'write-page', issue: undefined, title: 'Progress', isNew: true }),
    'write the progress into issue "Progress", pinned',
  ],
  [
    an({ type: 'write-page', issue: 3, title: 'Progress', text: 'x' }),
    'update the warning in issue #3 "Progress"',
  ],
  [
    an({ type: 'write-log', issue: 3, marker: '<!-- milepost:digest week=1 -->' }),
    'comment on issue #3: what was finished',
  ],
  [
    an({ type: 'write-log', issue: 3, marker: '<!-- milepost:quiet -->' }),
    'comment on issue #3: that it has been quiet',
  ],
  [an({ type: 'write-files', mode: 'commit', ...FILES }), 'commit README.md and .github/milepost'],
  [
    an({ type: 'write-files', mode: 'commit', ...FILES, interim: true }),
    'commit README.md and .github/milepost with what is set up so far',
  ],
  [
    an({ type: 'write-files', mode: 'pull-request', ...FILES, readme: null }),
    'put into the pull request: .github/milepost',
  ],
  [
    an({ type: 'write-files', mode: 'first-commit', ...FILES, files: [{ path: 'a' }, { path: 'b' }] }),
    'make the first commit: a and b',
  ],
])('%o', (action, line) => {
  expect(describeAction(action)).toBe(line);
});

describe('an issue', () => {
  test.each<[string, UpdateIssue]>([
    [
      'close issue #2 "SQL" (completed by #5)',
      issue({ state: 'closed', reason: 'completed' }, { why: 'completed by #5' }),
    ],
    ['reopen issue #2 "SQL": text', issue({ state: 'open', body: BODY })],
    [
      'close issue #2 "SQL" as not planned (taken out of the roadmap)',
      issue({ state: 'closed', body: BODY, phase: null }, { why: RETIRED }),
    ],
    [
      'update issue #2 "SQL": no milestone (taken out of the roadmap)',
      issue({ body: BODY, phase: null }, { why: RETIRED, onlyMarker: true }),
    ],
    [
      'update issue #2 "SQL": only its hidden marker (taken out of the roadmap)',
      issue({ body: BODY }, { why: RETIRED, onlyMarker: true }),
    ],
    [
      `update issue #2 "SQL": title → "S", text, labels (${ADOPTED})`,
      issue({ title: 'S', body: BODY, labels: [] }, { why: ADOPTED }),
    ],
    ['rename issue #2 "SQL" → "S"', issue({ title: 'S' })],
    ['rename issue #2 "SQL" → "S", text, labels', issue({ title: 'S', body: BODY, labels: [] })],
    ['rename issue #2 "SQL" → "S"', issue({ title: 'S', body: BODY }, { onlyMarker: true })],
    [
      'rename issue #2 "SQL" → "S", move it to phase "Two"',
      issue({ title: 'S', phase: 'two' }, { phaseTitle: 'Two' }),
    ],
    ['move issue #2 "SQL" to phase "two", assignees', issue({ phase: 'two', assignees: ['ada'] })],
    ['move issue #2 "SQL" to phase "Two"', issue({ phase: 'two' }, { phaseTitle: 'Two' })],
    [
      'close issue #2 "SQL": milestone of "Two"',
      issue({ phase: 'two', state: 'closed' }, { phaseTitle: 'Two' }),
    ],
    ['update issue #2 "SQL": text, assignees', issue({ body: BODY, assignees: [] })],
    ['update issue #2 "SQL": only its hidden marker', issue({ body: BODY }, { onlyMarker: true })],
    ['update issue #2 "SQL": labels', issue({ body: BODY, labels: [] }, { onlyMarker: true })],
    ['close issue "SQL"', issue({ state: 'closed' }, { issue: undefined })],
  ])('%s', (line, action) => {
    expect(describeAction(action)).toBe(line);
  });
});

test.each<[string, UpdateMilestone]>([
  ['close milestone "One"', milestone({ state: 'closed' })],
  ['reopen milestone "One": description', milestone({ state: 'open', description: 'x' })],
  [
    'update milestone "One": title → "Two", due 2027-01-31 (why)',
    milestone({ title: 'Two', due: '2027-01-31' }, { why: 'why' }),
  ],
  ['update milestone "One": only its hidden marker', milestone({ description: 'x' }, { onlyMarker: true })],
  [
    'update milestone "One": title → "Two"',
    milestone({ title: 'Two', description: 'x' }, { onlyMarker: true }),
  ],
])('%s', (line, action) => {
  expect(describeAction(action)).toBe(line);
});

describe('what becomes of the items', () => {
  const actions = [
    an({ type: 'create-issue', title: 'Git' }),
    issue({ title: 'S' }),
    issue({ phase: 'two' }),
    issue({ title: 'T', phase: 'two' }, { why: ADOPTED }),
    issue({ state: 'closed', phase: null }, { why: RETIRED }),
    issue({ labels: [] }),
  ];

  test('is counted: what is adopted or taken out is neither renamed nor moved', () => {
    expect(countItems(actions)).toEqual({ added: 1, renamed: 1, moved: 1, retired: 1 });
    expect(describeItems(actions)).toBe('1 item added, 1 renamed, 1 moved, 1 taken out');
    expect(describeItems([...actions.slice(0, 1), ...actions.slice(0, 1)])).toBe('2 items added');
    expect(describeItems(actions.slice(5))).toBe('');
  });

  test('stands above the plan', () => {
    const plan = (some: readonly Action[]) =>
      describePlan({ actions: some, conflicts: [] } as unknown as Plan);
    expect(plan(actions.slice(0, 1))).toEqual(['1 change (1 item added):', '  + add issue "Git"']);
    expect(plan(actions.slice(5))).toEqual(['1 change:', '  ~ update issue #2 "SQL": labels']);
    expect(plan(actions)[0]).toBe('6 changes (1 item added, 1 renamed, 1 moved, 1 taken out):');
    const signs = plan([an({ type: 'add-blocker', title: 'a' }), an({ type: 'react', on: 1, kind: 'eyes' })]);
    expect(signs.slice(1).map((line) => line.slice(0, 4))).toEqual(['  + ', '  ~ ']);
  });

  test('is nothing, and what is left as it is stands below', () => {
    const conflicts = [{ code: 'issue-edited', subject: 'issue #2', message: 'Found.', hint: 'Do.' }];
    expect(describePlan({ actions: [], conflicts } as unknown as Plan)).toEqual([
      'Nothing to do.',
      'Left as it is:',
      '  ! issue #2: Found. Do. [issue-edited]',
    ]);
  });
});
