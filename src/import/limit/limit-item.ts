// A drafted item within the limits of a roadmap: what is too long moves to the notes, and what is too long for them is said.
import type { Item, Resource } from '../../roadmap/roadmap.ts';
import { isVisible } from '../../roadmap/text.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftItem } from '../draft.ts';
import type { FoundNeeds } from './needs.ts';
import type { ImportNote } from '../report/report.ts';

export interface FittedItem {
  readonly item: Item;
  readonly notes: readonly ImportNote[];
}

/** The item under its id, behind those that it needs. */
export function limitItem(draft: DraftItem, id: string, found: FoundNeeds = { needs: [] }): FittedItem {
  const { line } = draft;
  const spare: string[] = [];
  const told: ImportNote[] = [];
  const title = limitTitle(draft, spare, told);
  const by = limitLine(draft.by, spare);
  const objective = limitObjective(draft.objective, spare);
  const covers = limitList(draft.covers, LIMITS.line, spare);
  const doneWhen = limitList(draft.doneWhen, LIMITS.condition, spare);
  const resources = limitResources(draft.resources, spare);
  const all = [...draft.notes, ...(found.note === undefined ? [] : [found.note]), ...spare]
    .filter(isVisible)
    .join('\n');
  const notes = all.length > LIMITS.notes ? `${cut(all, LIMITS.notes - 1)}…` : all;
  if (all.length > LIMITS.notes)
    told.push({ line, message: `the notes were cut after ${LIMITS.notes} characters` });
  const { kind, url, hours, level, optional, done } = draft;
  return {
    item: {
      id,
      named: true,
      was: [],
      kind,
      title,
      ...(by !== undefined && { by }),
      ...(url !== undefined && { url }),
      resources,
      ...(hours !== undefined && { hours }),
      covers,
      ...(objective !== undefined && { objective }),
      ...(level !== undefined && { level }),
      needs: found.needs,
      paths: [],
      doneWhen,
      optional,
      done,
      ...(notes !== '' && { notes }),
      choices: draft.choices.map((choice) => ({
        ...choice,
        title: cut(choice.title, LIMITS.itemTitle),
        ...(choice.by !== undefined && { by: cut(choice.by, LIMITS.line) }),
      })),
    },
    notes: told,
  };
}

function limitTitle({ title, choices, line }: DraftItem, spare: string[], told: ImportNote[]): string {
  // The title of a choice is made of its ways.
  if (choices.length > 0) return choices.map((choice) => cut(choice.title, LIMITS.itemTitle)).join(' or ');
  if (title.length <= LIMITS.itemTitle) return title;
  spare.push(title);
  told.push({ line, message: 'the title was shortened; the notes have all of it' });
  const short = cut(title, 150);
  const space = Math.max(...[' ', '，', '、', '；', '。'].map((end) => short.lastIndexOf(end)));
  return `${space > 80 ? short.slice(0, space) : short}…`;
}

function limitLine(text: string | undefined, spare: string[]): string | undefined {
  if (text === undefined || (text.length <= LIMITS.line && isVisible(text))) return text;
  spare.push(text);
  return undefined;
}

function limitObjective(text: string | undefined, spare: string[]): string | undefined {
  if (text === undefined || (text.length <= LIMITS.objective && isVisible(text))) return text;
  spare.push(text);
  return undefined;
}

function limitList(texts: readonly string[], longest: number, spare: string[]): readonly string[] {
  const lines = texts.map((text) => text.replace(/\s*\n\s*/g, ' ').trim()).filter(isVisible);
  const fitting = lines.filter((text) => text.length <= longest);
  spare.push(...lines.filter((text) => text.length > longest), ...fitting.slice(LIMITS.entries));
  return fitting.slice(0, LIMITS.entries);
}

function limitResources(resources: readonly Resource[], spare: string[]): readonly Resource[] {
  spare.push(...resources.slice(LIMITS.resources).map(({ title, url }) => `${title}: ${url ?? ''}`));
  return resources.slice(0, LIMITS.resources).map((resource) => {
    const title = isVisible(resource.title)
      ? resource.title.replace(/\s+/g, ' ').trim()
      : (resource.url ?? '');
    return { ...resource, title: cut(title, LIMITS.resourceTitle) };
  });
}

/** At most so many UTF-16 units, and no half character at the end. */
export function cut(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
