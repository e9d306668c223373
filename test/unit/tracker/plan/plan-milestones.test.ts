import { describe, expect, test } from 'vitest';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue, ObservedMilestone } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aMilestone, aPull, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const BASICS = aPhase({
  title: 'Basics',
  emoji: '🧠',
  due: '2027-01-31',
  goal: 'The ground.',
  items: [anItem({ title: 'SQL' }), anItem({ title: 'Talk', optional: true })],
});
const DEEP = aPhase({ title: 'Deep', items: [anItem({ title: 'Project', kind: 'project' })] });
const ROADMAP = aRoadmap({ phases: [BASICS, DEEP] });

/** What is planned for milestones, as lines; and the repository afterwards. */
function reconcile(roadmap: Roadmap, observed: Observed) {
  const plan = planFor(roadmap, observed);
  const actions = plan.actions.filter(({ type }) => type.endsWith('-milestone'));
  const next = settled(roadmap, observed, { at: minute(90) });
  return { lines: actions.map(describeAction), conflicts: plan.conflicts, next };
}

function withMilestone(observed: Observed, number: number, change: Partial<ObservedMilestone>): Observed {
  const milestones = observed.milestones.map((one) => (one.number === number ? { ...one, ...change } : one));
  return { ...observed, milestones };
}

function withIssue(observed: Observed, title: string, change: Partial<ObservedIssue>): Observed {
  return {
    ...observed,
    issues: observed.issues.map((one) => (one.title === title ? { ...one, ...change } : one)),
  };
}

const DONE = { state: 'closed', closeReason: 'completed', closedAt: minute(60) } as const;
const REOPENED = { state: 'open', closeReason: null, closedAt: null, reopenedAt: minute(80) } as const;

