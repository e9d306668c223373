// The check that demo, chaos and end-to-end tests end with: it must find what is left to do.
import { beforeEach, describe, expect, it } from 'vitest';
import { checksum, parseManagedBlock, printManagedBlock } from '../../src/tracker/content/managed-block.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { findLeftovers } from '../../tools/harness/leftovers.ts';
import { Stage } from '../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL', kind: 'skill' })] })],
});

let stage: Stage;

beforeEach(async () => {
  stage = new Stage({ roadmap: ROADMAP });
  await stage.reconcile();
});

const leftovers = () => findLeftovers(stage.sandbox, stage.repository);

describe('what is left to do', () => {
  it('is nothing after a sync', async () => {
    expect(await leftovers()).toEqual([]);
  });

  it('is named, each action by itself', async () => {
    stage.writeRoadmap(
      aRoadmap({
        phases: [aPhase({ items: [...(ROADMAP.phases[0]?.items ?? []), anItem({ title: 'R' })] })],
      }),
    );
    expect(await leftovers()).toEqual([expect.stringContaining('"R"'), expect.stringContaining('README.md')]);
  });

  it('is a text that is not the one made now, though its marker says so', async () => {
    const issue = stage.issue('SQL');
    const block = parseManagedBlock(issue.body ?? '');
    if (block === undefined) throw new Error('there is no marker');
    const text = `${block.text.trim()}\n\nMade by another version.`;
    issue.body = printManagedBlock({ ...block, text, marker: { ...block.marker, sum: checksum(text) } });
    // The plan believes the marker: that is what saves it from making each text again.
    expect((await stage.planned()).actions).toEqual([]);
    expect(await leftovers()).toEqual([expect.stringContaining(`#${issue.number}`)]);
  });
});
