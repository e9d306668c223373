import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeControls } from '../../../src/render/terminal.ts';

/** Every character that a terminal obeys, that ends a line, or that turns the reading direction. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0a, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];
const ACTIVE = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);

describe('a line for a terminal', () => {
  test('shows what would act, and nothing of it is left', () => {
    for (const character of ACTIVE) {
      const shown = escapeControls(`a${character}b`);
      expect(shown).toMatch(/^a\\(?:n|u[0-9a-f]{4})b$/);
    }
    expect(escapeControls('a\u001b[31mb\nFORGED')).toBe('a\\u001b[31mb\\nFORGED');
  });

  test.each(['Statistics', 'a\tb', '🧑‍🎓 études', 'العربية \u200F2027', 'C:\\new', 'a\u00A0b'])(
    'leaves %j as it is',
    (text) => {
      expect(escapeControls(text)).toBe(text);
    },
  );

  test('of JSON means the same', () => {
    const character = fc.oneof(fc.constantFrom(...ACTIVE), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(character), (parts) => {
        const value = { text: parts.join('') };
        expect(JSON.parse(escapeControls(JSON.stringify(value)))).toEqual(value);
      }),
    );
  });
});
