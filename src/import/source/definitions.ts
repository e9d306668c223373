// Definitions of links, "[label]: address", taken out before the parser sees them: its time grows with the square of
// their number.

export type Definitions = ReadonlyMap<string, string>;

const DEFINITION = /^ {0,3}\[([^\]^][^\]]{0,100})\]:\s*<?([^\s<>]+)>?(?:\s+["'(].*)?\s*$/;
const MAX_USED = 100;

/** The lines with those of definitions blank, and the addresses by their labels. The first of a label counts. */
export function takeDefinitions(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly definitions: Definitions;
} {
  const definitions = new Map<string, string>();
  const others = lines.map((line) => {
    const [, label, url] = line.includes(']:') ? (DEFINITION.exec(line) ?? []) : [];
    if (label === undefined || url === undefined) return line;
    if (!definitions.has(keyOf(label))) definitions.set(keyOf(label), url);
    return '';
  });
  return { lines: others, definitions };
}

/** As the parser compares labels. */
function keyOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The definitions that a text refers to, to stand at its end. */
export function definitionsFor(text: string, definitions: Definitions): string {
  if (definitions.size === 0) return '';
  const labels = [...text.matchAll(/\[([^[\]]{1,100})\]/g)].map(([, label = '']) => keyOf(label));
  const used = [...new Set(labels)].filter((label) => definitions.has(label)).slice(0, MAX_USED);
  if (used.length === 0) return '';
  return `\n\n${used.map((label) => `[${label}]: <${definitions.get(label) ?? ''}>`).join('\n')}`;
}
