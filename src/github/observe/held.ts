// How much text one observation holds: many large ones at once would end the process for everybody.
import { MilepostError } from '../../errors.ts';

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
      if (held > most) throw tooMuch(most);
    },
  };
}

function tooMuch(most: number): MilepostError {
  return new MilepostError(
    `Issues, milestones and pull requests hold more than ${Math.floor(most / 1024 / 1024)} million characters that Milepost would have to keep in mind`,
    {
      code: 'too-large',
      hint: 'Delete issues that carry Milepost\'s marker ("<!-- milepost:item") and are none of its own, or shorten long notes.',
    },
  );
}
