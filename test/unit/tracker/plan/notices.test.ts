import { describe, expect, test } from 'vitest';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { Unclear } from '../../../../src/tracker/match/rename-items.ts';
import { noticeOf, unclearConflict, worthANotice } from '../../../../src/tracker/plan/notices.ts';
import { aPull, anIssue, anObserved } from '../../../../tools/harness/builders/observed.ts';
import { aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

/** Issue #4, which may be one of that many items now. */
function unclear(count = 1): Unclear {
  const block = parseManagedBlock('<!-- milepost:item id=old sum=x -->\n<!-- milepost:end -->');
  if (block === undefined) throw new Error('no block');
  const items = Array.from({ length: count }, (_, index) => anItem({ title: `New ${index + 1}` }));
  return { stray: { thing: anIssue({ number: 4, title: 'Old' }), block }, items };
}

const NOTHING = { roadmapPath: 'roadmap.yml', unclear: [], unknown: [] };
const TRACKS = ['Analyst', 'Scientist'].map((title) => ({ id: title.toLowerCase(), title }));

describe('the sentences on top of the section', () => {
  test('none where there is nothing to say', () => {
    expect(noticeOf(aRoadmap(), NOTHING)).toEqual({});
    expect(noticeOf(aRoadmap({ tracks: TRACKS, track: 'analyst' }), NOTHING)).toEqual({});
  });

  test('one for each, after another', () => {
    const unknown = [
      { pull: 7, word: 'cobol' },
      { pull: 8, word: '#9' },
    ];
    const { notice } = noticeOf(aRoadmap({ tracks: TRACKS }), { ...NOTHING, unclear: [unclear()], unknown });
    expect(notice).toMatch(/^This roadmap offers 2 tracks: Analyst \(analyst\), Scientist \(scientist\)\. /);
    expect(notice).toContain(' It is not clear what became of "Old", so nothing');
    expect(notice).toContain('write "was: old" under the item that it is now.');
    expect(notice).toContain('such as "id: new-1" under "New 1"');
    expect(notice).toContain(
      ' Pull request #7 names "cobol", but no item has that id (and 1 more like it). Each issue shows its id',
    );
  });

  test('the first that is not clear stands for all', () => {
    const { notice } = noticeOf(aRoadmap(), { ...NOTHING, unclear: [unclear(), unclear(), unclear()] });
    expect(notice).toContain('"Old" (and 2 more)');
  });

  test('a word alone, with the id that was probably meant', () => {
    const unknown = [{ pull: 7, word: 'pyhton', near: 'python' }];
    const { notice } = noticeOf(aRoadmap(), { ...NOTHING, unknown });
    expect(notice).toMatch(
      /^Pull request #7 names "pyhton", but no item has that id\. Did you mean "python"\?/,
    );
  });
});

test.each([
  [1, '"New 1", or'],
  [2, '"New 1", "New 2", or'],
  [5, '"New 1", "New 2", "New 3", "New 4", "New 5", or'],
  [7, '"New 5" and 2 more, or'],
])('what is not clear names five of %i items', (count, expected) => {
  const { subject, message } = unclearConflict(unclear(count), 'roadmap.yml');
  expect(subject).toBe('issue #4');
  expect(message).toContain(expected);
});

describe('a pull request that names an item that is none is worth a notice', () => {
  const observed = anObserved({ mergedPulls: [9, 8, 7, 6, 5, 4].map((number) => aPull({ number })) });
  const decisions = new Map([
    ['sql', { status: { state: 'open' as const } }],
    ['python', { status: { state: 'done' as const } }],
  ]);
  const worth = (mentions: Parameters<typeof worthANotice>[0], decided = decisions) =>
    worthANotice(mentions, observed, decided).map(({ word }) => word);

  test('while what was probably meant is open, or anything where nobody knows', () => {
    expect(
      worth([
        { pull: 9, word: 'slq', near: 'sql' },
        { pull: 9, word: 'pyhton', near: 'python' },
        { pull: 9, word: 'cobol' },
      ]),
    ).toEqual(['slq', 'cobol']);
    expect(worth([{ pull: 9, word: 'cobol' }], new Map())).toEqual([]);
  });

  test('as long as it is one of the last five', () => {
    const mentions = [9, 5, 4, 3].map((pull) => ({ pull, word: `cobol-${pull}` }));
    expect(worth(mentions)).toEqual(['cobol-9', 'cobol-5']);
  });
});
