// Which commands are still to be carried out: whose, of when, and what was said of them.
import { describe, expect, it, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { commandsSince, findPending, isByUs } from '../../../../src/tracker/commands/pending.ts';
import type { ObservedReaction, ObservedRemark } from '../../../../src/tracker/observed.ts';
import { ADA, BOT, STRANGER, US, aRemark, minute } from '../../../../tools/harness/builders/observed.ts';

const BOB = { login: 'Bob', isBot: false };
const EVE = { login: 'eve', isBot: false };

/** In the repository of `ada`, or of an organisation of that name; bob may write, eve may not. */
function heard(remarks: readonly ObservedRemark[], isOrganisation = false) {
  const access = new Map([
    ['bob', true],
    ['eve', false],
  ]);
  const belief = createBelief({ owner: 'ada', isOrganisation }, access);
  const pending = findPending(remarks, { belief, now: minute(60), isOrganisation });
  return { ids: pending.map(({ remark }) => remark.id), doubts: [...belief.doubts] };
}

function isHeard(remark: Partial<ObservedRemark>, isOrganisation = false): boolean {
  return heard([aRemark(remark)], isOrganisation).ids.length === 1;
}

test('a command of who may write is heard as it is read', () => {
  const remark = aRemark({ body: '/milepost skip no time' });
  const belief = createBelief({ owner: 'ada', isOrganisation: false }, new Map());
  expect(findPending([remark], { belief, now: minute(60), isOrganisation: false })).toEqual([
    { remark, command: { word: 'skip', argument: 'no time' } },
  ]);
  expect(findPending([], { belief, now: minute(60), isOrganisation: false })).toEqual([]);
});

test('in the order in which they were written', () => {
  expect(heard([9, 100, 30].map((id) => aRemark({ id }))).ids).toEqual([9, 30, 100]);
});

describe('it waits for three days', () => {
  it.each([
    ['2026-09-28T09:00:00Z', true],
    ['2026-09-28T08:59:59Z', false],
    ['2026-09-28T09:00:01Z', true],
  ])('since %s: %j', (createdAt, is) => {
    expect(isHeard({ createdAt })).toBe(is);
  });

  it('counted from when it was written first', () => {
    expect(isHeard({ createdAt: minute(-6 * 24 * 60), writtenAt: minute(60) })).toBe(false);
    expect(isHeard({ createdAt: minute(60), writtenAt: minute(-6 * 24 * 60) })).toBe(true);
  });

  it('to the millisecond', () => {
    expect(commandsSince(Date.UTC(2026, 9, 4, 1, 2, 3, 4))).toBe(Date.UTC(2026, 9, 1, 1, 2, 3, 4));
  });
});

describe('nobody hears', () => {
  it.each<[string, Partial<ObservedRemark>]>([
    ['what was edited', { isEdited: true }],
    ['an App', { author: BOT }],
    ['our own App', { author: US, ours: true }],
    ['nobody', { author: null }],
    ['an account of ours that is gone', { author: null, ours: true }],
    ['what is no command', { body: 'Please, /milepost done' }],
    ['whom GitHub names without the right to write', { author: EVE }],
    ['a stranger', { author: STRANGER, hasRole: false }],
    ['a stranger of whom GitHub was not asked yet', { author: STRANGER }],
    ['in a repository of a person, whom GitHub does not name', { author: BOB, hasRole: false }],
  ])('%s', (_, remark) => {
    expect(isHeard(remark)).toBe(false);
  });

  it.each<[string, Partial<ObservedRemark>]>([
    ['an organisation itself', { author: ADA }],
    ['one who may not write', { author: EVE, hasRole: false }],
    ['a stranger', { author: STRANGER, hasRole: false }],
  ])('in an organisation, %s', (_, remark) => {
    expect(isHeard(remark, true)).toBe(false);
  });
});

describe('heard is', () => {
  it.each<[string, Partial<ObservedRemark>]>([
    ['the owner', { author: ADA }],
    ['who may write', { author: BOB }],
    ['the person under whose name we write', { author: STRANGER, ours: true, hasRole: false }],
  ])('%s', (_, remark) => {
    expect(isHeard(remark)).toBe(true);
  });

  it('in an organisation, also whom GitHub does not name', () => {
    expect(isHeard({ author: BOB, hasRole: false }, true)).toBe(true);
    expect(isHeard({ author: BOB, hasRole: true }, true)).toBe(true);
  });
});

describe('GitHub is asked', () => {
  const remarks = [
    aRemark({ id: 1, author: STRANGER, hasRole: false }),
    aRemark({ id: 2, author: { login: 'Carol', isBot: false } }),
    aRemark({ id: 3, author: BOB, hasRole: false }),
    aRemark({ id: 4, author: BOB }),
  ];

  it('in an organisation, first of those whom it names, and each is heard once', () => {
    expect(heard(remarks, true)).toEqual({ ids: [3, 4], doubts: ['carol', 'mallory'] });
  });

  it('elsewhere of nobody else', () => {
    expect(heard(remarks)).toEqual({ ids: [4], doubts: ['carol'] });
  });

  it('of nobody whose command would not be heard anyway', () => {
    const carol = { author: { login: 'carol', isBot: false } };
    const settled = { reactions: [{ kind: 'rocket', ours: true, author: null }] } as const;
    const others = [{ isEdited: true }, { body: 'Hello' }, { createdAt: minute(-9999) }, settled];
    expect(heard(others.map((other) => aRemark({ ...carol, ...other })))).toEqual({ ids: [], doubts: [] });
  });
});

describe('a command is settled', () => {
  const rocket = { kind: 'rocket', ours: false, author: null } as const;
  it.each<[string, readonly ObservedReaction[]]>([
    ['by us', [{ ...rocket, ours: true }]],
    ['by us, with a refusal', [{ ...rocket, kind: '-1', ours: true }]],
    ['by an App', [{ ...rocket, author: BOT }]],
    ['by who may write', [{ ...rocket, author: BOB }]],
    ['by the owner', [{ ...rocket, author: ADA }]],
    [
      'by us, once it was seen',
      [
        { ...rocket, kind: 'eyes', ours: true },
        { ...rocket, ours: true },
      ],
    ],
  ])('%s', (_, reactions) => {
    expect(isHeard({ reactions })).toBe(false);
  });

  it.each<[string, readonly ObservedReaction[]]>([
    ['by nothing', []],
    ['by being seen', [{ ...rocket, kind: 'eyes', ours: true }]],
    ['by a stranger', [{ ...rocket, author: STRANGER }]],
    ['by one who may not write', [{ ...rocket, author: EVE }]],
    ['by nobody', [rocket]],
  ])('not %s', (_, reactions) => {
    expect(isHeard({ reactions })).toBe(true);
  });
});

test('ours is what we wrote under any name, or somebody of whom it is known that they may write', () => {
  const belief = createBelief({ owner: 'ada', isOrganisation: false }, new Map([['bob', true]]));
  const by = (ours: boolean, author: typeof ADA | null) => isByUs({ ours, author }, belief);
  expect([by(true, null), by(true, STRANGER), by(false, BOT), by(false, BOB), by(false, ADA)]).toEqual([
    ...[true, true, true, true, true],
  ]);
  expect([by(false, STRANGER), by(false, null)]).toEqual([false, false]);
  expect([...belief.doubts]).toEqual([]);
});
