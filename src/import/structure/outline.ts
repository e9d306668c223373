// The fourth step: nodes to sections in sections. Headings of every make count: with marks, underlined, in HTML, in bold.
import type { Blockquote, Html, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { isVisible } from '../../roadmap/text.ts';
import { findAside } from '../words/asides/asides.ts';
import { findPhaseLists } from './bullet-phases.ts';
import { type ToldStep, findToldSteps } from './told-steps.ts';
import { type PhaseTitle, readPhaseTitle } from './phase-label.ts';
import { type Phrase, linesOfPhrase, onOneLine, toPhrase } from '../read/phrase.ts';

export type Block = List | Table | Blockquote | Paragraph | Html;

export interface Section {
  /** The heading's text on one line; empty for what stands before the first. */
  readonly heading: string;
  /** What the heading says. */
  readonly said: PhaseTitle;
  /** What it is where its title says that it is no roadmap. */
  readonly aside: string | undefined;
  /** From 1; a line in bold is deeper than any heading, one with a colon behind it deeper still. */
  readonly depth: number;
  readonly line: number;
  /** Whether it is a paragraph that tells a step, and not only names it. */
  readonly isTold: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

interface OpenSection extends Section {
  isTold: boolean;
  readonly blocks: Block[];
  readonly sections: OpenSection[];
}

/** Of a line in bold. */
export const BOLD_DEPTH = 7;
/** Of a line in bold with a colon behind it. */
export const LABEL_DEPTH = 8;

/** The document as one section of depth 0. */
export function outline(nodes: readonly RootContent[]): Section {
  const root = openSection('', 0, 1);
  const open: OpenSection[] = [root];
  function begin(heading: string, depth: number, line: number): void {
    // A heading that says nothing heads nothing.
    if (!isVisible(heading)) return;
    close(depth);
    const section = openSection(heading, depth, line);
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  function tell({ heading, rest }: ToldStep, line: number): void {
    begin(heading, BOLD_DEPTH, line);
    const section = open.at(-1);
    if (section === undefined) return;
    section.isTold = true;
    section.blocks.push(...rest);
  }
  function close(depth: number): void {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
  }
  const inStep = () => open.some((one) => one.depth < BOLD_DEPTH && isStep(one));
  const phaseLists = findPhaseLists(nodes);
  const steps = findToldSteps(nodes);
  let folds = 0;
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1;
    const names = phaseLists.get(node);
    if (node.type === 'heading') {
      begin(onOneLine(toPhrase(node.children)).text, node.depth, line);
    } else if (node.type === 'html') {
      folds = readHtml(node, { folds, begin, close });
      open.at(-1)?.blocks.push(node);
    } else if (node.type === 'paragraph') {
      const label = boldLine(node);
      const step = label === undefined && !inStep() ? steps.get(node) : undefined;
      if (label !== undefined) begin(label.text, label.depth, line);
      else if (step === undefined) open.at(-1)?.blocks.push(node);
      else tell(step, line);
    } else if (node.type === 'list' && !open.some(isStep) && names !== undefined) {
      readPhases(node, names, { begin, add: (...blocks) => open.at(-1)?.blocks.push(...blocks) });
      while (open.at(-1)?.depth === BOLD_DEPTH) open.pop();
    } else if (node.type === 'list' || node.type === 'table' || node.type === 'blockquote') {
      open.at(-1)?.blocks.push(node);
    }
  }
  return root;
}

function openSection(heading: string, depth: number, line: number): OpenSection {
  const said = readPhaseTitle(heading);
  return {
    heading,
    said,
    aside: findAside(said.title),
    depth,
    line,
    isTold: false,
    blocks: [],
    sections: [],
  };
}

/** Within a week the days are its items. */
function isStep({ said }: Section): boolean {
  return said.label === 'word';
}

interface PhasePlace {
  readonly begin: (heading: string, depth: number, line: number) => void;
  readonly add: (...blocks: readonly Block[]) => void;
}

/** Each entry that names a phase begins one; any other belongs to the phase before it. */
function readPhases(list: List, names: readonly ListItem[], { begin, add }: PhasePlace): void {
  const naming = new Set(names);
  for (const item of list.children) {
    const [name, ...below] = item.children;
    if (name?.type === 'paragraph' && naming.has(item)) {
      begin(onOneLine(toPhrase(name.children)).text, BOLD_DEPTH, item.position?.start.line ?? 1);
      add(...below.filter(isBlock));
    } else add({ ...list, children: [item] });
  }
}

function isBlock(node: RootContent): node is Block {
  return ['list', 'table', 'blockquote', 'paragraph', 'html'].includes(node.type);
}

/** A paragraph that is one line in bold, as people write headings in documents. */
function boldLine({ children }: Paragraph): { readonly text: string; readonly depth: number } | undefined {
  const phrase = toPhrase(children);
  const { text } = phrase;
  if (text.includes('\n') || text.length > 120) return undefined;
  const bold = phrase.spans.find(({ kind }) => kind === 'strong');
  if (bold === undefined || phrase.spans.some(({ kind, end }) => kind === 'strong' && end > bold.end))
    return undefined;
  const around = text.slice(0, bold.start) + text.slice(bold.end);
  if (/[\p{L}\p{N}]/u.test(around)) return undefined;
  const label = /[:：]\s*$/u.test(text);
  const title = text.replace(/[:：\s]+$/u, '');
  return title === '' || /[.!?]$/.test(title)
    ? undefined
    : { text: title, depth: label ? LABEL_DEPTH : BOLD_DEPTH };
}

const HTML_MARK = /<(h[1-6]|summary)\b[^>]*>([\s\S]*?)<\/\1>|<(\/?)details\b/gi;
/** Folds within folds count up to here. */
const MOST_FOLDS = 8;

interface HtmlPlace {
  /** How many are open. */
  readonly folds: number;
  readonly begin: (heading: string, depth: number, line: number) => void;
  readonly close: (depth: number) => void;
}

/** Headings in HTML, and what is folded away; returns how many folds are open after it. */
function readHtml({ value, position }: Html, { folds, begin, close }: HtmlPlace): number {
  const line = position?.start.line ?? 1;
  let open = folds;
  for (const { 1: tag, 2: inside = '', 3: end, index } of value.slice(0, 10_000).matchAll(HTML_MARK)) {
    const above = value.slice(0, index).split('\n').length - 1;
    if (tag === undefined) {
      if (end !== '') close(foldDepth(open));
      open = Math.max(0, open + (end === '' ? 1 : -1));
    } else {
      const depth = tag.toLowerCase() === 'summary' ? foldDepth(open) : Number(tag[1]);
      begin(stripTags(inside), depth, line + above);
    }
  }
  return open;
}

/** Below every heading, above every line in bold. */
function foldDepth(folds: number): number {
  return BOLD_DEPTH - 1 + Math.min(Math.max(folds, 1), MOST_FOLDS) / 10;
}

function stripTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines of a section's paragraphs, each as a phrase of its own. */
export function proseOf({ blocks }: Section): readonly Phrase[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? linesOfPhrase(toPhrase(block.children)) : [],
  );
}
