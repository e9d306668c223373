// What a run hands on to the runner: outputs for later steps, the job's summary. Where the runner takes none, the log has it.
import { randomUUID } from 'node:crypto';
import { progressOf } from '../../preview/differences.ts';
import type { Problem } from '../../roadmap/problem.ts';
import { describeProblem } from '../../roadmap/problem.ts';
import { cleanSetting } from '../../setting.ts';
import type { Action } from '../../tracker/action.ts';
import type { Numbers, Plan } from '../../tracker/plan/plan.ts';
import { planJson } from '../../tracker/describe.ts';
import { type Level, annotation, logLines, outputEntry } from '../runner/commands.ts';
import type { World } from '../runner/world.ts';

export interface Outputs {
  readonly plan: Plan | undefined;
  readonly numbers: Numbers | undefined;
  /** What was done, or would be. */
  readonly actions: readonly Action[];
  readonly changed: boolean;
}

/** GitHub takes 1 MiB of all outputs of a job together: https://docs.github.com/actions/reference/limits */
const LONGEST_PLAN = 300_000;

/** Those that action.yml describes. */
export async function writeOutputs(outputs: Outputs, world: World): Promise<void> {
  const { plan, numbers, actions, changed } = outputs;
  const progress = progressOf(plan, numbers);
  const values: Readonly<Record<string, string>> = {
    ...(progress && {
      percent: String(progress.percent),
      done: String(progress.done),
      required: String(progress.required),
      'up-next': progress.upNext.map(({ item }) => item.title).join('\n'),
    }),
    changed: String(changed),
    ...(plan && { plan: planText({ ...plan, actions }) }),
  };
  const path = cleanSetting(world.env['GITHUB_OUTPUT']);
  if (path === undefined) return;
  const text = Object.entries(values).map(([name, value]) =>
    outputEntry(name, value, `milepost_${randomUUID()}`),
  );
  await world.appendText(path, text.join(''));
}

/** With its counts alone where it is too long. */
function planText(plan: Plan): string {
  const { items, actions, conflicts } = planJson(plan);
  const text = JSON.stringify({ items, actions, conflicts });
  return text.length <= LONGEST_PLAN ? text : JSON.stringify({ items, cut: true });
}

/** To the page of the run; where there is none (a run by hand), to the log. */
export async function writeSummary(markdown: string, world: World): Promise<void> {
  const path = cleanSetting(world.env['GITHUB_STEP_SUMMARY']);
  if (path === undefined) world.write(logLines(markdown));
  else await world.appendText(path, `${markdown}\n`);
}

/** A step shows as many of each level: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const MOST_SHOWN = 10;

/** On their lines; all of them are in the summary. */
export function annotate(
  level: Level,
  { path, problems }: { readonly path: string; readonly problems: readonly Problem[] },
  { write }: Pick<World, 'write'>,
): void {
  for (const problem of problems.slice(0, MOST_SHOWN)) {
    const message = `${describeProblem(problem)} [${problem.code}]`;
    // A roadmap that this one builds on is not in the repository.
    if (problem.file === undefined)
      write(annotation(level, message, { file: path, line: problem.line, col: problem.column }));
    else write(annotation(level, `${problem.file}:${problem.line}: ${message}`));
  }
}
