// What the tracker's settings, tracks and work done before do to a plan.
import { describe, expect, test } from 'vitest';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { describeAction, describePlan } from '../../../../src/tracker/describe.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { after, planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aPull, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { anItem, aPhase, aRoadmap, aTracker } from '../../../../tools/harness/builders/roadmap.ts';

const ONE = aPhase({ title: 'One', items: [anItem({ title: 'A' }), anItem({ title: 'B', optional: true })] });
const TWO = aPhase({
  title: 'Two',
  items: [anItem({ title: 'C', needs: ['a', 'e'] }), anItem({ title: 'D' })],
});
const THREE = aPhase({ title: 'Three', items: [anItem({ title: 'E' })] });
const BY_PHASE = aRoadmap({ tracker: aTracker({ open: 'phase' }), phases: [ONE, TWO, THREE] });

function titlesOf({ issues }: Observed): readonly string[] {
  return issues.map(({ title }) => title);
}

function lines(roadmap: Roadmap, observed: Observed, now = minute(50)): readonly string[] {
  return planFor(roadmap, observed, now).actions.map(describeAction);
}

function readmeOf({ readme }: Observed): string {
  return readme?.text ?? '';
}

function closeAll(observed: Observed): Observed {
  const closed = { state: 'closed', closeReason: 'completed', closedAt: minute(20) } as const;
  return { ...observed, issues: observed.issues.map((issue) => ({ ...issue, ...closed })) };
}

