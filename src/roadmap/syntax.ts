// What the YAML package finds wrong with the form of a file, in words for someone who has never written YAML.
import type { ErrorCode } from 'yaml';
import type { Finding } from './finding.ts';
import { showValue } from './text.ts';
import type { YamlDocument } from './yaml.ts';

const QUOTE_IT = 'put text that has ": " or " #" in it, or begins with a special character, in quotes';

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'an alias (*name) cannot have an anchor or a tag as well.',
  BAD_ALIAS:
    'an alias (*name) or anchor (&name) has no usable name. Put text that begins with * or & in quotes.',
  BAD_DQ_ESCAPE:
    'a backslash in double quotes begins a code that does not exist. Use single quotes, or write \\\\.',
  BAD_INDENT:
    'this line is indented differently from its neighbours. Keys that belong together begin in the same column.',
  BAD_SCALAR_START: 'text cannot begin with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: `there is a second ": " on this line: ${QUOTE_IT}.`,
  BLOCK_IN_FLOW: 'a list with dashes cannot stand inside [ ] or { }.',
  MULTIPLE_ANCHORS: 'a value can have only one anchor (&name).',
  MULTIPLE_TAGS: 'a value can have only one tag (!name).',
  NON_STRING_KEY: 'a key must be a plain word before a colon.',
  TAB_AS_INDENT: 'there is a tab where the indentation is. Use spaces only.',
};

const UNREADABLE =
  'this is not valid YAML. Check the colons, dashes and spaces of this line and the one before, and ' +
  QUOTE_IT +
  '.';

/** One finding for each line that cannot be read: what follows on the same line is the same mistake. */
export function explainSyntax(document: YamlDocument, text: string): readonly Finding[] {
  const tags = document.warnings.map(({ pos }) => ({
    at: pos[0],
    code: 'yaml-tag',
    message: 'a tag (a word that begins with "!") has no meaning here. Put the text in quotes.',
  }));
  const errors = document.errors.map(({ pos, code, message }) => ({
    at: pos[0],
    code: code === 'TAB_AS_INDENT' ? 'tab-indent' : 'not-yaml',
    message: explainError({ at: pos[0], code, message }, text),
  }));
  const seen = new Set<number>();
  return [...errors, ...tags]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => {
      const lineStart = text.lastIndexOf('\n', Math.max(at - 1, 0));
      return seen.has(lineStart) ? false : seen.add(lineStart);
    })
    .map((error) => ({ ...error, path: [] }));
}

interface Raw {
  readonly at: number;
  readonly code: ErrorCode;
  readonly message: string;
}

function explainError({ at, code, message }: Raw, text: string): string {
  const known = MESSAGES[code];
  if (known !== undefined) return known;
  if (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY') return explainMissing(message, text, at);
  return UNREADABLE;
}

function explainMissing(message: string, text: string, at: number): string {
  if (/quote/.test(message)) return 'a quotation mark that was opened is not closed.';
  if (/flow|sequence|collection|map must end|\bcomma\b|,/i.test(message)) {
    return 'a [ or { that was opened is not closed, or a comma is missing in it.';
  }
  const lineStart = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  return `${showValue(line)} has no colon. Write a key and its value, such as "title: …".`;
}
