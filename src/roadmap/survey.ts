// What can be known of a roadmap although parts of it are wrong, so that the cross checks can speak at the same time
// as the schema. Takes nothing for granted about the value.
import { idFromTitle } from './id.ts';
import { nearestKey } from './nearest.ts';
import type { Path } from './finding.ts';
import { isDate } from './repair.ts';
import { KINDS, type Kind } from './roadmap.ts';
import { KEYS } from './schema.ts';

export interface SurveyedItem {
  readonly path: Path;
  /** The kinds that stand on it, near misses included; `one-of` apart. */
  readonly kinds: readonly (Kind | 'one-of')[];
  readonly keys: readonly string[];
  /** Joined with " or " for a `one-of`. */
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** Whether the id is written and not made from the title. */
  readonly named: boolean;
  readonly needs: readonly { readonly id: string; readonly path: Path }[];
  readonly choices: readonly { readonly path: Path; readonly kinds: readonly Kind[] }[];
}

export interface SurveyedPhase {
  readonly path: Path;
  readonly title: string | undefined;
  readonly emoji: string | undefined;
  readonly id: string | undefined;
  readonly named: boolean;
  readonly due: string | undefined;
  readonly duration: string | undefined;
  readonly keys: readonly string[];
  readonly items: readonly SurveyedItem[];
}

export interface Survey {
  readonly start: string | undefined;
  readonly phases: readonly SurveyedPhase[];
}

type Loose = Readonly<Record<string, unknown>>;

/** Phases and items in the order of the file; what is not an object is left out. */
export function surveyRoadmap(root: unknown): Survey {
  if (!isRecord(root)) return { start: undefined, phases: [] };
  const phases = records(root['phases']).map(({ value, index }) => surveyPhase(value, ['phases', index]));
  return { start: dateOf(root['start']), phases };
}

function surveyPhase(phase: Loose, path: Path): SurveyedPhase {
  const title = textOf(phase['title']);
  const written = textOf(phase['id']);
  return {
    path,
    title,
    emoji: textOf(phase['emoji']),
    id: written ?? (title === undefined ? undefined : idFromTitle(title)),
    named: 'id' in phase,
    due: dateOf(phase['due']),
    duration: textOf(phase['duration']),
    keys: Object.keys(phase),
    items: records(phase['items']).map(({ value, index }) => surveyItem(value, [...path, 'items', index])),
  };
}

function surveyItem(item: Loose, path: Path): SurveyedItem {
  const kinds = kindsOf(item, KEYS.item);
  const choices = records(item['one-of']).map(({ value, index }) => ({
    value,
    path: [...path, 'one-of', index],
    kinds: kindsOf(value, KEYS.choice).filter((kind) => kind !== 'one-of'),
  }));
  const titles =
    'one-of' in item
      ? choices.map(({ value, kinds: [kind] }) => titleOf(value, kind))
      : [titleOf(item, kinds[0])];
  const known = titles.filter((title) => title !== undefined);
  const [first] = known;
  const needs = Array.isArray(item['needs']) ? (item['needs'] as readonly unknown[]) : [];
  return {
    path,
    kinds,
    keys: Object.keys(item),
    title: known.length === 0 ? undefined : known.join(' or '),
    id: textOf(item['id']) ?? (first === undefined ? undefined : idFromTitle(first)),
    named: 'id' in item,
    needs: needs.flatMap((need, index) =>
      typeof need === 'string' ? [{ id: need.trim(), path: [...path, 'needs', index] }] : [],
    ),
    choices: choices.map(({ path: at, kinds: found }) => ({ path: at, kinds: found })),
  };
}

const KIND_KEYS: ReadonlySet<string> = new Set([...KINDS, 'one-of']);

/** The kinds on an object; a misspelt one counts, so that it is not also said to be missing. */
function kindsOf(value: Loose, allowed: readonly string[]): readonly (Kind | 'one-of')[] {
  const exact = Object.keys(value).filter((key) => KIND_KEYS.has(key));
  const near = exact.length > 0 ? [] : Object.keys(value).map((key) => meantKind(key, allowed));
  return [...exact, ...near.filter((key) => key !== undefined)] as (Kind | 'one-of')[];
}

function meantKind(key: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes(key)) return undefined;
  const meant = nearestKey(key, allowed);
  return meant !== undefined && KIND_KEYS.has(meant) ? meant : undefined;
}

function titleOf(value: Loose, kind: Kind | 'one-of' | undefined): string | undefined {
  if (kind === undefined) return undefined;
  const key = kind in value ? kind : Object.keys(value).find((name) => meantKind(name, KEYS.item) === kind);
  return key === undefined ? undefined : textOf(value[key]);
}

function records(value: unknown): readonly { readonly value: Loose; readonly index: number }[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((entry, index) =>
    isRecord(entry) ? [{ value: entry, index }] : [],
  );
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDate(value) ? value : undefined;
}
