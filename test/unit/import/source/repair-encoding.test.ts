// Text that was read in a wrong encoding is put right where that is certain, and nothing else is touched.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { repairEncoding } from '../../../../src/import/source/repair-encoding.ts';

/** What UTF-8 looks like when its bytes are read as Windows-1252, in which a browser leaves no byte out. */
function misread(text: string): string {
  const read = (byte: number) => iconv.decode(Buffer.from([byte]), 'windows-1252');
  return Array.from(Buffer.from(text), (byte) =>
    read(byte).replace('\uFFFD', String.fromCharCode(byte)),
  ).join('');
}

test.each([
  ['ðŸ§\u00A0 Basics', '🧠 Basics', 'windows-1252'],
  ['\uF8FFüìö Books', '📚 Books', 'macintosh'],
  ['one â€“ two', 'one – two', 'windows-1252'],
  ['CrÃ¨me brÃ»lÃ©e', 'Crème brûlée', 'windows-1252'],
  ['CafÃ©', 'Café', 'windows-1252'],
  ['Â£5', '£5', 'windows-1252'],
  [misread(misread('Crème – brûlée')), 'Crème – brûlée', 'windows-1252'],
] as const)('%s is read as %s', (source, text, encoding) => {
  expect(repairEncoding(source)).toEqual({ text, encoding, lines: [1] });
});

test.each([
  '',
  'Plain text',
  'SÃO PAULO',
  'Why Â£ is shown instead of £',
  'CrÃ¨me and £',
  'crème brûlée',
  '🧠 Basics',
  'ÐŸÑ€', // Two pairs that are no Latin letters may be meant.
  'Ã\u0080\u0081', // No letter, but controls.
  'â€', // Cut off.
  'ï¿',
])('%j stays as it is', (source) => {
  expect(repairEncoding(source)).toEqual({ text: source, lines: [] });
});

test('what was read wrongly three times is not guessed at a third time', () => {
  expect(repairEncoding(misread(misread(misread('a – b')))).text).not.toContain('–');
});

test('pairs count beside what is certain', () => {
  expect(repairEncoding('CafÃ© – â€“ £').text).toBe('Café – – £');
  expect(repairEncoding('CafÃ© – £').text).toBe('CafÃ© – £');
});

test('a pair counts by itself where all else that is no ASCII is a pair of a Latin letter, too', () => {
  const [e, a] = [misread('é'), misread('а')];
  expect(repairEncoding(`Caf${e} ${a}`).text).toBe(`Caf${e} ${a}`);
  expect(repairEncoding(`Caf${e} ${e} ${a}`).text).toBe(`Café é ${a}`);
  expect(repairEncoding(`Caf${e} ${e} £`).text).toBe(`Caf${e} ${e} £`);
});

describe('pairs of other scripts', () => {
  const ten = misread('Слово слово');

  test('count where there are ten of them, and hardly anything else', () => {
    expect(repairEncoding(ten).text).toBe('Слово слово');
    expect(repairEncoding(ten.slice(0, -2)).text).toBe(ten.slice(0, -2));
    expect(repairEncoding(`${ten} ££`).text).toBe('Слово слово ££');
    expect(repairEncoding(`${ten} £££`).text).toBe(`${ten} £££`);
  });
});

test('the lines that were repaired are named, and no others', () => {
  const source = 'One\nCafÃ© â€“\nTwo – £\nbrÃ»lÃ©e\n';
  expect(repairEncoding(source)).toEqual({
    text: 'One\nCafé –\nTwo – £\nbrûlée\n',
    encoding: 'windows-1252',
    lines: [2, 4],
  });
});
