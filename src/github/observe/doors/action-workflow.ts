// The repository's own workflow that runs Milepost as an Action, where it has one.
import type { PlacesFragment } from '../../graphql/graphql-types.ts';
import { ofType } from '../../graphql/pages.ts';
import { failure } from '../../failures/failure.ts';
import { type Blob, type Blobs, exactText } from '../blobs.ts';

/** A file that may be one, by its name. */
export interface Candidate {
  readonly path: string;
  readonly blob: Blob;
}

/** `milepost init --action` names it so. */
const NAME = 'milepost';
const MOST = 3;
const LARGEST_BYTES = 65_536;

/** The files of `.github/workflows` that may be one. */
export function findCandidates({ workflows }: PlacesFragment): readonly Candidate[] {
  const entries = ofType(workflows)?.entries ?? [];
  const named = entries
    .filter(({ name }) => isNamed(name))
    .flatMap(({ name, object }) => {
      const blob = ofType(object);
      const isRead = blob !== null && 'byteSize' in blob && blob.byteSize <= LARGEST_BYTES;
      return isRead ? [{ path: `.github/workflows/${name}`, blob }] : [];
    });
  return named.slice(0, MOST);
}

function isNamed(name: string): boolean {
  return name.toLowerCase().includes(NAME) && /\.ya?ml$/i.test(name);
}

const USES = /^[ \t]*(?:- )?uses:[ \t]*["']?[\w.-]{1,39}\/milepost@/m;

/** Whether a workflow uses the Action, by its text. */
export function usesAction(text: string): boolean {
  return USES.test(text);
}

/** Of an observation. */
interface Observed {
  readonly rest: { readonly blobs: Blobs; readonly candidates: readonly Candidate[] };
}

/**
 * Throws `left-to-action` where a workflow of the repository runs Milepost: two would create everything twice. One request where its
 * text is not known.
 */
export async function refuseBesideAction({ rest }: Observed): Promise<void> {
  for (const { path, blob } of rest.candidates) {
    if (usesAction((await exactText(rest.blobs, blob)) ?? '')) throw failure('left-to-action', {}, path);
  }
}
