// Steps in paragraphs of their own: "**Step 1**: Learn what the grind does.", "Step 2 – Water. Measure before you taste."
import type { Paragraph, RootContent } from 'mdast';
import { onOneLine, toPhrase } from '../read/phrase.ts';
import { readLabelOfPhase, readPhaseTitle } from './phase-label.ts';
import { takeStep } from './step-label.ts';

export interface ToldStep {
  /** The label and the first sentence behind it. */
  readonly heading: string;
  /** What else the paragraph says. */
  readonly rest: readonly Paragraph[];
}

/** One alone is a sentence about a step. */
const FEWEST = 2;
const LONGEST = 120;
const SENTENCE = /^(.+?)(?:[.!。！।](?:\s+(?=\S)|$)|$)/su;

/** The paragraphs that are steps; none where there are fewer than two. */
export function findToldSteps(nodes: readonly RootContent[]): ReadonlyMap<RootContent, ToldStep> {
  const found = nodes.flatMap((node) => {
    const step = node.type === 'paragraph' ? readToldStep(node) : undefined;
    return step === undefined ? [] : [[node, step] as const];
  });
  return new Map(found.length < FEWEST ? [] : found);
}

function readToldStep(paragraph: Paragraph): ToldStep | undefined {
  const { text, spans } = onOneLine(toPhrase(paragraph.children));
  const bold = spans.find(({ kind, start }) => kind === 'strong' && start === 0);
  const label = text.slice(0, bold?.end ?? labelOf(text));
  if (label === '' || readLabelOfPhase(label) !== 'word') return undefined;
  const name = label.replace(/[\s:：.–—-]+$/u, '');
  const said = text.slice(label.length).replace(/^[\s:：.–—-]+/u, '');
  const isNamed = readPhaseTitle(name).title !== name;
  const [, sentence = ''] = SENTENCE.exec(said) ?? [];
  const heading = isNamed || sentence === '' ? name : `${name}: ${sentence.trim()}`;
  const rest = isNamed ? said : said.slice(sentence.length).replace(/^[\s.!。！।]+/u, '');
  return heading.length > LONGEST ? undefined : { heading, rest: toParagraph(rest, paragraph) };
}

/** Where a label without bold ends: at its colon or dash. "Step 2 builds on it" is a sentence. */
function labelOf(text: string): number {
  const { rest, label } = takeStep(text.slice(0, 2 * LONGEST));
  const end = Math.min(text.length, 2 * LONGEST) - rest.length;
  return label === 'word' && /[:：–—-]\s*$/u.test(text.slice(0, end)) ? end : 0;
}

function toParagraph(text: string, { position }: Paragraph): readonly Paragraph[] {
  if (text === '') return [];
  return [
    {
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
      ...(position !== undefined && { position }),
    },
  ];
}
