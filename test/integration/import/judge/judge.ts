// Compares what the importer made of a document with what its reader expects. Pure; knows the document only through the
// scanner and the expectation.
import { parse } from 'yaml';
import { itemsOf, type Item, type Phase, type Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { type Expectation, type ExpectedPhase, linesIn } from './expectation.ts';
import type { SourceLine } from './scan.ts';
import { bare, isTitle, shareOf, textOf, wordsOf } from './words.ts';

/** What of an import the judge looks at. */
export interface Outcome {
  readonly yaml: string;
  readonly roadmap: Roadmap;
  /** The lines that the report names as left out. */
  readonly leftOut: ReadonlySet<number>;
}

export interface Case {
  readonly lines: readonly SourceLine[];
  readonly expected: Expectation;
  readonly outcome: Outcome;
}

/** Most of a line's words; the rest may be in a number, a state or a name for the kind. */
const MOST = 0.75;

/** Lines that the expectation forgot or that are no work in the source: mistakes of the test. */
export function checkExpectation(lines: readonly SourceLine[], expected: Expectation): readonly string[] {
  const { phases, also = [], skills, leftOut = [] } = expected;
  const named = new Set([
    ...[...phases, ...also].flatMap((phase) => [...linesIn(phase.lines), ...linesIn(phase.parts)]),
    ...linesIn(skills),
    ...leftOut.flatMap((section) => linesIn(section.lines)),
  ]);
  const scanned = new Set(lines.map(({ line }) => line));
  return [
    ...lines
      .filter(({ line }) => !named.has(line))
      .map(({ line, text }) => `${line}: nothing expected: ${text}`),
    ...[...named].filter((line) => !scanned.has(line)).map((line) => `${line}: no work on this line`),
  ];
}

/** Lines whose work is not where a reader looks for it. */
export function findMisplaced({ lines, expected, outcome }: Case): readonly string[] {
  return lines
    .filter((line) => !isPlaced(line, expected, outcome))
    .map(
      (line) =>
        `${line.line}: ${line.text} → expected ${whereExpected(line, expected)}, got ${whereFound(line, outcome)}`,
    );
}

function isPlaced(line: SourceLine, expected: Expectation, { roadmap, leftOut }: Outcome): boolean {
  const has = (ranges: string | number | undefined) => linesIn(ranges).includes(line.line);
  if ((expected.leftOut ?? []).some((section) => has(section.lines)) && leftOut.has(line.line)) return true;
  if (has(expected.skills) && roadmap.skills.some(({ name }) => isSaid(line.text, name))) return true;
  const candidates = [...expected.phases, ...(expected.also ?? [])];
  return candidates
    .filter((phase) => has(phase.lines) || has(phase.parts))
    .some((phase) =>
      phasesCalled(phase, expected, roadmap).some(
        (found) => carrierIn(found, line) !== undefined || (has(phase.parts) && isInProse(found, line)),
      ),
    );
}

/** Phases of a title; the expected ones are told apart by their order where they share it. */
export function phasesCalled(
  phase: ExpectedPhase,
  { phases }: Expectation,
  roadmap: Roadmap,
): readonly Phase[] {
  const found = roadmap.phases.filter(({ title }) => isTitle(title, phase.title));
  const twins = phases.filter(({ title }) => isTitle(title, phase.title) || isTitle(phase.title, title));
  return twins.length > 1 && found.length > 1 ? found.slice(twins.indexOf(phase)).slice(0, 1) : found;
}

export function isSaid(line: string, name: string): boolean {
  const words = wordsOf(name);
  return words.size > 0 && shareOf(words, wordsOf(line)) === 1;
}

/** A part may say what the phase is for, or what comes out of it. */
function isInProse({ goal, outcome }: Phase, { text }: SourceLine): boolean {
  return shareOf(wordsOf(text), wordsOf(`${goal ?? ''} ${outcome ?? ''}`)) >= MOST;
}

/** The item of the phase that carries the line: nearly all of its words, or as its title. */
export function carrierIn(phase: Phase, { text }: SourceLine): Item | undefined {
  const words = wordsOf(text);
  const ranked = phase.items
    .map((item) => ({ item, share: shareOf(words, wordsOf(`${textOf(item)} ${item.kind}`)) }))
    .sort((one, other) => other.share - one.share);
  const titled = phase.items.find(({ title }) => bare(title) === bare(text));
  return (
    titled ??
    ranked.find(({ item, share }) => share >= MOST || (share >= 0.4 && isSaid(text, item.title)))?.item
  );
}

function whereExpected({ line }: SourceLine, { phases, also = [], leftOut = [] }: Expectation): string {
  const titles = [...phases, ...also].filter((phase) =>
    [...linesIn(phase.lines), ...linesIn(phase.parts)].includes(line),
  );
  const why = leftOut
    .filter((section) => linesIn(section.lines).includes(line))
    .map((section) => `left out (${section.why})`);
  return [...titles.map(({ title }) => `“${title}”`), ...why].join(' or ');
}

function whereFound(line: SourceLine, { roadmap, leftOut }: Outcome): string {
  const found = roadmap.phases
    .filter((phase) => carrierIn(phase, line) !== undefined)
    .map(({ title }) => `“${title}”`);
  return [...found, ...(leftOut.has(line.line) ? ['left out'] : [])].join(' and ') || 'nowhere';
}

/** Lines of which most words are neither in the YAML nor under a line number in the report. */
export function findLost({ lines, outcome }: Case): readonly string[] {
  const { roadmap, leftOut } = outcome;
  const said = [
    ...roadmap.phases.map(({ items }) => items.map((item) => wordsOf(`${textOf(item)} ${item.kind}`))),
    ...roadmap.phases.map(({ title, goal, outcome: end }) => [
      wordsOf(`${title} ${goal ?? ''} ${end ?? ''}`),
    ]),
    ...roadmap.skills.map(({ name }) => [wordsOf(name)]),
  ];
  return lines
    .filter(({ line, text }) => !leftOut.has(line) && !said.some((places) => isSaidBy(wordsOf(text), places)))
    .map(({ line, text }) => `${line}: dropped silently: ${text}`);
}

/** By one item, or by the two that a line with two books became. */
function isSaidBy(words: ReadonlySet<string>, places: readonly ReadonlySet<string>[]): boolean {
  const missingIn = (some: ReadonlySet<string>, place: ReadonlySet<string>) =>
    new Set([...some].filter((word) => !place.has(word)));
  const enough = (left: ReadonlySet<string>) => left.size <= (1 - MOST) * words.size;
  const first = leastOf(places.map((place) => missingIn(words, place)));
  if (first === undefined || enough(first)) return first !== undefined;
  const second = leastOf(places.map((place) => missingIn(first, place)));
  return second !== undefined && enough(second);
}

function leastOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
  return sets.toSorted((one, other) => one.size - other.size)[0];
}

