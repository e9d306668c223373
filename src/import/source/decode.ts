// The first step: bytes to lines of text, within bounds. Refuses what is no text.
import { type Repaired, repairEncoding } from './repair-encoding.ts';
import type { Imported, ImportNote } from '../report/report.ts';

export const MAX_BYTES = 1024 * 1024;
const MAX_LINES = 20_000;

export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding?: NonNullable<Repaired['encoding']>;
  readonly notes: readonly ImportNote[];
}

type Refused = Extract<Imported, { ok: false }>;

/** The text with plain line ends, and without the mark of its byte order. */
export function decodeMarkdown(source: Uint8Array | string): DecodedText | Refused {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.length;
  if (size > MAX_BYTES) return tooBig(`more than ${MAX_BYTES} bytes (1 MiB), the most that is read`);
  const decoded = typeof source === 'string' ? { text: source, notes: [] } : decodeBytes(source);
  if (decoded === undefined || isBinary(decoded.text)) return notText();
  const {
    text: repaired,
    encoding,
    lines: mended,
  } = repairEncoding(decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const text = plainLineEnds(repaired);
  const lines = text.split('\n').length;
  if (lines > MAX_LINES) return tooBig(`${lines} lines, and at most ${MAX_LINES} are read`);
  if (encoding === undefined) return { ok: true, text, notes: decoded.notes };
  const name = encoding === 'macintosh' ? 'Mac Roman' : 'Windows-1252';
  const first = mended[0] ?? 1;
  const message = `text that had been read as ${name} instead of UTF-8 was repaired on ${mended.length} ${mended.length === 1 ? 'line' : 'lines'}`;
  return { ok: true, text, encoding, notes: [...decoded.notes, { line: first, message }] };
}

/** Ends of lines that Markdown does not know: where another is there, the end of a line inside a text. */
const FOREIGN_ENDS = /[\v\f\u0085\u2028\u2029]/g;

function plainLineEnds(text: string): string {
  return text.includes('\n') ? text.replace(FOREIGN_ENDS, ' ') : text.replace(FOREIGN_ENDS, '\n');
}

function decodeBytes(
  bytes: Uint8Array,
): { readonly text: string; readonly notes: readonly ImportNote[] } | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    if (bytes.includes(0)) return undefined;
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notes: [{ message: 'the file is not UTF-8; it was read as Windows-1252' }],
    };
  }
}

/** A text has no NUL, and next to no other controls. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return controls * 50 > text.length;
}

function tooBig(found: string): Refused {
  return {
    ok: false,
    code: 'too-big',
    message: `The document has ${found}.`,
    hint: 'Import the part of it that is the roadmap.',
  };
}

function notText(): Refused {
  return {
    ok: false,
    code: 'not-text',
    message: 'This is not a text file.',
    hint: 'Give a Markdown file, saved as UTF-8.',
  };
}
