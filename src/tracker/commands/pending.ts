// Which commands are still to be carried out. What was said of one shows in the reactions to it: so a lost event, a restart
// or another door loses none, and none is done twice. Pure.
import type { Belief } from '../belief/belief.ts';
import type { Authored, Instant, ObservedRemark } from '../observed.ts';
import { type Command, parseCommand } from './meaning/parse-command.ts';

export interface Pending {
  readonly remark: ObservedRemark;
  readonly command: Command;
}

/** A command that waited for longer is forgotten: whoever wrote it has gone on. */
const DAYS = 3;

/** The moment from which on commands count, in ms since the epoch. */
export function commandsSince(now: number): number {
  return now - DAYS * 86_400_000;
}

/**
 * In the order in which they were written. Only those of people who may write, as they were first written: who edits a comment may
 * be another. Apps and workflows have no say, nor has an organisation's owner whom GitHub does not know here.
 */
export function findPending(
  remarks: readonly ObservedRemark[],
  {
    belief,
    now,
    isOrganisation,
  }: { readonly belief: Belief; readonly now: Instant; readonly isOrganisation: boolean },
): readonly Pending[] {
  const since = `${new Date(commandsSince(Date.parse(now))).toISOString().slice(0, 19)}Z`;
  const spoken = remarks.filter(
    ({ createdAt, isEdited, author }) => createdAt >= since && !isEdited && author?.isBot === false,
  );
  const unsettled = spoken.flatMap((remark) => {
    const command = isSettled(remark, belief) ? undefined : parseCommand(remark.body);
    return command === undefined ? [] : [{ remark, command }];
  });
  // Those whom GitHub names first: strangers by the hundred must not keep them waiting.
  const known = unsettled.filter(({ remark: { hasRole, ours } }) => hasRole || ours);
  const others = isOrganisation ? unsettled.filter((one) => !known.includes(one)) : [];
  const heard = [...known, ...others].filter(
    ({ remark: { ours, author } }) => ours || belief.mayWrite(author),
  );
  return heard.toSorted((a, b) => a.remark.id - b.remark.id);
}

/** Milepost said through some door what became of it. */
function isSettled({ reactions }: ObservedRemark, belief: Belief): boolean {
  return reactions.some((reaction) => reaction.kind !== 'eyes' && isByUs(reaction, belief));
}

/** Written by Milepost, whatever its name here. Of whom it is not known whether they may write: no. */
export function isByUs({ ours, author }: Authored, belief: Belief): boolean {
  return ours || author?.isBot === true || belief.isKnown(author);
}
