// Ids that stay the same when the source is edited elsewhere: from the title alone, and from the phase where it is repeated.
import { idFromTitle } from '../../roadmap/id.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftItem, DraftPhase } from '../draft.ts';

/** Letters that Latin cannot write: an id of the few others would not tell titles apart. */
const UNWRITTEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Arabic}]/u;
const MAX_SUFFIX = 24;

/** An id for a title, and one of its own where Latin cannot write it. */
export function idFor(title: string, prefix: string): string {
  const slug = idFromTitle(title);
  if (slug !== '' && !UNWRITTEN.test(title)) return slug;
  return trimId(`${slug === '' ? prefix : trimId(slug.slice(0, 40))}-${hashOf(title)}`);
}

/** An id for each item, in the order of the phases. */
export function assignItemIds(phases: readonly DraftPhase[]): readonly (readonly string[])[] {
  const titles = phases.map(({ items }) => items.map(({ title }) => idFor(title, 'item')));
  const repeated = repeats(titles.flat());
  const inPhase = phases.map((phase, index) =>
    phase.items.map((_, place) => {
      const id = titles[index]?.[place] ?? '';
      return repeated.has(id) ? join(id, idFor(phase.title, 'phase')) : id;
    }),
  );
  const still = repeats(inPhase.flat());
  const told = phases.map((phase, index) =>
    phase.items.map((item, place) => {
      const id = inPhase[index]?.[place] ?? '';
      const group = item.under[0]?.title;
      if (!still.has(id)) return id;
      return join(id, group === undefined ? hashOf(detailsOf(item)) : idFor(group, 'part'));
    }),
  );
  return makeUnique(told);
}

/** An id for each phase. */
export function assignPhaseIds(phases: readonly DraftPhase[]): readonly string[] {
  return makeUnique([phases.map(({ title }) => idFor(title, 'phase'))])[0] ?? [];
}

/** An id for each track. */
export function assignTrackIds(titles: readonly string[]): readonly string[] {
  return makeUnique([titles.map((title) => idFor(title, 'track'))])[0] ?? [];
}

/** What is the same in everything else gets a number. */
function makeUnique(ids: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const taken = new Set(ids.flat());
  const seen = new Set<string>();
  const next = new Map<string, number>();
  return ids.map((inPhase) =>
    inPhase.map((id) => {
      if (!seen.has(id)) {
        seen.add(id);
        return id;
      }
      let number = next.get(id) ?? 2;
      while (taken.has(join(id, String(number)))) number++;
      next.set(id, number + 1);
      const unique = join(id, String(number));
      taken.add(unique);
      return unique;
    }),
  );
}

function repeats(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

function join(id: string, suffix: string): string {
  const short = shorten(suffix);
  return `${trimId(id.slice(0, LIMITS.id - short.length - 1))}-${short}`;
}

/** Cut at the end of a word, where one is near. */
function shorten(suffix: string): string {
  if (suffix.length <= MAX_SUFFIX) return suffix;
  const start = suffix.slice(0, MAX_SUFFIX + 1);
  const end = start.lastIndexOf('-');
  return trimId(end >= 8 ? start.slice(0, end) : start.slice(0, MAX_SUFFIX));
}

function trimId(id: string): string {
  return id.slice(0, LIMITS.id).replace(/-+$/, '');
}

function detailsOf({ objective, covers, url, notes, by }: DraftItem): string {
  return [objective, by, url, ...covers, ...notes].join('|');
}

/** FNV-1a over the UTF-16 units: short, and the same for ever. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
