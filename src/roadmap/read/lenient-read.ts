// What can be known of a roadmap although parts of it are wrong, so that the cross checks can speak at the same time
// as the schema. Takes nothing for granted about the value.
import { idFromTitle } from '../id.ts';
import type { Path } from '../check/finding.ts';
import type { Vocabulary } from '../schema/keys.ts';
import { dateOf, isRecord, type Loose, records, textOf } from './loose.ts';
import { nearestKey } from '../nearest.ts';

/** An id that somebody refers to, and where. */
export interface LenientReference {
  readonly id: string;
  readonly path: Path;
}

export interface LenientItem {
  readonly path: Path;
  /** The kinds that stand on it, near misses included, and `one-of`. */
  readonly kinds: readonly string[];
  readonly keys: readonly string[];
  /** Joined with " or " for a `one-of`. */
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** Whether the id is written and not made from the title. */
  readonly named: boolean;
  readonly was: readonly LenientReference[];
  readonly tracks: readonly LenientReference[];
  readonly needs: readonly LenientReference[];
  readonly choices: readonly { readonly path: Path; readonly kinds: readonly string[] }[];
}

export interface LenientPhase {
  readonly path: Path;
  readonly title: string | undefined;
  readonly emoji: string | undefined;
  readonly id: string | undefined;
  readonly named: boolean;
  readonly was: readonly LenientReference[];
  readonly tracks: readonly LenientReference[];
  readonly due: string | undefined;
  readonly duration: string | undefined;
  readonly keys: readonly string[];
  readonly items: readonly LenientItem[];
}

export interface LenientSkill {
  readonly path: Path;
  readonly name: string | undefined;
  readonly taughtBy: readonly LenientReference[];
}

interface LenientTrack {
  readonly path: Path;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly named: boolean;
}

export interface LenientRoadmap {
  readonly start: string | undefined;
  readonly phases: readonly LenientPhase[];
  readonly skills: readonly LenientSkill[];
  readonly tracks: readonly LenientTrack[];
  readonly track: string | undefined;
  readonly holidays: readonly { readonly path: Path; readonly from: string; readonly to: string }[];
}

/** Everything in the order of the file; what is not an object where one must be is left out. */
export function readLeniently(root: unknown, words: Vocabulary): LenientRoadmap {
  const file = isRecord(root) ? root : {};
  const tracker = isRecord(file['tracker']) ? file['tracker'] : {};
  return {
    start: dateOf(file['start']),
    phases: records(file['phases']).map(({ value, index }) =>
      readPhaseLeniently(value, ['phases', index], words),
    ),
    skills: records(file['skills']).map(({ value, index }) => ({
      path: ['skills', index],
      name: textOf(value['name']),
      taughtBy: references(value['taught-by'], ['skills', index, 'taught-by']),
    })),
    tracks: records(file['tracks']).map(({ value, index }) => ({
      path: ['tracks', index],
      title: textOf(value['title']),
      ...identify(value, textOf(value['title'])),
    })),
    track: textOf(file['track']),
    holidays: readHolidays(tracker['holidays']),
  };
}

/** Days and ranges whose dates exist. */
function readHolidays(value: unknown): LenientRoadmap['holidays'] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((entry, index) => {
    const [from, to] = isRecord(entry)
      ? [dateOf(entry['from']), dateOf(entry['to'])]
      : [dateOf(entry), dateOf(entry)];
    return from === undefined || to === undefined ? [] : [{ path: ['tracker', 'holidays', index], from, to }];
  });
}

/** The id as written, else the one that the title gives. */
function identify(value: Loose, title: string | undefined): Pick<LenientItem, 'id' | 'named'> {
  const id = textOf(value['id']) ?? (title === undefined ? undefined : idFromTitle(title));
  return { id, named: 'id' in value };
}

function readPhaseLeniently(phase: Loose, path: Path, words: Vocabulary): LenientPhase {
  const title = textOf(phase['title']);
  return {
    path,
    title,
    emoji: textOf(phase['emoji']),
    ...identify(phase, title),
    was: references(phase['was'], [...path, 'was']),
    tracks: references(phase['tracks'], [...path, 'tracks']),
    due: dateOf(phase['due']),
    duration: textOf(phase['duration']),
    keys: Object.keys(phase),
    items: records(phase['items']).map(({ value, index }) =>
      readItemLeniently(value, [...path, 'items', index], words),
    ),
  };
}

/** An item wherever it stands: in a phase, or added to another roadmap. */
export function readItemLeniently(item: Loose, path: Path, words: Vocabulary): LenientItem {
  const kinds = kindsOf(item, 'item', words);
  const choices = records(item['one-of']).map(({ value, index }) => ({
    value,
    path: [...path, 'one-of', index],
    kinds: kindsOf(value, 'choice', words),
  }));
  const titles =
    'one-of' in item
      ? choices.map(({ value, kinds: [kind] }) => titleOf(value, kind, words))
      : [titleOf(item, kinds[0], words)];
  const known = titles.filter((title) => title !== undefined);
  return {
    path,
    kinds,
    keys: Object.keys(item),
    title: known.length === 0 ? undefined : known.join(' or '),
    ...identify(item, known[0]),
    was: references(item['was'], [...path, 'was']),
    tracks: references(item['tracks'], [...path, 'tracks']),
    needs: Array.isArray(item['needs']) ? references(item['needs'], [...path, 'needs']) : [],
    choices: choices.map(({ path: at, kinds: found }) => ({ path: at, kinds: found })),
  };
}

/** The texts of a list, or the one text in place of it. */
export function references(value: unknown, path: Path): readonly LenientReference[] {
  if (typeof value === 'string') return [{ id: value.trim(), path }];
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((entry, index) =>
    typeof entry === 'string' ? [{ id: entry.trim(), path: [...path, index] }] : [],
  );
}

/** The kinds on an object; a misspelt one counts, so that it is not also said to be missing. */
function kindsOf(value: Loose, shape: 'item' | 'choice', words: Vocabulary): readonly string[] {
  const isKind = (key: string) => words.kinds.includes(key) || (shape === 'item' && key === 'one-of');
  const exact = Object.keys(value).filter(isKind);
  if (exact.length > 0) return exact;
  return Object.keys(value).flatMap((key) => meantKind(key, words.keys[shape], isKind) ?? []);
}

function meantKind(
  key: string,
  allowed: readonly string[],
  isKind: (key: string) => boolean,
): string | undefined {
  if (allowed.includes(key)) return undefined;
  const meant = nearestKey(key, allowed);
  return meant !== undefined && isKind(meant) ? meant : undefined;
}

function titleOf(value: Loose, kind: string | undefined, words: Vocabulary): string | undefined {
  if (kind === undefined) return undefined;
  const isKind = (name: string) => words.kinds.includes(name);
  const key =
    kind in value
      ? kind
      : Object.keys(value).find((name) => meantKind(name, words.keys.item, isKind) === kind);
  return key === undefined ? undefined : textOf(value[key]);
}
