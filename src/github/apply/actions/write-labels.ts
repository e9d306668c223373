// Makes a label. One that GitHub refuses costs itself alone: it is said, and the rest goes on without it.
import { MilepostError } from '../../../errors.ts';
import type { CreateLabel } from '../../../tracker/action.ts';
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import { type Run, repo } from '../run.ts';

/** Creates the label; where GitHub refuses it for good, without its description; else notes that it is refused. */
export async function createLabel(run: Run, { name, color, description }: CreateLabel): Promise<void> {
  const refused = await tryLabel(run, { name, color, description });
  if (refused === undefined) return;
  const left = await tryLabel(run, { name, color });
  if (left !== undefined) run.refusedLabels.add(name.toLowerCase());
  const part = left === undefined ? 'description' : 'label';
  run.conflicts.push(conflict('label-refused', `label "${name}"`, part, (left ?? refused).message));
}

/** The labels of an issue without those that GitHub has refused. */
export function acceptedLabels({ refusedLabels }: Run, labels: readonly string[]): string[] {
  return labels.filter((name) => !refusedLabels.has(name.toLowerCase()));
}

interface LabelFields {
  readonly name: string;
  readonly color: string;
  readonly description?: string;
}

/** A refusal is an answer: nothing was made, so that asking for less is no repetition. */
async function tryLabel(run: Run, label: LabelFields): Promise<MilepostError | undefined> {
  try {
    await run.github.request('POST /repos/{owner}/{repo}/labels', { ...repo(run), ...label });
    return undefined;
  } catch (error) {
    if (error instanceof MilepostError && error.code === 'rejected') return error;
    throw error;
  }
}
