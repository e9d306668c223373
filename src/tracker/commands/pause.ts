// A pause that the learner asks for. The markers of the items' issues keep what was said of it, and of all that they say the command
// with the highest id counts: so it does not matter in which order commands are carried out, how often, or by whom. Pure.
import type { Paused } from '../../progress/progress.ts';
import { isDate } from '../../roadmap/check/repair.ts';
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { parseManagedBlock } from '../content/managed-block.ts';
import type { ObservedIssue } from '../observed.ts';
import { type Asked, type Keeping, type Meaning, SO_ALREADY } from './meaning/meaning.ts';
import { parseUntil } from './meaning/until.ts';
import { keepInOne } from './marker/write-marker.ts';

/** What was said last. */
interface SaidPause {
  /** The id of the comment. */
  readonly command: number;
  /** None where it was ended. */
  readonly paused?: Paused;
  /** When it was ended by a command. */
  readonly endedOn?: IsoDate;
}

/** `123.2026-12-01.2027-01-10`: by which comment, since when, until when; `open` without an end, `over` once it was ended. */
const PAUSE = /^(\d{1,16})\.(\d{4}-\d{2}-\d{2})\.(\d{4}-\d{2}-\d{2}|open|over)$/;

/** What the issues say of a pause; only of those that are believed. */
export function findPause(issues: readonly ObservedIssue[]): SaidPause | undefined {
  return issues
    .flatMap(({ body }) => readPause(body))
    .reduce<SaidPause | undefined>(
      (last, said) => (last !== undefined && last.command >= said.command ? last : said),
      undefined,
    );
}

function readPause(body: string): readonly SaidPause[] {
  if (!body.includes(' pause=')) return [];
  const [, command, since = '', until = ''] = PAUSE.exec(parseManagedBlock(body)?.marker.pause ?? '') ?? [];
  if (command === undefined || !isDate(since)) return [];
  if (until === 'over') return [{ command: Number(command), endedOn: since }];
  if (until !== 'open' && !isDate(until)) return [];
  return [{ command: Number(command), paused: { since, ...(until !== 'open' && { until }) } }];
}

export function pauseOrResume(asked: Asked, { places, issues }: Keeping): Meaning {
  const before = findPause(issues);
  if (before !== undefined && before.command >= asked.id) return SO_ALREADY;
  const today = asked.writtenAt.slice(0, 10);
  const keep = (said: string) => keepInOne(asked, places, () => ({ pause: `${asked.id}.${said}` }));
  // Without a pause, too: one that was asked for before, and is heard later, is over already.
  if (asked.word === 'resume') return keep(`${today}.over`);
  const end = parseUntil(asked.argument, today);
  if ('message' in end) return { kind: 'refused', refusal: end };
  return keep(`${today}.${end.until ?? 'open'}`);
}
