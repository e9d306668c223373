// Who Milepost may be on GitHub, and whose name is their own.
import { describe, expect, test } from 'vitest';
import { findDoors, hasOwnName, isByDoor } from '../../../../src/tracker/belief/doors.ts';
import type { Matched } from '../../../../src/tracker/match/match.ts';
import type { Account, ObservedIssue } from '../../../../src/tracker/observed.ts';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import { ADA, BOT, anIssue } from '../../../../tools/harness/builders/observed.ts';

const WORKFLOW: Account = { login: 'github-actions', isBot: true };

test.each<[string, Account | null, boolean]>([
  ['a person', ADA, true],
  ['an App', BOT, true],
  ['a workflow', WORKFLOW, false],
  ['a person who is called like the workflows', { ...WORKFLOW, isBot: false }, true],
  ['an account that is gone', null, true],
])('%s: has a name of its own?', (_, account, expected) => {
  expect(hasOwnName(account)).toBe(expected);
});

test.each<[string, Parameters<typeof isByDoor>[0], boolean]>([
  ['under our name', { ours: true, author: ADA }, true],
  ['under our name, which is gone', { ours: true, author: null }, true],
  ['as an App', { ours: false, author: BOT }, true],
  ['as a person', { ours: false, author: ADA }, false],
  ['as nobody who is left', { ours: false, author: null }, false],
])('what was written %s may be of one of our doors', (_, written, expected) => {
  expect(isByDoor(written)).toBe(expected);
});

describe('findDoors', () => {
  const body = '<!-- milepost:item id=sql sum=abc -->\ntext\n<!-- milepost:end -->';

  function doors(issues: readonly Partial<ObservedIssue>[]): readonly string[] {
    const matched = issues.map((overrides, at): [string, Matched<ObservedIssue>] => {
      const thing = anIssue({ number: at + 1, body, ...overrides });
      return [`item-${at}`, { thing, block: parseManagedBlock(thing.body) }];
    });
    return findDoors({ byId: new Map(matched) });
  }

  test('each once, that of the newest issue first', () => {
    const other = { ...BOT, login: 'other' };
    expect(doors([{ author: BOT }, { author: other }, { author: WORKFLOW }, { author: BOT }])).toEqual([
      BOT.login,
      WORKFLOW.login,
      'other',
    ]);
  });

  test('no person, no account that is gone, and nobody whose issue has no marker', () => {
    expect(doors([{ author: ADA }, { author: null }, { author: BOT, body: 'mine' }])).toEqual([]);
  });
});
