import { describe, expect, test } from 'vitest';
import type { Roadmap } from '../../../../../src/roadmap/roadmap.ts';
import { describeAction } from '../../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { planRepository } from '../../../../../src/tracker/plan/plan-repository.ts';
import { after, planFor, settled } from '../../../../../tools/harness/builders/after.ts';
import {
  aMilestone,
  anIssue,
  anObserved,
  aPull,
  minute,
} from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', objective: 'Query anything.', doneWhen: ['read', 'written up'] });
const PROJECT = anItem({ title: 'Project', kind: 'project', needs: ['sql'] });
const ROADMAP = aRoadmap({
  phases: [aPhase({ title: 'Basics', items: [SQL] }), aPhase({ title: 'Deep', items: [PROJECT] })],
});
const START = settled(ROADMAP);

function reconcile(roadmap: Roadmap, observed: Observed) {
  const plan = planFor(roadmap, observed, minute(90));
  const actions = plan.actions.filter(({ type }) => /issue|comment/.test(type));
  const next = settled(roadmap, observed, { at: minute(90) });
  return { lines: actions.map(describeAction), conflicts: plan.conflicts, next };
}

function issueOf(observed: Observed, number = 1): ObservedIssue {
  const found = observed.issues.find((issue) => issue.number === number);
  if (found === undefined) throw new Error(`there is no #${number}`);
  return found;
}

function withIssue(observed: Observed, change: Partial<ObservedIssue>, number = 1): Observed {
  const issues = observed.issues.map((one) => (one.number === number ? { ...one, ...change } : one));
  return { ...observed, issues };
}

function withBody(edit: (body: string) => string, observed = START): Observed {
  return withIssue(observed, { body: edit(issueOf(observed).body) });
}

function withItem(change: Partial<typeof SQL>): Roadmap {
  const [basics, deep] = ROADMAP.phases;
  if (basics === undefined || deep === undefined) throw new Error('two phases');
  return { ...ROADMAP, phases: [{ ...basics, items: [{ ...SQL, ...change }] }, deep] };
}

const WITHOUT_SQL: Roadmap = aRoadmap({
  phases: [
    aPhase({ title: 'Basics', items: [anItem({ title: 'Python' })] }),
    aPhase({ title: 'Deep', items: [{ ...PROJECT, needs: [] }] }),
  ],
});

describe('a new issue', () => {
  test('is complete, and links to what it needs', () => {
    expect(issueOf(START)).toMatchObject({ title: 'SQL', labels: ['roadmap', 'course'], milestone: 1 });
    expect(issueOf(START).body).toContain('- [ ] written up');
    expect(issueOf(START, 2)).toMatchObject({ labels: ['roadmap', 'project'], milestone: 2 });
    expect(issueOf(START, 2).body).toContain('- #1');
    expect(reconcile(ROADMAP, START).lines).toEqual([]);
  });
});

