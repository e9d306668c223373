// A problem before it has a line and a column: rules speak of paths, this module finds their place in the file.
import type { LineCounter } from 'yaml';
import { escapeControls } from '../../render/terminal.ts';
import { findOddCharacter } from '../read/odd-character.ts';
import type { Problem } from '../problem.ts';
import { type ProblemCode, say } from '../problems/catalogue.ts';
import { compareTexts, countCharacters } from '../text.ts';

export type Path = readonly (string | number)[];

/** A text that was read, and where its lines begin. */
export interface SourceText {
  /** How messages call it; none for the learner's own file. */
  readonly file?: string;
  readonly text: string;
  readonly lines: LineCounter;
  /** What is to be said beside a complaint about the value at an offset, which a comment has cut short. */
  readonly cutShort: ReadonlyMap<number, string>;
  /** The same of a value that YAML reads as another one than seems to stand there. */
  readonly misread: ReadonlyMap<number, string>;
}

/** Where a value stands in its source, and where each thing inside it stands; offsets in UTF-16 units. */
export interface Place {
  readonly source: SourceText;
  readonly at: number;
  readonly children: ReadonlyMap<string | number, { readonly keyAt: number; readonly place: Place }>;
}

/** What a rule found, at the value that `path` leads to, or at one `key` of the object there. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly key?: string;
  /** A known offset in the source of the whole; wins over `path` and `key`. */
  readonly at?: number;
  readonly message: string;
  readonly allowed?: string;
  readonly suggestion?: string;
}

const MAX_PROBLEMS = 100;

/** Beyond this, nobody sees what was said. */
const MAX_NAMED = 2 * MAX_PROBLEMS;

/** A finding and the place that it speaks of. */
export interface Placed {
  readonly finding: Finding;
  readonly source: SourceText;
  readonly at: number;
}

/** The places of findings whose paths begin at `root`. */
export function placeFindings(findings: readonly Finding[], root: Place): readonly Placed[] {
  return findings.map((finding) => {
    if (finding.at !== undefined) return { finding, source: root.source, at: finding.at };
    const { source, at } = placeOf(root, finding);
    return { finding, source, at };
  });
}

/** Every finding once, in the order of the file, at most 100 of them and then a line that says how many more. */
export function toProblems(
  findings: readonly Placed[],
  what: 'problem' | 'warning' = 'problem',
): readonly Problem[] {
  const placed = withoutEcho(
    findings
      .toSorted((a, b) => compareTexts(a.source.file ?? '', b.source.file ?? '') || a.at - b.at)
      .map((one, index) => (index < MAX_NAMED ? nameMisread(nameComment(nameOddCharacter(one))) : one)),
  );
  const seen = new Set<string>();
  const distinct = placed.filter(({ finding, source, at }) => {
    const key = `${source.file ?? ''} ${at} ${finding.code} ${finding.message}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const shown = distinct.slice(0, MAX_PROBLEMS).map(toProblem);
  const last = shown.at(-1);
  const more = distinct.length - MAX_PROBLEMS;
  if (last === undefined || more <= 0) return shown;
  const { line, column, file } = last;
  return [
    ...shown,
    { ...say('more', more, what), ...(file !== undefined && { file }), line, column, path: '' },
  ];
}

/** Where a character that looks like another is behind a complaint, that is what is said, at its own place. */
function nameOddCharacter(placed: Placed): Placed {
  const { finding, source, at } = placed;
  const odd = findOddCharacter({ code: finding.code, at }, source.text);
  if (odd === undefined) return placed;
  const said = say('odd-character', odd.where, odd.name, odd.advice);
  return { finding: { ...said, path: finding.path }, source, at: odd.at };
}

const CUT_SHORT: ReadonlySet<ProblemCode> = new Set(['empty-value', 'not-keys', 'not-a-list']);

/** Where a comment has taken the value, or a part of it, the complaint says so. */
function nameComment(placed: Placed): Placed {
  const { finding, source, at } = placed;
  if (!CUT_SHORT.has(finding.code)) return placed;
  const reason = source.cutShort.get(at);
  return reason === undefined
    ? placed
    : { ...placed, finding: { ...finding, message: `${finding.message} ${reason}` } };
}

/** Where a code or a word of YAML stands for what is complained of, the complaint says so. */
function nameMisread(placed: Placed): Placed {
  const { finding, source, at } = placed;
  const reason = source.misread.get(at);
  if (reason === undefined || finding.code === 'escape' || finding.code.startsWith('too-')) return placed;
  // Nobody can take out what is not there to be seen.
  const said = finding.code === 'control-character' ? reason : `${finding.message} ${reason}`;
  return { ...placed, finding: { ...finding, message: said } };
}

/** What else is no YAML beside an odd character is what the character made of the lines around it. */
function withoutEcho(placed: readonly Placed[]): readonly Placed[] {
  if (placed.every(({ finding }) => finding.code !== 'odd-character')) return placed;
  return placed.filter(({ finding }) => finding.code !== 'not-yaml');
}

/** A path as people read it: `phases[2].items[0].done-when`. */
function formatPath(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\w$-]{1,40}$/.test(step)
        ? `.${step}`
        : `[${escapeControls(JSON.stringify(step.slice(0, 40)))}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/**
 * Where a path's value begins, as a message about `from` says it: `line 12`, `line 12 of owner/repo/file.yml@main`, or
 * `line 12 of your file` where `from` stands in a file that the learner's extends.
 */
export function whereIs(root: Place, target: Target, from: Target = target): string {
  const { source, at } = placeOf(root, target);
  const line = `line ${source.lines.linePos(at).line || 1}`;
  if (source.file !== undefined) return `${line} of ${source.file}`;
  return placeOf(root, from).source === source ? line : `${line} of your file`;
}

type Target = Pick<Finding, 'path' | 'key'>;

function placeOf(root: Place, target: Target): Pick<Place, 'source' | 'at'> {
  let place = root;
  for (const step of target.path) {
    const child = place.children.get(step);
    if (child === undefined) return place;
    ({ place } = child);
  }
  const key = target.key === undefined ? undefined : place.children.get(target.key);
  return key === undefined ? place : { source: key.place.source, at: key.keyAt };
}

function toProblem({ finding, source: { file, text, lines }, at }: Placed): Problem {
  const { line, col } = lines.linePos(at);
  const lineStart = at - Math.max(col - 1, 0);
  return {
    code: finding.code,
    ...(file !== undefined && { file }),
    line: Math.max(line, 1),
    column: countCharacters(text.slice(lineStart, at)) + 1,
    path: formatPath(finding.path),
    message: finding.message,
    ...(finding.allowed !== undefined && { allowed: finding.allowed }),
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
  };
}
