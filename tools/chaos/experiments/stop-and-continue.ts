// SIGSTOP: a process is stopped past its heartbeat, another one takes its reconciliations, then the first is let go on.
import type { AppProcess } from '../../harness/processes/app-process.ts';
import { type Context, type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { countDuplicates, fileOf, pictureOf } from '../../harness/processes/picture.ts';
import { type RowLock, lockActiveReconcile } from '../../harness/processes/postgres.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

/** 30 s until a heartbeat counts as missed, 15 s between two searches for that, and the reconciliation. */
const TAKEN_OVER_MS = 120_000;
/** What a process that goes on may need to do what it should not. */
const AFTERMATH_MS = 8000;
const NOTE = 'A line that the learner wrote meanwhile.\n';

/** Stopped once while GitHub's answer to a write is on its way, once while its commit is on its way to GitHub. */
async function stopInWrites({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment) => {
    const first = await deployment.start();
    const { writes, picture } = await syncUndisturbed(deployment);
    const [answered, sending] = [deployment.addLearner(), deployment.addLearner()];
    deployment.gate.holdAt = ({ repository, write, process }) => {
      if (process !== first.name) return null;
      if (repository === answered.name && write === writes - 2) return 'after';
      return repository === sending.name && write === writes ? 'before' : null;
    };
    for (const learner of [answered, sending]) deployment.install(learner);
    await until('two writes are on their way', () => deployment.gate.held.length === 2, 60_000);
    first.signal('SIGSTOP');
    deployment.gate.held.find(({ call }) => call.repository === answered.name)?.release();
    const ms = await letAnotherTakeOver(deployment, [answered, sending], () => {
      deployment.push(sending, { 'README.md': `# My journey\n\n${NOTE}` });
    });
    const late = await letGoOn(deployment, first, [answered, sending]);
    const isKept = fileOf(sending.repository, 'README.md').includes(NOTE);
    const left = await deployment.isDone(sending);
    const duplicates = countDuplicates(answered.repository) + countDuplicates(sending.repository);
    return judge(
      `taken over ${(ms / 1000).toFixed(0)} s after the stop; continued: ${late.length} requests of the first process in the old reconciliation, ` +
        `its late commit ${isKept ? 'refused, the learner’s line kept' : 'written over the learner’s line'}, ` +
        `${duplicates} duplicates`,
      [
        duplicates > 0 && 'duplicates',
        !isKept && 'an update is lost',
        !left && 'actions are left',
        late.length > 0 &&
          `the first process went on with a reconciliation that is not its own: ${late.join(', ')}`,
        pictureOf(answered.repository) !== picture && 'not as without the stop',
        !(await stillWorks(deployment, first)) && 'the first process works no more',
      ],
    );
  });
}

/** Stopped after it has asked whether the reconciliation is still its own, before it reads that it is. */
async function stopAtCheck({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment, database) => {
    const first = await deployment.start();
    const { picture } = await syncUndisturbed(deployment);
    const learner = deployment.addLearner();
    // The next write is another issue, the one thing that GitHub itself does not keep from being there twice.
    deployment.gate.holdAt = ({ operation, process }) =>
      process === first.name && operation === `POST /repos/${learner.name}/issues` ? 'after' : null;
    deployment.install(learner);
    await until('a write is answered', () => deployment.gate.held.length === 1, 60_000);
    const lock: RowLock = await lockActiveReconcile(database, learner.repository.id);
    deployment.gate.releaseAll();
    await until('the process waits for the database', () => lock.isWaitedFor(), 20_000);
    first.signal('SIGSTOP');
    await lock.release();
    await letAnotherTakeOver(deployment, [learner]);
    const late = await letGoOn(deployment, first, [learner]);
    const duplicates = countDuplicates(learner.repository);
    return judge(
      `continued: ${late.length} requests of the first process in the old reconciliation, ${duplicates} duplicates`,
      [
        duplicates > 0 && 'duplicates',
        late.length > 0 &&
          `the first process went on with a reconciliation that is not its own: ${late.join(', ')}`,
        pictureOf(learner.repository) !== picture && 'not as without the stop',
      ],
    );
  });
}

/** Resolves to the ms until a second process has brought all of them to their end. */
async function letAnotherTakeOver(
  deployment: Deployment,
  learners: readonly Learner[],
  meanwhile: () => void = () => undefined,
): Promise<number> {
  const begun = performance.now();
  await deployment.start();
  meanwhile();
  await until(
    'another process takes over',
    async () => (await Promise.all(learners.map((one) => deployment.isDone(one)))).every(Boolean),
    TAKEN_OVER_MS,
  );
  return performance.now() - begun;
}

/**
 * Resolves to the requests about them that the process makes once it goes on and that belong to what it was at before:
 * what comes after an `Observe` is a reconciliation of its own.
 */
async function letGoOn(
  deployment: Deployment,
  first: AppProcess,
  learners: readonly Learner[],
): Promise<readonly string[]> {
  const from = deployment.gate.calls.length;
  deployment.gate.releaseAll();
  first.signal('SIGCONT');
  await sleep(AFTERMATH_MS);
  const calls = deployment.gate.calls.slice(from).filter(({ process }) => process === first.name);
  return learners.flatMap(({ name }) => {
    const operations = calls
      .filter(({ repository }) => repository === name)
      .map(({ operation }) => operation);
    const ownReconcile = operations.indexOf('Observe');
    return ownReconcile === -1 ? operations : operations.slice(0, ownReconcile);
  });
}

/** Whether it takes webhooks and reconciles, all others being gone. */
async function stillWorks(deployment: Deployment, only: AppProcess): Promise<boolean> {
  await deployment.killAllBut(only);
  const learner = deployment.addLearner();
  deployment.install(learner);
  return await until('one more first sync', () => deployment.isDone(learner), 30_000).then(
    () => true,
    () => false,
  );
}

export const stopExperiments: readonly Experiment[] = [
  { name: 'stop-and-continue', run: stopInWrites },
  { name: 'stop-at-the-check', run: stopAtCheck },
];
