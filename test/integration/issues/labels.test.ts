// Labels on a GitHub that refuses some of them.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { MilepostError } from '../../../src/errors.ts';
import type { GitHub } from '../../../src/github/client/connect.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  kinds: [{ name: 'talk', description: 'A talk 🎤 to give' }],
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'A talk', kind: 'talk' })] })],
});

/** A GitHub that takes no label of this kind. */
function refusing(github: GitHub, isRefused: (label: Readonly<Record<string, unknown>>) => boolean): GitHub {
  return {
    ...github,
    request: (route, parameters) =>
      route === 'POST /repos/{owner}/{repo}/labels' && isRefused({ ...parameters })
        ? Promise.reject(
            new MilepostError('POST labels: Validation Failed', { code: 'rejected', hint: 'No.' }),
          )
        : github.request(route, parameters),
  };
}

async function reconcileWith(stage: Stage, isRefused: Parameters<typeof refusing>[1]) {
  const { at, clock } = stage;
  const github = refusing(stage.github, isRefused);
  const result = await reconcile({ github, at, clock, memory: createMemory(clock) });
  if (result.status !== 'done') throw new Error(result.status);
  return result.plan.conflicts;
}

function labelsOf({ repository }: Stage, title: string): readonly string[] {
  const { labelIds = [] } = repository.issues.find((issue) => issue.title === title) ?? {};
  return repository.labels.filter(({ id }) => labelIds.includes(id)).map(({ name }) => name);
}

describe('a label', () => {
  it('whose description has an emoji is made without it', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    expect(stage.repository.labels.find(({ name }) => name === 'talk')?.description).toBe('A talk to give');
    stage.sandbox.assertClean();
  });

  it('whose description is refused is made without one, and that is said', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const conflicts = await reconcileWith(
      stage,
      ({ name, description }) => name === 'talk' && description !== undefined,
    );
    expect(conflicts).toMatchObject([{ code: 'label-refused', subject: 'label "talk"' }]);
    expect(labelsOf(stage, 'A talk')).toEqual(['roadmap', 'talk']);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('that is refused costs itself alone, and that is said', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const conflicts = await reconcileWith(stage, ({ name }) => name === 'talk');
    expect(conflicts).toMatchObject([{ code: 'label-refused', subject: 'label "talk"' }]);
    expect(labelsOf(stage, 'A talk')).toEqual(['roadmap']);
    expect(labelsOf(stage, 'Statistics')).toEqual(['roadmap', 'course']);
    expect(stage.file('README.md')).toContain('milepost:start');
    expect((await stage.planned()).actions).toEqual([]);
  });
});

describe('a label that a person renames', () => {
  it("is that kind's label from then on, on new issues too", async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    const { sandbox, repository, learner: actor } = stage;
    const label = repository.labels.find(({ name }) => name === 'course');
    if (label === undefined) throw new Error('there is no label');
    actions.updateLabel(sandbox.world, { repository, actor, label, name: 'Kurs' });
    expect((await stage.planned()).actions).toEqual([]);
    const [phase = aPhase()] = ROADMAP.phases;
    const items = [...phase.items, anItem({ title: 'SQL' })];
    stage.pass(120_000);
    stage.writeRoadmap({ ...ROADMAP, phases: [{ ...phase, items }] });
    await stage.reconcile();
    expect(labelsOf(stage, 'SQL')).toEqual(['roadmap', 'Kurs']);
    expect(labelsOf(stage, 'Statistics')).toEqual(['roadmap', 'Kurs']);
    expect(repository.labels.map(({ name }) => name)).not.toContain('course');
    expect((await stage.planned()).actions).toEqual([]);
  });
});
