// Whose merges are weighed: only where one can still change what becomes of an item is anything asked for it.
import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../../src/tracker/belief/belief.ts';
import type { Matched } from '../../../../../src/tracker/match/match.ts';
import type { ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { decideItems } from '../../../../../src/tracker/plan/items/decide-items.ts';
import { commentMarker } from '../../../../../src/tracker/plan/items/item-state.ts';
import {
  ADA,
  BOT,
  type PullOverrides,
  aComment,
  aPull,
  anIssue,
  anObserved,
  minute,
} from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', paths: ['sql/**'] });
const ROADMAP = aRoadmap({ phases: [aPhase({ items: [SQL, anItem({ title: 'Python' })] })] });

/** Of which only its size tells whether it is work. */
const PDF: PullOverrides = { files: [{ path: 'sql/a.pdf', change: 'added', additions: 0 }] };

/** SQL has issue #4, and an item that left the roadmap was called `cobol`. */
function decide(pulls: readonly PullOverrides[], issue?: Partial<ObservedIssue>) {
  const observed = anObserved({ mergedPulls: pulls.map(aPull) });
  const at = (id: string, thing: ObservedIssue): Matched<ObservedIssue> & { block: object } => ({
    thing,
    block: {
      marker: { kind: 'item', id, sum: 'x', since: minute(0) },
      ...{ before: '', after: '', text: 'text', closed: true },
    },
  });
  const byId = new Map(issue === undefined ? [] : [['sql', at('sql', anIssue({ number: 4, ...issue }))]]);
  const issues = { byId, retired: [at('cobol', anIssue({ number: 5 }))], doubles: [] };
  const belief = createBelief(observed.repository, observed.access);
  return decideItems(ROADMAP, observed, { issues: issues, belief });
}

function told(pull: number): Partial<ObservedIssue> {
  const comments = [aComment({ body: commentMarker({ kind: 'completed', pull }) })];
  return { closeReason: 'completed', closer: ADA, comments };
}

describe('the size of a file is asked for', () => {
  test.each<[string, boolean, Partial<ObservedIssue> | undefined]>([
    ['without an issue', true, undefined],
    ['of an open issue', true, {}],
    ['of one that a person gave up', false, { closeReason: 'not_planned', closer: ADA }],
    ['of one that nobody is known to have given up', false, { closeReason: 'duplicate', closer: null }],
    ['of one that a bot gave up', true, { closeReason: 'not_planned', closer: BOT }],
    ['of one that is done, and nothing was told', true, { closeReason: 'completed', closer: BOT }],
    ['of one whose merge is told', false, told(50)],
  ])('%s: %s', (_, isAsked, issue) => {
    const expected = isAsked ? [{ pull: 50, path: 'sql/a.pdf' }] : [];
    expect(decide([PDF], issue).unsized).toEqual(expected);
  });

  test('of one whose merge was told and is taken back', () => {
    const undo = {
      number: 60,
      mergedAt: minute(40),
      headBranch: 'revert-30-work',
      body: 'Reverts ada/learning#30',
    };
    const pulls = [{ number: 30, mergedAt: minute(10) }, PDF, undo];
    expect(decide(pulls, told(30)).unsized).toEqual([{ pull: 50, path: 'sql/a.pdf' }]);
  });
});

describe('what is decided', () => {
  test('says why it is closed, of what this plan closes alone', () => {
    const { decisions, reasons } = decide([{ body: 'Closes #4' }], {});
    expect(decisions.get('sql')).toMatchObject({
      status: { state: 'done', evidence: 50 },
      close: { number: 50 },
    });
    expect(decisions.get('python')).toEqual({ status: { state: 'open' } });
    expect([...reasons.keys()]).toEqual(['sql']);
    expect(decide([{ body: 'Closes #4' }], told(50)).reasons.size).toBe(0);
  });

  test('knows an item by the number of its issue', () => {
    expect(decide([{ closes: [4] }], {}).decisions.get('sql')?.status.state).toBe('done');
    expect(decide([{ closes: [5] }], {}).decisions.get('sql')?.status.state).toBe('open');
  });

  test('counts the roadmap that says that it was done before for no reason', () => {
    const done = { ...SQL, done: true };
    const observed = anObserved();
    const issues = { byId: new Map(), retired: [], doubles: [] };
    const belief = createBelief(observed.repository, observed.access);
    const roadmap = aRoadmap({ phases: [aPhase({ items: [done] })] });
    const { decisions, reasons } = decideItems(roadmap, observed, { issues: issues, belief });
    expect(decisions.get('sql')).toEqual({ status: { state: 'done' }, close: 'done before' });
    expect(reasons.size).toBe(0);
  });

  test('shows an open pull request that is linked to the issue', () => {
    const observed = anObserved({ openPulls: [{ number: 30, updatedAt: minute(10), closes: [4] }] });
    const issues = {
      byId: new Map([['sql', { thing: anIssue({ number: 4 }), block: undefined }]]),
      ...{ retired: [], doubles: [] },
    };
    const belief = createBelief(observed.repository, observed.access);
    const { decisions } = decideItems(ROADMAP, observed, { issues: issues, belief });
    expect(decisions.get('sql')?.status).toEqual({ state: 'open', inProgress: 30 });
  });
});

test('a word that the roadmap had before is no mistake', () => {
  expect(decide([{ body: 'Completes: cobol' }], {}).unknown).toEqual([]);
  expect(decide([{ body: 'Completes: fortran' }], {}).unknown).toMatchObject([{ pull: 50, word: 'fortran' }]);
});
