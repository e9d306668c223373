// A table that holds several phases, the phase of each row in one of its columns.
import type { DraftItem, DraftPhase } from '../draft.ts';
import { readPhaseTitle } from './phase-label.ts';

/** The phase as those that its rows name; as it is where they name none. */
export function splitStages(phase: DraftPhase): readonly DraftPhase[] {
  const stages = [...new Set(phase.items.map(({ stage }) => stage))];
  if (stages.length < 2) return [phase];
  return stages.map((stage): DraftPhase => {
    const items = phase.items.filter((item) => item.stage === stage);
    const line = items[0]?.line ?? phase.line;
    if (stage === undefined) return { ...phase, items };
    const { title, emoji, duration } = readPhaseTitle(stage);
    return {
      title,
      heading: stage,
      ...(emoji !== undefined && { emoji }),
      ...(duration !== undefined && { duration }),
      line,
      items,
      sayings: [],
      guesses: ['a phase for each word in this column of the table'],
      ...(phase.track !== undefined && { track: phase.track }),
    };
  });
}

/** Where the rows did not become phases, the column is said beside the item. */
export function noteStage({ stage, ...item }: DraftItem, phaseTitle: string): DraftItem {
  if (stage === undefined || readPhaseTitle(stage).title === phaseTitle) return item;
  return { ...item, notes: [...item.notes, stage] };
}
