// What the paragraphs of a section say about the phase: its goal, its outcome, how long it takes.
import { isVisible } from '../../roadmap/text.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { findDuration } from '../words/amounts.ts';
import type { Saying } from '../draft.ts';
import { type Section, proseOf } from './outline.ts';

export interface PhaseProse {
  readonly sayings: readonly Saying[];
  readonly duration?: string;
}

const GOAL = /^(?:goals?|focus|objectives?|aim|ziele?|objetivos?|objectifs?|цели?)\s*[:：]\s*(?=\S)/iu;
const OUTCOME =
  /^(?:key milestones?|milestones?|outcomes?|results?|deliverables?|ergebnis(?:se)?|resultados?|результат)\s*[:：]\s*(?=\S)/iu;
const DURATION =
  /^(?:duration|time ?frame|timeline|estimated (?:time|duration)|length|time|dauer|duración|durée|срок)\s*[:：]\s*(?=\S)/iu;
/** "Salary: …", "Pros: …": said about something else. */
const FIELD = /^[\p{L} ]{2,30}[:：]/u;
const MAX_GOAL = 300;

export function readPhaseProse(section: Section): PhaseProse {
  const lines = proseOf(section).map(({ text }) => text);
  const before = proseOf({ ...section, blocks: untilFirstList(section.blocks) }).map(({ text }) => text);
  const goal = said(lines, GOAL) ?? plainGoal(before);
  const outcome = said(lines, OUTCOME);
  const time = said(lines, DURATION);
  const duration = time === undefined ? undefined : findDuration(time)?.duration;
  return {
    sayings: [
      ...(goal === undefined ? [] : [{ as: 'goal', text: goal, entries: [] } as const]),
      ...(outcome === undefined ? [] : [{ as: 'outcome', text: outcome, entries: [] } as const]),
    ],
    ...(duration !== undefined && { duration }),
  };
}

/** What a line such as "Goal: …" says of the phase; undefined for any other. */
export function readSaying(text: string): Omit<Saying, 'entries'> | undefined {
  const as = GOAL.test(text) ? 'goal' : OUTCOME.test(text) ? 'outcome' : undefined;
  if (as === undefined) return undefined;
  const says = text.replace(as === 'goal' ? GOAL : OUTCOME, '');
  return isVisible(says) ? { as, text: says } : undefined;
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
  const text = before.join(' ');
  if (text.length > MAX_GOAL || !/\p{L}.*\s.*\p{L}/u.test(text) || /[:：]$/u.test(text)) return undefined;
  return before.some((line) => FIELD.test(line)) ? undefined : text;
}
