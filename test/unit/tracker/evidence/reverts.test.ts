import { describe, expect, test } from 'vitest';
import type { MergedPull } from '../../../../src/tracker/observed.ts';
import {
  type PullOverrides,
  STRANGER,
  aPull,
  minute,
  oidOf,
} from '../../../../tools/harness/builders/observed.ts';
import { completed, evidenceOf } from './evidence-of.ts';

describe('what undoes work', () => {
  const at = (number: number, rest: PullOverrides) => aPull({ number, mergedAt: minute(number), ...rest });
  const merge = (message: string, word = message) => ({ oid: oidOf(word), message });
  /** Who completes `sql`, in order. */
  const numbers = (...pulls: readonly MergedPull[]) =>
    (evidenceOf(pulls).merges.get('sql') ?? []).map(({ number }) => number);
  const work = at(4, { body: 'Completes: sql', messages: ['Notes'], mergeCommit: merge('Notes (#4)') });

  test.each<[string, PullOverrides]>([
    ["GitHub's button", { body: 'Reverts #4' }],
    ["GitHub's button, with the repository", { body: 'Reverts ada/learning#4' }],
    ['git, the merge', { messages: [`Revert "Notes (#4)"\n\nThis reverts commit ${oidOf('Notes (#4)')}.`] }],
    ['git, each commit', { messages: [`Revert "Notes"\n\nThis reverts commit ${oidOf('4.0')}.`] }],
    ['git, in its text', { body: `This reverts commit ${oidOf('4.0')}.` }],
    ['a short name', { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0').slice(0, 8)}.`] }],
    [
      'the squashed text of the button',
      { mergeCommit: merge('Revert "Notes" (#6)\n\nReverts ada/learning#4'), messages: ['Revert "Notes"'] },
    ],
  ])('by %s: the original counts no more', (_, revert) => {
    const { merges, undone } = evidenceOf([work, at(6, revert)]);
    expect(merges.size).toBe(0);
    expect(undone.get(4)).toEqual({ number: 6, mergedAt: minute(6) });
  });

  test.each<[string, PullOverrides]>([
    ['another repository', { body: 'Reverts grace/learning#4' }],
    ['in code', { body: '`Reverts #4`' }],
    ['in a sentence', { body: 'It reverts #4' }],
    ['a commit that nobody knows', { messages: ['Undo\n\nThis reverts commit 1234567.'] }],
    [
      'the name of a commit that begins alike',
      { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0').slice(0, 7)}000.`] },
    ],
    ['a headline that many have', { messages: ['Revert "Notes"'] }],
  ])('not by %s', (_, other) => {
    expect(numbers(work, at(6, other))).toEqual([4]);
  });

  test('a stranger does not take back with words that are not believed', () => {
    const pull = at(6, { body: 'Reverts #4', author: STRANGER, editedAt: minute(9), editor: STRANGER });
    expect(numbers(work, pull)).toEqual([4]);
  });

  test.each<[string, PullOverrides]>([
    ['its headline quotes', { messages: ['Revert "Closes #1: notes"'] }],
    [
      'its message repeats',
      { messages: ['Revert "Notes"\n\nThis reverts commit 1234567.\n\nCompletes: sql'] },
    ],
    ['names a commit in its text', { body: 'This reverts commit 1234567.\n\nCompletes: sql' }],
    ['its text says', { body: 'Reverts #4\n\nCompletes: sql', closes: [1] }],
    ['its files touch', { messages: ['Revert "Notes"'], files: ['a.ipynb'] }],
    [
      'its squashed message repeats',
      { messages: ['Undo notes'], mergeCommit: merge('Revert "Notes" (#50)\n\nCompletes: sql') },
    ],
    [
      'its merge quotes',
      {
        messages: ['Revert "Closes #1"'],
        mergeCommit: merge('Merge pull request #50 from a/b\n\nRevert "Closes #1"'),
      },
    ],
  ])('a revert completes nothing that %s', (_, pull) => {
    expect(completed(pull)).toEqual([]);
  });

  test('the revert of the revert completes it again, then', () => {
    const revert = at(6, { body: 'Reverts #4', messages: ['Revert "Notes"'] });
    const again = at(8, { body: 'Reverts #6', messages: ['Revert "Revert "Notes""'] });
    expect(numbers(work, revert, again)).toEqual([4, 8]);
    expect(numbers(work, revert, again, at(9, { body: 'Reverts #8' }))).toEqual([]);
    const last = at(11, { body: 'Reverts #9' });
    expect(numbers(work, revert, again, at(9, { body: 'Reverts #8' }), last)).toEqual([4, 8, 11]);
  });

  test('other evidence stands', () => {
    expect(numbers(work, at(5, { body: 'Completes: sql' }), at(6, { body: 'Reverts #4' }))).toEqual([5]);
  });

  test('a commit and its revert in one pull request come to nothing', () => {
    const messages = ['Close #1: notes', 'More', 'Revert "Close #1: notes"'];
    expect(completed({ messages })).toEqual([]);
    const squashed = `Work (#50)\n\n* ${messages.join('\n\n* ')}\n\nThis reverts commit ${oidOf('50.0')}.`;
    expect(completed({ messages, mergeCommit: merge(squashed) })).toEqual([]);
    expect(completed({ messages: [...messages, 'Close #1: notes, better'] })).toEqual(['sql']);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['by its name', [`Undo\n\nThis reverts commit ${oidOf('50.0')}.`], []],
    ['another one', ['More', 'Revert "More"'], ['sql']],
    ['in part', ['Revert "Close #1: notes" in part'], ['sql']],
    ['in a sentence', ['Undo: Revert "Close #1: notes"\n\nThis reverts commit 1234567.'], ['sql']],
    ['in the notes', ['How git calls it: Revert "a headline"'], ['sql']],
  ])('what the commits of one pull request take back of each other: %s', (_, messages, expected) => {
    expect(completed({ messages: ['Close #1: notes', ...messages] })).toEqual(expected);
  });

  test('a word about reverts makes no revert of a commit', () => {
    expect(completed({ messages: ['Notes on Revert "x"\n\nCompletes: sql'] })).toEqual(['sql']);
  });

  test('a commit counts again when its revert is reverted', () => {
    const both = at(4, { messages: ['Completes: sql', 'Completes: python'] });
    const half = at(6, { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0')}.`] });
    expect([...evidenceOf([both, half, at(8, { body: 'Reverts #6' })]).merges.keys()].sort()).toEqual([
      'python',
      'sql',
    ]);
  });

  test('what takes back among other work completes what that says', () => {
    const mixed = at(6, { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0')}.`, 'Completes: python'] });
    const { merges } = evidenceOf([at(4, { messages: ['Completes: sql'] }), mixed]);
    expect([...merges.keys()]).toEqual(['python']);
  });

  test.each([4, 6])('#4 takes back neither itself nor what was merged later: #%i', (number) => {
    const { merges, undone } = evidenceOf([
      at(4, { body: `Reverts #${number}\n\nCompletes: sql` }),
      at(6, { body: 'Completes: python' }),
    ]);
    expect([[...merges.keys()], undone.size]).toEqual([['sql', 'python'], 0]);
  });

  test('of a pull request of two commits one can be taken back', () => {
    const both = at(4, { messages: ['Completes: sql', 'Completes: python'] });
    const half = at(6, { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0')}.`, 'Work'] });
    expect([...evidenceOf([both, half]).merges.keys()]).toEqual(['python']);
  });

  test('what a squashed commit says counts as long as all of it stands', () => {
    const squashed = at(4, {
      messages: ['Notes', 'More'],
      mergeCommit: merge('Work (#4)\n\nCompletes: sql'),
    });
    expect(numbers(squashed)).toEqual([4]);
    expect(numbers(squashed, at(6, { body: `This reverts commit ${oidOf('4.1')}.` }))).toEqual([]);
  });

  test('a merge of another branch is no work of its own that must be taken back, too', () => {
    const undo = at(6, { messages: [`Undo\n\nThis reverts commit ${oidOf('4.0')}.`] });
    const beside = (message: string) => at(4, { body: 'Completes: sql', messages: ['Notes', message] });
    expect(numbers(beside("Merge branch 'main' into notes"), undo)).toEqual([]);
    expect(numbers(beside('How I learned: Merge branch after branch'), undo)).toEqual([4]);
  });

  test('neither what takes back nor what was taken back tells of other work', () => {
    const body = 'Completes: cobol\nProgress: python';
    const files = [{ path: 'projects/classic/a.pdf', change: 'added', additions: 0 }] as const;
    const undo = at(6, { body: `Reverts #4\n\n${body}`, files });
    const { merges, unknown, inProgress, unsized } = evidenceOf([at(4, { body, files }), undo]);
    expect([merges.size, unknown, inProgress.size, unsized]).toEqual([0, [], 0, []]);
  });

  test('two that claim to revert each other end', () => {
    const { undone } = evidenceOf([at(4, { body: 'Reverts #6' }), at(6, { body: 'Reverts #4' })]);
    expect([...undone.keys()]).toEqual([4]);
  });
});
