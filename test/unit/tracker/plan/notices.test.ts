import { describe, expect, test } from 'vitest';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { Unclear } from '../../../../src/tracker/match/rename-items.ts';
import { noticeOf, unclearConflict } from '../../../../src/tracker/plan/notices.ts';
import { anIssue } from '../../../../tools/harness/builders/observed.ts';
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
    expect(notice).toMatch(/^This roadmap offers 2 ways: Analyst \(analyst\), Scientist \(scientist\)\. /);
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
