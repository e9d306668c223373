// UTF-8 that somebody once read as Windows-1252 or Mac Roman, put right where that is certain. Nothing else is touched.
import iconv from 'iconv-lite';

type Misread = 'windows-1252' | 'macintosh';

export interface Repaired {
  readonly text: string;
  /** Absent where nothing was repaired. */
  readonly encoding?: Misread;
  /** The lines that were repaired, from 1. */
  readonly lines: readonly number[];
}

const ENCODINGS: readonly Misread[] = ['windows-1252', 'macintosh'];

/** Beyond it somebody has read it wrongly three times, and nobody can be certain any more. */
const MAX_PASSES = 2;

/** Mends each run that is valid UTF-8 once its characters are bytes again. Linear in the length. */
export function repairEncoding(source: string): Repaired {
  let text = source;
  let encoding: Misread | undefined;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const best = ENCODINGS.map((name) => ({ name, ...repairFrom(text, name) })).toSorted(
      (a, b) => b.repaired - a.repaired,
    )[0];
    if (best === undefined || best.repaired === 0) break;
    ({ text } = best);
    encoding ??= best.name;
  }
  if (encoding === undefined) return { text, lines: [] };
  const before = source.split('\n');
  const lines = text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [index + 1]));
  return { text, encoding, lines };
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many bytes it is: two are weak evidence, three or four are certain. */
  readonly bytes: number;
  readonly lead: number;
}

function repairFrom(text: string, encoding: Misread): { readonly text: string; readonly repaired: number } {
  const table = TABLES[encoding];
  const runs = findRuns(text, table);
  const certain = runs.filter(({ bytes }) => bytes > 2);
  const weak = runs.filter(({ bytes }) => bytes === 2);
  const inRuns = runs.reduce((sum, { start, end }) => sum + (end - start), 0);
  const others = countOthers(text) - inRuns;
  // Two letters such as "Ã©" can be meant. They are not where the same text has longer runs, or nothing but such pairs.
  const latin = weak.filter(({ lead }) => lead === 0xc2 || lead === 0xc3);
  const believable =
    certain.length > 0 ||
    (latin.length >= 2 && others === 0) ||
    (latin.length >= 1 && others === 0 && inRuns === 2 * latin.length);
  const everywhere = weak.length >= 10 && others * 10 <= inRuns;
  const taken = runs.filter(
    (run) => run.bytes > 2 || everywhere || (believable && (run.lead === 0xc2 || run.lead === 0xc3)),
  );
  let result = '';
  let at = 0;
  for (const run of taken) {
    result += text.slice(at, run.start) + run.text;
    at = run.end;
  }
  return { text: result + text.slice(at), repaired: taken.length };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function findRuns(text: string, table: ReadonlyMap<string, number>): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at++) {
    const lead = text.charCodeAt(at) < 0x80 ? undefined : table.get(text.charAt(at));
    if (lead === undefined || lead < 0xc2 || lead > 0xf4) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const bytes = Array.from(text.slice(at, at + length), (character) => table.get(character));
    if (
      bytes.length < length ||
      bytes.slice(1).some((byte) => byte === undefined || byte < 0x80 || byte > 0xbf)
    )
      continue;
    const decoded = tryDecode(bytes as number[]);
    if (decoded === undefined) continue;
    runs.push({ start: at, end: at + length, text: decoded, bytes: length, lead });
    at += length - 1;
  }
  return runs;
}

function tryDecode(bytes: readonly number[]): string | undefined {
  try {
    const text = strict.decode(Uint8Array.from(bytes));
    // Controls and characters for private use are nothing that anybody wrote.
    return /[\p{Cc}\p{Co}\p{Cn}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function countOthers(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) count++;
  return count;
}

/** Each character that the encoding has above ASCII, with its byte. */
function tableOf(encoding: Misread): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 128 }, (_, index) => index + 128);
  const table = new Map<string, number>();
  // What Windows-1252 leaves open, and ISO 8859-1 has there, are controls with the byte's own number.
  if (encoding === 'windows-1252') for (const byte of bytes) table.set(String.fromCharCode(byte), byte);
  for (const byte of bytes) {
    const character = iconv.decode(Buffer.from([byte]), encoding);
    if (character !== '\uFFFD') table.set(character, byte);
  }
  // Apple's logo, which the library leaves out.
  if (encoding === 'macintosh') table.set('\uF8FF', 0xf0);
  return table;
}

const TABLES: Readonly<Record<Misread, ReadonlyMap<string, number>>> = {
  'windows-1252': tableOf('windows-1252'),
  macintosh: tableOf('macintosh'),
};
