// What a preview says of a pull request: errors on their lines, the summary, the exit code. Nothing is written to the repository.
import type { Preview } from '../../preview/preview.ts';
import { previewHeadline } from '../../preview/summary.ts';
import { logLines } from '../runner/commands.ts';
import { annotate, writeOutputs, writeSummary } from './results.ts';
import { renderPreviewSummary } from './summary.ts';
import { EXIT, type ExitCode, type World } from '../runner/world.ts';

/** A roadmap that the pull request breaks fails the run; conflicts do not, nor does one that was broken before. */
export async function reportPreview(preview: Preview, world: World): Promise<ExitCode> {
  const { after, changesRoadmap } = preview;
  const plan = after.status === 'no-roadmap' ? undefined : after.plan;
  const outputs = { plan, numbers: plan?.numbers, actions: plan?.actions ?? [], changed: false };
  await writeOutputs(outputs, world);
  await writeSummary(renderPreviewSummary(preview), world);
  world.write(logLines(previewHeadline(preview)));
  if (after.status === 'planned') annotate('warning', { path: after.path, problems: after.warnings }, world);
  if (after.status !== 'invalid') return EXIT.fine;
  annotate(changesRoadmap ? 'error' : 'warning', after, world);
  return changesRoadmap ? EXIT.failed : EXIT.fine;
}
