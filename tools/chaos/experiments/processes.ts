// Several processes: one that is asked to end, two that want one directory, many that start at once.
import { type Context, type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { until } from '../../harness/processes/wait.ts';
import { endInTheMiddle, shareDirectory } from '../../harness/scenarios/processes.ts';

const AT_ONCE = 4;

/** Several processes start at once on a database that nobody has set up yet. */
async function startTogether({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment) => {
    const starts = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => deployment.start()));
    const failed = starts.filter(({ status }) => status === 'rejected');
    const learner = deployment.addLearner();
    deployment.install(learner);
    await until('a first sync', () => deployment.isDone(learner), 60_000);
    return judge(`${AT_ONCE - failed.length} of ${AT_ONCE} started, and a first sync went through`, [
      failed[0]?.status === 'rejected' && String(failed[0].reason).slice(0, 600),
    ]);
  });
}

export const processExperiments: readonly Experiment[] = [
  { name: 'sigterm/embedded', run: (context) => endInTheMiddle('embedded', context) },
  { name: 'sigterm/postgres', run: (context) => endInTheMiddle('postgres', context) },
  { name: 'two-on-one-directory', run: () => shareDirectory() },
  { name: 'start-together', run: startTogether },
];
