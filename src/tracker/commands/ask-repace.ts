// What a command for a new pace comes to: one pull request, which is updated when somebody asks again. Pure.
import type { Progress } from '../../progress/progress.ts';
import type { Base } from '../../roadmap/parse.ts';
import type { WriteRepace } from '../action.ts';
import type { Observed } from '../observed.ts';
import { REPACE_PULL, renderRepacePull, repaceAnswers, repaceName } from '../repace/repace-pull.ts';
import { SAME } from '../repace/repace-text.ts';
import { repace } from '../repace/repace.ts';
import { type Misread, parseWish } from '../repace/wish.ts';
import type { Asked } from './meaning/meaning.ts';
import { REFUSALS, type Refusal } from './answer/refusals.ts';

/** The roadmap as it is written in the repository, and what it builds on. */
export interface RepaceSource {
  readonly path: string;
  readonly text: string;
  readonly bases: readonly Base[];
}

export interface AskRepaceInput {
  readonly there: Observed['repace'];
  /** None where the roadmap is not the repository's own. */
  readonly source: RepaceSource | undefined;
  readonly progress: Progress | undefined;
}

export type AskedRepace = { readonly text: string; readonly pull?: WriteRepace } | Refusal;

/** Answered is what the pull request's marker says, whatever became of it since. The day of the question counts, not that of the answer. */
export function askRepace(asked: Asked, { there, source, progress }: AskRepaceInput): AskedRepace {
  const { pull = null, branch = false } = there ?? {};
  if (pull !== null && repaceAnswers(pull.body) >= asked.id) return { text: repaceName(pull.number) };
  if (source === undefined) return REFUSALS['not-its-own']();
  if (progress === undefined) return REFUSALS.waits();
  const read = parseWish(asked.argument);
  if (!read.ok) return asWritten(read.misread);
  const { text: file, bases, path } = source;
  const today = asked.writtenAt.slice(0, 10);
  const repaced = repace({ source: file, bases, wish: read.wish, progress, today });
  if (repaced.kind === 'refused') return asWritten(repaced.refusal);
  if (repaced.kind === 'same') return { text: SAME };
  return {
    text: REPACE_PULL,
    pull: {
      ...{ type: 'write-repace', command: asked.id, path, repaced },
      ...renderRepacePull(repaced, { wish: read.wish, path, to: asked.id }),
      there: { branch, ...(pull?.state === 'open' && { pull: pull.number }) },
    },
  };
}

/** As one writes it in a comment. */
function asWritten({ message, hint }: Misread): Refusal {
  return { message, hint: hint.replaceAll('"repace', '"/milepost repace') };
}