describe('one phase at a time', () => {
  const start = settled(BY_PHASE);

  test('only the first phase has a milestone and issues; the percentage counts the whole roadmap', () => {
    expect(titlesOf(start)).toEqual(['A', 'B']);
    expect(start.milestones.map(({ title }) => title)).toEqual(['One']);
    expect(lines(BY_PHASE, start)).toEqual([]);
    expect(readmeOf(start)).toContain('0 of 4');
  });

  test('the next one appears when what is required of the one before is done', () => {
    const done = closeAll({ ...start, issues: start.issues.slice(0, 1) });
    const next = settled(BY_PHASE, { ...done, issues: [...done.issues, ...start.issues.slice(1)] });
    expect(titlesOf(next)).toEqual(['A', 'B', 'C', 'D']);
    expect(readmeOf(next)).toContain('1 of 4');
    expect(lines(BY_PHASE, next)).toEqual([]);
    // E is not there yet: it is named by its title, and by its number once it is.
    expect(next.issues[2]?.body).toMatch(/- #1\n- E\n/);
    const last = settled(BY_PHASE, closeAll(next));
    expect(titlesOf(last)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(last.issues[2]?.body).toMatch(/- #1\n- #5\n/);
    expect(lines(BY_PHASE, last)).toEqual([]);
  });

  test('or on the day that the one before is due', () => {
    const dated = { ...BY_PHASE, phases: [{ ...ONE, due: '2027-01-31' }, TWO, THREE] };
    expect(titlesOf(settled(dated, undefined, { at: '2027-01-30T23:59:59Z' }))).toEqual(['A', 'B']);
    expect(titlesOf(settled(dated, undefined, { at: '2027-01-31T00:00:00Z' }))).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a phase done ahead of its turn does not open the one after it', () => {
    const mergedPulls = [aPull({ body: 'Completes: c, d' })];
    const ahead = settled(BY_PHASE, anObserved({ mergedPulls }));
    expect(titlesOf(ahead)).toEqual(['A', 'B', 'C', 'D']);
    expect(ahead.milestones.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('work that was merged ahead of its phase has its issue, made and closed', () => {
    const mergedPulls = [aPull({ body: 'Completes: e' })];
    const ahead = settled(BY_PHASE, anObserved({ mergedPulls }));
    expect(ahead.issues.map(({ title, state }) => [title, state])).toEqual([
      ['A', 'open'],
      ['B', 'open'],
      ['E', 'closed'],
    ]);
    expect(lines(BY_PHASE, ahead)).toEqual([]);
  });

  test('work that goes on ahead of its phase has its issue, and its phase a milestone', () => {
    const mergedPulls = [aPull({ body: 'Progress: c' })];
    const ahead = settled(BY_PHASE, anObserved({ mergedPulls }));
    expect(ahead.issues.map(({ title, state }) => [title, state])).toEqual([
      ['A', 'open'],
      ['B', 'open'],
      ['C', 'open'],
    ]);
    expect(ahead.milestones.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(lines(BY_PHASE, ahead)).toEqual([]);
  });

  test('what was opened all at once stays', () => {
    const all = settled(aRoadmap({ phases: [ONE, TWO, THREE] }));
    expect(lines(BY_PHASE, all)).toEqual([]);
  });
});

test('work done before is closed when its issue is made, and stays open once a person reopens it', () => {
  const roadmap = aRoadmap({
    phases: [aPhase({ items: [anItem({ title: 'A', done: true }), anItem({ title: 'B' })] })],
  });
  expect(lines(roadmap, anObserved())).toEqual(
    expect.arrayContaining(['add issue "A"', 'close issue "A" (done before)', 'add issue "B"']),
  );
  const start = settled(roadmap);
  expect(start.issues.map(({ state, closeReason }) => [state, closeReason])).toEqual([
    ['closed', 'completed'],
    ['open', null],
  ]);
  expect(readmeOf(start)).toContain('1 of 2');
  const halfway = settled(roadmap, anObserved(), { at: minute(0), stopAfter: 4 });
  expect(halfway.issues.map(({ state }) => state)).toEqual(['open']);
  expect(settled(roadmap, halfway).issues[0]?.state).toBe('closed');
  const [first, ...others] = start.issues;
  if (first === undefined) throw new Error('no issue');
  const reopened = {
    ...first,
    state: 'open',
    closeReason: null,
    closedAt: null,
    reopenedAt: minute(9),
  } as const;
  expect(settled(roadmap, { ...start, issues: [reopened, ...others] }).issues[0]?.state).toBe('open');
});

describe('an upgrade of the roadmap', () => {
  const start = settled(aRoadmap({ phases: [ONE, TWO, THREE] }));
  const next = aRoadmap({
    phases: [
      {
        ...ONE,
        items: [anItem({ title: 'Alpha', was: ['a'] }), anItem({ title: 'D' }), anItem({ title: 'F' })],
      },
      { ...TWO, id: 'second', was: ['two'], items: [anItem({ title: 'C', needs: ['alpha'] })] },
      THREE,
    ],
  });

  test('says what is added, renamed, moved and retired', () => {
    const plan = planFor(next, start);
    expect(describePlan(plan)[0]).toBe('7 changes (1 item added, 1 renamed, 1 moved, 1 taken out):');
    expect(plan.actions.map(describeAction)).toEqual(
      expect.arrayContaining([
        'rename issue #1 "A" → "Alpha", text',
        'move issue #5 "D" to phase "One"',
        'add issue "F"',
        'close issue #2 "B" as not planned (taken out of the roadmap)',
      ]),
    );
  });

  test('keeps every issue and milestone, and finds nothing to do afterwards', () => {
    const upgraded = settled(next, start);
    expect(titlesOf(upgraded)).toEqual(['Alpha', 'B', 'E', 'C', 'D', 'F']);
    expect(upgraded.issues[1]).toMatchObject({ state: 'closed', closeReason: 'not_planned' });
    expect(upgraded.milestones).toHaveLength(3);
    expect(lines(next, upgraded)).toEqual([]);
  });
});

describe('the README', () => {
  const roadmap = (readme: 'off' | 'issue' | 'pull-request') =>
    aRoadmap({ phases: [ONE], tracker: aTracker({ readme }) });

  test('is left alone', () => {
    for (const mode of ['off', 'issue'] as const) {
      const { readme, generated } = settled(roadmap(mode));
      expect([readme, generated]).toEqual([anObserved().readme, new Map()]);
    }
  });

  test('is written by pull request, which is kept up to date', () => {
    const start = settled(roadmap('pull-request'));
    expect(start).toMatchObject({ generated: new Map(), progressPull: { state: 'open' } });
    expect(lines(roadmap('pull-request'), start)).toEqual([]);
    const next = planFor(roadmap('pull-request'), closeAll(start), minute(30));
    expect(next.actions.map(describeAction)).toContain(
      'put into the pull request: README.md and .github/milepost',
    );
    expect(after(next, closeAll(start), { at: minute(30) }).progressPull?.number).toBe(
      start.progressPull?.number,
    );
  });
});

test('due dates stay out of GitHub where they are not wanted', () => {
  const dated = aRoadmap({ phases: [{ ...ONE, due: '2027-01-31' }], tracker: aTracker({ dueDates: false }) });
  const start = settled(dated);
  expect(start.milestones[0]?.due).toBeNull();
  expect(readmeOf(start)).not.toContain('2027');
});

test('a track that is still to be picked is asked for at the top of the README', () => {
  const tracks = [
    { id: 'analyst', title: 'Data Analyst' },
    { id: 'scientist', title: 'Data Scientist' },
  ];
  expect(readmeOf(settled(aRoadmap({ tracks })))).toMatch(
    /2 tracks: Data Analyst \(analyst\), Data Scientist/,
  );
  expect(readmeOf(settled(aRoadmap({ tracks, track: 'analyst' })))).not.toContain('ways');
});

test('a kind that asks for evidence says so in its issues', () => {
  const kinds = [{ name: 'talk', evidence: 'a link to the <b>recording</b>' }];
  const items = [anItem({ kind: 'talk', title: 'T' }), anItem({ title: 'C' })];
  const { issues } = settled(aRoadmap({ kinds, phases: [aPhase({ items })] }));
  expect(issues[0]?.body).toContain('It is shown by a link to the &#x3C;b>recording&#x3C;/b>.');
  expect(issues[1]?.body).not.toContain('It is shown by');
});

describe('a pull request that names an item that is none', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ title: 'One', items: [anItem({ title: 'Python' })] })] });
  const merged = (bodies: readonly string[]) => ({
    ...settled(roadmap),
    mergedPulls: bodies.map((body, at) => aPull({ number: 70 - at, body })),
  });
  const SAID =
    '70 names "pyhton", but no item has that id. Did you mean "python"? Correct the text of the pull request, or close that item\'s issue.';

  test('is told in the README, and planning again is empty', () => {
    const told = settled(roadmap, merged(['Completes: pyhton']));
    expect(readmeOf(told)).toContain(SAID);
    expect(lines(roadmap, told)).toEqual([]);
  });

  test('no longer, once the text is corrected, the item is done, or five others came after it', () => {
    const told = settled(roadmap, merged(['Completes: pyhton']));
    const done = settled(roadmap, closeAll(told));
    const later = settled(roadmap, {
      ...told,
      mergedPulls: merged(['', '', '', '', '', 'Completes: pyhton']).mergedPulls,
    });
    const corrected = settled(roadmap, { ...told, mergedPulls: merged(['Completes: none']).mergedPulls });
    for (const next of [done, later, corrected]) {
      expect(readmeOf(next)).toContain('milepost:end');
      expect(readmeOf(next)).not.toContain('pyhton');
    }
  });

  test('not where nothing is open that could have been meant', () => {
    const told = settled(roadmap, merged(['Completes: cobol']));
    expect(readmeOf(told)).toContain('"cobol"');
    expect(readmeOf(settled(roadmap, closeAll(told)))).not.toContain('"cobol"');
  });

  test('several are counted', () => {
    const told = settled(roadmap, merged(['Completes: pyhton', 'Completes: #99']));
    expect(readmeOf(told)).toContain('(and 1 more like it)');
  });
});
