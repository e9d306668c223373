// kill -9 between the answer to GitHub and the first request. The repositories had no roadmap, so nothing but the webhook
// that was accepted can make a process reconcile them again: no sweep, and no redelivery, since GitHub was told 200.
import {
  type Context,
  type Experiment,
  type Kind,
  judge,
  onStage,
} from '../../harness/processes/experiment.ts';
import { countDuplicates } from '../../harness/processes/picture.ts';
import { SMALL_ROADMAP } from '../../harness/processes/roadmap.ts';
import type { Learner, Stage } from '../../harness/processes/stage.ts';
import { isAccepted } from '../../harness/processes/webhooks.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

const REPOSITORIES = 8;

async function killAfterAccept(kind: Kind, { server }: Context): Promise<string> {
  return await onStage({ kind, server }, async (stage) => {
    const app = await stage.start();
    const { picture } = await syncUndisturbed(stage);
    const learners = await addBare(stage, REPOSITORIES);
    const [bystander] = await addBare(stage, 1);
    const [calls, sent] = [stage.gate.calls.length, stage.webhooks.sent.length];
    for (const learner of learners) stage.push(learner, { '.github/roadmap.yml': SMALL_ROADMAP });
    const accepted = () => stage.webhooks.sent.slice(sent).filter(isAccepted);
    await until('every push is accepted', () => accepted().length === REPOSITORIES, 10_000);
    await app.kill();
    const early = stage.gate.calls.slice(calls).filter(({ repository }) => repository !== null).length;
    await stage.start();
    const ms = await until(
      'every accepted push takes effect after the restart',
      async () => (await stage.findWrong(learners, picture)).length === 0,
      60_000,
    );
    const again = stage.webhooks.sent.slice(sent).filter(({ targetsOf }) => targetsOf).length - REPOSITORIES;
    const reconciliations = stage.gate.calls
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
export async function addBare(stage: Stage, count: number): Promise<readonly Learner[]> {
  const learners = Array.from({ length: count }, () => stage.addLearner({ roadmap: null, fork: true }));
  for (const learner of learners) stage.install(learner);
  const isSeen = ({ name }: Learner) =>
    stage.gate.calls.some(({ repository, operation, status }) => {
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
