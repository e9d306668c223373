// The database goes away while webhooks come in. GitHub must be told, the process must live, and what was refused must come
// again. The repositories had no roadmap: only the webhook that is sent again can make the App look at them.
import { type Context, type Experiment, Failed, judge, onStage } from '../experiment.ts';
import { countDuplicates } from '../picture.ts';
import { closeDatabase, openDatabaseAgain } from '../postgres.ts';
import { SMALL_ROADMAP } from '../roadmap.ts';
import { type Sent, isAccepted } from '../webhooks.ts';
import { sleep, until } from '../wait.ts';
import { addBare } from './kill-after-accept.ts';
import { syncUndisturbed } from './kill-at-writes.ts';

const REPOSITORIES = 5;
/** A webhook that failed is asked for again once it is a minute old: its last attempt may be under way before. */
const SETTLED_MS = 62_000;

async function takeDatabaseAway({ server }: Context): Promise<string> {
  return await onStage({ kind: 'postgres', server }, async (stage, database) => {
    const app = await stage.start();
    const { picture } = await syncUndisturbed(stage);
    const learners = await addBare(stage, REPOSITORIES);
    const [afterwards] = await addBare(stage, 1);
    if (afterwards === undefined || server === undefined) throw new Failed('the stage is not set');
    const from = stage.webhooks.sent.length;
    const pushes = (): readonly Sent[] => stage.webhooks.sent.slice(from).filter(({ wakes }) => wakes);

    await closeDatabase(server, database);
    for (const learner of learners) stage.push(learner, { '.github/roadmap.yml': SMALL_ROADMAP });
    await until('GitHub is told of every push', () => pushes().length === REPOSITORIES, 30_000);
    const refused = pushes().filter(({ status }) => status !== null && status >= 500).length;
    await sleep(5000);
    const pong = await fetch(`${app.url}/ping`).then(({ status }) => status);
    await openDatabaseAgain(server, database);

    stage.push(afterwards, { '.github/roadmap.yml': SMALL_ROADMAP });
    await until('a push after that takes effect', () => stage.isDone(afterwards), 60_000);
    await sleep(SETTLED_MS);
    app.signal('SIGTERM');
    const { code } = await app.exited;
    await stage.start();
    await until(
      'what was refused comes again',
      async () => (await stage.findWrong([...learners, afterwards], picture)).length === 0,
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

export const databaseDownExperiments: readonly Experiment[] = [
  { name: 'database-down', needs: 'postgres', run: takeDatabaseAway },
];
