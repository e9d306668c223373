// What a process does when it is asked to end in the middle of its work, and when another one has its directory.
import { type Kind, type Place, judge, onDeployment } from '../processes/experiment.ts';
import { countDuplicates, issuesOf } from '../processes/picture.ts';
import { roadmapOf } from '../processes/roadmap.ts';
import { until } from '../processes/wait.ts';

/** systemd and Docker wait longer than this before they kill. */
const MOST_MS = 25_000;

/** SIGTERM in the middle of a first sync, each request taking 200 ms. */
export async function endInTheMiddle(
  kind: Kind,
  { server, fill, items = 60 }: Pick<Place, 'server' | 'fill'> & { readonly items?: number },
): Promise<string> {
  return await onDeployment({ kind, server, fill }, async (deployment) => {
    deployment.gate.latencyMs = 200;
    const app = await deployment.start();
    const learner = deployment.addLearner({ roadmap: roadmapOf(items) });
    const issues = () => issuesOf(learner.repository).length;
    deployment.install(learner);
    await until('a third of the items', () => issues() >= items / 3, 60_000);
    const asked = performance.now();
    app.signal('SIGTERM');
    const { code } = await app.exited;
    const took = performance.now() - asked;
    const there = issues();
    await deployment.start();
    await until('the rest of the items', () => deployment.isDone(learner), 120_000);
    const duplicates = countDuplicates(learner.repository);
    return judge(
      `exit code ${code} ${(took / 1000).toFixed(1)} s after SIGTERM with ${there} of ${items} items; ` +
        `${issues()} after the restart, ${duplicates} duplicates, 0 actions left`,
      [
        code !== 0 && 'the exit code is not 0',
        took > MOST_MS && 'it took longer than 25 s',
        there >= items && 'it was not in the middle',
        issues() !== items && 'items are missing',
        duplicates > 0 && 'duplicates',
      ],
    );
  });
}

/** Two processes on one directory. */
export async function shareDirectory({ fill }: Pick<Place, 'fill'> = {}): Promise<string> {
  return await onDeployment({ kind: 'embedded', server: undefined, fill }, async (deployment) => {
    const first = await deployment.start();
    const second = await deployment.startInVain();
    const told = second.said.includes(`process ${first.pid} `);
    await first.kill();
    const third = await deployment.start();
    return judge(
      `the second one ends with exit code ${second.code} and ${told ? 'names' : 'does not name'} the first; ` +
        `after a kill -9 of the first the next one starts`,
      [
        second.code !== 1 && 'the exit code is not 1',
        !told && `it said: ${second.said}`,
        !third.isAlive() && 'the next one does not start',
      ],
    );
  });
}
