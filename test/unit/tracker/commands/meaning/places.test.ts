// The items' issues while one command after the other is carried out: which one is meant, where something may be kept, what changes.
import { describe, expect, it, test } from 'vitest';
import type { IssueChange, UpdateIssue } from '../../../../../src/tracker/action.ts';
import { createPlaces } from '../../../../../src/tracker/commands/meaning/places.ts';
import type { ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { ADA, STRANGER, US, anIssue, minute } from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

const ISSUES = [10, 2, 7, 1].map((number) => anIssue({ number, title: `Issue ${number}` }));

/** Issues #10, #2 and #1 are items; #7 is none; #99 of the item `gone` is not there. */
function places(issues: readonly ObservedIssue[] = ISSUES) {
  const numbers = { ten: 10, two: 2, one: 1, gone: 99 };
  return createPlaces({
    issues,
    believed: [2, 7, 99].map((number) => anIssue({ number, body: 'As it was.' })),
    byId: new Map(
      Object.entries(numbers).map(([id, number]) => [id, { thing: anIssue({ number }), block: undefined }]),
    ),
  });
}

function update(issue: number | undefined, change: IssueChange): UpdateIssue {
  return { type: 'update-issue', item: 'ten', issue, title: 'Issue', change };
}

test('an issue is that of its item, as it is by now', () => {
  expect(places().at(10)).toEqual({ item: 'ten', issue: ISSUES[0] });
  expect(places().at(2)).toEqual({ item: 'two', issue: ISSUES[1] });
});

test.each([
  ['is no item', 7],
  ['is not there', 99],
  ['nobody knows', 5],
])('an issue that %s is none of an item', (_, number) => {
  expect(places().at(number)).toBeUndefined();
});

describe('something may be kept in all of them', () => {
  it.each([
    [2, ['two', 'one', 'ten']],
    [10, ['ten', 'one', 'two']],
    [7, ['one', 'two', 'ten']],
    [99, ['one', 'two', 'ten']],
  ])('the one first on which it is asked, #%i, then the oldest', (number, items) => {
    expect(
      places()
        .from(number)
        .places.map(({ item }) => item),
    ).toEqual(items);
  });

  it('and what is believed counts, as it is by now, where it is there', () => {
    const now = places();
    now.write(update(7, { body: { text: 'As it is.' } }), ADA, minute(90));
    expect(now.from(1).issues).toEqual([ISSUES[1], { ...ISSUES[2], body: 'As it is.' }]);
    expect(now.from(1).places.map(({ issue }) => issue)).toEqual([ISSUES[3], ISSUES[1], ISSUES[0]]);
  });
});

describe('a command', () => {
  const before = anIssue({
    ...{ number: 2, body: 'Old.', closeReason: 'not_planned', closer: STRANGER },
    ...{ reopenedAt: minute(5), reopener: US },
  });
  const open = anIssue({ number: 2, body: 'Old.', reopenedAt: minute(5), reopener: US });
  const after = (change: IssueChange, issue = before) => {
    const now = places([issue]);
    now.write(update(2, change), ADA, minute(90));
    return now.at(2)?.issue;
  };

  it.each(['completed', 'not_planned', 'duplicate'] as const)('closes an issue as %s', (reason) => {
    expect(after({ state: 'closed', reason }, open)).toEqual({
      ...open,
      ...{ state: 'closed', closeReason: reason, closedAt: minute(90), closer: ADA },
    });
  });

  it('reopens one', () => {
    expect(after({ state: 'open', reason: 'reopened' })).toEqual({
      ...{ ...before, state: 'open', closeReason: null, closedAt: null },
      ...{ reopenedAt: minute(90), reopener: ADA },
    });
  });

  it.each<[string, IssueChange]>([
    ['nothing', {}],
    ['a reason alone', { reason: 'completed' }],
    ['closing without a reason', { state: 'closed' }],
    ['closing because it is reopened', { state: 'closed', reason: 'reopened' }],
  ])('%s leaves it as it is', (_, change) => {
    expect(after(change, open)).toEqual(open);
  });

  it('writes a text, whatever else it does', () => {
    expect(after({ body: { text: 'New.' } })).toEqual({ ...before, body: 'New.' });
    expect(after({ body: { text: '' }, state: 'closed', reason: 'completed' }, open)).toEqual({
      ...{ ...open, body: '', state: 'closed', closeReason: 'completed', closedAt: minute(90), closer: ADA },
    });
  });

  it('leaves a text that is not made yet', () => {
    const body = {
      item: anItem(),
      phase: aPhase(),
      needs: [],
      labels: [],
      before: '',
      after: '',
      blockers: [],
    };
    expect(after({ body })).toEqual(before);
  });

  it('may be that of somebody whose account is gone', () => {
    const now = places([open]);
    now.write(update(2, { state: 'closed', reason: 'completed' }), null, minute(90));
    expect(now.at(2)?.issue.closer).toBeNull();
  });

  it.each([undefined, 5])('changes nothing on issue %s', (number) => {
    const now = places();
    now.write(update(number, { body: { text: 'New.' } }), ADA, minute(90));
    expect(now.all()).toEqual(ISSUES);
  });
});

test('all issues stay in their order', () => {
  const now = places();
  now.write(update(2, { body: { text: 'New.' } }), ADA, minute(90));
  expect(now.all()).toEqual(ISSUES.map((issue) => (issue.number === 2 ? { ...issue, body: 'New.' } : issue)));
});
