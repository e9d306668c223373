// milepost plan: what sync would change. Writes nothing.
import { planAgain } from '../../plan-again.ts';
import { describeAction, describePlan, planJson } from '../../tracker/describe.ts';
import { connectFromEnvironment } from '../client.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { createProgressLine } from '../progress-line.ts';
import { reportInvalid, reportNoRoadmap, reportWarnings } from '../report.ts';
import { readRoadmapFile } from '../roadmap-file.ts';

export async function plan(options: RepositoryOptions, io: Io): Promise<ExitCode> {
  const { github, at } = await connectFromEnvironment(options.repo, io);
  const roadmapFile = options.roadmap === undefined ? undefined : await readRoadmapFile(options.roadmap, io);
  const line = createProgressLine(io, options.json === true);
  line.show(`Reading ${at.owner}/${at.name}…`);
  const planned = await planAgain({
    github,
    at,
    clock: io.clock,
    onTooMuch: 'ask',
    ...(roadmapFile === undefined ? {} : { roadmapFile }),
  }).finally(line.end);
  if (planned.status === 'no-roadmap') {
    const actions = planned.clearing?.plan.actions.map(describeAction) ?? [];
    return reportNoRoadmap({ ...at, actions }, options, io);
  }
  if (planned.status === 'invalid') {
    const actions = planned.plan.actions.map(describeAction);
    return reportInvalid({ ...planned, actions }, options, io);
  }
  const { warnings } = planned;
  reportWarnings(planned, options, io);
  if (options.json === true) io.out(JSON.stringify({ ok: true, ...planJson(planned.plan), warnings }));
  else for (const line of describePlan(planned.plan)) io.out(line);
  return EXIT.fine;
}
