// How much text one observation holds: many large ones at once would end the process for everybody.
import { failure } from '../failures/failure.ts';

/** In characters; some 1,000 issues with the longest texts. */
const MOST_HELD = 64 * 1024 * 1024;

export interface Held {
  /** Counts a text. Throws a MilepostError where it is too much. */
  hold(text: string): void;
}

export function createHeld(most = MOST_HELD): Held {
  let held = 0;
  return {
    hold(text) {
      held += text.length;
      if (held > most) throw failure('too-large', {}, Math.floor(most / 1024 / 1024));
    },
  };
}
