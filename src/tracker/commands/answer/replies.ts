// What is said to whoever gave a command: the answer, in the comment that answered the same before, and the reaction that tells what
// became of it. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { Action, UpdateIssue, WriteRepace } from '../../action.ts';
import type { Command } from '../meaning/parse-command.ts';
import type { Pending } from '../pending.ts';
import { type Answered, aboutMistake, answerMarker, keyOf, renderHelp, renderRefusal } from './answers.ts';
import type { Refusal } from './refusals.ts';

/** What one command comes to. */
export interface Outcome {
  readonly write?: UpdateIssue;
  /** What is asked, and the text that answers it. */
  readonly answer?: { readonly about: string; readonly text: string; readonly refusal?: Refusal };
  readonly reaction: 'rocket' | '-1';
  /** It is done when everything is. */
  readonly isLast?: true;
  /** A pull request to open or to update, before the answer names it. */
  readonly pull?: WriteRepace;
}

export function helped(): Outcome {
  return { reaction: 'rocket', answer: { about: 'help', text: renderHelp() } };
}

export function refused(refusal: Refusal): Outcome {
  return { reaction: '-1', answer: { about: aboutMistake(refusal), text: renderRefusal(refusal), refusal } };
}

interface Replies {
  /** `seen` as long as it is under way; then the answer, and last what became of it. */
  to(
    pending: Pending,
    outcome: Outcome,
  ): { readonly seen: readonly Action[]; readonly done: readonly Action[] };
}

export function createReplies(pending: readonly Pending[], answers: Map<string, Answered>): Replies {
  /** Of several who ask the same at once, the last: one answer is for all of them. */
  const lastOf = (on: number, same: (command: Command) => boolean) =>
    Math.max(
      ...pending
        .filter(({ remark, command }) => remark.on === on && same(command))
        .map(({ remark }) => remark.id),
    );

  return {
    to({ remark: { id, on, reactions }, command }, { answer, reaction, isLast }) {
      const react = (kind: 'eyes' | 'rocket' | '-1'): Action => ({ type: 'react', command: id, on, kind });
      const isSeen = reactions.some(
        ({ kind, ours, author }) => kind === 'eyes' && (ours || author?.isBot === true),
      );
      const seen = isLast && !isSeen ? [react('eyes')] : [];
      if (answer === undefined) return { seen, done: [react(reaction)] };
      const { about, text, refusal } = answer;
      const before = answers.get(keyOf(on, about));
      if (before !== undefined && before.to >= id) return { seen, done: [react(reaction)] };
      // Beside a command that is refused, another with the same word may be right.
      const asksTheSame = (other: Command) =>
        refusal === undefined ? other.word === command.word : isDeepStrictEqual(other, command);
      const to = lastOf(on, asksTheSame);
      answers.set(keyOf(on, about), { ...before, to });
      const body = `${answerMarker({ about, to })}\n${text}`;
      const comment = before?.id === undefined ? {} : { comment: before.id };
      return {
        seen,
        done: [
          { type: 'answer-command', command: id, on, about, body, ...comment, ...(refusal && { refusal }) },
          react(reaction),
        ],
      };
    },
  };
}
