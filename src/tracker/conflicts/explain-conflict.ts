// What the catalogue says of one conflict, for a reader who has met its code.
import type { Explanation } from '../../roadmap/problems/explanation.ts';
import { type ConflictCode, CONFLICTS } from './conflict.ts';
import type { ConflictEntry } from './entry.ts';

/** Whether the catalogue has it. */
export function isConflictCode(text: string): text is ConflictCode {
  return Object.hasOwn(CONFLICTS, text);
}

export function explainConflict(code: ConflictCode): Explanation {
  const { meaning, say, example }: ConflictEntry = CONFLICTS[code];
  const { message, hint } = say(...(example.details as never[]));
  // As Markdown a bare marker would be a comment, which nobody sees.
  const fix = hint.replace(/<!--.*?-->/g, '`$&`');
  return { meaning, message: `${example.subject}: ${message}`, fix };
}
