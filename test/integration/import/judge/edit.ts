// Edits that a learner makes in a Markdown roadmap: each changes one place of the text and nothing else.
import { type Expectation, linesIn } from './expectation.ts';

const NEW_PHASE = 'Interlude in the hills';
const NEW_ITEM = 'Something nobody has thought of';

/** A section with one item before the first phase, written as that one is; a row where the phases are in a table. */
export function addPhase(text: string, expected: Expectation): string {
  const { lines, eol } = split(text);
  const heading = headingOf(lines, expected, 0);
  if (heading === undefined) return addItem(text, expected, NEW_PHASE);
  const title = expected.phases[0]?.title ?? '';
  const [start, end] = heading;
  const item = `- ${NEW_ITEM}`;
  const named = lines.slice(start, end).map((line) => replaceTitle(line, title, NEW_PHASE));
  const closing = named.some((line) => line.includes('<details')) ? ['', '</details>'] : [];
  return [...lines.slice(0, start), ...named, '', item, ...closing, '', ...lines.slice(start)].join(eol);
}

/** An item before the first one of the first phase: the same marks, other words. */
export function addItem(text: string, expected: Expectation, stage?: string): string {
  const { lines, eol } = split(text);
  const at = (linesIn(expected.phases[0]?.lines)[0] ?? 1) - 1;
  const first = lines[at] ?? '';
  return [...lines.slice(0, at), likeThis(first, stage), ...lines.slice(at)].join(eol);
}

/** The last phase under another name. */
export function retitle(text: string, expected: Expectation): string {
  const { lines, eol } = split(text);
  const last = expected.phases.length - 1;
  const title = expected.phases[last]?.title ?? '';
  const heading = headingOf(lines, expected, last);
  const renamed = lines.map((line, index) => {
    const inHeading =
      heading === undefined ? line.includes(`| ${title} |`) : index >= heading[0] && index < heading[1];
    return inHeading ? replaceTitle(line, title, NEW_PHASE) : line;
  });
  return renamed.join(eol);
}

function split(text: string): { readonly lines: readonly string[]; readonly eol: string } {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { lines: text.split(eol), eol };
}

/** First line and the line after the last; undefined where the titles of phases are cells of a table. */
function headingOf(
  lines: readonly string[],
  { phases }: Expectation,
  which: number,
): readonly [number, number] | undefined {
  const { title = '', lines: work = '' } = phases[which] ?? {};
  const first = (linesIn(work)[0] ?? 1) - 1;
  const at = lines.findLastIndex(
    (line, index) => index < first && line.includes(title) && !line.includes(']('),
  );
  if (at === -1) return undefined;
  const start = (lines[at - 1] ?? '').startsWith('<details') ? at - 1 : at;
  return [start, /^(?:=+|-+)$/.test(lines[at + 1] ?? '') ? at + 2 : at + 1];
}

function replaceTitle(line: string, title: string, by: string): string {
  return line.replace(title, by);
}

function likeThis(line: string, stage?: string): string {
  if (!line.includes('|'))
    return line.replace(/^(\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?).*$/, `$1${NEW_ITEM}`);
  const cells = line.split('|');
  const from = line.startsWith('|') ? 1 : 0;
  const named = line.startsWith('|') ? 2 : 0;
  return cells
    .map((cell, index) => {
      if (index === from && stage !== undefined) return ` ${stage} `;
      return index === named ? ` ${NEW_ITEM} ` : cell;
    })
    .join('|');
}
