// Our roadmaps as they are written, and the documents that they come from.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { idFromTitle } from '../../../src/roadmap/id.ts';

interface Written {
  readonly id?: string;
  readonly title?: string;
  readonly name?: string;
}

interface WrittenRoadmap extends Written {
  readonly phases: readonly (Written & { readonly items: readonly Written[] })[];
  readonly skills?: readonly Written[];
  readonly tracks?: readonly Written[];
}

/** A roadmap that ships, as text. */
export function readOurs(name: string): string {
  return readFileSync(new URL(`../../../roadmaps/${name}.yml`, import.meta.url), 'utf8');
}

/** All that a roadmap says, by what says it: see `Facts` for the names. */
export function carriersOf(source: string): ReadonlyMap<string, string> {
  const { phases, skills = [], tracks = [], ...top } = parse(source) as WrittenRoadmap;
  return new Map([
    ['roadmap', said(top)],
    ...phases.map((phase) => [`phase/${idOf(phase)}`, said({ ...phase, items: [] })] as const),
    ...phases.flatMap(({ items }) => items.map((item) => [idOf(item), said(item)] as const)),
    ...skills.map((skill) => [`skill/${skill.name ?? ''}`, said(skill)] as const),
    ...tracks.map((track) => [`track/${idOf(track)}`, said(track)] as const),
  ]);
}

function idOf({ id, title = '' }: Written): string {
  return id ?? idFromTitle(title);
}

/** Every value, one a line. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(said).join('\n');
}

/** The document whose file name begins with that number. */
export function readSeed(folder: string, number: string): string {
  const file = readdirSync(folder).find((name) => name.startsWith(`${number}_`));
  if (file === undefined) throw new Error(`no document ${number} in ${folder}`);
  return readFileSync(join(folder, file), 'utf8');
}

/** Whether a text has a name in it as a word of its own, whatever the case, the dashes and the quotation marks. */
export function names(text: string, needle: string): boolean {
  const escaped = plain(needle).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'u').test(plain(text));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
}

/** The absolute web addresses in a Markdown text, each once. */
export function linksIn(text: string): readonly string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>"]+?(?=[\s<>"]|\)|$)/g))];
}

/**
 * What a document states: its list items, table rows, quotes and bold lead-ins, each split at its commas; of prose,
 * every line. Headings and labels that stand alone state nothing.
 */
export function statements(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const structured = lines.filter((line) => /^\s*(?:> ?)?\s*(?:[*-] |\d+\. |\||\*\*\p{L})/u.test(line));
  if (structured.length === 0) return lines;
  return structured
    .filter((line) => !/^[\s>*-]*\*\*[^*]+(?:\*\*:|:\*\*)\s*$/.test(line) && !/^\|[-| ]+$/.test(line))
    .flatMap((line) => line.split(/,(?![^()]*\))/).map((part) => part.trim()));
}
