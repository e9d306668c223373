// Where a list or a table stands, as far as it says something of what is in it.
import type { Kind } from '../../roadmap/roadmap.ts';
import { kindOfLabel, kindOfPlace } from '../words/kinds/kinds.ts';
import type { Phrase } from './phrase.ts';
import type { Definitions } from '../source/definitions.ts';

export interface Place {
  /** The kinds of what it stands under, the nearest first; undefined where a heading says none. */
  readonly kinds: readonly (Kind | undefined)[];
  /** The outermost heading or label over it inside its phase. */
  readonly group?: string;
  /** The last line of the paragraph before it. */
  readonly lead?: Phrase;
  readonly definitions: Definitions;
  /** Whether the document draws its boxes as emoji. */
  readonly drawnBoxes: boolean;
}

/** The place under a further heading or label. */
export function placeUnder(place: Place, heading: string): Place {
  const { kinds, definitions, drawnBoxes, group } = place;
  const others = { kinds, definitions, drawnBoxes };
  if (heading === '') return { ...others, ...(group !== undefined && { group }) };
  const kind = kindOfLabel(heading) ?? kindOfPlace(heading);
  return { ...others, kinds: [kind, ...place.kinds], group: group ?? heading };
}
