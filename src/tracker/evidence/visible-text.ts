// What a pull request's text says to a reader: GitHub sees no keywords in code and comments, so neither do we.
import MarkdownIt, { type Token } from 'markdown-it';

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

export interface VisibleOptions {
  /** Code within a line stays, between backticks. */
  readonly codeMarks?: boolean;
}

/**
 * A Markdown text without its code, HTML and comments, and without paragraphs of brackets over and over. A reference in
 * the text of a link is what the link leads to: its address where that is an issue's, else nothing. Time grows with the
 * length.
 */
export function visibleText(source: string, options: VisibleOptions = {}): string {
  const env = {};
  return blocks
    .parse(source, env)
    .flatMap(({ type, content }) => {
      if (type !== 'inline' || searched(content) > MAX_SEARCHED) return [];
      return inlines.parseInline(content, env).map(({ children }) => inlineText(children ?? [], options));
    })
    .join('\n');
}

function searched(paragraph: string): number {
  return (paragraph.match(/[[<`]/g)?.length ?? 0) * paragraph.length;
}

/** A stretch of text, all of it within one link or outside any. */
interface Run {
  text: string;
  readonly target?: string;
}

function inlineText(tokens: readonly Token[], { codeMarks = false }: VisibleOptions): string {
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
  if (type === 'text' || type === 'text_special') return content;
  return type === 'softbreak' || type === 'hardbreak'
    ? '\n'
    : type.endsWith('_open') || type.endsWith('_close')
      ? ''
      : ' ';
}
