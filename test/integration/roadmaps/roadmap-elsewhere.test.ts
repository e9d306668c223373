// A roadmap that is not in the repository: what the CLI follows with --roadmap.
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/github/memory.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const PRIVATE = '/home/ada/private/guitar.yml';

function roadmapOf(...items: readonly string[]): string {
  const lines = items.map((title) => `      - task: ${title}\n`);
  return `version: 1\ntitle: Guitar\nphases:\n  - title: Chords\n    items:\n${lines.join('')}`;
}

async function sync({ github, at, clock }: Stage, text: string): Promise<void> {
  const roadmapFile = { path: PRIVATE, bytes: Buffer.from(text) };
  const result = await reconcile({ github, at, clock, memory: createMemory(clock), roadmapFile });
  expect(result.status).toBe('done');
}

describe('a roadmap from elsewhere', () => {
  it('is never named by its path, and what leaves it leaves its milestone', async () => {
    const stage = new Stage();
    await sync(stage, roadmapOf('Open chords', 'Barre chords'));
    stage.pass(120_000);
    await sync(stage, roadmapOf('Open chords'));
    const retired = stage.issue('Barre chords');
    expect(retired).toMatchObject({ state: 'closed', stateReason: 'not_planned', milestone: null });
    expect(retired.body).toContain('The roadmap does not list `barre-chords` any more');
    expect(JSON.stringify([stage.repository.issues, stage.file('README.md')])).not.toContain('/home/');
    stage.pass(120_000);
    await sync(stage, roadmapOf('Open chords', 'Barre chords'));
    expect(stage.issue('Barre chords')).toMatchObject({ state: 'open', milestone: 1 });
    stage.sandbox.assertClean();
  });

  it('is named by its place in the repository where the same stands there', async () => {
    const stage = new Stage({ roadmap: roadmapOf('Open chords', 'Barre chords') });
    await stage.reconcile();
    stage.writeRoadmap(roadmapOf('Open chords'));
    stage.pass(120_000);
    await sync(stage, roadmapOf('Open chords'));
    expect(stage.issue('Barre chords').body).toContain('`.github/roadmap.yml` does not list');
  });
});