describe('drift and changes of the roadmap', () => {
  test.each([
    ['the title', withItem({ title: 'Databases' }), START, 'rename issue #1 "SQL" → "Databases"'],
    ['the text', withItem({ objective: 'Query all.' }), START, 'update issue #1 "SQL": text'],
    ['the kind', withItem({ kind: 'book' }), START, 'update issue #1 "SQL": text, labels'],
    [
      'the marker alone',
      ROADMAP,
      withBody((body) => body.replace(/sum=\w+/, 'sum=0')),
      'update issue #1 "SQL": text',
    ],
  ])('%s: one write', (...[, roadmap, observed, line]) => {
    const { lines, next } = reconcile(roadmap, observed);
    expect(lines.filter((one) => one.includes('#1'))).toEqual([line]);
    expect(reconcile(roadmap, next).lines).toEqual([]);
  });

  test.each([
    ['as it was written', (body: string) => body],
    ['edited by the learner', (body: string) => body.replace('Query anything.', 'Query my cellar.')],
  ])('an item that gets another id takes its issue along, %s: the marker has the new id', (_, edit) => {
    const [basics] = ROADMAP.phases;
    if (basics === undefined) throw new Error('a phase');
    const items = [{ ...SQL, id: 'databases', was: ['sql'] }];
    const roadmap: Roadmap = { ...ROADMAP, phases: [{ ...basics, items }] };
    const { next } = reconcile(roadmap, withBody(edit, settled({ ...ROADMAP, phases: [basics] })));
    expect(next.issues).toHaveLength(1);
    expect(issueOf(next).body).toContain('<!-- milepost:item id=databases ');
    expect(reconcile(roadmap, next).lines).toEqual([]);
  });

  test('an item that moves to another phase moves to its milestone', () => {
    const roadmap = aRoadmap({
      phases: [
        aPhase({ title: 'Basics', items: [anItem({ title: 'Python' })] }),
        aPhase({ title: 'Deep', items: [SQL, PROJECT] }),
      ],
    });
    const { lines, next } = reconcile(roadmap, START);
    expect(lines).toEqual(['add issue "Python"', 'move issue #1 "SQL" to phase "Deep"']);
    expect(issueOf(next).milestone).toBe(2);
  });

  test('an issue closed by a person follows the roadmap and stays closed', () => {
    const closed = withIssue(START, { state: 'closed', closeReason: 'completed', closedAt: minute(5) });
    const { next } = reconcile(withItem({ title: 'Databases' }), closed);
    expect(issueOf(next)).toMatchObject({ title: 'Databases', state: 'closed', closedAt: minute(5) });
  });
});

describe('what the learner wrote', () => {
  const notes = (body: string) => `Day 1: fine.\r\n\r\n${body}\r\n\r\n- [x] my own box\r\n`;

  test.each([
    ['notes outside', notes],
    ['ticked boxes', (body: string) => body.replace('[ ] read', '[x] read')],
    ['CRLF', (body: string) => body.replaceAll('\n', '\r\n')],
  ])('%s: no write', (_, edit) => {
    expect(reconcile(ROADMAP, withBody(edit)).lines).toEqual([]);
  });

  test('notes and ticks stay to the byte when our text changes', () => {
    const observed = withBody((body) => notes(body.replace('[ ] read', '[x] read')));
    const { next } = reconcile(withItem({ doneWhen: ['shown', 'read'], objective: 'More.' }), observed);
    const { body } = issueOf(next);
    expect(body).toContain('- [ ] shown\n- [x] read');
    expect(body).toContain('More.');
    expect(body.startsWith('Day 1: fine.\r\n\r\n<!-- milepost:item id=sql')).toBe(true);
    expect(body.endsWith('<!-- milepost:end -->\r\n\r\n- [x] my own box\r\n')).toBe(true);
  });

  test('what the roadmap says is met is ticked in a new issue, and the learner’s to untick', () => {
    const roadmap = withItem({ doneWhen: ['[x] read', 'shown'] });
    const { next } = reconcile(roadmap, anObserved({}));
    expect(issueOf(next).body).toContain('- [x] read\n- [ ] shown');
    expect(reconcile(roadmap, next).lines).toEqual([]);
    const unticked = withIssue(next, { body: issueOf(next).body.replace('[x] read', '[ ] read') });
    expect(reconcile(roadmap, unticked).lines).toEqual([]);
    const changed = withItem({ doneWhen: ['[x] read', 'shown'], objective: 'More.' });
    expect(issueOf(reconcile(changed, unticked).next).body).toContain('- [ ] read\n- [ ] shown');
  });

  test('an edit inside our part stays, and is told once', () => {
    const observed = withBody((body) => body.replace('Query anything.', 'Query my cellar.'));
    const roadmap = withItem({ objective: 'Something else.' });
    const { lines, conflicts, next } = reconcile(roadmap, observed);
    expect(lines).toEqual(['comment on issue #1: that its text was edited']);
    expect(conflicts).toMatchObject([{ code: 'issue-edited', subject: 'issue #1' }]);
    expect(issueOf(next).body).toContain('Query my cellar.');
    const again = reconcile(roadmap, next);
    expect(again.lines).toEqual([]);
    expect(again.conflicts).toMatchObject([{ code: 'issue-edited' }]);
  });

  test('an edit inside our part does not keep the title from following', () => {
    const observed = withBody((body) => body.replace('Query anything.', 'Query my cellar.'));
    expect(reconcile(withItem({ title: 'Databases' }), observed).lines[0]).toBe(
      'rename issue #1 "SQL" → "Databases"',
    );
  });

  test('emptied, our text comes back, and the notes stay', () => {
    const emptied = withBody((body) => notes(body.replace(/-->[^]*<!--/, '-->\n<!--')));
    const { next } = reconcile(ROADMAP, emptied);
    expect(issueOf(next).body).toBe(notes(issueOf(START).body));
  });

  test('without the end marker nothing of theirs is lost, and the marker comes back', () => {
    const observed = withBody((body) => `${body.replace('<!-- milepost:end -->', '')}\nMy last words.`);
    const { next } = reconcile(ROADMAP, observed);
    expect(issueOf(next).body).toContain('My last words.');
    expect(issueOf(next).body.endsWith('<!-- milepost:end -->')).toBe(true);
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });

  test('a body that would be too long is left, once and for all', () => {
    const long = withBody((body) => `${body}\n\n${'x'.repeat(65_500 - body.length)}`);
    const { lines, conflicts } = reconcile(withItem({ objective: 'Much more. '.repeat(50) }), long);
    expect(lines).toEqual([]);
    expect(conflicts).toMatchObject([{ code: 'issue-too-long', subject: 'issue #1' }]);
  });
});

