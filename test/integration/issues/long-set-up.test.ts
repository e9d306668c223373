// A set-up that takes hours shows how far it is, and ends as if it had been made at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { MilepostError } from '../../../src/errors.ts';
import type { Phase } from '../../../src/roadmap/roadmap.ts';
import { syncWithin } from '../../harness/hourly-budget.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { runs } from '../../harness/depth.ts';

/** Phases of so many items each; the first item of a phase needs the last one before it. */
function phasesOf(...sizes: readonly number[]): readonly Phase[] {
  return sizes.map((size, phase) =>
    aPhase({
      title: `Phase ${phase}`,
      items: Array.from({ length: size }, (_, index) =>
        anItem({
          title: `Item ${phase}-${index}`,
          needs: phase > 0 && index === 0 ? [`item-${phase - 1}-0`] : [],
        }),
      ),
    }),
  );
}

const LONG = aRoadmap({ phases: phasesOf(5, 40, 40) });
const SHORT = aRoadmap({ phases: phasesOf(2, 3) });
const SET_UP = /\d+ of \d+ items (?:is|are) set up; the rest follows by itself\./;

function shown(stage: Stage, branch?: string): string | undefined {
  return SET_UP.exec(stage.file('README.md', branch) ?? '')?.[0];
}

function percentShown(stage: Stage): string | undefined {
  return /!\[Roadmap: (\d+) %\]/.exec(stage.file('README.md') ?? '')?.[1];
}

/** The files as they are where nothing stopped. */
async function atOnce(roadmap: typeof LONG): Promise<string | undefined> {
  const stage = new Stage({ roadmap });
  await stage.reconcile();
  return stage.file('README.md');
}

async function expectDone(stage: Stage, count: number): Promise<void> {
  expect(shown(stage)).toBeUndefined();
  expect(stage.issues).toHaveLength(count);
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
}

describe('a set-up of 85 items', () => {
  it('shows the first phase once it is there, for one request more, and the whole at the end', async () => {
    const stage = new Stage({ roadmap: LONG });
    const seen: (string | undefined)[] = [];
    const onCommit = () => seen.push(shown(stage));
    const requests = await stage.requests(() => syncWithin(stage, { spentAt: [], onCommit }));
    expect(seen).toEqual(['5 of 85 items are set up; the rest follows by itself.', undefined]);
    // Two labels, three milestones, 85 issues; the reconciliation, the text of the roadmap, and two commits.
    expect(requests).toHaveLength(2 + 3 + 85 + 4);
    expect(stage.file('README.md')).toBe(await atOnce(LONG));
    await expectDone(stage, 85);
  });

  it('shows how far it is before it waits for the next hour', async () => {
    const stage = new Stage({ roadmap: LONG });
    const seen: (string | undefined)[] = [];
    const told: unknown[] = [];
    const onPark = (error: unknown) => {
      seen.push(shown(stage));
      told.push(error);
    };
    const deferred = await syncWithin(stage, { spentAt: [0, 20, 50], onPark });
    expect(deferred).toBe(3);
    // What the log and the doctor say is what the learner reads.
    for (const [index, error] of told.entries())
      expect(error).toHaveProperty('message', `${seen[index]?.split(';')[0] ?? ''}. Waiting`);
    expect(seen).toEqual([
      '0 of 85 items are set up; the rest follows by itself.',
      expect.stringMatching(/^1\d of 85 items are set up/),
      expect.stringMatching(/^4\d of 85 items are set up/),
    ]);
    await expectDone(stage, 85);
  });

  it('waits in silence where the reserve is spent, too', async () => {
    const stage = new Stage({ roadmap: LONG });
    const seen: (string | undefined)[] = [];
    const onPark = () => seen.push(shown(stage));
    await syncWithin(stage, { spentAt: [5], reserve: false, onPark });
    expect(seen).toEqual([undefined]);
    await expectDone(stage, 85);
  });

  it('reconciles again where the learner pushed in between, and keeps what was pushed', async () => {
    const stage = new Stage({ roadmap: LONG });
    const onPark = () => {
      stage.push({ 'README.md': `${stage.file('README.md') ?? ''}\nMine.\n` });
    };
    await syncWithin(stage, { spentAt: [20, 60], onPark });
    expect(stage.file('README.md')).toMatch(/Mine\.\n\nMine\.\n$/);
    await expectDone(stage, 85);
  });

  it('goes on where the answer to the first commit was lost', async () => {
    const stage = new Stage({ roadmap: LONG });
    const seen: (string | undefined)[] = [];
    const onCommit = () => {
      seen.push(shown(stage));
      const hint = 'Milepost tries again by itself.';
      if (seen.length === 1) throw new MilepostError('Lost', { code: 'unavailable', hint, retryable: true });
    };
    await syncWithin(stage, { spentAt: [], onCommit });
    expect(seen).toEqual(['5 of 85 items are set up; the rest follows by itself.', undefined]);
    expect(stage.file('README.md')).toBe(await atOnce(LONG));
    await expectDone(stage, 85);
  });

  it('uses one pull request where the branch is protected', async () => {
    const stage = new Stage({ roadmap: LONG });
    const { repository, sandbox } = stage;
    actions.setProtection(sandbox.world, {
      repository,
      branch: repository.defaultBranch,
      protection: { bypass: [] },
    });
    await stage.reconcile();
    expect(stage.repository.issues.filter(({ pull }) => pull !== null)).toHaveLength(1);
    expect(stage.issues).toHaveLength(85);
    expect(shown(stage, 'milepost/progress')).toBeUndefined();
    expect(stage.file('README.md', 'milepost/progress')).toContain('Item 2-39');
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('counts only what is meant to be there now', async () => {
    const stage = new Stage({ roadmap: { ...LONG, tracker: aTracker({ open: 'phase' }) } });
    const seen: (string | undefined)[] = [];
    await syncWithin(stage, { spentAt: [6], onPark: () => seen.push(shown(stage)) });
    expect(seen).toEqual([expect.stringMatching(/ of 5 items /)]);
    await expectDone(stage, 5);
  });

  it('says the same progress all the way', async () => {
    const [first = aPhase(), ...rest] = phasesOf(5, 40, 40);
    const done = { ...first, items: first.items.map((item) => ({ ...item, done: true })) };
    const stage = new Stage({ roadmap: aRoadmap({ phases: [done, ...rest] }) });
    const seen: unknown[] = [];
    const badge = () => stage.file('.github/milepost/badge.svg');
    const onPark = () => seen.push([percentShown(stage), badge()]);
    await syncWithin(stage, { spentAt: [1, 30, 80], onPark });
    expect(seen).toHaveLength(3);
    for (const one of seen) expect(one).toEqual(['5', badge()]);
    await expectDone(stage, 85);
  });
});

describe('wherever the budget is spent', () => {
  it('the end is the same, nothing is doubled, and the README said the truth in between', async () => {
    const whole = await atOnce(SHORT);
    const spent = fc.array(fc.nat({ max: 16 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(spent, fc.boolean(), async (spentAt, reserve) => {
        const stage = new Stage({ roadmap: SHORT });
        const onPark = () => {
          if (!reserve) return;
          const ready = stage.issues.length;
          if (ready < 5) expect(shown(stage)).toMatch(new RegExp(`^${ready} of 5 items `));
        };
        await syncWithin(stage, { spentAt, reserve, onPark });
        expect(stage.file('README.md')).toBe(whole);
        await expectDone(stage, 5);
      }),
      runs(15),
    );
  });
});
