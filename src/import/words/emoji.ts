// The emoji at the edge of a heading or an item.
import { LIMITS } from '../../roadmap/limits.ts';

// A pictograph with its modifiers, joined ones as one; flags; keycaps. Digits, # and * alone are none.
const PICTURE = String.raw`(?![©®™‼⁉])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`;
const ONE = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|${PICTURE}(?:\u200D?${PICTURE})*)`;
// Someone and what they hold, of which a careless program has lost the joiner, are still one.
const AT_START = new RegExp(`^\\s*(${ONE})\\s*`, 'u');
const AT_END = new RegExp(`\\s*(${ONE})\\s*$`, 'u');

const PERSON_JOINED =
  /^([\u{1F468}\u{1F469}\u{1F9D1}]\p{Emoji_Modifier}?)\u200D?(\p{Extended_Pictographic}\uFE0F?)$/u;
/** Most are one sign, which needs no look into the long list of those that are joined. */
const ALONE = /^(?!\p{Regional_Indicator})\p{Emoji_Presentation}$/u;
const RGI = new RegExp(String.raw`^\p{RGI_Emoji}`, 'v');

export interface WithEmoji {
  readonly text: string;
  readonly emoji?: string;
  /** How many characters were taken from the start. */
  readonly taken: number;
}

/** Takes the emoji off both ends; the first one is what the text is shown with. */
export function takeEmoji(source: string): WithEmoji {
  let text = source;
  let emoji: string | undefined;
  for (let match = AT_START.exec(text); match !== null; match = AT_START.exec(text)) {
    emoji ??= usable(match[1]);
    text = text.slice(match[0].length);
  }
  const taken = source.length - text.length;
  for (let match = AT_END.exec(text); match !== null; match = AT_END.exec(text)) {
    emoji ??= usable(match[1]);
    text = text.slice(0, match.index);
  }
  return { text: text.trim(), taken, ...(emoji !== undefined && { emoji }) };
}

/** One emoji that a roadmap takes; of several in a row, the first. */
function usable(found: string | undefined): string | undefined {
  if (found === undefined || ALONE.test(found)) return found;
  const person = PERSON_JOINED.exec(found);
  const joined = person === null ? found : `${person[1] ?? ''}\u200D${person[2] ?? ''}`;
  const first = RGI.exec(joined)?.[0] ?? new RegExp(`^${PICTURE}`, 'u').exec(joined)?.[0];
  return first !== undefined && first.length <= LIMITS.emoji ? first : undefined;
}
