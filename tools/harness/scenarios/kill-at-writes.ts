// kill -9 before and after every write of a first sync. One repository for each such moment: each is held up at its own,
// then the process is killed under all of them.
import { type Kind, type Place, judge, onDeployment } from '../processes/experiment.ts';
import type { Hold } from '../processes/gate.ts';
import { countDuplicates, pictureOf } from '../processes/picture.ts';
import type { Learner, Deployment } from '../processes/deployment.ts';
import { until } from '../processes/wait.ts';

/**
 * What may have been created is waited for a minute, and the backoff may look again just before that is over: then the next
 * time is 160 s after the first. On PostgreSQL a killed process's heartbeat has to be missed before: 30 s, asked every 15 s.
 */
const RECOVERY_MS = { embedded: 180_000, postgres: 240_000 } as const;

interface Moment {
  readonly write: number;
  readonly hold: Hold;
}

/** Resolves to the evidence. With `moments`, only so many, chosen evenly. */
export async function killAtWrites(
  kind: Kind,
  { server, fill, moments: most = Infinity }: Pick<Place, 'server' | 'fill'> & { readonly moments?: number },
): Promise<string> {
  return await onDeployment(
    { kind, server, fill, more: { MILEPOST_CONCURRENCY: '40' } },
    async (deployment) => {
      const app = await deployment.start();
      const expected = await syncUndisturbed(deployment);
      const moments = chooseEvenly(momentsOf(expected.writes), most);
      const learners = moments.map((moment) => ({ ...deployment.addLearner(), moment }));
      deployment.gate.holdAt = ({ repository, write }) => {
        const found = learners.find(({ name }) => name === repository);
        return found?.moment.write === write ? found.moment.hold : null;
      };
      for (const learner of learners) deployment.install(learner);
      await until(
        'every first sync reaches its moment',
        () => deployment.gate.held.length === moments.length,
        180_000,
      );
      await app.kill();
      deployment.gate.holdAt = () => null;
      await deployment.start();
      const ms = await until(
        'every first sync ends after the restart',
        async () => (await deployment.findWrong(learners, expected.picture)).length === 0,
        RECOVERY_MS[kind],
      ).catch(async () => judge('', [await describeWrong(deployment, learners, expected.picture)]));
      const duplicates = learners.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
      return judge(
        `${learners.length} of ${learners.length} moments (before and after each of ${expected.writes} writes) end as without the kill, ` +
          `${duplicates} duplicates, 0 actions left, done ${(Number(ms) / 1000).toFixed(1)} s after the restart`,
        [duplicates > 0 && 'duplicates'],
      );
    },
  );
}

/** A first sync that nothing happens to: how many writes it takes, and what comes of it. */
export async function syncUndisturbed(deployment: Deployment): Promise<{ writes: number; picture: string }> {
  const learner = deployment.addLearner();
  deployment.install(learner);
  await until('an undisturbed first sync', () => deployment.isDone(learner), 180_000);
  const writes = deployment.gate.calls.filter(
    ({ repository, write }) => repository === learner.name && write > 0,
  );
  return { writes: writes.length, picture: pictureOf(learner.repository) };
}

function momentsOf(writes: number): readonly Moment[] {
  return Array.from({ length: writes }, (_, index) => index + 1).flatMap((write) => [
    { write, hold: 'before' as const },
    { write, hold: 'after' as const },
  ]);
}

function chooseEvenly(moments: readonly Moment[], most: number): readonly Moment[] {
  const step = Math.max(1, moments.length / most);
  return moments.filter((_, index) => Math.floor(index % step) === 0).slice(0, most);
}

async function describeWrong(
  deployment: Deployment,
  learners: readonly (Learner & { readonly moment: Moment })[],
  expected: string,
): Promise<string> {
  const wrong = new Set(await deployment.findWrong(learners, expected));
  const moments = learners
    .filter((one) => wrong.has(one))
    .map(({ moment }) => `${moment.hold} write ${moment.write}`);
  return `not as without the kill: ${moments.join(', ')}`;
}
