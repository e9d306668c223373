// What shows the progress: files, and the issues of ours that are no item, as the settings ask for them.
import type { Action, WriteFiles } from '../action.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import { planFiles } from '../plan/plan-files.ts';
import { type LogInput, planLog } from './plan-log.ts';
import { type PageInput, planProgressPage } from './plan-page.ts';

interface PlannedShown {
  readonly files: WriteFiles | undefined;
  /** The files' among them. */
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
}

/** After the rest: all of it links to the items' issues. */
export function planShown(input: PageInput & LogInput): PlannedShown {
  const files = planFiles(input.plan, input.observed, input.isComplete);
  const page = planProgressPage(input);
  return {
    files: files.action,
    actions: [...(files.action === undefined ? [] : [files.action]), ...page.actions, ...planLog(input)],
    conflicts: [...files.conflicts, ...page.conflicts],
  };
}
