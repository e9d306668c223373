// The answers to commands: one comment each, which begins with a marker that says what it answers. The same question in the same
// conversation is answered in the same comment. Pure.
import { renderTemplate } from '../../../render/liquid.ts';
import type { Belief } from '../../belief/belief.ts';
import { shortHash } from '../../content/managed-block.ts';
import type { ObservedRemark } from '../../observed.ts';
import { isByUs } from '../pending.ts';
import type { Refusal } from './refusals.ts';
import { COMMAND_WORDS, usageOf, wordOf } from '../meaning/words.ts';

const ANSWER = /^<!-- milepost:answer about=([a-z0-9-]{1,40}) to=(\d{1,16}) -->/;

/** The line that an answer begins with. `to`: the last comment that it answers. */
export function answerMarker({ about, to }: { readonly about: string; readonly to: number }): string {
  return `<!-- milepost:answer about=${about} to=${to} -->`;
}

/** The id of the last comment that this one answers; 0 where it is no answer. */
export function answersUpTo(body: string): number {
  return Number(ANSWER.exec(body)?.[2] ?? 0);
}

export interface Answered {
  /** The answer's own id; none before it is written. */
  readonly id?: number;
  readonly to: number;
}

/** The answers that are there, the last of each question in each conversation, by `on about`. Nobody can forge one. */
export function findAnswers(remarks: readonly ObservedRemark[], belief: Belief): Map<string, Answered> {
  const found = new Map<string, Answered>();
  for (const remark of remarks) {
    const [, about = '', to] = ANSWER.exec(remark.body) ?? [];
    if (to === undefined || !isByUs(remark, belief)) continue;
    const key = keyOf(remark.on, about);
    const before = found.get(key);
    if (before === undefined || before.to <= Number(to)) found.set(key, { id: remark.id, to: Number(to) });
  }
  return found;
}

export function keyOf(on: number, about: string): string {
  return `${on} ${about}`;
}

/** The same mistake in the same words is the same question. */
export function aboutMistake({ message }: Refusal): string {
  return `mistake-${shortHash(message)}`;
}

export function renderRefusal({ message, hint }: Refusal): string {
  return renderTemplate('commands/refused', { message, hint }).trimEnd();
}

/** The table of all commands. */
export function renderHelp(): string {
  const commands = COMMAND_WORDS.map((word) => ({ usage: usageOf(word), does: wordOf(word).does }));
  return renderTemplate('commands/help', { commands }).trimEnd();
}