describe('the fingerprint of what our text was made from', () => {
  const withoutFingerprint = (body: string) => body.replace(/ from=\w+/, '');
  const reads = (body: string) =>
    /milepost:item id=sql wrote=[\w.]+ sum=\w{12}( from=\w{12})? -->/.exec(body)?.[1];

  test('stands in the marker', () => {
    expect(reads(issueOf(START).body)).toBeDefined();
  });

  test.each([
    ['missing, as in what we wrote before there was one', withoutFingerprint],
    ['that of another text', (body: string) => body.replace(/from=\w+/, 'from=0123456789ab')],
  ])('%s: no write', (_, edit) => {
    expect(reconcile(ROADMAP, withBody(edit)).lines).toEqual([]);
  });

  test('missing, it comes once the text changes', () => {
    const { next } = reconcile(withItem({ objective: 'More.' }), withBody(withoutFingerprint));
    expect(issueOf(next).body).toBe(issueOf(settled(withItem({ objective: 'More.' }))).body);
  });

  test.each([
    ['the text', (body: string) => body.replace('Query anything.', 'Query my cellar.')],
    ['the end marker', (body: string) => body.replace('<!-- milepost:end -->', '')],
    ['all of it', (body: string) => body.replace(/-->[^]*<!--/, '-->\n<!--')],
  ])('does not hide that somebody changed %s', (_, edit) => {
    expect(reconcile(ROADMAP, withBody(edit)).lines).toHaveLength(1);
  });

  test('a need that gets its number is linked to', () => {
    const waiting = withIssue(START, { body: issueOf(START, 2).body.replace('- #1', '- SQL') }, 2);
    const gone = { ...waiting, issues: waiting.issues.filter(({ number }) => number === 2) };
    const { next } = reconcile(ROADMAP, gone);
    expect(issueOf(next, 2).body).toContain('- #3');
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });

  test('of a text that the learner changed and changed back: it follows the roadmap again', () => {
    const changed = (body: string) => body.replace('Query anything.', 'Query my cellar.');
    const moved = withBody((body) => changed(body).replace('<!-- milepost:end -->', ''));
    const { next: kept } = reconcile(withItem({ objective: 'More.' }), moved);
    expect(issueOf(kept).body).toContain('Query my cellar.');
    const back = withBody((body) => body.replace('Query my cellar.', 'Query anything.'), kept);
    const { next } = reconcile(withItem({ objective: 'More.' }), back);
    expect(issueOf(next).body).toContain('More.');
    expect(reconcile(ROADMAP, back).lines.filter((line) => line.startsWith('update'))).toEqual([]);
  });
});

