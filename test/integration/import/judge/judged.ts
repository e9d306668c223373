// A document, its expectation and what the importer made of it, ready to be compared.
import { type Expectation } from './expectation.ts';
import { type Case } from './judge.ts';
import { mend } from './mend.ts';
import { importOutcome } from './outcome.ts';
import { scanMarkdown, type SourceLine } from './scan.ts';

export interface Document {
  readonly bytes: Uint8Array;
  readonly expected: Expectation;
}

/** The lines of work as they were before somebody read them in the wrong encoding. */
export function linesOf({ bytes, expected }: Document): readonly SourceLine[] {
  const text = new TextDecoder().decode(bytes);
  return scanMarkdown(expected.encoding === undefined ? text : mend(text, expected.encoding));
}

export function judged(document: Document): Case {
  return { lines: linesOf(document), expected: document.expected, outcome: importOutcome(document.bytes) };
}
