// A branch that takes no direct push, in whatever words GitHub says so; and a mistake of ours, which is not to pass for that.
import { describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Protection } from '../../tools/sandbox/world/state.ts';
import { MilepostError } from '../../src/errors.ts';
import type { GitHub } from '../../src/github/client/connect.ts';
import { DOCUMENTS } from '../../src/github/graphql/documents.ts';
import { createMemory } from '../../src/github/memory.ts';
import { reconcile } from '../../src/reconcile.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({ phases: [aPhase({ items: [anItem({ title: 'SQL', kind: 'skill' })] })] });
const ASKED = 'repos/get-branch';

function protect(stage: Stage, branch: string, says: Protection['says']): void {
  actions.setProtection(stage.sandbox.world, {
    repository: stage.repository,
    branch,
    protection: { bypass: ['learner'], ...(says === undefined ? {} : { says }) },
  });
}

const operations = (stage: Stage) => stage.sandbox.log.entries.map(({ operation }) => operation);

describe('a push is refused', () => {
  it.each([
    [422, 'Required status check "build" is expected.', 0],
    [422, '3 of 3 required status checks are expected. At least one approved review is required', 0],
    [422, 'At least 1 approving review is required by reviewers with write access.', 0],
    [403, "You're not authorized to push to this branch. Visit https://docs.github.com for more.", 0],
    [403, 'Protected branch update failed for refs/heads/main.', 0],
    [422, 'Cannot update this protected ref.', 0],
    [422, 'pre-receive hook declined', 1],
    [403, 'In words that nobody has seen yet.', 1],
    [422, 'Commits must have verified signatures.', 1],
  ] as const)('%i "%s": the files go into a pull request', async (status, message, asked) => {
    const stage = new Stage({ roadmap: ROADMAP });
    protect(stage, 'main', { status, message });
    await stage.reconcile();
    expect(stage.file('README.md')).not.toContain('milepost:start');
    expect(stage.file('README.md', 'milepost/progress')).toContain('milepost:start');
    expect(stage.repository.issues.filter(({ pull }) => pull !== null)).toHaveLength(1);
    expect(operations(stage).filter((operation) => operation === ASKED)).toHaveLength(asked);
    stage.pass(2000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });
});

/** GitHub, but that a commit is refused as if something were wrong with it. */
function refusing(github: GitHub, error: Error): GitHub {
  return {
    ...github,
    graphql: (name, variables) =>
      DOCUMENTS[name].startsWith('mutation') ? Promise.reject(error) : github.graphql(name, variables),
  };
}

describe('a mistake of ours', () => {
  it.each(['rejected', 'permission'] as const)(
    'is not taken for a protection where the branch has none: %s',
    async (code) => {
      const stage = new Stage({ roadmap: ROADMAP });
      const { at, clock } = stage;
      const mistake = new MilepostError('GraphQL: A path was requested twice', { code, hint: 'Report it.' });
      const github = refusing(stage.github, mistake);
      await expect(reconcile({ github, at, clock, memory: createMemory(clock) })).rejects.toBe(mistake);
      expect(operations(stage)).toContain(ASKED);
      expect(stage.repository.issues.filter(({ pull }) => pull !== null)).toEqual([]);
      expect([...stage.repository.branches.keys()]).toEqual(['main']);
    },
  );

  it('nor is GitHub asked where the permission is missing, or the branch moved', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const { at, clock } = stage;
    const denied = new MilepostError('GraphQL: Resource not accessible by integration', {
      ...{ code: 'permission', hint: 'Grant it.' },
    });
    const github = refusing(stage.github, denied);
    await expect(reconcile({ github, at, clock, memory: createMemory(clock) })).rejects.toBe(denied);
    expect(operations(stage)).not.toContain(ASKED);
  });
});

describe('where a pull request cannot help either', () => {
  it('the branch of the pull request is protected as well: said, with what to do', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    protect(stage, 'main', undefined);
    await stage.reconcile();
    protect(stage, 'milepost/progress', undefined);
    stage.repository.protections.set('milepost/progress', { bypass: [] });
    const issue = stage.issue('SQL');
    const { repository, learner: actor } = stage;
    actions.updateIssue(stage.sandbox.world, { repository, actor, issue, state: 'closed' });
    stage.pass(2000);
    await expect(stage.reconcile()).rejects.toMatchObject({
      code: 'protected',
      hint: 'Exempt the branch milepost/progress from the rules, or let the App bypass them.',
    });
  });
});
