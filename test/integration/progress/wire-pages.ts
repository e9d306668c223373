// Repositories just before the pages of ours are made, and just before the log is told of a week.
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import type { Scene } from '../sweeps/wire/scene.ts';

const DAY_MS = 86_400_000;

const PHASES = [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })];

/** With the pages, or as it was before anybody asked for them. */
function roadmapWith(pages: boolean) {
  const asked = { readme: 'issue', digest: 'weekly', nudges: true } as const;
  return aRoadmap({ phases: PHASES, tracker: aTracker(pages ? asked : { readme: 'off' }) });
}

async function synced(pages: boolean): Promise<Stage> {
  const stage = new Stage({ roadmap: roadmapWith(pages) });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

export const PAGES_MADE: Scene = {
  name: 'the pages',
  // The token, the observation with its text, the progress made, pinned and written, the log made.
  requests: 7,
  struck: ['Texts', 'issues/create', 'Pin', 'issues/update'],
  async begin() {
    const stage = await synced(false);
    stage.writeRoadmap(roadmapWith(true));
    return stage;
  },
};

export const WEEK_TOLD: Scene = {
  name: 'a week that is told',
  // The token, the observation, its text, the details of the log and of what was finished, and the comment.
  requests: 5,
  struck: ['Texts', 'Details', 'issues/create-comment'],
  async begin() {
    const stage = await synced(true);
    const { repository, learner: actor } = stage;
    const issue = stage.issue('Statistics');
    actions.updateIssue(stage.sandbox.world, {
      ...{ repository, actor, issue, state: 'closed', stateReason: 'completed' },
    });
    await stage.reconcile();
    stage.pass(7 * DAY_MS);
    return stage;
  },
};
