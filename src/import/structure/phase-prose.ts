// What the paragraphs of a section say about the phase: its goal, its outcome, how long it takes.
import { isVisible } from '../../roadmap/text.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { findDuration } from '../words/amounts.ts';
import type { Saying } from '../draft.ts';
import { DURATION, GOAL, OUTCOME } from '../words/fields.ts';
import { fieldPattern } from '../words/pattern.ts';
import { isDefinition } from '../read/read-terms.ts';
import { LABEL_DEPTH, type Section, proseOf } from './outline.ts';

export interface PhaseProse {
  readonly sayings: readonly Saying[];
  readonly duration?: string;
}

const GOAL_FIELD = fieldPattern(GOAL);
const OUTCOME_FIELD = fieldPattern(OUTCOME);
const DURATION_FIELD = fieldPattern(DURATION);
/** "Salary: …", "Pros: …": said about something else. */
const FIELD = /^[\p{L} ]{2,30}[:：]/u;
const MAX_GOAL = 300;

export function readPhaseProse(section: Section): PhaseProse {
  const lines = proseOf(section).map(({ text }) => text);
  const before = proseOf({ ...section, blocks: untilFirstList(section.blocks) }).map(({ text }) => text);
  const goal = said(lines, GOAL_FIELD) ?? plainGoal(before);
  const outcomes = [...lines, ...labelledIn(section)].filter((text) => OUTCOME_FIELD.test(text));
  const time = said(lines, DURATION_FIELD);
  const duration = time === undefined ? undefined : findDuration(time)?.duration;
  return {
    sayings: [
      ...(goal === undefined ? [] : [{ as: 'goal', text: goal, entries: [] } as const]),
      ...outcomes.flatMap((line): readonly Saying[] => {
        const text = line.replace(OUTCOME_FIELD, '');
        return isVisible(text) ? [{ as: 'outcome', text, entries: [] }] : [];
      }),
    ],
    ...(duration !== undefined && { duration }),
  };
}

/** The lines under the labels of a section ("**Do this**:"): what they say of the phase stands where a label was the last. */
function labelledIn({ sections }: Section): readonly string[] {
  return sections
    .filter(({ depth }) => depth >= LABEL_DEPTH)
    .flatMap((one) => [...proseOf(one).map(({ text }) => text), ...labelledIn(one)]);
}

/** What a line such as "Goal: …" says of the phase; undefined for any other. */
export function readSaying(text: string): Pick<Saying, 'as' | 'text'> | undefined {
  const as = GOAL_FIELD.test(text) ? 'goal' : OUTCOME_FIELD.test(text) ? 'outcome' : undefined;
  if (as === undefined) return undefined;
  const says = text.replace(as === 'goal' ? GOAL_FIELD : OUTCOME_FIELD, '');
  return isVisible(says) ? { as, text: says } : undefined;
}

/** How long a line such as "Duration: 3 weeks" says that the phase lasts. */
export function readLasting(text: string): string | undefined {
  return DURATION_FIELD.test(text) ? findDuration(text.replace(DURATION_FIELD, ''))?.duration : undefined;
}

function untilFirstList(blocks: Section['blocks']): Section['blocks'] {
  const at = blocks.findIndex(({ type }) => type !== 'paragraph' && type !== 'html');
  return at === -1 ? blocks : blocks.slice(0, at);
}

function said(lines: readonly string[], field: RegExp): string | undefined {
  const line = lines.find((text) => field.test(text))?.replace(field, '');
  return line !== undefined && isVisible(line) && line.length <= LIMITS.prose ? line : undefined;
}

/** A short paragraph before the work, unless it only leads over to it. */
function plainGoal(before: readonly string[]): string | undefined {
  if (before.some((text) => isDefinition({ text, spans: [] }))) return undefined;
  const text = before.join(' ');
  if (text.length > MAX_GOAL || !/\p{L}.*\s.*\p{L}/u.test(text) || /[:：]$/u.test(text)) return undefined;
  return before.some((line) => FIELD.test(line)) ? undefined : text;
}
