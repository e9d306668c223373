// What one command means for the item on whose issue it stands: what to write, that it is so already, or why not. Pure.
import {
  type ManagedBlock,
  type Marker,
  checksum,
  parseManagedBlock,
  printManagedBlock,
} from '../content/managed-block.ts';
import { BODY_LIMIT } from '../content/body.ts';
import type { IssueChange } from '../action.ts';
import type { CloseReason, Instant, ObservedIssue } from '../observed.ts';
import { REFUSALS, type Refusal } from './refusals.ts';
import { encodeSaid, fitsSaid, printDid, saidIn } from './said.ts';
import type { CommandWord } from './words.ts';

/** Of an item's issue, as it is by then. */
export interface ItemIssue {
  readonly item: string;
  readonly issue: ObservedIssue;
}

export interface ItemCommand {
  readonly word: CommandWord;
  readonly argument: string;
  /** The id of the comment. */
  readonly id: number;
  readonly writtenAt: Instant;
  /** Now, as written into the marker of an issue that is adopted. */
  readonly now: Instant;
}

export type Meaning =
  | { readonly kind: 'write'; readonly change: IssueChange & { readonly body: { readonly text: string } } }
  /** It was carried out before, or is so anyway. */
  | { readonly kind: 'so already' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const SO_ALREADY: Meaning = { kind: 'so already' };

/**
 * Doing it again does no harm: the marker names the last command that was carried out, and is written in the same request as what
 * that command does. What a person did to the issue after writing the command counts more.
 */
export function carryOut(at: ItemIssue, command: ItemCommand): Meaning {
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

function done(at: ItemIssue, command: ItemCommand): Meaning {
  const { issue } = at;
  const address = parseAddress(command.argument);
  if (typeof address !== 'string') return { kind: 'refused', refusal: address };
  if (isGivenUp(issue)) return refuse('already-skipped', 'done');
  if (issue.state === 'closed' && address === '') return SO_ALREADY;
  const shows = address === '' ? {} : { shows: encodeSaid(address) };
  return write(at, command, { ...shows, why: undefined }, close('completed', issue));
}

function skip(at: ItemIssue, command: ItemCommand): Meaning {
  const { issue } = at;
  if (issue.state === 'closed' && !isGivenUp(issue)) return refuse('already-done', 'skip');
  const why = command.argument === '' ? undefined : encodeSaid(command.argument);
  if (issue.state === 'closed' && why === undefined) return SO_ALREADY;
  return write(at, command, { why, shows: undefined }, close('not_planned', issue));
}

function undo(at: ItemIssue, command: ItemCommand): Meaning {
  const { issue } = at;
  const { progress } = parseManagedBlock(issue.body)?.marker ?? {};
  const nothing = { shows: undefined, why: undefined, progress: undefined };
  if (issue.state === 'closed')
    return write(at, command, { ...nothing, progress }, { state: 'open', reason: 'reopened' });
  return progress === undefined ? refuse('nothing-to-undo') : write(at, command, nothing);
}

/** The issue's own number stands for the pull request that would say it. */
function progress(at: ItemIssue, command: ItemCommand): Meaning {
  const { issue } = at;
  if (issue.state === 'closed')
    return refuse(isGivenUp(issue) ? 'already-skipped' : 'already-done', 'progress');
  if (parseManagedBlock(issue.body)?.marker.progress !== undefined) return SO_ALREADY;
  return write(at, command, { progress: String(issue.number) });
}

function isGivenUp({ state, closeReason }: ObservedIssue): boolean {
  return state === 'closed' && closeReason !== 'completed';
}

function close(reason: CloseReason, { state }: ObservedIssue): IssueChange {
  return state === 'closed' ? {} : { state: 'closed', reason };
}

function refuse<Code extends keyof typeof REFUSALS>(
  code: Code,
  ...details: Parameters<(typeof REFUSALS)[Code]>
): Meaning {
  const say = REFUSALS[code] as (...given: readonly unknown[]) => Refusal;
  return { kind: 'refused', refusal: say(...details) };
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

type Kept = { readonly [Key in 'shows' | 'why' | 'progress']?: string | undefined };

// eslint-disable-next-line max-params -- The last is for the state, which not all of them change.
function write(
  { item, issue }: ItemIssue,
  command: ItemCommand,
  kept: Kept,
  change: IssueChange = {},
): Meaning {
  const block = parseManagedBlock(issue.body) ?? unadopted(item, issue, command.now);
  const { word, id, writtenAt } = command;
  const did = printDid({ word, command: id, day: writtenAt.slice(0, 10) });
  const marker = Object.fromEntries(
    Object.entries({ ...block.marker, ...kept, did }).filter(([, value]) => value !== undefined),
  ) as unknown as Marker;
  const text = printManagedBlock({ ...block, marker });
  if (text.length > BODY_LIMIT) return refuse('no-room');
  return { kind: 'write', change: { ...change, body: { text } } };
}

/** An issue that this very plan adopts: its text follows. */
function unadopted(item: string, { body }: ObservedIssue, since: Instant): ManagedBlock {
  const after = body.trim() === '' ? '' : `\n\n${body}`;
  return {
    marker: { kind: 'item', id: item, sum: checksum(''), since },
    before: '',
    after,
    text: '',
    closed: true,
  };
}
