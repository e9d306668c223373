// kill -9 between the answer to GitHub and the first request. The repositories had no roadmap, so nothing but the webhook
// that was accepted can make a process reconcile them again: no sweep, and no redelivery, since GitHub was told 200.
import {
  type Context,
  type Experiment,
  type Kind,
  judge,
  onDeployment,
} from '../../harness/processes/experiment.ts';
import { countDuplicates } from '../../harness/processes/picture.ts';
import { SMALL_ROADMAP } from '../../harness/processes/roadmap.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import { isAccepted } from '../../harness/processes/webhooks.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

const REPOSITORIES = 8;

async function killAfterAccept(kind: Kind, { server }: Context): Promise<string> {
  return await onDeployment({ kind, server }, async (deployment) => {
    const app = await deployment.start();
    const { picture } = await syncUndisturbed(deployment);
    const learners = await addBare(deployment, REPOSITORIES);
    const [bystander] = await addBare(deployment, 1);
    const [calls, sent] = [deployment.gate.calls.length, deployment.webhooks.sent.length];
    for (const learner of learners) deployment.push(learner, { '.github/roadmap.yml': SMALL_ROADMAP });
    const accepted = () => deployment.webhooks.sent.slice(sent).filter(isAccepted);
    await until('every push is accepted', () => accepted().length === REPOSITORIES, 10_000);
    await app.kill();
    const early = deployment.gate.calls.slice(calls).filter(({ repository }) => repository !== null).length;
    await deployment.start();
    const ms = await until(
      'every accepted push takes effect after the restart',
      async () => (await deployment.findWrong(learners, picture)).length === 0,
      60_000,
    );
    const again =
      deployment.webhooks.sent.slice(sent).filter(({ targetsOf }) => targetsOf).length - REPOSITORIES;
    const reconciliations = deployment.gate.calls
      .slice(calls)
      .filter(({ repository }) => repository === bystander?.name);
    const duplicates = learners.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
    return judge(
      `${REPOSITORIES} pushes accepted, ${early} requests before the kill, ${REPOSITORIES} took effect ` +
        `${(ms / 1000).toFixed(1)} s after the restart, ${again} sent again by GitHub, ${reconciliations.length} reconciliations of a repository ` +
        `without a push, ${duplicates} duplicates`,
      [
        early > 0 && 'a reconciliation had begun before the kill',
        again > 0 && 'a webhook was sent again, so it proves nothing',
        reconciliations.length > 0 && 'a repository was reconciled without a push, so it proves nothing',
        duplicates > 0 && 'duplicates',
      ],
    );
  });
}

/** Repositories without a roadmap that were reconciled once: nothing but a push to them makes the App come back. */
export async function addBare(deployment: Deployment, count: number): Promise<readonly Learner[]> {
  const learners = Array.from({ length: count }, () => deployment.addLearner({ roadmap: null, fork: true }));
  for (const learner of learners) deployment.install(learner);
  const isSeen = ({ name }: Learner) =>
    deployment.gate.calls.some(({ repository, operation, status }) => {
      return repository === name && operation === 'Observe' && status === 200;
    });
  await until(
    'a first reconciliation of repositories without a roadmap',
    () => learners.every(isSeen),
    60_000,
  );
  // What came of it is being written down.
  await sleep(1500);
  return learners;
}

export const killAfterAcceptExperiments: readonly Experiment[] = [
  {
    name: 'kill-after-accept/embedded',

    run: (context) => killAfterAccept('embedded', context),
  },
  {
    name: 'kill-after-accept/postgres',

    run: (context) => killAfterAccept('postgres', context),
  },
];
