// The first guard: bytes to text. Refuses what cannot be a roadmap before anything tries to parse it.
import type { Problem } from '../problem.ts';
import { countCharacters } from '../text.ts';
import { LIMITS } from '../limits.ts';

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** UTF-8 bytes (or text) as text without its byte order mark. Linear in the size, which is looked at first. */
export function decodeSource(source: Uint8Array | string): Decoded {
  if (tooLarge(source))
    return refuse('too-large', `the file is larger than ${LIMITS.bytes} bytes (512 KiB).`);
  const decoded = typeof source === 'string' ? decodeText(source) : decodeBytes(source);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') {
    return refuse('empty-file', 'the file is empty. Begin with "version: 1", "title: …" and "phases:".');
  }
  return decoded;
}

function tooLarge(source: Uint8Array | string): boolean {
  if (source.length > LIMITS.bytes) return true;
  return typeof source === 'string' && Buffer.byteLength(source) > LIMITS.bytes;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return refuse('utf-16', 'the file is written in UTF-16. Save it as UTF-8.');
  try {
    return decodeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('not-utf-8', 'the file has bytes that are not UTF-8 text. Save it as UTF-8.');
  }
}

function decodeText(source: string): Decoded {
  const marked = source.startsWith('\uFEFF') ? source.slice(1) : source;
  // The YAML package takes a lone CR, which ended lines on old Macs, for text.
  const text = marked.replace(/\r(?!\n)/g, '\n');
  const nul = text.indexOf('\0');
  if (nul === -1) return { ok: true, text };
  const before = text.slice(0, nul).split('\n');
  return refuse('nul-byte', 'the file has a NUL byte, so it is not a text file. Save it as UTF-8 text.', {
    line: before.length,
    column: countCharacters(before.at(-1) ?? '') + 1,
  });
}

/** A byte order mark of UTF-16, or its pattern in the first characters: every other byte of plain Latin is NUL. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  return (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0);
}

function refuse(code: string, message: string, place = { line: 1, column: 1 }): Decoded {
  return { ok: false, problem: { code, ...place, path: '', message } };
}
