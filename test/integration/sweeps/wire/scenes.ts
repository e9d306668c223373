// Repositories just before the reconciliation that matters: the first one, one with nothing to do, those after a merge.
import * as actions from '../../../../tools/sandbox/actions/index.ts';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../../tools/harness/stage.ts';
import type { Scene } from './scene.ts';

/** Three labels and the one of all, two milestones, three issues. */
const SMALL: Roadmap = aRoadmap({
  phases: [
    aPhase({
      title: 'Ground',
      items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL', kind: 'skill' })],
    }),
    aPhase({
      title: 'House',
      items: [anItem({ title: 'Build', kind: 'project', needs: ['statistics'], optional: true })],
    }),
  ],
});

/** Renamed, moved, new and gone: all that a new version can do. */
const CHANGED: Roadmap = aRoadmap({
  phases: [
    aPhase({ title: 'Ground', items: [anItem({ id: 'statistics', title: 'Statistics, deeper' })] }),
    aPhase({
      title: 'Home',
      was: ['house'],
      items: [
        anItem({ title: 'Build', kind: 'project', needs: ['statistics'] }),
        anItem({ title: 'Show it', kind: 'community' }),
      ],
    }),
  ],
});

async function synced(): Promise<Stage> {
  const stage = new Stage({ roadmap: SMALL });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

interface Work {
  readonly title: string;
  readonly base: string;
}

/** Merges work that names the issue with that title. */
function merge(stage: Stage, { title, base }: Work): void {
  const { repository, learner: actor } = stage;
  const { world } = stage.sandbox;
  const oid = repository.branches.get('main') ?? '';
  if (base !== 'main') actions.setBranch(world, { repository, actor, branch: base, oid });
  actions.setBranch(world, { repository, actor, branch: 'work', oid });
  const files = [{ path: 'notes.md', content: 'Learned.\n' }];
  actions.commitFiles(world, { repository, actor, branch: 'work', message: 'Work', files });
  const body = `Closes #${stage.issue(title).number}`;
  const issue = actions.openPull(world, { repository, actor, title: 'Some work', body, head: 'work', base });
  actions.mergePull(world, { repository, actor, issue });
}

function protectMain(stage: Stage): void {
  const { repository, sandbox } = stage;
  actions.setProtection(sandbox.world, { repository, branch: 'main', protection: { bypass: [] } });
}

export const FIRST_SYNC: Scene = {
  name: 'the first sync',
  // The token, labels, milestones and issues; the observation with its texts, and one commit.
  requests: 1 + 5 + 2 + 3 + 3,
  begin: () => Promise.resolve(new Stage({ roadmap: SMALL })),
};

export const NOTHING_TO_DO: Scene = {
  name: 'a reconciliation with nothing to do',
  requests: 3,
  begin: synced,
};

export const CLOSED_BY_GITHUB: Scene = {
  name: 'a merge that GitHub closed',
  requests: 6,
  struck: ['Details', 'issues/create-comment', 'Commit'],
  async begin() {
    const stage = await synced();
    merge(stage, { title: 'SQL', base: 'main' });
    return stage;
  },
};

export const CLOSED_BY_US: Scene = {
  name: 'a merge that we close',
  requests: 7,
  async begin() {
    const stage = await synced();
    merge(stage, { title: 'SQL', base: 'dev' });
    return stage;
  },
};

export const PHASE_COMPLETE: Scene = {
  name: 'a merge that completes a phase',
  requests: 8,
  struck: ['Details', 'issues/create-comment', 'issues/update', 'issues/update-milestone', 'Commit'],
  async begin() {
    const stage = await synced();
    const { repository, learner: actor, sandbox } = stage;
    actions.updateIssue(sandbox.world, {
      repository,
      actor,
      issue: stage.issue('Statistics'),
      state: 'closed',
    });
    await stage.reconcile();
    merge(stage, { title: 'SQL', base: 'dev' });
    return stage;
  },
};

export const ROADMAP_CHANGED: Scene = {
  name: 'a new version of the roadmap',
  requests: 11,
  struck: [
    'Details',
    'issues/create-label',
    'issues/update',
    'issues/update-milestone',
    'issues/create',
    'Commit',
  ],
  async begin() {
    const stage = await synced();
    stage.writeRoadmap(CHANGED);
    return stage;
  },
};

/** The same, whose needs are GitHub's own dependencies; then with another need, and another item. */
const TIED: Roadmap = { ...SMALL, tracker: aTracker({ dependencies: 'on' }) };
const TIED_OTHERWISE: Roadmap = aRoadmap({
  tracker: aTracker({ dependencies: 'on' }),
  phases: [
    ...SMALL.phases.slice(0, 1),
    aPhase({
      title: 'House',
      items: [
        anItem({ title: 'Build', kind: 'project', needs: ['sql'], optional: true }),
        anItem({ title: 'Show it', kind: 'project', needs: ['build', 'sql'] }),
      ],
    }),
  ],
});

export const FIRST_TIES: Scene = {
  name: 'the first sync with what needs what',
  // The same as without, and one write for the one need.
  requests: FIRST_SYNC.requests + 1,
  struck: ['Observe', 'issues/create', 'issues/add-blocked-by-dependency', 'Commit'],
  begin: () => Promise.resolve(new Stage({ roadmap: TIED })),
};

export const TIES_CHANGED: Scene = {
  name: 'a new version of what needs what',
  requests: 13,
  struck: [
    'Blockers',
    'issues/get',
    'issues/remove-dependency-blocked-by',
    'issues/update',
    'issues/create',
    'issues/add-blocked-by-dependency',
    'Commit',
  ],
  async begin() {
    const stage = new Stage({ roadmap: TIED });
    await stage.reconcile();
    stage.pass(120_000);
    stage.writeRoadmap(TIED_OTHERWISE);
    return stage;
  },
};

export const PROTECTED: Scene = {
  name: 'the first sync where the branch is protected',
  requests: 19,
  struck: [
    'Texts',
    'Commit',
    'git/get-commit',
    'git/create-tree',
    'git/create-commit',
    'git/create-ref',
    'pulls/create',
  ],
  begin() {
    const stage = new Stage({ roadmap: SMALL });
    protectMain(stage);
    return Promise.resolve(stage);
  },
};

export const PROTECTED_MERGE: Scene = {
  name: 'a merge where the branch is protected',
  requests: 8,
  struck: ['Details', 'git/get-commit', 'git/create-tree', 'git/create-commit', 'git/update-ref'],
  async begin() {
    const stage = new Stage({ roadmap: SMALL });
    protectMain(stage);
    await stage.reconcile();
    stage.pass(120_000);
    const { repository, learner: actor, sandbox } = stage;
    actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('SQL'), state: 'closed' });
    return stage;
  },
};

export const OFFER: Scene = {
  name: 'the offer of a first roadmap',
  requests: 7,
  struck: ['Onboarding', 'git/create-ref', 'Commit', 'pulls/create'],
  begin: () =>
    Promise.resolve(
      new Stage({ files: { 'README.md': '# My roadmap\n\n## Ground\n\n- [ ] Statistics\n- [ ] SQL\n' } }),
    ),
  isOffer: true,
};
