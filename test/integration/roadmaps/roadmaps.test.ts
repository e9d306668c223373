// What ships, as a learner gets it: taken with init, synced, reconciled again; then a track picked and changed.
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { type Roadmap, itemsOf } from '../../../src/roadmap/roadmap.ts';
import { listShipped } from '../../../src/shipped.ts';
import { aFakeIo } from '../../harness/fake-io.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { some } from '../../harness/depth.ts';

const NAMES = await listShipped();

const TRACKS = parsed(await init('ai-careers')).tracks.map(({ id }) => id);

/** What milepost init would write. */
async function init(...args: readonly string[]): Promise<string> {
  const io = aFakeIo();
  await run(['init', ...args, '-o', '-'], io);
  return io.printed.out.join('\n');
}

function parsed(text: string): Roadmap {
  const result = parseRoadmap(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.roadmap;
}

function openTitles(stage: Stage): readonly string[] {
  return stage.issues.filter(({ state }) => state === 'open').map(({ title }) => title);
}

describe.each(NAMES)('%s', (name) => {
  it('is set up by one reconciliation, within its requests, and needs nothing at the next', async () => {
    const text = await init(name);
    const roadmap = parsed(text);
    const items = itemsOf(roadmap);
    const stage = new Stage({ roadmap: text });
    const requests = await stage.requests(() => stage.reconcile());
    expect(stage.issues).toHaveLength(items.length);
    expect(stage.repository.milestones.map(({ title }) => title)).toHaveLength(roadmap.phases.length);
    const labels = new Set(['roadmap', ...items.map(({ kind }) => kind)]);
    if (items.some(({ optional }) => optional)) labels.add('optional');
    expect(requests.length).toBeLessThanOrEqual(labels.size + roadmap.phases.length + items.length + 4);
    expect(stage.file('README.md')).toContain(roadmap.title);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    expect((await stage.planned()).conflicts).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('becomes the same through a file that builds on it', async () => {
    const copied = new Stage({ roadmap: await init(name) });
    await copied.reconcile();
    const extended = new Stage({ roadmap: await init(name, '--extend') });
    await extended.reconcile();
    const bodies = (stage: Stage) => stage.issues.map(({ title, body }) => [title, body]);
    expect(bodies(extended)).toEqual(bodies(copied));
    // From a copy to a file that builds on it nothing changes, either.
    copied.writeRoadmap(await init(name, '--extend'));
    copied.pass(120_000);
    expect((await copied.planned()).actions).toEqual([]);
  });
});

describe('the starter', () => {
  it('is set up, with what was done before closed at once', async () => {
    const stage = new Stage({ roadmap: await init() });
    await stage.reconcile();
    stage.pass(120_000);
    await stage.reconcile();
    expect(stage.issue('Set up this repository')).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
    });
    expect(openTitles(stage)).toHaveLength(7);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });
});

describe('the tracks of ai-careers', () => {
  it.each(some(TRACKS))('%s is set up by one reconciliation', async (track) => {
    const text = await init('ai-careers', '--track', track);
    const stage = new Stage({ roadmap: text });
    await stage.reconcile();
    expect(stage.issues).toHaveLength(itemsOf(parsed(text)).length);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('picked later: its items come, and nothing goes', async () => {
    const stage = new Stage({ roadmap: await init('ai-careers') });
    await stage.reconcile();
    const before = openTitles(stage);
    stage.writeRoadmap(await init('ai-careers', '--track', 'data-analyst'));
    stage.pass(120_000);
    await stage.reconcile();
    expect(openTitles(stage)).toEqual(expect.arrayContaining([...before]));
    expect(openTitles(stage)).toContain('SQL and databases');
    expect(openTitles(stage)).toHaveLength(before.length + 5);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('changed: what both share stays, what only the old one had is retired', async () => {
    const stage = new Stage({ roadmap: await init('ai-careers', '--track', 'data-analyst') });
    await stage.reconcile();
    const sql = stage.issue('SQL and databases').number;
    stage.writeRoadmap(await init('ai-careers', '--track', 'data-scientist'));
    stage.pass(120_000);
    await stage.reconcile();
    stage.pass(120_000);
    await stage.reconcile();
    expect(stage.issue('SQL and databases')).toMatchObject({ number: sql, state: 'open' });
    expect(stage.issue('Excel and business intelligence tools')).toMatchObject({
      state: 'closed',
      stateReason: 'not_planned',
    });
    expect(stage.issue('Statistics and probability').state).toBe('open');
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });
});

describe('kinds of their own', () => {
  it('learning-in-public brings its labels with their colours, and asks for evidence', async () => {
    const stage = new Stage({ roadmap: await init('learning-in-public') });
    await stage.reconcile();
    const labels = new Map(stage.repository.labels.map(({ name, color }) => [name, color]));
    expect([labels.get('post'), labels.get('video'), labels.get('client')]).toEqual([
      '0e8a16',
      'b60205',
      '5319e7',
    ]);
    expect(stage.issue('The first post: where I am, and how I got here').body).toContain('link to the post');
  });
});
