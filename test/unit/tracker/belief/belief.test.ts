import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import {
  BOT,
  type PullOverrides,
  STRANGER,
  aPull,
  aRepository,
  minute,
  oidOf,
} from '../../../../tools/harness/builders/observed.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';

describe('whose text counts', () => {
  const DEV = { login: 'Grace', isBot: false };
  const organisation = aRepository({ isOrganisation: true });
  const own = (number: number) => ({
    oid: oidOf('m'),
    message: `Merge pull request #${number} from grace/x`,
  });

  /** The items that a pull request completes, and whom GitHub would have to be asked about. */
  function believed(
    pull: PullOverrides,
    access: readonly (readonly [string, boolean])[] = [],
    repository = organisation,
  ) {
    const belief = createBelief(repository, new Map(access));
    const { merges, conflicts } = evidenceOf([aPull({ body: 'Completes: sql', ...pull })], { belief });
    return {
      items: [...merges.keys()],
      doubts: [...belief.doubts],
      codes: conflicts.map(({ code }) => code),
    };
  }

  test('of the owner, without asking', () => {
    const { items, doubts } = believed({}, [], aRepository());
    expect({ items, doubts }).toEqual({ items: ['sql'], doubts: [] });
    expect(believed({ ours: true, author: DEV })).toMatchObject({ items: ['sql'], doubts: [] });
  });

  test('of who may write, by what GitHub says', () => {
    expect(believed({ author: DEV })).toMatchObject({ items: [], doubts: ['grace'] });
    expect(believed({ author: DEV }, [['grace', true]])).toMatchObject({ items: ['sql'], doubts: [] });
    const refused = believed({ author: DEV }, [['grace', false]]);
    expect(refused).toEqual({ items: [], doubts: [], codes: ['text-not-counted'] });
  });

  test('of a stranger as it stood when the pull request itself was merged, without asking', () => {
    expect(believed({ author: STRANGER, mergeCommit: own(50) })).toMatchObject({
      items: ['sql'],
      doubts: [],
    });
    const squashed = { oid: oidOf('m'), message: 'A typo (#50)\n\nCloses nothing' };
    expect(believed({ author: STRANGER, mergeCommit: squashed }).items).toEqual(['sql']);
    const windows = { oid: oidOf('m'), message: 'A typo (#50)\r\n\r\nCloses nothing' };
    expect(believed({ author: STRANGER, mergeCommit: windows }).items).toEqual(['sql']);
  });

  test.each([
    ['with another pull request', own(49)],
    ['by a push', { oid: oidOf('m'), message: 'Work' }],
    ['in words that only quote a merge', { oid: oidOf('m'), message: 'As Merge pull request #50 from x' }],
    ['in words that go on after the number', { oid: oidOf('m'), message: 'A typo (#50) mended' }],
    ['in a way that nobody knows', null],
  ])('not of a stranger whose commits came in %s', (_, mergeCommit) => {
    const { items, doubts } = believed({ author: STRANGER, mergeCommit });
    expect({ items, doubts }).toEqual({ items: [], doubts: ['mallory'] });
  });

  test.each([
    ['later', minute(31)],
    ['in the second of the merge', minute(30)],
  ])('edited %s, only of who may write', (_, editedAt) => {
    const edited = { author: DEV, mergeCommit: own(50), editedAt };
    expect(believed({ ...edited, editor: STRANGER }, [['grace', true]])).toMatchObject({
      items: [],
      doubts: ['mallory'],
    });
    expect(believed({ ...edited, editor: DEV }, [['grace', true]]).items).toEqual(['sql']);
    expect(believed({ ...edited, editor: null })).toEqual({ items: [], doubts: [], codes: [] });
    expect(believed({ ...edited, editor: BOT })).toMatchObject({ items: [], doubts: [] });
  });

  test('edited before the merge, as it stood then', () => {
    const pull = { author: STRANGER, mergeCommit: own(50), editedAt: minute(29), editor: STRANGER };
    expect(believed(pull).items).toEqual(['sql']);
  });

  test("GitHub's own links like the text that makes them", () => {
    expect(believed({ author: STRANGER, body: '', closes: [1] }).items).toEqual([]);
    expect(believed({ author: STRANGER, body: '', closes: [1], mergeCommit: own(50) }).items).toEqual([
      'sql',
    ]);
  });

  test('what is in git counts: somebody merged it', () => {
    const pull = { author: STRANGER, body: '', messages: ['Completes: sql'], files: ['a.ipynb'] };
    expect(believed(pull)).toMatchObject({ items: ['project', 'sql'], doubts: [] });
  });

  test('nobody is asked about who decides nothing', () => {
    const belief = createBelief(organisation, new Map());
    const pulls = [aPull({ author: DEV, body: 'A word.' }), aPull({ author: DEV, body: 'Completes: sql' })];
    const { conflicts } = evidenceOf(pulls, { belief, isOpen: () => false });
    expect([[...belief.doubts], conflicts]).toEqual([[], []]);
  });

  test('one of several items that is open is enough to ask', () => {
    const belief = createBelief(organisation, new Map());
    const pull = aPull({ author: DEV, body: 'Completes: python, sql' });
    evidenceOf([pull], { belief, isOpen: (id) => id === 'sql' });
    expect([...belief.doubts]).toEqual(['grace']);
  });

  test('what a stranger names and nobody has is not told', () => {
    const belief = createBelief(organisation, new Map());
    const pull = aPull({ author: STRANGER, body: 'Completes: cobol\nProgress: fortran' });
    const { unknown, conflicts } = evidenceOf([pull], { belief });
    expect([unknown, conflicts, belief.doubts.size]).toEqual([[], [], 0]);
  });
});
