// The marks that begin lines, put right where they are not what they look like: "##Title" without its space, and characters
// before and behind a mark that nobody sees. Lines stay where they are. What this changes in code or HTML, nobody reads.
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isVisible } from '../../roadmap/text.ts';
import type { ImportNote } from '../report/report.ts';

export interface RepairedMarks {
  readonly lines: readonly string[];
  /** The lines, from 1, whose mark of a heading was given its space. In code and HTML they are none. */
  readonly headings: readonly number[];
}

const ODD = /[^\S \t]|\p{Default_Ignorable_Code_Point}/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const LEAD = /^[\s>\p{Default_Ignorable_Code_Point}]*/u;
/** A mark with a selector behind it is an emoji: "#️⃣". */
const MARK =
  /^(?<mark>[-+*]|\d{1,9}[.)]|#{1,6})(?![\uFE00-\uFE0F])(?<gap>[\s\p{Default_Ignorable_Code_Point}]+)/u;
const BOX = /^(?<box>\[[^[\]]{0,9}\])(?<gap>[\s\p{Default_Ignorable_Code_Point}]+)/u;
const IN_BOX = /^\[\s{0,3}(?<state>[xX✓✔✅☑~/-]?)\s{0,3}\]$/u;
/** More in one line than the parser is given anyway. */
const MAX_MARKS = 30;

export function repairMarks(lines: readonly string[]): RepairedMarks {
  const seen = lines.map((line, index) => (ODD.test(line) ? dropUnseen(line, lines[index - 1] ?? '') : line));
  const found = seen.map((line) => (line.includes('#') ? findGlued(line) : undefined));
  const habit = found.some((one) => one !== undefined && one.hashes.length > 1);
  const headings: number[] = [];
  const repaired = seen.map((line, index) => {
    const glued = found[index];
    if (glued === undefined) return line;
    if (glued.hashes === '#' && !isTitle(glued, { above: seen[index - 1], below: seen[index + 1], habit }))
      return line;
    headings.push(index + 1);
    return `${glued.lead}${glued.hashes} ${glued.text}`;
  });
  return { lines: repaired, headings };
}

/** The line with plain spaces and nothing unseen around the marks that it begins with; as it is where it has none. */
function dropUnseen(line: string, before: string): string {
  if (!isVisible(line)) return '';
  const [lead = ''] = LEAD.exec(line) ?? [];
  let head = lead.replace(UNSEEN, '').replaceAll('\u3000', '  ').replace(/\s/g, plainSpace);
  let rest = line.slice(lead.length);
  let marked = lead.includes('>') || /^(?:\||#)/.test(rest);
  for (let count = 0; count < MAX_MARKS; count++) {
    const { mark, gap } = MARK.exec(rest)?.groups ?? {};
    if (mark === undefined || gap === undefined || !separates(mark, gap, before)) break;
    marked = true;
    head += mark + plainGap(gap);
    rest = rest.slice(mark.length + gap.length);
    if (mark.startsWith('#')) return isVisible(rest) ? head + rest : line;
  }
  // "-" with nothing behind it would make a heading of the line before.
  if (!marked || !isVisible(rest)) return line;
  return head + plainBox(rest);
}

/** What stands behind the mark of a list, its box as the parser takes it. */
function plainBox(rest: string): string {
  const { box, gap } = BOX.exec(rest)?.groups ?? {};
  if (box === undefined || gap === undefined || !ODD.test(box + gap)) return rest;
  const { state } = IN_BOX.exec(box.replace(UNSEEN, ''))?.groups ?? {};
  if (state === undefined) return rest;
  return `[${state === '' ? ' ' : state}]${plainGap(gap)}${rest.slice(box.length + gap.length)}`;
}

function plainSpace(space: string): string {
  return space === '\t' ? space : ' ';
}

/** One space, since more would move the column at which what is nested begins. */
function plainGap(gap: string): string {
  return ODD.test(gap) ? ' ' : gap;
}

/** Whether a gap makes a mark of what is before it: "#\u200B1" keeps a number from being a link, "1.\u00A0May" is a date. */
function separates(mark: string, gap: string, before: string): boolean {
  if (/[ \t]/.test(gap)) return true;
  if (/^\d/.test(mark)) return /\s/.test(gap) && (!isVisible(before) || MARK.test(before.trimStart()));
  return /\s/.test(gap) || /^(?:[-+]|##)/.test(mark);
}

interface Glued {
  readonly lead: string;
  readonly hashes: string;
  readonly text: string;
}

const GLUED = /^(?<lead>[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(?<hashes>#{1,6})(?<text>[^\s#].*)$/su;
/** "###-##-####" and the like are no titles. */
const BEGINS = /^[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}*_"'“‘«„¿¡([（【「『《`]/u;

/** A title right behind the mark of a heading, and not so far in that it looks like code. */
function findGlued(line: string): Glued | undefined {
  const { lead, hashes, text } = GLUED.exec(line)?.groups ?? {};
  if (lead === undefined || hashes === undefined || text === undefined || !BEGINS.test(text))
    return undefined;
  const indent = lead.slice(lead.lastIndexOf('>') + 1);
  if (indent.trim() === '' && (indent.length > 3 || indent.includes('\t'))) return undefined;
  const trimmed = text.trimEnd();
  const closed = hashes.length > 1 && trimmed.endsWith(hashes);
  return { lead, hashes, text: closed ? trimmed.slice(0, -hashes.length) : text };
}

interface Around {
  readonly above: string | undefined;
  readonly below: string | undefined;
  /** Whether the document has other headings without a space. */
  readonly habit: boolean;
}

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const MAX_TITLE = 100;

/** Whether what follows one "#" is a title and no hashtag: alone, with a capital, without others, and more than a word. */
function isTitle({ lead, text }: Glued, { above = '', below = '', habit }: Around): boolean {
  if (lead.trim() !== '' || text.length > MAX_TITLE || text.includes('#')) return false;
  if (!CAPITAL.test(text) || /[.!?…,;]\s*$/u.test(text)) return false;
  if (isVisible(above) || (isVisible(below) && !MARK.test(below))) return false;
  return habit || /\S\s+\S/u.test(text);
}

/** What the report says of the lines that were given the space of a heading, where they are one: in code they are none. */
export function sayHeadings(
  repaired: readonly number[],
  nodes: readonly RootContent[],
): readonly ImportNote[] {
  if (repaired.length === 0) return [];
  const headings = new Set<number | undefined>();
  for (const node of nodes) {
    visit(node, 'heading', ({ position }) => {
      headings.add(position?.start.line);
    });
  }
  const [line, ...more] = repaired.filter((one) => headings.has(one));
  if (line === undefined) return [];
  const where = more.length === 0 ? 'this line was' : `this line and ${more.length} more were`;
  return [{ line, message: `${where} read as a heading, though no space follows its "#"` }];
}
