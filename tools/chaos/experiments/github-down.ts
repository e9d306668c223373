// GitHub is down for an hour. Wanted: no storm meanwhile, nothing given up, and everything caught up soon after. The hour is
// one of the queue's clock: waiting is skipped, requests are real.
import { createDatabaseClock } from '../database-clock.ts';
import { type Context, type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { countDuplicates, issuesOf } from '../../harness/processes/picture.ts';
import { runSql } from '../../harness/processes/postgres.ts';
import { pick } from '../../harness/random.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import { sleep, until } from '../../harness/processes/wait.ts';

const REPOSITORIES = 12;
const HOUR_S = 3600;
/** A reconciliation that fails is tried seven times within an hour; each may ask for a token too. */
const MOST_REQUESTS = REPOSITORIES * 8 * 2;
/** What waits is brought forward to within a minute once GitHub answers one. */
const CATCH_UP_S = 120;

async function takeGitHubAway({ server, random }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server }, async (deployment, database) => {
    await deployment.start();
    const learners = Array.from({ length: REPOSITORIES }, () => deployment.addLearner());
    for (const learner of learners) deployment.install(learner);
    await until('the first syncs', () => areThrough(deployment, learners, 'open'), 90_000);
    await sleep(5000);

    const clock = createDatabaseClock(database);
    const from = deployment.gate.calls.length;
    deployment.gate.isDown = true;
    for (const [index, learner] of learners.entries())
      deployment.merge(learner, `work-${index}`, 'Completes: statistics');
    for (let step = 0; clock.skippedS < HOUR_S; step += 1) {
      await sleep(2500);
      // Learners go on, which must not make it worse.
      deployment.push(pick(random, learners), { 'notes.md': `Step ${step}\n` });
      await clock.skip({ untilS: HOUR_S, together: true });
    }
    const during = deployment.gate.calls.length - from;
    const back = clock.skippedS;
    deployment.gate.isDown = false;

    const isAnswered = () =>
      deployment.gate.calls
        .slice(from)
        .some(({ operation, status }) => operation === 'Observe' && status === 200);
    await until('a first reconciliation is answered', () => clock.skip().then(isAnswered), 60_000);
    const first = clock.skippedS - back;
    const caughtUpMs = await until(
      'the others follow',
      () => areThrough(deployment, learners, 'closed'),
      CATCH_UP_S * 1000,
    );
    const [dead] = await runSql<{ count: number }>(
      database,
      "SELECT count(*)::int AS count FROM milepost.repository WHERE status = 'dead'",
    );
    const after = deployment.gate.calls.length - from - during;
    const duplicates = learners.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
    return judge(
      `${REPOSITORIES} repositories, ${during} requests in the hour (at most ${MOST_REQUESTS}); first reconciliation ` +
        `${(first / 60).toFixed(1)} min after GitHub is back, the others within ${(caughtUpMs / 1000).toFixed(0)} s of it, ` +
        `${after} requests; ${dead?.count ?? 0} given up, ${duplicates} duplicates (waiting skipped by the queue's clock)`,
      [
        during > MOST_REQUESTS && 'a storm',
        dead?.count !== 0 && 'reconciliations were given up',
        duplicates > 0 && 'duplicates',
      ],
    );
  });
}

/** Whether each is up to date, with the issue of the first item as it should be. */
async function areThrough(
  deployment: Deployment,
  learners: readonly Learner[],
  state: 'open' | 'closed',
): Promise<boolean> {
  for (const learner of learners) {
    const issue = issuesOf(learner.repository).find(({ title }) => title === 'Statistics');
    if (issue?.state !== state || !(await deployment.isDone(learner))) return false;
  }
  return true;
}

export const outageExperiments: readonly Experiment[] = [{ name: 'github-down', run: takeGitHubAway }];
