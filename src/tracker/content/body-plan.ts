// What an issue's body is made of: see body.ts, which makes it.
import type { BlockerMemo } from '../blockers/blocker.ts';
import type { Item, Phase } from '../../roadmap/roadmap.ts';
import type { Marker } from './managed-block.ts';

/** An issue's body to be: rendered when the numbers of the issues that it links to are known. */
export interface BodyPlan {
  readonly item: Item;
  readonly phase: Phase;
  /** The items that should come first: linked by number where it is known, else named by title. */
  readonly needs: readonly { readonly id: string; readonly title: string }[];
  /** What shows that an item of this kind is done, where the roadmap says so. */
  readonly evidence?: string;
  /** The item's labels, as the roadmap names them: the marker remembers them. */
  readonly labels: readonly string[];
  /** What stands outside our part and stays byte for byte. */
  readonly before: string;
  readonly after: string;
  /** Labels of the boxes that are ticked in the issue; absent where it is new: then the roadmap says which are. */
  readonly ticked?: readonly string[];
  readonly since?: string;
  /** The pull request that said that it is worked on. */
  readonly progress?: number;
  /** Whom we assigned, since the item is up next. */
  readonly assigned?: string;
  /** The issues that block it, as the marker remembers them. */
  readonly blockers: readonly BlockerMemo[];
  /** What the marker keeps of what the learner said in a command. */
  readonly said?: Pick<Marker, 'did' | 'shows' | 'why' | 'pause' | 'skills'>;
  /** The learner's own words inside our part, which we keep; of ours before them the checksum and the fingerprint. */
  readonly kept?: { readonly text: string; readonly sum: string; readonly from?: string };
}

/** A text that is made at once, since it links to nothing that is to come: of an item that left the roadmap, or of a command. */
export interface WholeBody {
  readonly text: string;
}
