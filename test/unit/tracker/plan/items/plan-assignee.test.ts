// Who is assigned to the issue of what is up next, and whom people put there or took away.
import { describe, expect, test } from 'vitest';
import type { ManagedBlock } from '../../../../../src/tracker/content/managed-block.ts';
import { findAssigned, planAssignee } from '../../../../../src/tracker/plan/items/plan-assignee.ts';
import { anIssue } from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

describe('what is up next', () => {
  const phases = [
    aPhase({ title: 'One', items: [anItem({ title: 'SQL' }), anItem({ title: 'Git', needs: ['sql'] })] }),
    aPhase({ title: 'Two', items: [anItem({ title: 'Python' })] }),
  ];
  const assigned = (assignee: string | undefined, done: readonly string[] = []) => {
    const roadmap = aRoadmap({ phases, tracker: aTracker(assignee === undefined ? {} : { assignee }) });
    const found = findAssigned(roadmap, {
      outcome: new Map(done.map((id) => [id, { state: 'done' }])),
      scope: { items: new Set(['sql', 'git', 'python']), phases: new Set(['one', 'two']) },
      numbers: { issues: new Map([['git', 2]]), milestones: new Map() },
    });
    return [...found];
  };

  test('is not asked where nobody is to be assigned', () => {
    expect(assigned(undefined)).toEqual([]);
  });

  test('follows what is done', () => {
    expect(assigned('ada')).toEqual(['sql', 'python']);
    expect(assigned('ada', ['sql'])).toEqual(['git', 'python']);
  });
});

/** The plan for an issue with these assignees, of which the marker says whom we assigned. */
function plan(
  assignees: readonly string[] | null,
  { wrote, wanted, isOpen = true }: { wrote?: string; wanted?: string; isOpen?: boolean },
) {
  const marker = { id: 'sql', ...(wrote !== undefined && { assigned: wrote }) };
  const block = { marker } as unknown as ManagedBlock;
  return planAssignee({ thing: anIssue({ assignees }), block }, { wanted, isOpen });
}

describe('the assignee', () => {
  test.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>]>([
    ['comes', plan([], { wanted: 'ada' }), { assignees: ['ada'], assigned: 'ada' }],
    ['comes beside others', plan(['bob'], { wanted: 'ada' }), { assignees: ['bob', 'ada'], assigned: 'ada' }],
    ['is there by a person, and stays theirs', plan(['Ada'], { wanted: 'ada' }), {}],
    ['was assigned by us, and is right', plan(['ada'], { wrote: 'ada', wanted: 'ada' }), { assigned: 'ada' }],
    [
      'was taken off by a person, and stays so',
      plan([], { wrote: 'ada', wanted: 'ada' }),
      { assigned: 'ada' },
    ],
    ['is up next no more', plan(['bob', 'ADA'], { wrote: 'ada' }), { assignees: ['bob'] }],
    ['is up next no more, and was taken off', plan(['bob'], { wrote: 'ada' }), { assigned: 'ada' }],
    ['was never assigned', plan(['bob'], {}), {}],
    [
      'is another now',
      plan(['ada', 'bob'], { wrote: 'ada', wanted: 'eve' }),
      { assignees: ['bob', 'eve'], assigned: 'eve' },
    ],
    [
      'is another now, whom a person assigned',
      plan(['ada', 'Eve'], { wrote: 'ada', wanted: 'eve' }),
      { assignees: ['Eve'] },
    ],
    [
      'is another now, and both were seen to by people',
      plan(['eve'], { wrote: 'ada', wanted: 'eve' }),
      { assigned: 'ada' },
    ],
    ['of what is finished stays', plan([], { wrote: 'ada', isOpen: false }), { assigned: 'ada' }],
    ['of what is finished does not come', plan([], { wanted: 'ada', isOpen: false }), {}],
    [
      'may be written where it is not known',
      plan(null, { wanted: 'ada' }),
      { assignees: ['ada'], assigned: 'ada' },
    ],
    ['may be there where it is not known', plan(null, { wrote: 'ada' }), { assignees: [] }],
  ])('%s', (_, planned, expected) => {
    expect(planned).toEqual(expected);
  });

  test('comes to an issue without a marker', () => {
    const planned = planAssignee(
      { thing: anIssue({ assignees: [] }), block: undefined },
      { wanted: 'ada', isOpen: true },
    );
    expect(planned).toEqual({ assignees: ['ada'], assigned: 'ada' });
  });
});