describe('adoption', () => {
  const mine = anIssue({
    number: 4,
    title: 'sql',
    body: 'My plan:\n- [x] install',
    ours: false,
    labels: ['bug'],
  });

  test("our text goes above the learner's", () => {
    const { lines, next } = reconcile(ROADMAP, anObserved({ issues: [mine] }));
    expect(lines[0]).toBe(
      'update issue #4 "sql": title → "SQL", text, labels, milestone of "Basics" (adopted)',
    );
    expect(issueOf(next, 4).labels).toEqual(['bug', 'roadmap', 'course']);
    expect(issueOf(next, 4).body).toMatch(/^<!-- milepost:item id=sql .*since=2026-10-01T09:30:00Z -->\n/);
    expect(issueOf(next, 4).body.endsWith('<!-- milepost:end -->\n\nMy plan:\n- [x] install')).toBe(true);
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });

  test('the time of it is remembered when our text changes later', () => {
    const { next: adopted } = reconcile(ROADMAP, anObserved({ issues: [mine] }));
    const { next } = reconcile(withItem({ objective: 'More.' }), adopted);
    expect(issueOf(next, 4).body).toContain('More.');
    expect(issueOf(next, 4).body).toContain(' since=2026-10-01T09:30:00Z ');
  });

  test('a closed one stays closed, and nothing is said about old merges', () => {
    const done = { ...mine, state: 'closed', closeReason: 'completed', closedAt: minute(31) } as const;
    const { next } = reconcile(
      ROADMAP,
      anObserved({ issues: [done], mergedPulls: [aPull({ closes: [4] })] }),
    );
    expect(issueOf(next, 4)).toMatchObject({ state: 'closed', closedAt: minute(31), comments: [] });
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });
});

describe('closing', () => {
  const merged = { ...START, mergedPulls: [aPull({ body: 'Completes: sql' })] };

  test('one write and one comment; a person may reopen it for good', () => {
    const { lines, next } = reconcile(ROADMAP, merged);
    expect(lines).toEqual([
      'comment on issue #1: that #50 completed it',
      'close issue #1 "SQL" (completed by #50)',
    ]);
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
    const reopened = { state: 'open', closeReason: null, closedAt: null, reopenedAt: minute(95) } as const;
    expect(reconcile(ROADMAP, withIssue(next, reopened)).lines).toEqual([]);
  });

  test('stopped between the comment and the close, the next reconciliation only closes', () => {
    const plan = planFor(ROADMAP, merged, minute(90));
    const commented = after(plan, merged, { at: minute(90), stopAfter: 1 });
    expect(reconcile(ROADMAP, commented).lines).toEqual(['close issue #1 "SQL" (completed by #50)']);
  });

  test('an issue is created and closed where its work was merged before', () => {
    const { lines } = reconcile(ROADMAP, anObserved({ mergedPulls: merged.mergedPulls }));
    expect(lines).toEqual([
      'add issue "SQL"',
      'comment on issue of item "sql": that #50 completed it',
      'close issue "SQL" (completed by #50)',
      'add issue "Project"',
    ]);
  });
});