describe('a new milestone', () => {
  const { next } = reconcile(ROADMAP, anObserved());

  test('carries title, date, goal and marker', () => {
    const [basics, deep] = next.milestones;
    expect(basics).toMatchObject({ title: '🧠 Basics', due: '2027-01-31', state: 'open' });
    expect(basics?.description).toContain('The ground.');
    expect(basics?.description).toMatch(
      /^<!-- milepost:phase id=basics wrote=\w{8}\.2027-01-31\.\w{8} sum=\w+ -->\n/,
    );
    expect(deep).toMatchObject({ title: 'Deep', due: null });
  });

  test('needs no second reconciliation', () => {
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });

  test('is closed at once where all of its work is merged', () => {
    const messages = ['Completes: project'];
    const pull = aPull({ number: 9, mergedAt: minute(5), messages });
    const { next: finished } = reconcile(ROADMAP, anObserved({ mergedPulls: [pull] }));
    expect(finished.milestones.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(reconcile(ROADMAP, finished).lines).toEqual([]);
  });
});

describe('a change of the roadmap', () => {
  const start = settled(ROADMAP);

  test.each([
    ['title', { title: 'Groundwork' }, 'update milestone "🧠 Basics": title → "🧠 Groundwork"'],
    ['case of the title', { title: 'BASICS' }, 'update milestone "🧠 Basics": title → "🧠 BASICS"'],
    ['emoji', { emoji: '📚' }, 'update milestone "🧠 Basics": title → "📚 Basics"'],
    ['date', { due: '2027-02-28' }, 'update milestone "🧠 Basics": due 2027-02-28'],
    ['goal', { goal: 'Another.' }, 'update milestone "🧠 Basics": description'],
    ['outcome', { outcome: 'Ready.' }, 'update milestone "🧠 Basics": description'],
  ])('of the %s is followed', (_, change, line) => {
    const roadmap = aRoadmap({ phases: [{ ...BASICS, ...change }, DEEP] });
    const { lines, next } = reconcile(roadmap, start);
    expect(lines).toEqual([line]);
    expect(reconcile(roadmap, next).lines).toEqual([]);
  });

  test('a date that is taken out stays in GitHub', () => {
    const undated = settled(aRoadmap({ phases: [aPhase({ title: 'Deep' })] }));
    const dated = withMilestone(undated, 1, { due: '2027-01-31' });
    expect(reconcile(aRoadmap({ phases: [aPhase({ title: 'Deep' })] }), dated).lines).toEqual([]);
  });

  test.each([
    ['swapped', ['Deep', 'Basics']],
    ['passed on', ['Deep', 'Third']],
    ['passed on the other way', ['Third', 'Basics']],
  ])('titles are %s, though GitHub refuses a title twice', (_, [one = '', two = '']) => {
    const plain = aRoadmap({ phases: [aPhase({ title: 'Basics' }), DEEP] });
    const titled = aRoadmap({
      phases: plain.phases.map((phase, index) => ({ ...phase, title: [one, two][index] ?? '' })),
    });
    const { next } = reconcile(titled, settled(plain));
    expect(next.milestones.map(({ title }) => title)).toEqual([one, two]);
    expect(reconcile(titled, next).lines).toEqual([]);
  });

  test('three titles go round', () => {
    const titles = ['One', 'Two', 'Three'];
    const phases = titles.map((title) => aPhase({ title, items: [anItem({ title: `${title}'s work` })] }));
    const turned = phases.map((phase, index) => ({ ...phase, title: titles[(index + 1) % 3] ?? '' }));
    const { next } = reconcile(aRoadmap({ phases: turned }), settled(aRoadmap({ phases })));
    expect(next.milestones.map(({ title }) => title)).toEqual(['Two', 'Three', 'One']);
  });

  test('a title that a foreign milestone has is not taken from it', () => {
    const observed = {
      ...start,
      milestones: [...start.milestones, aMilestone({ number: 9, title: 'holidays' })],
    };
    const roadmap = aRoadmap({ phases: [BASICS, { ...DEEP, title: 'Holidays' }] });
    const { lines, conflicts, next } = reconcile(roadmap, observed);
    expect(lines).toEqual([]);
    expect(conflicts).toMatchObject([{ code: 'milestone-title-taken', subject: 'milestone "Holidays"' }]);
    expect(next.milestones.map(({ title }) => title)).toEqual(['🧠 Basics', 'Deep', 'holidays']);
    const free = { ...next, milestones: next.milestones.filter(({ title }) => title !== 'holidays') };
    expect(reconcile(roadmap, free).lines).toEqual(['update milestone "Deep": title → "Holidays"']);
  });
});

describe('what the learner wrote', () => {
  const start = settled(ROADMAP);
  const text = start.milestones[0]?.description ?? '';

  test.each([
    ['notes around ours', `My plan.\n\n${text}\n\nSee the wiki.`],
    ['CRLF, and lines at the end', `${text.replaceAll('\n', '\r\n')}\r\n\r\n`],
    ['words inside our part', text.replace('The ground.', 'The ground, and rest.')],
  ])('%s: no write', (_, description) => {
    expect(reconcile(ROADMAP, withMilestone(start, 1, { description })).lines).toEqual([]);
  });

  test('notes stay to the byte when our part changes', () => {
    const observed = withMilestone(start, 1, { description: `My plan.\r\n\r\n${text}\r\n\r\nWiki.` });
    const { next } = reconcile(aRoadmap({ phases: [{ ...BASICS, goal: 'Another.' }, DEEP] }), observed);
    const description = next.milestones[0]?.description ?? '';
    expect(description).toContain('Another.');
    expect(description.startsWith('My plan.\r\n\r\n<!-- milepost:phase')).toBe(true);
    expect(description.endsWith('<!-- milepost:end -->\r\n\r\nWiki.')).toBe(true);
  });

  test('emptied, our part comes back', () => {
    const emptied = text.replace('The ground.', '');
    const { next } = reconcile(ROADMAP, withMilestone(start, 1, { description: emptied }));
    expect(next.milestones[0]?.description).toBe(text);
  });

  test('a milestone of that title is adopted, its description stays below', () => {
    const mine = aMilestone({ number: 4, title: 'basics!', description: 'My own words.' });
    const { lines, next } = reconcile(ROADMAP, anObserved({ milestones: [mine] }));
    expect(lines[0]).toBe('update milestone "basics!": title → "🧠 Basics", description, due 2027-01-31');
    expect(next.milestones).toHaveLength(2);
    expect(next.milestones[0]?.description.endsWith('<!-- milepost:end -->\n\nMy own words.')).toBe(true);
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });
});

describe('one of which an early version remembered nothing', () => {
  const forget = (observed: Observed): Observed => ({
    ...observed,
    milestones: observed.milestones.map((one) => ({
      ...one,
      description: one.description.replace(/ wrote=[\w.-]+/, ''),
    })),
  });
  const start = forget(settled(ROADMAP));
  const memories = ({ milestones }: Observed) =>
    milestones.map(({ description }) => description.includes(' wrote='));

  test.each([
    ['title', { title: 'Groundwork' }],
    ['date', { due: '2027-02-28' }],
    ['goal', { goal: 'Another.' }],
  ])('is remembered with the next change: of its %s', (_, change) => {
    const { next } = reconcile(aRoadmap({ phases: [{ ...BASICS, ...change }, DEEP] }), start);
    expect(memories(next)).toEqual([true, false]);
  });

  test('or of its state', () => {
    const { next } = reconcile(ROADMAP, withIssue(start, 'SQL', DONE));
    expect(memories(next)).toEqual([true, false]);
  });
});

describe('closing and reopening', () => {
  const open = settled(ROADMAP);
  const done = withIssue(open, 'SQL', DONE);
  const closedByUs = settled(ROADMAP, done, { at: minute(61) });

  test('closes when the required items are done, optional ones aside', () => {
    expect(reconcile(ROADMAP, done).lines).toEqual(['close milestone "🧠 Basics": description']);
    expect(reconcile(ROADMAP, closedByUs).lines).toEqual([]);
  });

  test('closes when what is left is skipped', () => {
    const skipped = withIssue(open, 'SQL', { ...DONE, closeReason: 'not_planned' });
    expect(reconcile(ROADMAP, skipped).lines).toEqual(['close milestone "🧠 Basics": description']);
  });

  test('reopens what we closed when an item is reopened, and closes it again', () => {
    const again = withIssue(closedByUs, 'SQL', REOPENED);
    const { lines, next } = reconcile(ROADMAP, again);
    expect(lines).toEqual(['reopen milestone "🧠 Basics": description']);
    expect(reconcile(ROADMAP, withIssue(next, 'SQL', DONE)).lines).toEqual([
      'close milestone "🧠 Basics": description',
    ]);
  });

  test('reopens what we closed when the roadmap gets another item there', () => {
    const more = { ...BASICS, items: [...BASICS.items, anItem({ title: 'Python' })] };
    expect(reconcile(aRoadmap({ phases: [more, DEEP] }), closedByUs).lines).toEqual([
      'reopen milestone "🧠 Basics": description',
    ]);
  });

  test('does not reopen what a person closed', () => {
    const theirs = withMilestone(open, 1, { state: 'closed' });
    expect(reconcile(ROADMAP, theirs).lines).toEqual([]);
    const finished = reconcile(ROADMAP, withIssue(theirs, 'SQL', DONE)).next;
    expect(reconcile(ROADMAP, withIssue(finished, 'SQL', REOPENED)).lines).toEqual([]);
  });

  test('does not close again what a person reopened', () => {
    expect(reconcile(ROADMAP, withMilestone(closedByUs, 1, { state: 'open' })).lines).toEqual([]);
  });

  test('nor reopens it, once there is more to do', () => {
    const open = withMilestone(closedByUs, 1, { state: 'open' });
    const { lines } = reconcile(ROADMAP, withIssue(open, 'SQL', REOPENED));
    expect(lines).toEqual(['update milestone "🧠 Basics": description']);
  });
});

describe('a phase that left the roadmap', () => {
  const shorter = aRoadmap({ phases: [BASICS] });
  const { lines, next: retired } = reconcile(shorter, settled(ROADMAP));

  test('its milestone is closed, once', () => {
    expect(lines).toEqual(['close milestone "Deep": description']);
    expect(reconcile(shorter, retired).lines).toEqual([]);
  });

  test('a person may reopen it', () => {
    expect(reconcile(shorter, withMilestone(retired, 2, { state: 'open' })).lines).toEqual([]);
  });

  test('put back, it is reopened', () => {
    const { lines: back, next } = reconcile(ROADMAP, retired);
    expect(back).toEqual(['reopen milestone "Deep": description']);
    expect(next.milestones[1]).toEqual(settled(ROADMAP).milestones[1]);
  });

  test('closed by a person before, it is only marked; put back, it stays closed', () => {
    const closed = withMilestone(settled(ROADMAP), 2, { state: 'closed' });
    const { lines: marked, next: left } = reconcile(shorter, closed);
    expect(marked).toEqual(['update milestone "Deep": description']);
    expect(reconcile(shorter, left).lines).toEqual([]);
    expect(reconcile(ROADMAP, left).next.milestones).toEqual(closed.milestones);
  });

  test('closed by us because it was done, and put back with more to do, it is reopened', () => {
    const done = reconcile(ROADMAP, withIssue(settled(ROADMAP), 'Project', DONE)).next;
    expect(done.milestones[1]?.state).toBe('closed');
    const { next: left } = reconcile(shorter, done);
    const more = aRoadmap({
      phases: [BASICS, { ...DEEP, items: [...DEEP.items, anItem({ title: 'More' })] }],
    });
    expect(reconcile(more, left).next.milestones[1]?.state).toBe('open');
  });
});
