// So much at once is not taken out of the roadmap unasked.
import { describe, expect, test } from 'vitest';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import type { Observed, ObservedIssue } from '../../../../src/tracker/observed.ts';
import { planRepository } from '../../../../src/tracker/plan/plan-repository.ts';
import { after, planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

function roadmapOf(count: number, tracker = aTracker(), from = 0): Roadmap {
  const items = Array.from({ length: count }, (_, at) => anItem({ title: `Item <${from + at}> @ada` }));
  return aRoadmap({ phases: [aPhase({ items })], tracker });
}

/** With the last so many of its issues done. */
function withDone(observed: Observed, count: number): Observed {
  const first = observed.issues.length - count;
  const issues = observed.issues.map((issue, at) =>
    at < first
      ? issue
      : { ...issue, state: 'closed' as const, closeReason: 'completed' as const, closedAt: minute(9) },
  );
  return settled(roadmapOf(observed.issues.length), { ...observed, issues }, { at: minute(10) });
}

const started = (count: number, done = 0) => withDone(settled(roadmapOf(count)), done);

type CloseReason = ObservedIssue['closeReason'];

/** With the issues that stand at these places closed. */
function closed(count: number, reasons: Readonly<Record<number, CloseReason>>): Observed {
  const observed = settled(roadmapOf(count));
  const issues = observed.issues.map((issue, at) => {
    const closeReason = reasons[at];
    return closeReason === undefined
      ? issue
      : { ...issue, state: 'closed' as const, closeReason, closedAt: minute(9) };
  });
  return settled(roadmapOf(count), { ...observed, issues }, { at: minute(10) });
}

describe('how much is too much', () => {
  test.each([
    { name: 'three of three', of: 4, done: 0, left: 1, held: false },
    { name: 'four of twelve: a third', of: 12, done: 0, left: 8, held: false },
    { name: 'four of eleven', of: 11, done: 0, left: 7, held: true },
    { name: 'four of which one is done', of: 30, done: 1, left: 26, held: true },
    { name: 'three that are done', of: 30, done: 3, left: 27, held: false },
    { name: 'all', of: 8, done: 0, left: 0, held: true },
  ])('$name: held $held', ({ of, done, left, held }) => {
    const next = left === 0 ? roadmapOf(3, aTracker(), 100) : roadmapOf(left);
    expect(planFor(next, started(of, done)).isHeld === true).toBe(held);
  });

  test('what stays and is done is none of the open ones', () => {
    expect(planFor(roadmapOf(8), closed(12, { 0: 'completed' })).isHeld).toBe(true);
  });

  describe('what was given up before', () => {
    const observed = closed(14, { 7: 'not_planned', 8: 'duplicate', 9: 'not_planned' });

    test('is not counted, nor named', () => {
      const [held] = planFor(roadmapOf(7), observed).conflicts;
      expect(held?.message).toContain('4 of 11 open ones would be taken out: "Item <10> @ada", "Item <11> ');
      expect(held?.message).toContain('"Item <13> @ada". Milepost');
      expect(held?.hint).toContain('"retire: 4" under');
      expect(planFor(roadmapOf(7, aTracker({ retire: 3 })), observed).isHeld).toBe(true);
    });

    test('is not counted once it was taken out, either', () => {
      const said = roadmapOf(7, aTracker({ retire: 4 }));
      const done = settled(said, observed, { at: minute(40) });
      expect(planFor(said, done).conflicts).toEqual([]);
      const more = roadmapOf(7, aTracker({ retire: 6 }));
      expect(planFor(more, done).conflicts).toMatchObject([
        { code: 'retire-not-used', message: expect.stringContaining('still allows 2 items') as string },
      ]);
    });
  });
});

describe('a plan that is held', () => {
  const before = started(20, 2);
  const next = roadmapOf(5);
  const plan = planFor(next, before);
  const held = after(plan, before, { at: minute(30) });

  test('changes nothing but what the README says on top, and nothing the second time', () => {
    expect({ ...held, readme: null, repository: null }).toEqual({
      ...before,
      readme: null,
      repository: null,
    });
    expect(held.readme?.text).toContain(
      '`.github/roadmap.yml` no longer lists 13 of 18 open items, and 2 that are done.',
    );
    expect(held.readme?.text).toContain('write `retire: 15` under `tracker:`');
    expect(held.readme?.text).toContain('2 of 20 done');
    expect(held.readme?.text).not.toMatch(/(?<![`\w])@ada|<5>/);
    const again = planFor(next, held);
    expect(again.actions).toEqual([]);
    expect(again.conflicts).toMatchObject([{ code: 'too-much-at-once', subject: '.github/roadmap.yml' }]);
  });

  test('is carried out once the roadmap says so, and with less to do as well', () => {
    const said = roadmapOf(5, aTracker({ retire: 15 }));
    const halfway = settled(said, held, { at: minute(40), stopAfter: 6 });
    const done = settled(said, halfway, { at: minute(41) });
    expect(done.issues.filter(({ state }) => state === 'open')).toHaveLength(5);
    expect(done.issues.every(({ milestone }, at) => (milestone === null) === at >= 5)).toBe(true);
    expect(done.readme?.text).not.toContain('no longer lists');
    expect(planFor(said, done).actions).toEqual([]);
  });

  test('what was said once allows nothing a second time, and the notice says what would', () => {
    const said = aTracker({ retire: 15 });
    const done = settled(roadmapOf(5, said), held, { at: minute(40) });
    const more = planFor(
      aRoadmap({ phases: [aPhase({ items: [anItem({ title: 'New' })] })], tracker: said }),
      done,
    );
    expect(more.isHeld).toBe(true);
    const told = after(more, done, { at: minute(50) });
    expect(told.readme?.text).toContain(
      'write `retire: 20` under `tracker:` in the roadmap (with the 15 taken out before).',
    );
    expect(more.conflicts[0]?.hint).toContain(
      '"retire: 20" under "tracker:" in the roadmap (with the 15 taken out before)',
    );
    const again = settled(roadmapOf(1, aTracker({ retire: 20 }), 100), told, { at: minute(60) });
    expect(again.issues.filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  test('a number that allows more than goes is named until it is taken out', () => {
    const codes = (roadmap: Roadmap, observed: Observed) =>
      planFor(roadmap, observed).conflicts.map(({ code, message }) => `${code}: ${message}`);
    const said = roadmapOf(5, aTracker({ retire: 15 }));
    expect(codes(said, held)).toEqual([]);
    expect(codes(said, settled(said, held, { at: minute(40) }))).toEqual([]);
    const back = roadmapOf(20, aTracker({ retire: 15 }));
    expect(codes(back, before)).toEqual([
      'retire-not-used: "retire: 15" still allows 15 items to be taken out without asking.',
    ]);
  });

  test('stays held where the roadmap allows less', () => {
    expect(planFor(roadmapOf(5, aTracker({ retire: 14 })), held).isHeld).toBe(true);
  });

  test('is no more where the items are put back, and the README is as it was', () => {
    const back = settled(roadmapOf(20), held, { at: minute(40) });
    expect(back.readme).toEqual(before.readme);
    expect(back.issues).toEqual(before.issues);
  });

  test('says so by pull request where the branch is protected, or not in the README where that is off', () => {
    const byPull = after(plan, before, { at: minute(30), isProtected: true });
    expect(byPull.progressFiles.readme).toContain('retire: 15');
    expect(planFor(next, byPull).actions).toEqual([]);
    const off = planFor(roadmapOf(5, aTracker({ readme: 'off' })), before);
    expect([off.actions, off.isHeld]).toEqual([[], true]);
  });

  test('says so in a README that had no section, too', () => {
    const bare = { ...before, readme: { path: 'README.md', text: '# Mine\n' } };
    expect(after(planFor(next, bare), bare, { at: minute(30) }).readme?.text).toMatch(
      /^# Mine\n[^]*retire: 15/,
    );
  });

  test('writes nothing where whoever plans is asked, or brings a roadmap from elsewhere', () => {
    const input = { roadmap: next, roadmapPath: '.github/roadmap.yml', observed: before, now: minute(30) };
    expect(planRepository({ ...input, onTooMuch: 'ask' })).toMatchObject({ actions: [], isHeld: true });
    expect(planRepository({ ...input, roadmapPath: null })).toMatchObject({ actions: [], isHeld: true });
    const told = planRepository({ ...input, roadmapPath: null }).conflicts.map(
      ({ subject, hint }) => subject + hint,
    );
    expect(told.join()).toMatch(/^the roadmap.*--yes/);
    expect(planRepository({ ...input, onTooMuch: 'retire' }).isHeld).toBeUndefined();
  });
});

test('a first roadmap is never held', () => {
  expect(planFor(roadmapOf(5), anObserved()).isHeld).toBeUndefined();
});
