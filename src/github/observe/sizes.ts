// The sizes of files that merged pull requests added: GitHub counts no lines of an empty file, nor of one that is not text.
// Asked for only where that decides whether an item is done, and remembered, since what was merged never changes.
import type { UnsizedFile } from '../../tracker/plan/plan.ts';
import type { MergedPull } from '../../tracker/observed.ts';
import { SIZES_AT_ONCE } from '../graphql/slots.ts';
import type { SizesQueryVariables } from '../graphql/graphql-types.ts';
import { ofType } from '../graphql/pages.ts';
import type { Reader } from '../graphql/read-wide.ts';
import { failure } from '../failures/failure.ts';
import type { Known } from '../known.ts';
import type { RepositoryName } from '../repository-name.ts';

/** In one reconciliation, files: the next one goes on with others. */
export const MOST_SIZED = 4 * SIZES_AT_ONCE;

/** A file as it was merged; as it is now where GitHub names no merge. */
function expressionOf({ mergeCommit }: Pick<MergedPull, 'mergeCommit'>, path: string): string {
  return `${mergeCommit?.oid ?? 'HEAD'}:${path}`;
}

/** The pull requests with the sizes that are known of their files. */
export function withSizes(pulls: readonly MergedPull[], { sizes = {} }: Known): readonly MergedPull[] {
  return pulls.map((pull) => ({
    ...pull,
    files: pull.files.map((file) => {
      const size = sizes[expressionOf(pull, file.path)];
      return size === undefined ? file : { ...file, size };
    }),
  }));
}

/** Asks for the sizes of these files, one request for each {@link SIZES_AT_ONCE}; what is not there has none. */
export async function learnSizes(
  { reader, at }: { readonly reader: Reader; readonly at: RepositoryName },
  pulls: readonly MergedPull[],
  files: readonly UnsizedFile[],
): Promise<void> {
  const expressions = files.flatMap(({ pull, path }) => {
    const found = pulls.find(({ number }) => number === pull);
    return found === undefined ? [] : [expressionOf(found, path)];
  });
  for (let from = 0; from < expressions.length; from += SIZES_AT_ONCE) {
    const asked = expressions.slice(from, from + SIZES_AT_ONCE);
    const { repository } = await reader.github.graphql('Sizes', { ...at, ...variables(asked) });
    if (repository === null) throw failure('gone');
    const sizes = asked.map((expression, slot) => {
      const blob = ofType(repository[`file${slot}` as 'file0']);
      return [expression, blob?.byteSize ?? 0] as const;
    });
    reader.known.sizes = { ...reader.known.sizes, ...Object.fromEntries(sizes) };
  }
}

type Slots = Omit<SizesQueryVariables, 'owner' | 'name'>;

function variables(expressions: readonly string[]): Slots {
  const slots = Array.from({ length: SIZES_AT_ONCE }, (_, slot) => [
    `file${slot}`,
    expressions[slot] ?? 'HEAD:',
  ]);
  return Object.fromEntries(slots) as Slots;
}

/** Forgets what belongs to no pull request that was read. */
export function keepSizes(known: Known, pulls: readonly MergedPull[]): void {
  const merges = new Set(pulls.map(({ mergeCommit }) => mergeCommit?.oid));
  const kept = Object.entries(known.sizes ?? {}).filter(([name]) =>
    merges.has(name.slice(0, name.indexOf(':'))),
  );
  if (kept.length === 0) delete known.sizes;
  else known.sizes = Object.fromEntries(kept);
}
