// Facts to an item of the draft: with its kind, which may be a guess.
import type { Kind } from '../../roadmap/roadmap.ts';
import type { DraftItem } from '../draft.ts';
import type { ItemText } from './item-text.ts';
import { inferKind } from '../words/kinds/kinds.ts';
import type { Place } from './place.ts';

interface Known {
  /** From a label on the same line. */
  readonly kind?: Kind | undefined;
  /** Whether the label says that it is something to learn. */
  readonly learning?: boolean;
  readonly place: Place;
}

/** The kind, and a guess more where it is one. `text` is all that the item's own line says. */
export function kindOf(
  itemText: ItemText,
  text: string,
  { kind, learning, place }: Known,
): Pick<DraftItem, 'kind' | 'guesses'> {
  const said = itemText.kind ?? kind;
  if (said !== undefined) return { kind: said, guesses: itemText.guesses };
  const at = text.indexOf(itemText.title);
  const found = inferKind(
    at > 0 && at < 40 ? text.slice(0, at) + itemText.title : itemText.title,
    place.kinds,
  );
  if (itemText.level !== undefined && place.kinds.includes('skill')) {
    return { kind: 'skill', guesses: [...itemText.guesses, 'a skill: a level to reach'] };
  }
  const unsure = found.from === 'nothing' || found.kind === 'task';
  const offered = itemText.by !== undefined && (found.kind === 'task' || found.kind === 'skill');
  if (offered || (learning === true && unsure)) {
    return {
      kind: 'course',
      guesses: [...itemText.guesses, `a course: ${offered ? 'it says who offers it' : 'by its label'}`],
    };
  }
  if (found.from === 'nothing') return { kind: found.kind, guesses: itemText.guesses };
  const by = found.from === 'place' ? 'by what it is under' : 'by its words';
  return { kind: found.kind, guesses: [...itemText.guesses, `${article(found.kind)} ${found.kind}: ${by}`] };
}

function article(kind: Kind): string {
  return /^[aeiou]/.test(kind) ? 'an' : 'a';
}

/** The facts as an item that has neither kind nor entries yet. */
export function toItem(
  itemText: ItemText,
  { under, optional }: Place,
): Omit<DraftItem, 'kind' | 'done' | 'entries' | 'line'> {
  const { title, by, url, resources, hours, covers, objective, level, notes, guesses } = itemText;
  return {
    title,
    ...(by !== undefined && { by }),
    ...(url !== undefined && { url }),
    resources,
    ...(hours !== undefined && { hours }),
    covers,
    ...(objective !== undefined && { objective }),
    ...(level !== undefined && { level }),
    doneWhen: [],
    optional: itemText.optional || optional,
    notes,
    choices: [],
    parts: [],
    guesses,
    under,
  };
}
