// The database goes away while webhooks come in. GitHub must be told, the process must live, and what was refused must come
// again. The repositories had no roadmap: only the webhook that is sent again can make the App reconcile them.
import {
  type Context,
  type Experiment,
  Failed,
  judge,
  onDeployment,
} from '../../harness/processes/experiment.ts';
import { countDuplicates, pictureOf } from '../../harness/processes/picture.ts';
import {
  closeDatabase,
  cutWaiting,
  lockActiveReconcile,
  openDatabaseAgain,
  runSql,
} from '../../harness/processes/postgres.ts';
import { SMALL_ROADMAP } from '../../harness/processes/roadmap.ts';
import { type Sent, isAccepted } from '../../harness/processes/webhooks.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { addBare } from './kill-after-accept.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

const REPOSITORIES = 5;
/** A webhook that failed is asked for again once it is a minute old: its last attempt may be under way before. */
const SETTLED_MS = 62_000;

async function takeDatabaseAway({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment, database) => {
    const app = await deployment.start();
    const { picture } = await syncUndisturbed(deployment);
    const learners = await addBare(deployment, REPOSITORIES);
    const [afterwards] = await addBare(deployment, 1);
    if (afterwards === undefined || server === undefined) throw new Failed('the deployment is not set');
    const from = deployment.webhooks.sent.length;
    const pushes = (): readonly Sent[] =>
      deployment.webhooks.sent.slice(from).filter(({ targetsOf }) => targetsOf);

    await closeDatabase(server, database);
    for (const learner of learners) deployment.push(learner, { '.github/roadmap.yml': SMALL_ROADMAP });
    await until('GitHub is told of every push', () => pushes().length === REPOSITORIES, 30_000);
    const refused = pushes().filter(({ status }) => status !== null && status >= 500).length;
    await sleep(5000);
    const pong = await fetch(`${app.url}/ping`).then(({ status }) => status);
    await openDatabaseAgain(server, database);

    deployment.push(afterwards, { '.github/roadmap.yml': SMALL_ROADMAP });
    await until('a push after that takes effect', () => deployment.isDone(afterwards), 60_000);
    await sleep(SETTLED_MS);
    app.signal('SIGTERM');
    const { code } = await app.exited;
    await deployment.start();
    await until(
      'what was refused comes again',
      async () => (await deployment.findWrong([...learners, afterwards], picture)).length === 0,
      60_000,
    );
    const again = pushes().filter(isAccepted).length - 1;
    const duplicates = learners.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
    return judge(
      `${refused} of ${REPOSITORIES} pushes refused with 5xx, /ping ${pong} meanwhile, the next push taken by the same ` +
        `process, ${again} sent again and in effect, exit code ${code} in the end, ${duplicates} duplicates`,
      [
        refused !== REPOSITORIES && 'GitHub was not told',
        again !== REPOSITORIES && 'not all were sent again',
        pong !== 200 && 'the process does not answer',
        code !== 0 && 'the exit code is not 0',
        duplicates > 0 && 'duplicates',
      ],
    );
  });
}

const AWAY_MS = 10_000;

/** The same in the middle of a first sync: what comes back must go on by itself. */
async function takeDatabaseAwayMeanwhile({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment, database) => {
    if (server === undefined) throw new Failed('the deployment is not set');
    const app = await deployment.start();
    const { writes, picture } = await syncUndisturbed(deployment);
    const learner = deployment.addLearner();
    const middle = Math.ceil(writes / 2);
    deployment.gate.holdAt = ({ repository, write }) =>
      repository === learner.name && write === middle ? 'after' : null;
    deployment.install(learner);
    await until('the middle of a first sync', () => deployment.gate.held.length === 1, 60_000);
    await closeDatabase(server, database);
    deployment.gate.releaseAll();
    await sleep(AWAY_MS);
    await openDatabaseAgain(server, database);
    const ms = await until('the first sync goes on', () => deployment.isDone(learner), 120_000).catch(
      async () => {
        const rows = await runSql(database, 'SELECT owner, status, error FROM milepost.repository');
        throw new Failed(`it does not go on by itself: ${JSON.stringify(rows)}`);
      },
    );
    const duplicates = countDuplicates(learner.repository);
    return judge(
      `away for ${AWAY_MS / 1000} s after write ${middle} of ${writes}; done by itself ${(ms / 1000).toFixed(0)} s after it is back, ${duplicates} duplicates`,
      [
        !app.isAlive() && 'the process ended',
        duplicates > 0 && 'duplicates',
        pictureOf(learner.repository) !== picture && 'not as without it',
      ],
    );
  });
}

/** One statement of a reconciliation is cut off, as in a failover; the database is there again at once. */
async function cutOneStatement({ server }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment, database) => {
    await deployment.start();
    const { writes, picture } = await syncUndisturbed(deployment);
    const learner = deployment.addLearner();
    deployment.gate.holdAt = ({ repository, write }) =>
      repository === learner.name && write === Math.ceil(writes / 2) ? 'after' : null;
    deployment.install(learner);
    await until('the middle of a first sync', () => deployment.gate.held.length === 1, 60_000);
    const lock = await lockActiveReconcile(database, learner.repository.id);
    deployment.gate.releaseAll();
    await until('the reconciliation waits for the database', () => lock.isWaitedFor(), 20_000);
    await cutWaiting(database);
    await lock.release();
    const ms = await until('the first sync goes on', () => deployment.isDone(learner), 90_000).catch(
      async () => {
        const rows = await runSql(
          database,
          `SELECT status, error FROM milepost.repository WHERE id = ${learner.repository.id}`,
        );
        throw new Failed(
          `a reconciliation whose statement was cut off does not go on by itself: ${JSON.stringify(rows)}`,
        );
      },
    );
    return judge(`done by itself ${(ms / 1000).toFixed(0)} s after a statement was cut off`, [
      pictureOf(learner.repository) !== picture && 'not as without it',
    ]);
  });
}

export const databaseDownExperiments: readonly Experiment[] = [
  { name: 'database-cut-meanwhile', run: cutOneStatement },
  { name: 'database-down-meanwhile', run: takeDatabaseAwayMeanwhile },
  { name: 'database-down', run: takeDatabaseAway },
];