describe('an item that left the roadmap', () => {
  const { lines, next: retired } = reconcile(
    WITHOUT_SQL,
    withBody((body) => `${body.replace('[ ] read', '[x] read')}\nNotes.`),
  );

  test('its issue is closed as not planned, with a note above our text', () => {
    expect(lines).toContain('close issue #1 "SQL" as not planned (taken out of the roadmap)');
    expect(issueOf(retired)).toMatchObject({ state: 'closed', closeReason: 'not_planned' });
    expect(issueOf(retired).body).not.toContain('Finished?');
    expect(issueOf(retired).body).toMatch(/No longer on the roadmap[^]*\[x\] read[^]*\nNotes\.$/);
    expect(reconcile(WITHOUT_SQL, retired).lines).toEqual([]);
  });

  test('a person may reopen it', () => {
    const open = withIssue(retired, { state: 'open', closeReason: null, reopenedAt: minute(95) });
    expect(reconcile(WITHOUT_SQL, open).lines).toEqual([]);
  });

  test('put back, it is reopened without the note, ticks and notes as they were', () => {
    const { next } = reconcile(ROADMAP, retired);
    expect(issueOf(next)).toMatchObject({ state: 'open', milestone: 1 });
    expect(issueOf(next).body).toBe(`${issueOf(START).body.replace('[ ] read', '[x] read')}\nNotes.`);
    expect(reconcile(ROADMAP, next).lines).toEqual([]);
  });

  test('it leaves the milestone, so that GitHub counts there what we count, and comes back with it', () => {
    expect(issueOf(START).milestone).toBe(1);
    expect(issueOf(retired).milestone).toBeNull();
    expect(issueOf(reconcile(ROADMAP, retired).next).milestone).toBe(1);
  });

  test("a milestone of the learner's own stays on it", () => {
    const theirs = {
      ...withIssue(START, { milestone: 9 }),
      milestones: [...START.milestones, aMilestone({ number: 9 })],
    };
    expect(issueOf(reconcile(WITHOUT_SQL, theirs).next)).toMatchObject({ state: 'closed', milestone: 9 });
  });

  describe.each(['completed', 'not_planned', 'duplicate'] as const)('closed as %s before', (closeReason) => {
    const closed = withIssue(START, { state: 'closed', closeReason, closedAt: minute(5) });
    const { lines: told, next: left } = reconcile(WITHOUT_SQL, closed);

    test('it leaves the milestone, and is the same in all else', () => {
      expect(told).toContain('update issue #1 "SQL": no milestone (taken out of the roadmap)');
      const body = issueOf(closed).body.replace(/( from=\w+) -->/, '$1 state=left -->');
      expect(issueOf(left)).toEqual({ ...issueOf(closed), body, milestone: null });
      expect(reconcile(WITHOUT_SQL, left).lines).toEqual([]);
    });

    test('reopened by a person, it stays open', () => {
      const reopened = withIssue(left, { state: 'open', closeReason: null, reopenedAt: minute(95) });
      expect(reconcile(WITHOUT_SQL, reopened).lines).toEqual([]);
    });

    test('put back, it is as it was', () => {
      expect(issueOf(reconcile(ROADMAP, left).next)).toEqual(issueOf(closed));
    });
  });

  test("the note names the roadmap by its path in the repository, never by one of somebody's machine", () => {
    const elsewhere = { roadmap: WITHOUT_SQL, roadmapPath: null, observed: START, now: minute(90) };
    const { body } = issueOf(after(planRepository(elsewhere), START, { at: minute(90) }));
    expect(body).toContain('The roadmap does not list `sql` any more');
    expect(issueOf(retired).body).toContain('`.github/roadmap.yml` does not list `sql` any more');
  });

  test('edited before, it keeps the text', () => {
    const edited = withBody((body) => body.replace('Query anything.', 'Query my cellar.'));
    const { body } = issueOf(reconcile(WITHOUT_SQL, edited).next);
    expect(body).toContain('Query my cellar.');
    expect(body).not.toContain('No longer');
  });
});
