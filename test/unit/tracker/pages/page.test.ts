// Which issue is our page, and which were made by accident.
import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { printManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import { findPage } from '../../../../src/tracker/pages/page.ts';
import { ADA, STRANGER, aRepository, anIssue, minute } from '../../../../tools/harness/builders/observed.ts';

function bodyOf(kind: 'log' | 'progress' | 'item'): string {
  return printManagedBlock({ marker: { kind, id: kind, sum: '' }, before: '', after: '', text: 'Text' });
}

function aPage(number: number, more: Partial<ObservedIssue> = {}): ObservedIssue {
  return anIssue({ number, body: bodyOf('log'), createdAt: minute(number), ...more });
}

const GRACE = { login: 'grace', isBot: false };
const THEIRS = { ours: false, author: STRANGER };

function found(
  issues: readonly ObservedIssue[],
  labels: readonly { name: string; description: string }[] = [],
) {
  const belief = createBelief(aRepository({ isOrganisation: true }), new Map([['ada', true]]));
  const { page, doubles } = findPage('log', { issues, labels }, belief);
  return {
    page: page?.issue.number,
    doubles: doubles.map(({ issue }) => issue.number),
    doubts: [...belief.doubts],
  };
}

describe('the page is', () => {
  test.each([
    ['the oldest of ours', [aPage(70), aPage(3), aPage(1, { body: bodyOf('progress') })], 3],
    [
      'no item, and none without a marker',
      [aPage(1, { body: bodyOf('item') }), aPage(2, { body: '' })],
      undefined,
    ],
    ['one that has the label, whoever wrote it', [aPage(1, { ...THEIRS, labels: ['x', 'Roadmap'] })], 1],
    ['one of somebody who may write', [aPage(1, THEIRS), aPage(2, { ours: false, author: ADA })], 2],
    ['ours before one of whom nothing is known', [aPage(1, { ours: false, author: GRACE }), aPage(2)], 2],
    ['ours also where it is closed', [aPage(1, { closeReason: 'completed' })], 1],
  ])('%s', (_, issues, page) => {
    expect(found(issues)).toEqual({ page, doubles: [], doubts: [] });
  });

  test.each([GRACE, STRANGER])('none of somebody who may not write, as far as is known: %o', (author) => {
    expect(found([aPage(1, { ours: false, author })])).toEqual({
      ...{ page: undefined, doubles: [], doubts: [author.login] },
    });
  });

  test('one that has our label under its new name', () => {
    const labels = [{ name: 'Lernen', description: 'An item of the roadmap' }];
    expect(found([aPage(1, { ...THEIRS, labels: ['lernen'] })], labels).page).toBe(1);
    expect(found([aPage(1, { ...THEIRS, labels: ['roadmap'] })], labels).page).toBeUndefined();
  });
});

describe('made twice', () => {
  test.each([
    ['within minutes', {}, [4]],
    ['ten minutes later', { createdAt: minute(11) }, []],
    ['just before that', { createdAt: minute(10).replace(':00Z', ':59Z') }, [4]],
    ['but closed', { closeReason: 'completed' } as const, []],
    ['but reopened by a person', { reopenedAt: minute(8) }, []],
    ['by a person, with our label', { ...THEIRS, labels: ['roadmap'] }, []],
  ])('%s', (_, more, doubles) => {
    expect(found([aPage(1), aPage(4, more)])).toMatchObject({ page: 1, doubles });
  });

  test('after one of a person: no accident', () => {
    expect(found([aPage(1, { ...THEIRS, labels: ['roadmap'] }), aPage(4)])).toMatchObject({
      page: 1,
      doubles: [],
    });
  });
});
