// Up to when commands were heard, so that the next time only newer comments are read.
import { commandsSince } from '../../../tracker/commands/pending.ts';
import type { Plan } from '../../../tracker/plan/plan.ts';
import type { Known } from '../../known.ts';

/** GitHub's lists may lag as much, in ms. */
const LAG_MS = 60_000;

/** The moment from which on comments may hold commands that nobody has heard. `now` in ms since the epoch. */
export function heardSince({ heard = '' }: Known, now: number): string {
  const oldest = toInstant(commandsSince(now));
  return heard > oldest ? heard : oldest;
}

/**
 * Notes that all of them were heard that were read, once what they ask for is done. Not where somebody's permission is not known
 * yet, or where GitHub took no answer. `seenAt` in ms since the epoch; `readUpTo`: see Remarks.
 */
export function rememberHeard(
  known: Known,
  { doubts, conflicts }: Pick<Plan, 'doubts' | 'conflicts'>,
  { seenAt, readUpTo }: { readonly seenAt: number; readonly readUpTo: string | null },
): void {
  const isSure = doubts.length === 0 && !conflicts.some(({ code }) => code === 'command-not-answered');
  const all = toInstant(seenAt - LAG_MS);
  if (isSure) known.heard = readUpTo !== null && readUpTo < all ? readUpTo : all;
}

function toInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
