// Issues and comments that were about to be created when a process was killed, so that nobody knows whether they exist. While
// GitHub's lists may lag, a list without them proves nothing.
import type { Clock } from '../../clock.ts';
import type { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { Observed } from '../../tracker/observed.ts';
import { answersUpTo } from '../../tracker/commands/answer/answers.ts';
import { PAGE_TITLES } from '../../tracker/pages/page.ts';
import { type PageKind, parseManagedBlock } from '../../tracker/content/managed-block.ts';

/** An item's issue; a page of ours; a comment on an issue, by the marker that it begins with; or the answer to a command, by its comment's id. */
export type Intent =
  | { readonly item: string }
  | { readonly page: PageKind }
  | { readonly issue: number; readonly marker: string }
  | { readonly command: number };

export interface Intents {
  /** Writes down that something is about to be created. Right before that. */
  intend(intent: Intent): Promise<void>;
  /** The process is still there after that: it is in no doubt any more. */
  settle(intent: Intent): void;
  /** Throws `stale` where GitHub's list lacks an issue that may have been created a moment ago. */
  check(observed: Pick<Observed, 'issues'>): void;
  /** Issues that may have been told something: whether it shows is for `checkComments`. */
  told(): readonly number[];
  /** Throws `stale` where a comment that may have been written a moment ago does not show where it belongs. */
  checkComments(observed: Pick<Observed, 'issues' | 'remarks'>): void;
}

/** Creates what nothing but an intent would show of, were the process killed before it notes what it made. */
export async function asIntended(
  intents: Pick<Intents, 'intend' | 'settle'>,
  intent: Intent,
  create: () => Promise<void>,
): Promise<void> {
  await intents.intend(intent);
  try {
    await create();
  } finally {
    // Whatever came of it, this process lives, and reconciles again where it must.
    intents.settle(intent);
  }
}

/** What is in doubt, by its name, to ms since the epoch, and how it is kept for the next process. */
export interface KeptIntents {
  readonly times: Map<string, number>;
  /** Resolves once it is kept for good. */
  save(): Promise<void>;
}

/** Longer than lists lag. What was never created is waited for as long. */
const DOUBT_MS = 60_000;

/** Without `kept`, for this process alone. */
export function createIntents(clock: Clock, kept: KeptIntents = inThisProcess()): Intents {
  const { times } = kept;

  /** What is still in doubt. */
  function inDoubt(): readonly Intent[] {
    for (const [name, time] of times) if (clock.now() - time > DOUBT_MS) times.delete(name);
    return [...times.keys()].map(parseName);
  }

  function settle(intent: Intent): void {
    times.delete(nameOf(intent));
  }

  return {
    async intend(intent) {
      inDoubt();
      times.set(nameOf(intent), clock.now());
      await kept.save();
    },
    settle,
    check({ issues }) {
      const shown = itemsShown(issues);
      for (const intent of inDoubt()) {
        if (!('item' in intent) && !('page' in intent)) continue;
        if (!shown.has(nameOf(intent)))
          throw notYet(
            'item' in intent ? `issue of item "${intent.item}"` : `issue "${PAGE_TITLES[intent.page]}"`,
          );
        settle(intent);
      }
    },
    told: () => inDoubt().flatMap((intent) => ('issue' in intent ? [intent.issue] : [])),
    checkComments({ issues, remarks }) {
      for (const intent of inDoubt()) {
        if ('item' in intent || 'page' in intent) continue;
        if ('command' in intent) {
          if (!isAnswered(intent.command, remarks)) throw notYet('answer to a command');
          settle(intent);
          continue;
        }
        const issue = issues.find(({ number }) => number === intent.issue);
        const isShown = issue?.comments.some(({ ours, body }) => ours && body.startsWith(intent.marker));
        if (isShown !== true) throw notYet(`comment on issue #${intent.issue}`);
        settle(intent);
      }
    },
  };
}

function itemsShown(issues: Observed['issues']): ReadonlySet<string> {
  const markers = issues.flatMap(({ ours, body }) => (ours ? (parseManagedBlock(body)?.marker ?? []) : []));
  return new Set(
    markers.flatMap(({ kind, id }) =>
      kind === 'item' ? [id] : kind === 'progress' || kind === 'log' ? [nameOf({ page: kind })] : [],
    ),
  );
}

function isAnswered(command: number, remarks: Observed['remarks']): boolean {
  return remarks.some(({ ours, body }) => ours && answersUpTo(body) >= command);
}

/** An item's id; or `!` and the page; or `#`, the issue's number and the comment's marker; or `@` and the command's id. No item's id begins so. */
function nameOf(intent: Intent): string {
  if ('item' in intent) return intent.item;
  if ('page' in intent) return `!${intent.page}`;
  return 'command' in intent ? `@${intent.command}` : `#${intent.issue} ${intent.marker}`;
}

function parseName(name: string): Intent {
  if (name.startsWith('!')) return { page: name.slice(1) as PageKind };
  if (name.startsWith('@')) return { command: Number(name.slice(1)) };
  if (!name.startsWith('#')) return { item: name };
  const end = name.indexOf(' ');
  return { issue: Number(name.slice(1, end)), marker: name.slice(end + 1) };
}

function notYet(what: string): MilepostError {
  return failure('in-doubt', {}, what);
}

function inThisProcess(): KeptIntents {
  return { times: new Map(), save: () => Promise.resolve() };
}
