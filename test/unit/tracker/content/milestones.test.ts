// Titles and descriptions of milestones, each by itself: plan-milestones.test.ts has them in a plan.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { Phase } from '../../../../src/roadmap/roadmap.ts';
import {
  type ManagedBlock,
  checksum,
  parseManagedBlock,
} from '../../../../src/tracker/content/managed-block.ts';
import {
  rememberPhase,
  renderDescription,
  sameDescription,
} from '../../../../src/tracker/content/milestone-text.ts';
import { milestoneTitle, resolveTitles } from '../../../../src/tracker/content/milestone-titles.ts';
import { digest, printWrittenMilestone } from '../../../../src/tracker/content/written.ts';
import { matchMilestones } from '../../../../src/tracker/match/match.ts';
import { aMilestone } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap } from '../../../../tools/harness/builders/roadmap.ts';

const BASICS = aPhase({ id: 'basics', title: 'Basics', goal: 'The ground.' });
const DEEP = aPhase({ id: 'deep', title: 'Deep' });

function block(description: string): ManagedBlock {
  const found = parseManagedBlock(description);
  if (found === undefined) throw new Error(`Nothing of ours in:\n${description}`);
  return found;
}

/** As we wrote it for the phase as it then was. */
function described(phase: Phase): string {
  return renderDescription(phase, { closed: false, wrote: printWrittenMilestone(rememberPhase(phase)) }).text;
}

describe('titles', () => {
  /** Phases whose milestones have these titles now. Without a phase it is none of ours. */
  function resolved(phases: readonly Phase[], there: readonly (readonly [Phase | undefined, string])[]) {
    const existing = there.map(([phase, title], index) =>
      aMilestone({ number: index + 1, title, description: phase === undefined ? '' : described(phase) }),
    );
    const wanted = phases.map(({ id, title }) => ({ id, was: [], title }));
    const matches = matchMilestones(wanted, existing);
    const progress = computeProgress({
      roadmap: aRoadmap({ phases }),
      items: new Map(),
      milestones: new Map(),
    });
    const { wanted: titles, detours, conflicts } = resolveTitles({ ...progress, matches, existing });
    return {
      titles: [...titles],
      detours: detours.map(({ milestone, title, change }) => [milestone, title, change.title]),
      conflicts: conflicts.map(({ code, message }) => [code, /#\d+/.exec(message)?.[0]]),
    };
  }

  test('have the emoji of their phase before them', () => {
    expect(milestoneTitle({ ...DEEP, emoji: '🌊' })).toBe('🌊 Deep');
    expect(milestoneTitle(DEEP)).toBe('Deep');
  });

  test('of new ones and right ones are those of the phases', () => {
    expect(resolved([BASICS, DEEP], [[BASICS, 'Basics']])).toEqual({
      ...{
        titles: [
          ['basics', 'Basics'],
          ['deep', 'Deep'],
        ],
        detours: [],
        conflicts: [],
      },
    });
  });

  test('swapped: each is freed by a detour', () => {
    const [basics, deep] = [
      { ...BASICS, title: 'Deep' },
      { ...DEEP, title: 'Basics' },
    ];
    expect(
      resolved(
        [basics, deep],
        [
          [BASICS, 'Basics'],
          [DEEP, 'Deep'],
        ],
      ),
    ).toEqual({
      titles: [
        ['basics', 'Deep'],
        ['deep', 'Basics'],
      ],
      detours: [
        [2, 'Deep', 'Deep (deep)'],
        [1, 'Basics', 'Basics (basics)'],
      ],
      conflicts: [],
    });
  });

  test('that a person gave stay, and another phase that has it in the roadmap waits', () => {
    expect(resolved([BASICS, DEEP], [[BASICS, 'deep']])).toEqual({
      titles: [['basics', 'deep']],
      detours: [],
      conflicts: [['milestone-title-taken', '#1']],
    });
  });

  test('taken by a milestone that is none of ours: the phase waits', () => {
    const renamed = { ...BASICS, title: 'Ground' };
    expect(
      resolved(
        [renamed],
        [
          [BASICS, 'Basics'],
          [undefined, 'GROUND'],
        ],
      ),
    ).toEqual({
      ...{ titles: [], detours: [], conflicts: [['milestone-title-taken', '#2']] },
    });
  });

  test('in another case are still its own', () => {
    const renamed = { ...BASICS, title: 'BASICS' };
    expect(resolved([renamed], [[BASICS, 'Basics']])).toEqual({
      ...{ titles: [['basics', 'BASICS']], detours: [], conflicts: [] },
    });
  });
});

describe('descriptions', () => {
  const OURS = described(BASICS);
  const wrote = printWrittenMilestone(rememberPhase(BASICS));

  test('remember what there is to remember', () => {
    const text = digest(JSON.stringify(['The ground.', undefined]));
    expect(rememberPhase({ ...BASICS, due: '2027-01-31' })).toEqual({
      ...{ title: digest('Basics'), due: '2027-01-31', text },
    });
    expect(rememberPhase(BASICS).due).toBe('');
    const { marker, text: ours } = block(OURS);
    expect(marker).toEqual({ kind: 'phase', id: 'basics', wrote, sum: checksum(ours) });
    expect(block(renderDescription(BASICS, { closed: true, wrote: undefined }).text).marker).toEqual({
      ...{ kind: 'phase', id: 'basics', sum: checksum(ours), state: 'closed' },
    });
  });

  test.each([
    ['My words.', '\n\nMy words.'],
    [' \n', ''],
    ['', ''],
  ])('begin before what was there: %j', (around, after) => {
    const { text, isKept } = renderDescription(BASICS, { closed: false, wrote, around });
    expect([text, isKept]).toEqual([OURS + after, false]);
  });

  test.each([
    { name: 'as we wrote it', text: undefined, isKept: false },
    { name: 'emptied', text: ' \n', isKept: false },
    { name: 'with their words', text: '\nMine.\n', isKept: true },
    {
      name: 'with what the roadmap says now',
      text: '\nThe new ground.\n',
      isKept: false,
      goal: 'The new ground.',
    },
    {
      name: 'with their words, where the roadmap has others',
      text: '\nMine.\n',
      isKept: false,
      goal: 'New.',
    },
    { name: 'where we do not know what we wrote', text: '\nMine.\n', isKept: true, goal: 'New.', wrote: '' },
    {
      name: 'untouched, where we do not know what we wrote',
      text: undefined,
      isKept: false,
      goal: 'New.',
      wrote: '',
    },
  ])('$name: kept? $isKept', ({ text, isKept, goal = BASICS.goal ?? '', wrote: was = wrote }) => {
    const ours = { ...block(OURS), before: 'Above.\n', after: '\nBelow.' };
    const there = { ...ours, text: text ?? ours.text, marker: { ...ours.marker, wrote: was } };
    const phase = { ...BASICS, goal };
    const next = renderDescription(phase, { closed: false, wrote: 'a.b.c', block: there });
    expect(next.isKept).toBe(isKept);
    const found = block(next.text);
    expect(found).toMatchObject({ before: 'Above.\n', after: '\nBelow.', marker: { wrote: 'a.b.c' } });
    expect(found.text.trim()).toBe(isKept ? 'Mine.' : goal);
    expect(found.marker.sum).toBe(isKept ? ours.marker.sum : checksum(goal));
  });

  test.each([
    ['a\r\nb\n', 'a\nb', true],
    ['a\nb', '\na\r\nb\r\n', true],
    ['a\nb', 'a\n\nb', false],
  ])('%j and %j: the same to GitHub? %s', (a, b, same) => {
    expect(sameDescription(a, b)).toBe(same);
  });
});
