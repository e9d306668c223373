// A milestone's description: our managed block, round it what is a person's.
import type { Phase } from '../../roadmap/roadmap.ts';
import { milestoneTitle } from './milestone-titles.ts';
import { type Marker, type ManagedBlock, checksum, printManagedBlock, sameText } from './managed-block.ts';
import { renderMilestoneText } from './texts.ts';
import { type WrittenMilestone, digest, readWrittenMilestone } from './written.ts';

/** What the marker is to remember: what the roadmap wants of the milestone now. */
export function rememberPhase(phase: Phase): WrittenMilestone {
  return {
    title: digest(milestoneTitle(phase)),
    due: phase.due ?? '',
    text: digest(JSON.stringify([phase.goal, phase.outcome])),
  };
}

export interface DescriptionOptions {
  readonly closed: boolean;
  readonly wrote: string | undefined;
  readonly block?: ManagedBlock | undefined;
  /** What stood there before it was ours. */
  readonly around?: string;
}

/** Our managed block, and round it what is there. Words of a person's inside it stay until the roadmap has others. */
export function renderDescription(
  phase: Phase,
  { closed, wrote, block, around = '' }: DescriptionOptions,
): { readonly text: string; readonly isKept: boolean } {
  const text = renderMilestoneText(phase);
  const marker: Marker = {
    kind: 'phase',
    id: phase.id,
    ...(wrote === undefined ? {} : { wrote }),
    sum: checksum(text),
    ...(closed ? { state: 'closed' } : {}),
  };
  const before = block?.before ?? '';
  const after = block?.after ?? (around.trim() === '' ? '' : `\n\n${around}`);
  const isEdited =
    block !== undefined && block.text.trim() !== '' && checksum(block.text) !== block.marker.sum;
  const written = readWrittenMilestone(block?.marker.wrote)?.text;
  const isNewText = written !== undefined && written !== rememberPhase(phase).text;
  if (!isEdited || sameText(block.text, text) || isNewText)
    return { text: printManagedBlock({ before, after, marker, text }), isKept: false };
  const theirs = { before, after, marker: { ...marker, sum: block.marker.sum }, text: block.text };
  return { text: printManagedBlock(theirs), isKept: true };
}

/** GitHub may keep other line ends and no blank ones at the end. */
export function sameDescription(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
}
