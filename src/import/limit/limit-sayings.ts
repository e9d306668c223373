// What is said of a phase, as its goal and its outcome within the limits of a roadmap.
import { leaveOut } from '../report/left-out.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { LeftOut, Saying } from '../draft.ts';
import { cut } from './limit-item.ts';

export interface FittedSayings {
  readonly goal?: string;
  readonly outcome?: string;
  readonly kept: readonly Saying[];
  readonly leftOut: readonly LeftOut[];
}

/** Prose may be cut; what an entry of the source says is whole or left out. */
export function limitSayings(sayings: readonly Saying[]): FittedSayings {
  const texts = { goal: '', outcome: '' };
  const kept: Saying[] = [];
  const leftOut: LeftOut[] = [];
  for (const saying of sayings) {
    if (saying.as === 'duration') {
      kept.push(saying);
      continue;
    }
    const before = texts[saying.as];
    const joined = before === '' ? saying.text : `${before.replace(/\.$/, '')}; ${saying.text}`;
    if (joined.length <= LIMITS.prose) {
      texts[saying.as] = joined;
      kept.push(saying);
    } else if (saying.entries.length === 0) texts[saying.as] = cut(joined, LIMITS.prose);
    else leftOut.push(...saying.entries.map((entry) => leaveOut(entry, 'over-limit', 'prose')));
  }
  const { goal, outcome } = texts;
  return { ...(goal !== '' && { goal }), ...(outcome !== '' && { outcome }), kept, leftOut };
}
