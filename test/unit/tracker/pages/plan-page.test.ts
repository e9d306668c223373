// The issue that shows the progress instead of the README: when it is made, written, and left alone.
import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import {
  pageBody,
  planPageCleared,
  planProgressPage,
  renderProgressPage,
} from '../../../../src/tracker/pages/plan-page.ts';
import type { PlanWithoutFiles } from '../../../../src/tracker/plan/plan-files.ts';
import { anIssue, anObserved, aRepository, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ITEMS = [anItem({ title: 'SQL' }), anItem({ title: 'Python' })];
const PLAN: PlanWithoutFiles = {
  roadmap: aRoadmap({ tracker: aTracker({ readme: 'issue' }), phases: [aPhase({ items: ITEMS })] }),
  ...{ roadmapPath: 'roadmap.yml', url: 'https://github.com/ada/learning' },
  ...{ tracked: new Set(['sql', 'python']), outcome: new Map() },
  numbers: {
    issues: new Map([
      ['sql', 1],
      ['python', 2],
    ]),
    milestones: new Map(),
  },
};
const TEXT = renderProgressPage(PLAN, PLAN.numbers);
const AROUND = { before: 'Above.\n', after: '\nBelow.' };
const BODY = pageBody(AROUND, TEXT);
const BELIEF = createBelief(aRepository(), new Map());

function aPage(overrides: Partial<ObservedIssue> = {}): ObservedIssue {
  return anIssue({ number: 9, body: BODY, createdAt: minute(1), ...overrides });
}

function planned(issues: readonly ObservedIssue[], isComplete = true) {
  return planProgressPage({ plan: PLAN, observed: anObserved({ issues }), belief: BELIEF, isComplete });
}

const WRITE = { type: 'write-page', page: 'progress', title: 'Roadmap progress' };

test('it is made empty, to be pinned and then written', () => {
  const { actions, conflicts } = planned([]);
  expect(conflicts).toEqual([]);
  expect(actions).toMatchObject([{ type: 'create-page', page: 'progress' }, WRITE]);
  expect(actions[1]).toEqual({ ...WRITE, before: '', after: '', isNew: true });
  const body = actions[0]?.type === 'create-page' ? actions[0].body : '';
  expect(parseManagedBlock(body)?.marker.state).toBe('new');
});

describe('it is written again', () => {
  test.each([
    ['not where it is right', BODY, true, 0],
    ['not where GitHub keeps other line ends', BODY.replaceAll('\n', '\r\n'), true, 0],
    ['where something is still to come', BODY, false, 1],
    ['where its text is another', BODY.replace('SQL', 'Databases'), true, 1],
    [
      'where the end of our part is gone',
      pageBody({ before: '', after: '' }, TEXT).replace(/\n.*end -->$/, ''),
      true,
      1,
    ],
  ])('%s', (...[, body, isComplete, count]) => {
    const { actions, conflicts } = planned([aPage({ body })], isComplete);
    expect(conflicts).toEqual([]);
    expect(actions).toHaveLength(count);
    for (const action of actions) expect(action).toMatchObject({ ...WRITE, issue: 9 });
    for (const action of actions) expect(action).not.toHaveProperty('isNew');
  });

  test('where it was made and never pinned, with what stands around it', () => {
    const body = BODY.replace(' sum=', ' state=new sum=');
    expect(planned([aPage({ body })]).actions).toEqual([{ ...WRITE, issue: 9, ...AROUND, isNew: true }]);
  });
});

test('one that was made twice is closed', () => {
  const { actions } = planned([aPage(), aPage({ number: 12, createdAt: minute(3) })]);
  expect(actions).toMatchObject([
    { type: 'update-issue', issue: 12, change: { state: 'closed', reason: 'duplicate' } },
  ]);
});

test('closed by a person it stays as it is, and that is said', () => {
  const { actions, conflicts } = planned([aPage({ closeReason: 'completed' })]);
  expect(actions).toEqual([]);
  expect(conflicts).toMatchObject([{ code: 'progress-closed', subject: 'issue #9' }]);
});

test('notes that leave no room for it are said', () => {
  const room = 65_536 - pageBody({ before: '', after: '' }, TEXT).length;
  const noted = (length: number) =>
    pageBody({ before: '', after: `\n${'n'.repeat(length - 1)}` }, TEXT.replace('SQL', 'R'));
  expect(planned([aPage({ body: noted(room) })])).toMatchObject({ actions: [{ issue: 9 }], conflicts: [] });
  const { actions, conflicts } = planned([aPage({ body: noted(room + 1) })]);
  expect(actions).toEqual([]);
  expect(conflicts).toMatchObject([{ code: 'issue-too-long', subject: 'issue #9' }]);
});

test('it says what is to be known, and how many issues are there while some are to come', () => {
  expect(TEXT).not.toContain('1 of 2');
  const numbers = { ...PLAN.numbers, issues: new Map([['sql', 1]]) };
  expect(renderProgressPage(PLAN, numbers)).toContain('1 of 2');
  expect(renderProgressPage({ ...PLAN, notice: 'Mind the gap' }, PLAN.numbers)).toContain('Mind the gap');
});

describe('a warning goes where nobody asks for the page any more', () => {
  const WARNED = pageBody(
    AROUND,
    `<!-- milepost:mistakes -->\n> [!WARNING]\n> Wrong\n\n<!-- milepost:mistakes-end -->\n\n${TEXT}`,
  );
  const cleared = (...issues: readonly ObservedIssue[]) => planPageCleared(anObserved({ issues }), BELIEF);

  test('and all else stays', () => {
    const { actions } = cleared(aPage({ body: WARNED }));
    expect(actions).toEqual([{ ...WRITE, issue: 9, ...AROUND, text: TEXT }]);
  });

  test.each([
    ['closed', [aPage({ body: WARNED, closeReason: 'completed' })]],
    ['without a warning', [aPage()]],
    ['no page of ours, but such words', [anIssue({ body: WARNED.replace('milepost:progress', 'other') })]],
    [
      'another one has such words',
      [aPage(), anIssue({ number: 10, body: WARNED.replace('milepost:progress', 'x') })],
    ],
  ])('not where it is %s', (_, issues) => {
    expect(cleared(...issues)).toEqual({ actions: [], conflicts: [] });
  });
});
