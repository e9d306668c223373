// Whose details are asked for: comments, when an issue was reopened, who closed it.
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/tracker/action.ts';
import type { Plan } from '../../../../src/tracker/plan/plan.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import { findInNeed, findTouched } from '../../../../src/tracker/plan/in-need.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { STRANGER, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: ['SQL', 'Python'].map((title) => anItem({ title })) })],
});
const SETTLED = settled(ROADMAP);
const PLAN = planFor(ROADMAP, SETTLED);

/** SQL has issue #1, Python #2. */
function issuesWith(number: number, changes: Partial<ObservedIssue>): readonly ObservedIssue[] {
  return SETTLED.issues.map((issue) => (issue.number === number ? { ...issue, ...changes } : issue));
}

const TOLD = { type: 'write-comment', item: 'sql', about: { kind: 'conflict' } } as const;
const CLOSED = { state: 'closed', closeReason: 'completed', closedAt: minute(5) } as const;

function inNeed(issues: readonly ObservedIssue[], actions: Plan['actions'] = []): readonly number[] {
  return [...findInNeed({ ...PLAN, actions }, { ...SETTLED, issues })].sort();
}

describe('an issue is asked about', () => {
  test('not while it is open and nothing is done', () => {
    expect(inNeed(SETTLED.issues)).toEqual([]);
  });

  test('where it is closed, and of an item', () => {
    expect(inNeed(issuesWith(2, CLOSED))).toEqual([2]);
    expect(inNeed(issuesWith(2, { ...CLOSED, title: 'A bug', body: '' }))).toEqual([]);
  });

  test('not where a stranger repeats it', () => {
    const [sql] = SETTLED.issues;
    if (sql === undefined) throw new Error('no issue');
    const double = { ...sql, number: 9 };
    expect(inNeed([...SETTLED.issues, double])).toEqual([9]);
    const theirs = { ...double, ours: false, author: STRANGER, labels: [], milestone: null };
    expect(inNeed([...SETTLED.issues, theirs])).toEqual([]);
  });

  test.each<[string, Action, readonly number[]]>([
    ['it would be told something', { ...TOLD, issue: 1 }, [1]],
    ['it would be told of the week', { type: 'write-log', issue: 2 } as Action, [2]],
    [
      'a command closes it',
      { type: 'update-issue', issue: 2, change: { state: 'closed' }, command: {} } as Action,
      [],
    ],
    [
      'a blocker would be added',
      { type: 'add-blocker', issue: 2, change: { state: 'closed' } } as object as Action,
      [],
    ],
    ['it would be closed', { type: 'update-issue', issue: 2, change: { state: 'closed' } } as Action, [2]],
    ['only its title would change', { type: 'update-issue', issue: 2, change: { title: 'x' } } as Action, []],
    ['it is not there yet', { ...TOLD, issue: undefined }, []],
    [
      'a milestone would be closed',
      { type: 'update-milestone', milestone: 1, change: { state: 'closed' } } as Action,
      [],
    ],
  ])('where %s', (_, action, expected) => {
    expect(inNeed(SETTLED.issues, [action])).toEqual(expected);
  });
});

test('what a plan writes to are the issues that are there', () => {
  const actions = [
    { type: 'update-issue', issue: 2, change: { title: 'x' } },
    { type: 'update-issue', item: 'sql', change: { state: 'closed' } },
    { type: 'write-comment', issue: 1 },
  ] as unknown as Plan['actions'];
  expect(findTouched({ ...PLAN, actions })).toEqual([2]);
});
