// The box in front of a list item, in every form that learners write. Knows nothing of what the item is.
import type { ListItem } from 'mdast';
import { type ItemWords, readItemWords, slicePhrase } from '../read/phrase.ts';
import type { Place } from '../read/place.ts';

/** A box that the parser did not take for one: another sign in it, or another space (GitHub shows `[&nbsp;]` so). */
const WRITTEN_BOX = /^\[\s?(?<state>[xX✓✔✅☑~/-]?)\uFE0F?\s?\](?:\s+|$)/u;
const DRAWN_BOX = /^(?<state>[✅☑✔]|⬜|☐|🔲|◻|❌|⏳|🔄|🔁|🚧)\uFE0F?\s*/u;

export interface BoxedWords extends ItemWords {
  /** Whether its box is ticked; absent where it has none. */
  readonly done?: boolean;
}

/** A list item's words without its box. Drawings are boxes only where the document draws open ones. */
export function readBoxedWords(
  item: ListItem,
  { definitions, drawnBoxes }: Pick<Place, 'definitions' | 'drawnBoxes'>,
): BoxedWords {
  const { phrase, nested } = readItemWords(item, definitions);
  if (typeof item.checked === 'boolean') return { phrase, nested, done: item.checked };
  const found = WRITTEN_BOX.exec(phrase.text) ?? (drawnBoxes ? DRAWN_BOX.exec(phrase.text) : null);
  if (found === null || phrase.spans.some(({ kind, start }) => kind === 'link' && start === 0))
    return { phrase, nested };
  return {
    phrase: slicePhrase(phrase, found[0].length),
    nested,
    done: /^[xX✓✔✅☑]$/u.test(found.groups?.['state'] ?? ''),
  };
}
