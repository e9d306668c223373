// What a pull request's text says to a reader: GitHub sees no keywords in code and comments, so neither do we.
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { visibleLines } from './visible-lines.ts';

/** Bounded in depth: anybody can write a text, and it must not hold the others up. */
const OPTIONS = { maxNesting: 50 };
const blocks = new MarkdownIt('commonmark', OPTIONS);
blocks.core.ruler.enableOnly(['normalize', 'block']);
const inlines = new MarkdownIt('commonmark', OPTIONS);

/**
 * What may open something, times the characters among which its end is looked for: a paragraph that is worth more is made
 * to take long. Twenty links in twenty thousand characters are fewer.
 */
const MAX_SEARCHED = 400_000;

/** A text of so many lines, dashes and quotes is not parsed as a whole: the longest are, as people and bots write them. */
const MAX_BLOCKS = 3000;
const BLOCKS = /\n|(?<![^\s>])>|[-*+][ \t]|\d[.)][ \t]/g;

/** The same for what is parsed within lines, in all of a text. */
const MAX_MARKS = 3000;
const MARKS = /[\\*_[\]`<&!\n]/g;

/** What a text says to a reader. */
export interface Visible {
  readonly text: string;
  /** The same, and the code within lines, between backticks. */
  readonly coded: string;
}

/** Which of the paragraphs are worth reading, and which come first where not all can be parsed. */
export interface Wanted {
  readonly worth: RegExp;
  readonly first: RegExp;
}

const ALL: Wanted = { worth: /^/, first: /^/ };

/**
 * A Markdown text without its code, HTML and comments. A reference in the text of a link is what the link leads to: its
 * address where that is an issue's, else nothing. What is too long or too intricate to be parsed is read line by line,
 * and then as it is written, so that nothing which is wanted is lost. Time grows with the length.
 */
export function readVisible(source: string, { worth, first }: Wanted = ALL): Visible {
  const env: Env = {};
  const pieces = piecesOf(source, env, worth);
  const budget = { marks: MAX_MARKS };
  const byRank = new Set([...pieces.filter((piece) => first.test(piece)), ...pieces]);
  const read = new Map([...byRank].map((piece) => [piece, readPiece(piece, env, budget)]));
  const all = pieces.flatMap((piece) => read.get(piece) ?? []);
  return { text: join(all.map(({ text }) => text)), coded: join(all.map(({ coded }) => coded)) };
}

function join(texts: readonly string[]): string {
  return texts.join('\n');
}

/** The paragraphs and headings; lines, where the text or the paragraph is too much to be parsed as one. */
function piecesOf(source: string, env: Env, worth: RegExp): readonly string[] {
  const isWorth = (text: string) => worth.test(text);
  if (countUpTo(BLOCKS, source, MAX_BLOCKS) === MAX_BLOCKS)
    return visibleLines(source, 'text').filter(isWorth);
  return blocks.parse(source, env).flatMap(({ type, content }) => {
    if (type !== 'inline' || !isWorth(content)) return [];
    return isTooMuch(content) ? visibleLines(content, 'paragraph').filter(isWorth) : [content];
  });
}

function isTooMuch(piece: string): boolean {
  return searched(piece) > MAX_SEARCHED || countUpTo(MARKS, piece, MAX_MARKS) === MAX_MARKS;
}

function searched(piece: string): number {
  return countUpTo(/[[<`]/g, piece, piece.length) * piece.length;
}

function countUpTo(pattern: RegExp, text: string, most: number): number {
  const marks = text.matchAll(pattern);
  let count = 0;
  while (count < most && marks.next().done !== true) count += 1;
  return count;
}

function readPiece(piece: string, env: Env, budget: { marks: number }): Visible {
  const marks = countUpTo(MARKS, piece, budget.marks + 1);
  if (marks > budget.marks || isTooMuch(piece)) return readRaw(piece);
  budget.marks -= marks;
  const tokens = inlines.parseInline(piece, env).flatMap(({ children }) => children ?? []);
  return { text: inlineText(tokens, false), coded: inlineText(tokens, true) };
}

/** As it is written, without the marks that stand around words. */
function readRaw(piece: string): Visible {
  const coded = piece.replace(/\*+|__/g, '');
  return { text: coded.replace(/`[^`]*`/g, ' '), coded };
}

/** A stretch of text, all of it within one link or outside any. */
interface Run {
  text: string;
  readonly target?: string;
}

function inlineText(tokens: readonly Token[], codeMarks: boolean): string {
  const runs: Run[] = [];
  let run = startRun(runs);
  for (const token of tokens) {
    const target = targetOf(token);
    if (target !== undefined) run = startRun(runs, target);
    else if (endsLink(token)) run = startRun(runs);
    run.text += codeMarks && token.type === 'code_inline' ? `\`${token.content}\`` : tokenText(token);
  }
  return runs.map(({ text, target }) => (target === undefined ? text : linkText(text, target))).join('');
}

function startRun(runs: Run[], target?: string): Run {
  const run: Run = { text: '', ...(target !== undefined && { target }) };
  runs.push(run);
  return run;
}

/** Where the link that begins here leads to. An address between angle brackets is its own text. */
function targetOf(token: Token): string | undefined {
  if (token.type === 'link_open' && token.markup !== 'autolink') return String(token.attrGet('href') ?? '');
  if (token.type !== 'html_inline' || !/^<a\b/i.test(token.content)) return undefined;
  return /\shref\s*=\s*["']?([^\s"'>]*)/i.exec(token.content)?.[1] ?? '';
}

function endsLink({ type, content }: Token): boolean {
  return type === 'link_close' || (type === 'html_inline' && /^<\/a\b/i.test(content));
}

/** `#12`, `owner/repo#12`, or the address of an issue. */
const REFERENCE = /[\w./:-]{0,140}(?:#|\/issues\/)\d+/g;
/** What would be a reference together with the text beside the link. */
const HALF = /^(?=\d)|(?<=#|\/issues\/)$/g;
const ISSUE = /^https?:\/\/\S+\/issues\/\d+$/;

function linkText(text: string, target: string): string {
  const whole = ISSUE.test(target) ? target : ' ';
  return text.replace(REFERENCE, () => whole).replace(HALF, ' ');
}

function tokenText({ type, content }: Token): string {
  if (type === 'text') return content;
  return type === 'softbreak' || type === 'hardbreak'
    ? '\n'
    : type.endsWith('_open') || type.endsWith('_close')
      ? ''
      : ' ';
}
