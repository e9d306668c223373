// What one command means for the item on whose issue it stands: what to write, that it is so already, or why not. Pure.
import type { IssueChange } from '../action.ts';
import { parseManagedBlock } from '../content/managed-block.ts';
import type { CloseReason, Instant, ObservedIssue } from '../observed.ts';
import { type Asked, type ItemIssue, type Meaning, SO_ALREADY, refuse } from './meaning/meaning.ts';
import { REFUSALS, type Refusal } from './answer/refusals.ts';
import { encodeSaid, fitsSaid, printDid, saidIn } from './marker/said.ts';
import { type Kept, bodyKeeping } from './marker/write-marker.ts';

/**
 * Doing it again does no harm: the marker names the last command that was carried out, and is written in the same request as what
 * that command does. What a person did to the issue after writing the command counts more.
 */
export function carryOut(at: ItemIssue, command: Asked): Meaning {
  const { issue } = at;
  const { did } = saidIn(issue.body);
  if (did !== undefined && did.command >= command.id) return SO_ALREADY;
  const isOvertaken = (instant: Instant | null, byCommand: boolean) =>
    instant !== null && instant > command.writtenAt && !byCommand;
  if (issue.state === 'open' && isOvertaken(issue.reopenedAt, did?.word === 'undo'))
    if (command.word === 'done' || command.word === 'skip') return refuse('overtaken-open', command.word);
  if (command.word === 'undo' && issue.state === 'closed')
    if (isOvertaken(issue.closedAt, did?.word === 'done' || did?.word === 'skip'))
      return refuse('overtaken-closed');
  return MEANINGS[command.word as keyof typeof MEANINGS](at, command);
}

const MEANINGS = { done, undo, skip, progress };

function done(at: ItemIssue, command: Asked): Meaning {
  const { issue } = at;
  const address = parseAddress(command.argument);
  if (typeof address !== 'string') return { kind: 'refused', refusal: address };
  if (isGivenUp(issue)) return refuse('already-skipped', 'done');
  if (issue.state === 'closed' && address === '') return SO_ALREADY;
  const shows = address === '' ? {} : { shows: encodeSaid(address) };
  return write(at, command, { kept: { ...shows, why: undefined }, ...close('completed', issue) });
}

function skip(at: ItemIssue, command: Asked): Meaning {
  const { issue } = at;
  if (issue.state === 'closed' && !isGivenUp(issue)) return refuse('already-done', 'skip');
  const why = command.argument === '' ? undefined : encodeSaid(command.argument);
  if (issue.state === 'closed' && why === undefined) return SO_ALREADY;
  return write(at, command, { kept: { why, shows: undefined }, ...close('not_planned', issue) });
}

function undo(at: ItemIssue, command: Asked): Meaning {
  const { issue } = at;
  const { progress } = parseManagedBlock(issue.body)?.marker ?? {};
  const nothing = { shows: undefined, why: undefined, progress: undefined };
  if (issue.state === 'closed')
    return write(at, command, { kept: { ...nothing, progress }, state: 'open', reason: 'reopened' });
  return progress === undefined ? refuse('nothing-to-undo') : write(at, command, { kept: nothing });
}

/** The issue's own number stands for the pull request that would say it. */
function progress(at: ItemIssue, command: Asked): Meaning {
  const { issue } = at;
  if (issue.state === 'closed')
    return refuse(isGivenUp(issue) ? 'already-skipped' : 'already-done', 'progress');
  if (parseManagedBlock(issue.body)?.marker.progress !== undefined) return SO_ALREADY;
  return write(at, command, { kept: { progress: String(issue.number) } });
}

function isGivenUp({ state, closeReason }: ObservedIssue): boolean {
  return state === 'closed' && closeReason !== 'completed';
}

function close(reason: CloseReason, { state }: ObservedIssue): IssueChange {
  return state === 'closed' ? {} : { state: 'closed', reason };
}

/** Empty where none is given. */
function parseAddress(argument: string): string | Refusal {
  if (argument === '') return '';
  if (!URL.canParse(argument)) return REFUSALS['not-an-address']();
  const { protocol, username, password, href } = new URL(argument);
  const isWeb = ['http:', 'https:'].includes(protocol) && username === '' && password === '';
  if (!isWeb || argument.includes(' ')) return REFUSALS['not-an-address']();
  return fitsSaid(href) ? href : REFUSALS['address-too-long']();
}

interface Change extends IssueChange {
  /** What the marker is to remember beside the command itself. */
  readonly kept: Kept;
}

function write(at: ItemIssue, { word, id, writtenAt, now }: Asked, { kept, ...change }: Change): Meaning {
  const did = printDid({ word, command: id, day: writtenAt.slice(0, 10) });
  const body = bodyKeeping(at, { ...kept, did }, now);
  return body === undefined ? refuse('no-room') : { kind: 'write', at, change: { ...change, body } };
}
