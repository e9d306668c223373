// Keeps generated text within GitHub's sizes: long texts and lists are cut where a reader sees it, never silently.

export interface Limits {
  /** Characters of a single text. */
  readonly text: number;
  /** Entries of a single list. */
  readonly entries: number;
}

export interface Shortened<Entry> {
  readonly shown: readonly Entry[];
  /** How many are left out. */
  readonly more: number;
}

/** The text, or its beginning and an ellipsis. */
export function shortenText(text: string, limits: Limits): string {
  if (text.length <= limits.text) return text;
  return `${text
    .slice(0, limits.text)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** The list, or its beginning and how many entries are left out. */
export function shortenList<Entry>(entries: readonly Entry[], limits: Limits): Shortened<Entry> {
  return { shown: entries.slice(0, limits.entries), more: Math.max(0, entries.length - limits.entries) };
}

export interface FitInput {
  /** The longest result, as `measure` counts. */
  readonly size: number;
  readonly limits: Limits;
  readonly render: (limits: Limits) => string;
  /** Default: UTF-16 code units. */
  readonly measure?: (text: string) => number;
}

/** Renders with the limits given, halving them until the result fits. */
export function renderToFit({ size, limits, render, measure = lengthOf }: FitInput): string {
  const text = render(limits);
  if (measure(text) <= size) return text;
  if (limits.text <= 1 && limits.entries <= 1) throw new RangeError(`The text does not fit into ${size}.`);
  const half = { text: Math.ceil(limits.text / 2), entries: Math.ceil(limits.entries / 2) };
  return renderToFit({ size, limits: half, render, measure });
}

function lengthOf({ length }: string): number {
  return length;
}