/** Addresses in lines that were not left out, and that no item holds. */
export function findLostLinks({ lines, outcome }: Case): readonly string[] {
  const kept = itemsOf(outcome.roadmap).map(textOf).join('\n');
  return lines
    .filter(({ line }) => !outcome.leftOut.has(line))
    .flatMap(({ line, text }) => [...text.matchAll(/https?:\/\/[^\s>)|]+/g)].map(([url]) => ({ line, url })))
    .filter(({ url }) => !kept.includes(url))
    .map(({ line, url }) => `${line}: the address ${url} is gone`);
}

/** Phases that are missing, too many, in another order, or with another number of items than the lines say. */
export function findPhaseFaults({ expected, outcome }: Case): readonly string[] {
  const { phases, also = [] } = expected;
  const actual = outcome.roadmap.phases;
  const faults: string[] = [];
  let from = 0;
  for (const phase of phases) {
    const at = actual.findIndex(({ title }, index) => index >= from && isTitle(title, phase.title));
    const found = actual[at];
    if (found === undefined) {
      faults.push(`no phase “${phase.title}” where it is expected`);
      continue;
    }
    from = at + 1;
    faults.push(...phaseFaults(phase, found, outcome.yaml));
  }
  const spare = actual.filter(
    ({ title }) => ![...phases, ...also].some((phase) => isTitle(title, phase.title)),
  );
  return [...faults, ...spare.map(({ title }) => `a phase “${title}” that nobody expects`)];
}

function phaseFaults(phase: ExpectedPhase, found: Phase, yaml: string): readonly string[] {
  const own = linesIn(phase.lines).length;
  const [least, most] = phase.count ?? [own, own + linesIn(phase.parts).length];
  const count = found.items.length;
  const { duration } = (parse(yaml) as { phases: { title: string; duration?: string }[] }).phases.find(
    ({ title }) => title === found.title,
  ) ?? { duration: undefined };
  return [
    ...(count < least || count > most
      ? [`“${phase.title}” has ${count} items, expected ${least} to ${most}`]
      : []),
    ...(phase.emoji !== undefined && found.emoji !== phase.emoji
      ? [`“${phase.title}” has the emoji ${found.emoji ?? 'none'}, expected ${phase.emoji}`]
      : []),
    ...(phase.duration !== undefined && duration !== phase.duration
      ? [`“${phase.title}” lasts ${duration ?? '(not said)'}, expected ${phase.duration}`]
      : []),
  ];
}
