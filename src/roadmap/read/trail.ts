// The way to a value of a YAML document, and how a text of it is shown: what all who look for misread texts share.
import { type Document, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../check/finding.ts';
import { showValue } from '../text.ts';

type Parent = Document | Node | Pair;

/** The way to a value. */
export interface Trail {
  readonly step: string | number | null;
  readonly node: Node;
  readonly parents: readonly Parent[];
}

/** Nobody sees more of a text, and it is looked at more than once. */
export const LONGEST = 300;

/** The key that a value stands under, itself or in a list; empty where there is none. */
export function keyOf({ parents }: Trail): string {
  const pair = parents.findLast(isPair);
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}

export function pathOf({ step, node, parents }: Trail): Path {
  return parents.flatMap((parent, index): Path => {
    if (isPair(parent)) return isScalar(parent.key) ? [String(parent.key.value)] : [];
    if (!isSeq(parent)) return [];
    const isLast = index === parents.length - 1;
    return [isLast && typeof step === 'number' ? step : parent.items.indexOf(parents[index + 1] ?? node)];
  });
}

/** A text as it may stand in a file, on one short line. */
export function quote(text: string): string {
  const shown = showValue(text.slice(0, LONGEST));
  return /["\\]/.test(text) ? singleQuote(shown.slice(1, -1)) : shown;
}

/** In single quotes a backslash is a backslash. */
export function singleQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
