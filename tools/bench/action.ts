// What a run of the Action costs: its requests where there is nothing to do, its start against bare Node, the size of its bundle.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readShipped } from '../../src/shipped.ts';
import { actionNode, createRunner } from '../harness/runner/runner.ts';
import { bundleAction } from '../release/bundle.ts';
import * as actions from '../sandbox/actions/index.ts';
import { userActor } from '../sandbox/actor.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createSandbox } from '../sandbox/server.ts';
import type { Row } from './row.ts';

const WORKFLOW = new URL('../../templates/workflows/milepost.yml', import.meta.url);
/** The middle one of so many. */
const RUNS = 7;

export async function measureAction(): Promise<readonly Row[]> {
  const { code, bytes } = await bundleAction();
  const sandbox = createSandbox();
  await sandbox.listen(0);
  const push = await aLearner(sandbox);
  const runner = createRunner({ sandbox, code });
  try {
    await runner.runAll();
    const idle: number[] = [];
    const starts: number[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      push(`notes-${run}.md`);
      const from = sandbox.log.total;
      const startedAt = Date.now();
      await runner.runOne();
      const requests = sandbox.log.since(from);
      idle.push(requests.length);
      starts.push((requests[0]?.at ?? 0) - startedAt);
    }
    const bare = median(Array.from({ length: RUNS }, bareStart));
    const start = median(starts);
    return [
      {
        name: 'Action: nothing to do, requests',
        value: Math.max(...idle),
        unit: '',
        budget: { is: 'at most', value: 3 },
      },
      {
        ...{ name: 'Action: start to first request, against bare Node', value: start / bare, unit: '×' },
        note: `${Math.round(start)} ms against ${Math.round(bare)} ms`,
      },
      { name: 'Action: bundle', value: bytes / 1e6, unit: 'MB', budget: { is: 'at most', value: 2.5 } },
    ];
  } finally {
    await runner.close();
    await sandbox.close();
  }
}

/** A repository with a roadmap that ships and the workflow. Gives what pushes a file. */
async function aLearner(sandbox: Sandbox): Promise<(path: string) => void> {
  const { world } = sandbox;
  sandbox.createUser('learner');
  const repository = actions.createRepository(world, { owner: 'learner', name: 'journey', autoInit: true });
  const push = (files: readonly actions.FileChange[]) =>
    actions.commitFiles(world, { repository, actor: userActor('learner'), message: 'Work', files });
  push([
    { path: '.github/roadmap.yml', content: Buffer.from((await readShipped('ai-careers')) ?? '') },
    { path: '.github/workflows/milepost.yml', content: readFileSync(WORKFLOW) },
  ]);
  return (path) => push([{ path, content: path }]);
}

function bareStart(): number {
  const from = performance.now();
  spawnSync(actionNode(), ['--eval', '']);
  return performance.now() - from;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
