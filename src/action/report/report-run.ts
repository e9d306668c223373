// What a run that writes says at its end: outputs, the job's summary, annotations, the exit code.
import type { Problem } from '../../roadmap/problem.ts';
import type { RunReport } from '../reconcile-run.ts';
import { annotation, logLines } from '../runner/commands.ts';
import { annotate, writeOutputs, writeSummary } from './results.ts';
import { renderRunSummary } from './summary.ts';
import { headlineOf } from './headline.ts';
import { EXIT, type ExitCode, type World } from '../runner/world.ts';

/** A roadmap with mistakes fails the run; conflicts do not, nor does stopping where a later run goes on. */
export async function reportRun(report: RunReport, world: World): Promise<ExitCode> {
  const { plan, numbers, actions, isDryRun, stopped, status } = report;
  await writeOutputs({ plan, numbers, actions, changed: !isDryRun && actions.length > 0 }, world);
  await writeSummary(renderRunSummary(report), world);
  tellProblems(report, world);
  if (stopped !== undefined) world.write(annotation('notice', `${headlineOf(report)} ${stopped.next}`));
  else world.write(logLines(headlineOf(report)));
  return status === 'invalid' ? EXIT.failed : EXIT.fine;
}

function tellProblems(
  {
    path,
    problems,
    warnings,
  }: { readonly path: string } & Record<'problems' | 'warnings', readonly Problem[]>,
  world: World,
): void {
  annotate('error', { path, problems }, world);
  annotate('warning', { path, problems: warnings }, world);
}
