// What a comment asks for. Its first line alone counts; the rest is free text.
import { nearest } from '../../../roadmap/nearest.ts';
import { plainLine } from '../../../render/markdown.ts';
import { COMMAND_WORDS, type CommandWord } from './words.ts';

export type Command =
  | { readonly word: CommandWord; readonly argument: string }
  /** No word of ours; the nearest one, where one is near. */
  | { readonly word: undefined; readonly written: string; readonly near: CommandWord | undefined };

/** More than any command needs: what follows is not read. */
const LONGEST = 1000;

/** Four spaces or a tab before it make it an example: to Markdown that is code. */
const LINE = /^\uFEFF? {0,3}\/milepost(?=[ \t]|$)(.*)$/is;

/** Undefined for a comment that is none of ours to answer. Without a word it asks for help. */
export function parseCommand(body: string): Command | undefined {
  const [first = ''] = body.slice(0, LONGEST).split(/[\r\n]/, 1);
  const said = LINE.exec(first)?.[1];
  if (said === undefined) return undefined;
  const text = plainLine(said);
  const cut = text.indexOf(' ');
  const [written, argument] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  const word = written === '' ? 'help' : written.toLowerCase();
  if (isWord(word)) return { word, argument };
  return {
    word: undefined,
    written: written.slice(0, 50),
    near: nearest(word, COMMAND_WORDS) as CommandWord,
  };
}

function isWord(word: string): word is CommandWord {
  return (COMMAND_WORDS as readonly string[]).includes(word);
}
