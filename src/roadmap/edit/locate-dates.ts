// Where the dates of a roadmap are written: in the learner's own file, or in one that it builds on.
import { idFromTitle } from '../id.ts';
import { textOf } from '../read/loose.ts';
import { type Node, childOf, childrenOf } from '../read/node.ts';

/** A value, and where it stands. */
export interface Spot {
  /** In UTF-16 units of its file. */
  readonly at: number;
  /** The file that it stands in; none for the learner's own. */
  readonly file?: string;
  /** As it is read: text, or a number. */
  readonly value: unknown;
}

interface PhaseDates {
  readonly due?: Spot;
  readonly duration?: Spot;
}

export interface Dates {
  readonly start?: Spot;
  readonly pace?: Spot;
  /** By phase id. */
  readonly phases: ReadonlyMap<string, PhaseDates>;
}

/** Of a roadmap that is valid, with what it builds on already in it. */
export function locateDates(node: Node): Dates {
  const phases = childOf(node, 'phases');
  const list = phases === undefined ? [] : [...childrenOf(phases)].map(([, phase]) => phase);
  return {
    ...spot(node, 'start'),
    ...spot(node, 'pace'),
    phases: new Map(
      list.map((phase) => {
        const id = textOf(childOf(phase, 'id')?.value);
        const title = textOf(childOf(phase, 'title')?.value) ?? '';
        return [id ?? idFromTitle(title), { ...spot(phase, 'due'), ...spot(phase, 'duration') }];
      }),
    ),
  };
}

function spot<Key extends string>(node: Node, key: Key): { readonly [One in Key]?: Spot } {
  const found = childOf(node, key);
  if (found === undefined) return {};
  const { source, at } = found.place;
  const file = source.file === undefined ? {} : { file: source.file };
  return { [key]: { at, value: found.value, ...file } } as { readonly [One in Key]?: Spot };
}
