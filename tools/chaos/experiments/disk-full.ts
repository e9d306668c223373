// The disk under the embedded database is full: at the first start, and later while webhooks come in.
import { execFile } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Experiment, Skipped, judge, withDirectory } from '../../harness/processes/experiment.ts';
import { countDuplicates } from '../../harness/processes/picture.ts';
import { SMALL_ROADMAP } from '../../harness/processes/roadmap.ts';
import { type Learner, Deployment } from '../../harness/processes/deployment.ts';
import { isAccepted } from '../../harness/processes/webhooks.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { addBare } from './kill-after-accept.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

const run = promisify(execFile);

const REPOSITORIES = 6;

/** Runs with a small disk of its own. */
async function withDisk<Result>(
  use: (disk: string, megabytes: (size: number) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  return await withDirectory(async (directory) => {
    const disk = join(directory, 'disk');
    await mkdir(disk);
    await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'milepost-chaos', disk]).catch(() => {
      throw new Skipped('it mounts a small disk, which needs root on Linux');
    });
    try {
      return await use(disk, async (size) => {
        await run('mount', ['-o', `remount,size=${size}m`, disk]);
      });
    } finally {
      await run('umount', ['-l', disk]);
    }
  });
}

async function fillDisk(): Promise<string> {
  return await withDisk(async (disk, resize) => {
    const deployment = new Deployment({ MILEPOST_DATA: join(disk, 'data') });
    try {
      const first = await deployment.startInVain();
      await resize(400);
      const app = await deployment.start();
      const { picture } = await syncUndisturbed(deployment);
      const learners = await addBare(deployment, REPOSITORIES);
      const from = deployment.webhooks.sent.length;
      await fill(disk);
      await pushMuch(deployment, learners);
      const lived = app.isAlive();
      await rm(join(disk, 'filler'), { force: true });
      app.signal('SIGTERM');
      const { code } = await app.exited;
      const pushes = deployment.webhooks.sent.slice(from).filter(({ targetsOf }) => targetsOf);
      const accepted = pushes.filter(isAccepted);
      await deployment.start();
      const owed = learners.filter(({ name }) => accepted.some(({ repository }) => repository === name));
      await until(
        'what was accepted takes effect once there is room',
        async () => (await deployment.findWrong(owed, picture)).length === 0,
        90_000,
      );
      const duplicates = learners.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
      return judge(
        `first start: exit code ${first.code}, says what it needs; full later: ${accepted.length} of ${pushes.length} pushes accepted, ` +
          `the others refused; ${owed.length} of ${owed.length} repositories with an accepted one are set up once there is room; the process ` +
          `${lived ? `lived, exit code ${code} in the end` : `ended with exit code ${code}`}; ${duplicates} duplicates`,
        [
          first.code !== 1 && 'the exit code of the first start is not 1',
          !first.said.includes('cannot be made') && `it said: ${first.said.slice(0, 300)}`,
          duplicates > 0 && 'duplicates',
        ],
      );
    } finally {
      await deployment.close();
    }
  });
}

/** So much that the database has to grow: each repository's roadmap at a moment of its own, and notes between. */
async function pushMuch(deployment: Deployment, learners: readonly Learner[]): Promise<void> {
  for (const [index, learner] of learners.entries()) {
    for (let note = 0; note < 100; note += 1)
      deployment.push(learner, { 'notes.md': `Note ${index} ${note}\n` });
    deployment.push(learner, { '.github/roadmap.yml': SMALL_ROADMAP });
    await deployment.sandbox.deliveries.settled();
    await sleep(1000);
  }
  await sleep(3000);
}

/** Leaves no byte free. */
async function fill(disk: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
}

export const diskExperiments: readonly Experiment[] = [{ name: 'disk-full', run: fillDisk }];
