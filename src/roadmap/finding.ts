// A problem before it has a line and a column: rules speak of paths, this module finds their place in the file.
import type { LineCounter } from 'yaml';
import type { Problem } from './problem.ts';
import { countCharacters } from './text.ts';

export type Path = readonly (string | number)[];

/** Where a value stands in the source, and where each thing inside it stands; offsets in UTF-16 units. */
export interface Place {
  readonly at: number;
  readonly children: ReadonlyMap<string | number, { readonly keyAt: number; readonly place: Place }>;
}

/** What a rule found, at the value that `path` leads to, or at one `key` of the object there. */
export interface Finding {
  readonly code: string;
  readonly path: Path;
  readonly key?: string;
  /** A known offset in the source; wins over `path` and `key`. */
  readonly at?: number;
  readonly message: string;
  readonly allowed?: string;
  readonly suggestion?: string;
}

/** The text that was read, and where its values and lines are. */
export interface SourceMap {
  readonly text: string;
  readonly lines: LineCounter;
  readonly root: Place;
}

const MAX_PROBLEMS = 100;

/** Every finding once, in the order of the file, at most 100 of them and then a line that says how many more. */
export function toProblems(findings: readonly Finding[], source: SourceMap): readonly Problem[] {
  const placed = findings
    .map((finding) => ({ finding, at: finding.at ?? offsetOf(source.root, finding) }))
    .sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  const distinct = placed.filter(({ finding, at }) => {
    const key = `${at} ${finding.code} ${finding.message}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const shown = distinct.slice(0, MAX_PROBLEMS).map(({ finding, at }) => toProblem(finding, at, source));
  const last = shown.at(-1);
  const more = distinct.length - MAX_PROBLEMS;
  if (last === undefined || more <= 0) return shown;
  const message = `${more} more ${more === 1 ? 'problem is' : 'problems are'} not shown. Mend these first.`;
  return [...shown, { code: 'more', line: last.line, column: last.column, path: '', message }];
}

/** A path as people read it: `phases[2].items[0].done-when`. */
function formatPath(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\w$-]{1,40}$/.test(step) ? `.${step}` : `[${JSON.stringify(step.slice(0, 40))}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The line, counted from 1, that a path's value begins on. */
export function lineOf(source: SourceMap, target: Pick<Finding, 'path' | 'key'>): number {
  return source.lines.linePos(offsetOf(source.root, target)).line || 1;
}

function offsetOf(root: Place, target: Pick<Finding, 'path' | 'key'>): number {
  let place = root;
  for (const step of target.path) {
    const child = place.children.get(step);
    if (child === undefined) return place.at;
    ({ place } = child);
  }
  const key = target.key === undefined ? undefined : place.children.get(target.key);
  return key?.keyAt ?? place.at;
}

function toProblem(finding: Finding, at: number, { text, lines }: SourceMap): Problem {
  const { line, col } = lines.linePos(at);
  const lineStart = at - Math.max(col - 1, 0);
  return {
    code: finding.code,
    line: Math.max(line, 1),
    column: countCharacters(text.slice(lineStart, at)) + 1,
    path: formatPath(finding.path),
    message: finding.message,
    ...(finding.allowed !== undefined && { allowed: finding.allowed }),
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
  };
}
