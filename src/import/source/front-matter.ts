// Front matter: a title that is said there. It is never parsed as YAML, which could be anything. A document may also begin
// with a rule: as in Pandoc, front matter follows its first line at once, and every line of it could be YAML.

export interface FrontMatter {
  readonly title?: string;
  readonly summary?: string;
  /** The lines with it blank, so that every other keeps its number. */
  readonly lines: readonly string[];
}

const MAX_LINES = 100;
/** A key, a list's entry, a comment, what is indented or closes a bracket; or nothing. */
const YAML_LINE = /^(?:[\w-]+:(?:\s|$)|- |#|\s|[\]}]|$)/;

export function takeFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return { lines };
  const end = lines
    .slice(0, MAX_LINES)
    .findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(1, Math.max(end, 1));
  const isFrontMatter = /^[\w-]+:/.test(inside[0] ?? '') && inside.every((line) => YAML_LINE.test(line));
  if (end === -1 || !isFrontMatter) return { lines };
  const title = valueOf(inside, 'title');
  const summary = valueOf(inside, 'description') ?? valueOf(inside, 'summary');
  return {
    lines: lines.map((line, index) => (index <= end ? '' : line)),
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
  };
}

function valueOf(lines: readonly string[], key: string): string | undefined {
  const line = lines.find((one) => one.startsWith(`${key}:`));
  const value = line
    ?.slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return value === undefined || value === '' || /^[|>&*!{[]/.test(value) ? undefined : value;
}
