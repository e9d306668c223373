// Which item is meant: by its id, the number of its issue, or its title.
import { nearest } from '../../roadmap/nearest.ts';
import { ID_PATTERN } from '../../roadmap/id.ts';
import type { ItemProgress, Progress } from '../progress.ts';

const MOST_NEAR = 3;

/** The item, or the ids of those that were probably meant: up to three, the nearest first. */
export type FoundItem =
  | { readonly ok: true; readonly item: ItemProgress }
  | { readonly ok: false; readonly near: readonly string[] };

/** A word that could be an id is one, and has to be right; a title may be near. */
export function findItem({ phases }: Pick<Progress, 'phases'>, wanted: string): FoundItem {
  const items = phases.flatMap((phase) => phase.items);
  const word = wanted.trim();
  const exact =
    items.find(({ item }) => item.id === word) ??
    items.find(({ issue }) => issue !== undefined && word === `#${issue}`) ??
    items.find(({ item }) => item.was.includes(word)) ??
    items.find(({ item }) => item.title.toLowerCase() === word.toLowerCase());
  if (exact !== undefined) return { ok: true, item: exact };
  const titled = ID_PATTERN.test(word) ? undefined : byNearTitle(items, word);
  return titled === undefined ? { ok: false, near: nearIds(items, word) } : { ok: true, item: titled };
}

/** The one whose title has the words in it, else the one with the nearest title. */
function byNearTitle(items: readonly ItemProgress[], words: string): ItemProgress | undefined {
  const plain = words.toLowerCase();
  const within = plain === '' ? [] : items.filter(({ item }) => item.title.toLowerCase().includes(plain));
  if (within.length > 0) return within.length === 1 ? within[0] : undefined;
  const title = nearest(
    words,
    items.map(({ item }) => item.title),
  );
  return items.find(({ item }) => item.title === title);
}

function nearIds(items: readonly ItemProgress[], word: string): readonly string[] {
  const plain = word.toLowerCase();
  const within = items.filter(
    ({ item }) => plain !== '' && (item.id.includes(plain) || item.title.toLowerCase().includes(plain)),
  );
  const found = within.map(({ item }) => item.id).slice(0, MOST_NEAR);
  while (found.length < MOST_NEAR) {
    const left = items.map(({ item }) => item.id).filter((id) => !found.includes(id));
    const near = nearest(word, left);
    if (near === undefined) break;
    found.push(near);
  }
  return found;
}
