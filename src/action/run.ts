// A run of the Action from its beginning to its exit code. Turns every failure into one annotation that says what to do.
import { connectWithToken } from '../github/client/connect-with-token.ts';
import { previewPull } from '../preview/preview.ts';
import { annotation, logLines } from './runner/commands.ts';
import { createRunPace } from './deadline.ts';
import { readTask } from './runner/event.ts';
import { explain } from './explain.ts';
import { reportPreview } from './report/report-preview.ts';
import { reportRun } from './report/report-run.ts';
import { readRoadmapInput } from './roadmap-input.ts';
import { runReconcile } from './reconcile-run.ts';
import { readActionSettings } from './runner/settings.ts';
import { EXIT, type ExitCode, type World } from './runner/world.ts';

/** Never throws: what goes wrong is told in the run's log, once, without the token. */
export async function runAction(world: World): Promise<ExitCode> {
  try {
    return await run(world);
  } catch (error) {
    world.write(annotation('error', explain(error)));
    return EXIT.failed;
  }
}

async function run(world: World): Promise<ExitCode> {
  const settings = readActionSettings(world.env);
  const task = await readTask(settings.event, world);
  if (task.kind === 'nothing') {
    world.write(logLines(task.why));
    return EXIT.fine;
  }
  const { at, maxMinutes: minutes } = settings;
  const pace = createRunPace({ clock: world.clock, minutes });
  const github = connectWithToken(settings.connection, { clock: world.clock, pace });
  const roadmapFile = await readRoadmapInput(settings, github);
  if (task.kind === 'reconcile')
    return await reportRun(await runReconcile({ github, pace, settings, world, roadmapFile }), world);
  const preview = await previewPull({
    ...{ github, at, clock: world.clock, pull: task.pull },
    ...(roadmapFile && { roadmapFile }),
  });
  return await reportPreview(preview, world);
}
