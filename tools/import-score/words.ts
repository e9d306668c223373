// When two titles are the same for a reader, and when one is only near the other. Must know nothing of how the importer works.

/** Letters and digits in lower case, words apart by one space: marks, emoji, quotes and case never decide. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Whether one of two bare texts stands in the other, up to the ends of its words. */
export function holds(text: string, part: string): boolean {
  if (part === '') return false;
  if (UNSPACED.test(part)) return text.replaceAll(' ', '').includes(part.replaceAll(' ', ''));
  return ` ${text} `.includes(` ${part} `);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const NEAR = 0.6;

/** Whether a reader sees what the title was to be: one holds the other, or most words are in both. */
export function isNear(text: string, wanted: string): boolean {
  if (holds(text, wanted) || (text.length >= 4 && holds(wanted, text))) return true;
  const [one, other] = [new Set(text.split(' ')), new Set(wanted.split(' '))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 2 && shared >= NEAR * Math.max(one.size, other.size);
}
