// Where a list or a table stands, as far as it says something of what is in it.
import type { Kind } from '../../roadmap/roadmap.ts';
import { kindOfLabel, kindOfPlace } from '../words/kinds/kinds.ts';
import { isOptionalHeading } from '../words/states.ts';
import type { Under } from '../draft.ts';
import type { Phrase } from './phrase.ts';
import type { Definitions } from '../source/definitions.ts';

export interface Place {
  /** The kinds of what it stands under, the nearest first; undefined where a heading says none. */
  readonly kinds: readonly (Kind | undefined)[];
  /** Whether one of what it stands under says that it may be left out. */
  readonly optional: boolean;
  /** The headings and labels over it inside its phase, the outermost first. */
  readonly under: readonly Under[];
  /** The last line of the paragraph before it. */
  readonly lead?: Phrase;
  readonly definitions: Definitions;
  /** Whether the document draws its boxes as emoji. */
  readonly drawnBoxes: boolean;
}

/** The place in a section whose heading may say that all in it may be left out. */
export function placeIn(place: Place, { optional = false }: { readonly optional?: boolean }): Place {
  return optional ? { ...place, optional } : place;
}

/** The place under a further heading or label. */
export function placeUnder(place: Place, heading: Under): Place {
  const { title } = heading;
  const { kinds, definitions, drawnBoxes, under } = place;
  const others = { kinds, optional: place.optional, definitions, drawnBoxes, under };
  if (title === '') return others;
  const kind = kindOfLabel(title) ?? kindOfPlace(title);
  const optional = place.optional || isOptionalHeading(title);
  return { ...others, kinds: [kind, ...kinds], optional, under: [...under, heading] };
}
