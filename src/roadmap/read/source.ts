// The first guard: bytes to text. Refuses what cannot be a roadmap before anything tries to parse it.
import type { Problem } from '../problem.ts';
import { say } from '../problems/catalogue.ts';
import { countCharacters } from '../text.ts';
import { LIMITS } from '../limits.ts';

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** UTF-8 bytes (or text) as text without its byte order mark. Linear in the size, which is looked at first. */
export function decodeSource(source: Uint8Array | string): Decoded {
  if (tooLarge(source)) return refuse(say('too-large'));
  const decoded = typeof source === 'string' ? decodeText(source) : decodeBytes(source);
  if (!decoded.ok) return decoded;
  return decoded.text.trim() === '' ? refuse(say('empty-file')) : decoded;
}

function tooLarge(source: Uint8Array | string): boolean {
  if (source.length > LIMITS.bytes) return true;
  return typeof source === 'string' && Buffer.byteLength(source) > LIMITS.bytes;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const other = otherEncoding(bytes);
  if (other !== undefined) return refuse(say('utf-16', other));
  try {
    return decodeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(say('not-utf-8'));
  }
}

function decodeText(source: string): Decoded {
  const marked = source.startsWith('\uFEFF') ? source.slice(1) : source;
  // The YAML package takes a lone CR, which ended lines on old Macs, for text.
  const text = marked.replace(/\r(?!\n)/g, '\n');
  const nul = text.indexOf('\0');
  if (nul === -1) return { ok: true, text };
  const before = text.slice(0, nul).split('\n');
  return refuse(say('nul-byte'), {
    line: before.length,
    column: countCharacters(before.at(-1) ?? '') + 1,
  });
}

/** By its byte order mark, or by the first characters: every other byte of plain Latin in UTF-16 is NUL. */
function otherEncoding([a, b, c, d]: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  const bytes = [a, b, c, d].map((byte) => byte?.toString(16) ?? '').join(' ');
  if (bytes === 'ff fe 0 0' || bytes === '0 0 fe ff') return 'UTF-32';
  if (bytes.startsWith('ff fe ') || bytes.startsWith('fe ff ')) return 'UTF-16';
  return isEveryOtherNul([a, b, c, d]) ? 'UTF-16' : undefined;
}

function isEveryOtherNul([a, b, c, d]: readonly (number | undefined)[]): boolean {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  return (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0);
}

function refuse(said: ReturnType<typeof say>, place = { line: 1, column: 1 }): Decoded {
  return { ok: false, problem: { ...said, ...place, path: '' } };
}
