// An issue that the learner's own notes fill to GitHub's limit: it holds up nothing else.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const LIMIT = 65_536;
const END_OF_NOTES = 'n'.repeat(60_000);
const [statistics, sql] = [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })];
const BOTH = aRoadmap({ phases: [aPhase({ items: [statistics, sql] })] });
const ONE = aRoadmap({ phases: [aPhase({ items: [statistics] })] });

async function withNotes(edit: (body: string) => string): Promise<Stage> {
  const stage = new Stage({ roadmap: BOTH });
  await stage.reconcile();
  stage.pass(120_000);
  const { repository, learner: actor, sandbox } = stage;
  const issue = stage.issue('SQL');
  const body = edit(issue.body ?? '');
  const notes = 'n'.repeat(LIMIT - body.length - 1);
  actions.updateIssue(sandbox.world, { repository, actor, issue, body: `${body}\n${notes}` });
  return stage;
}

describe('an issue whose notes leave no room', () => {
  it('is closed when its item is taken out, the notes kept, and opened when it is put back', async () => {
    const stage = await withNotes((body) => body);
    stage.writeRoadmap(ONE);
    await stage.reconcile();
    const issue = stage.issue('SQL');
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(issue.body?.slice(-END_OF_NOTES.length)).toBe(END_OF_NOTES);
    expect((await stage.planned()).actions).toEqual([]);
    stage.pass(2000);
    stage.writeRoadmap(BOTH);
    await stage.reconcile();
    expect(issue.state).toBe('open');
    expect(issue.body?.slice(-END_OF_NOTES.length)).toBe(END_OF_NOTES);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('is left open where the text inside is theirs too, and that is said', async () => {
    const stage = await withNotes((body) => body.replace('-->\n', '-->\nI wrote here.\n'));
    stage.writeRoadmap(ONE);
    await stage.reconcile();
    expect(stage.issue('SQL').state).toBe('open');
    const { actions: rest, conflicts } = await stage.planned();
    expect(rest).toEqual([]);
    expect(conflicts.map(({ code }) => code)).toEqual(['issue-too-long']);
    expect(stage.file('README.md')).toContain('milepost:start');
    stage.sandbox.assertClean();
  });
});
