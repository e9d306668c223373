// Entries under one heading as one item with a checklist. What an entry says besides its title stays, in the notes.
import { writeCondition } from '../../roadmap/condition.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { Kind } from '../../roadmap/roadmap.ts';
import type { DraftItem, DraftPhase, Under } from '../draft.ts';

/** Entries that belong together, in the order of the source; one alone stays as it is. */
export interface Group {
  /** What it is called by; absent for what stands right under the title of its phase. */
  readonly heading?: Under;
  /** Headings between the phase and that one. */
  readonly above: readonly Under[];
  readonly items: readonly DraftItem[];
}

/** Notes and checklists have their limits: what is more goes to a further item. */
const NOTES_ROOM = LIMITS.notes * 0.8;

/** The group as one item, or as several where it is too much for one; a single entry as it is. */
export function foldGroup({ heading, above, items }: Group, phase: DraftPhase): readonly DraftItem[] {
  if (items.length < 2) return items;
  const title = heading?.title ?? phase.title;
  const chunks = chunksOf(items);
  return chunks.map((chunk, index) => ({
    ...foldAll(chunk, heading),
    title: chunks.length === 1 ? title : `${title} (${index + 1} of ${chunks.length})`,
    line: index === 0 ? (heading?.line ?? phase.line) : (chunk[0]?.line ?? phase.line),
    under: above,
  }));
}

function foldAll(
  items: readonly DraftItem[],
  heading: Under | undefined,
): Omit<DraftItem, 'title' | 'line' | 'under'> {
  const done = items.every((item) => item.done);
  return {
    kind: kindOfAll(items),
    resources: items.flatMap(({ title, url, resources }) => [
      ...(url === undefined ? [] : [{ title, url }]),
      ...resources,
    ]),
    covers: [],
    doneWhen: items.map((item) => writeCondition({ text: conditionOf(item, heading), met: item.done })),
    choices: [],
    optional: items.every((item) => item.optional),
    done,
    notes: items.flatMap(besideTitle),
    entries: [],
    parts: items.flatMap(({ entries, parts }) => [...entries, ...parts]),
    guesses: [`a checklist of the ${items.length} entries under it`],
  };
}

/** The entry with the headings that stand between it and the one that the item is named after. */
function conditionOf({ title, under, optional }: DraftItem, heading: Under | undefined): string {
  const at = heading === undefined ? -1 : under.findIndex(({ line }) => line === heading.line);
  const between = under
    .slice(at + 1)
    .filter(({ isLabel }) => !isLabel)
    .map((one) => one.title);
  const said = [...between, title].join(': ');
  return optional ? `${said} (optional)` : said;
}

/** The kind that most of them have; a task where that would be one work of many. */
function kindOfAll(items: readonly DraftItem[]): Kind {
  const counts = new Map<Kind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most = 'task'] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return most === 'skill' || most === 'practice' || most === 'career' || most === 'community' ? most : 'task';
}

function besideTitle(item: DraftItem): readonly string[] {
  const { title, by, objective, level, covers, doneWhen, notes } = item;
  const said = [by ?? '', objective ?? '', level ?? '', ...covers, ...doneWhen, ...notes].filter(
    (text) => text !== '',
  );
  return said.length === 0 ? [] : [`${title}: ${said.join('; ')}`];
}

/** As even as they can be, each within the limits of an item. */
function chunksOf(items: readonly DraftItem[]): readonly (readonly DraftItem[])[] {
  const notes = items.flatMap(besideTitle).reduce((sum, text) => sum + text.length + 1, 0);
  const needed = Math.max(Math.ceil(items.length / LIMITS.entries), Math.ceil(notes / NOTES_ROOM));
  const size = Math.max(1, Math.ceil(items.length / needed));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
