// UTF-8 that was read as something else, made and undone byte by byte: the tests' own, never the importer's.
import iconv from 'iconv-lite';

/** The apple of Mac Roman, which iconv does not know. */
const APPLE = '\uF8FF';

/** What UTF-8 looks like to a program that takes it for `encoding`. */
export function misread(text: string, encoding: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => misreadByte(byte, encoding)).join('');
}

/** The five bytes that Windows-1252 leaves open are kept as control characters, as browsers do. */
function misreadByte(byte: number, encoding: string): string {
  if (encoding === 'macintosh' && byte === 0xf0) return APPLE;
  const read = iconv.decode(Buffer.from([byte]), encoding);
  return read === '\uFFFD' ? String.fromCharCode(byte) : read;
}

/** Undoes `misread` for a whole text; throws where that gives no UTF-8. */
export function mend(text: string, encoding: string): string {
  const bytes = Array.from(text, (character) => byteOf(character, encoding));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

function byteOf(character: string, encoding: string): number {
  if (character === APPLE) return 0xf0;
  const byte = iconv.encode(character, encoding)[0] ?? 0;
  return byte === 0x3f && character !== '?' ? character.charCodeAt(0) : byte;
}
