// Text on a terminal and in a log: whatever others wrote stays on its line and moves nothing there. Knows no colours.

/**
 * What a terminal obeys instead of showing, or what puts text where it does not stand: controls, the ends of lines of
 * Unicode, what embeds or overrides a reading direction (https://trojansource.codes), halves of characters. A tab is
 * harmless, and so are the marks of direction that right-to-left scripts write with.
 */
const ACTIVE = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\p{Cs}\uFEFF]/gu;

/**
 * One line that shows such characters as JSON escapes them (`\u001b`, `\n`): no text in it can forge another line. A
 * line of JSON means the same afterwards.
 */
export function escapeControls(line: string): string {
  return line.replace(ACTIVE, (found) =>
    found === '\n' ? String.raw`\n` : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
