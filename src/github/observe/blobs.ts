// The bytes of files, asked for by the names that git gives them, and only once their size is known to be small: nothing
// large is ever fetched.
import { blobNameOf } from '../../tracker/content/blob-name.ts';
import { BLOBS_AT_ONCE } from '../graphql/slots.ts';
import type { BlobsFragment, TextsQueryVariables } from '../graphql/graphql-types.ts';
import { ofType } from '../graphql/pages.ts';
import { failure } from '../failures/failure.ts';
import type { Reader } from '../graphql/read-wide.ts';
import type { RepositoryName } from '../repository-name.ts';

/** A file that is not read yet. */
export interface Blob {
  readonly oid: string;
  readonly byteSize: number;
}

/** Texts by git's names of their bytes, as GitHub gives them: not always all of the bytes. */
type Texts = Map<string, string | null>;

export interface Blobs {
  readonly reader: Reader;
  readonly at: RepositoryName;
  readonly texts: Texts;
  /** Names of what was read, to be asked for with the next reconciliation's first request. */
  readonly used: Set<string>;
}

/** The store of a reconciliation, with what came along with the first request. */
export function openBlobs(reader: Reader, at: RepositoryName, answer: BlobsFragment): Blobs {
  return { reader, at, texts: textsOf(answer), used: new Set() };
}

type Slot = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
const SLOTS: readonly Slot[] = [0, 1, 2, 3, 4, 5, 6, 7];
const NOTHING = '0'.repeat(40);

/** The variables that ask for these texts, as many as one request gives. */
export function blobVariables(oids: readonly string[]): Omit<TextsQueryVariables, 'owner' | 'name'> {
  const entries = SLOTS.flatMap((slot) => [
    [`blob${slot}`, oids[slot] ?? NOTHING],
    [`with${slot}`, oids[slot] !== undefined],
  ]);
  return Object.fromEntries(entries) as Omit<TextsQueryVariables, 'owner' | 'name'>;
}

function textsOf(answer: BlobsFragment): Texts {
  const blobs = SLOTS.map((slot) => ofType(answer[`blob${slot}`]));
  return new Map(blobs.flatMap((blob) => (blob === null ? [] : [[blob.oid, blob.text] as const])));
}

/** Has these files' texts at hand: one request for those that are not, whatever their number up to {@link BLOBS_AT_ONCE}. */
export async function prefetch(blobs: Blobs, wanted: readonly (Blob | null)[]): Promise<void> {
  const missing = new Set(wanted.flatMap((blob) => (blob === null ? [] : [blob.oid])));
  for (const oid of blobs.texts.keys()) missing.delete(oid);
  const rest = [...missing];
  while (rest.length > 0) {
    const oids = rest.splice(0, BLOBS_AT_ONCE);
    const { repository } = await blobs.reader.github.graphql('Texts', {
      ...{ owner: blobs.at.owner, name: blobs.at.name },
      ...blobVariables(oids),
    });
    if (repository === null) throw failure('gone');
    for (const [oid, text] of textsOf(repository)) blobs.texts.set(oid, text);
  }
}

/** A file's text when it is UTF-8 to the byte, byte order mark included; else null. */
export async function exactText(blobs: Blobs, blob: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readBytes(blobs, blob));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A file's bytes. One more request, unless GraphQL gave them all as text. */
export async function readBytes(blobs: Blobs, blob: Blob): Promise<Uint8Array> {
  await prefetch(blobs, [blob]);
  blobs.used.add(blob.oid);
  return await bytesOf(blobs, { ...blob, text: blobs.texts.get(blob.oid) ?? null });
}

/** The bytes behind a text that GraphQL gave; where that is not all of them, one more request. */
export async function bytesOf(
  { reader, at }: Pick<Blobs, 'reader' | 'at'>,
  { oid, text }: { readonly oid: string; readonly text: string | null },
): Promise<Uint8Array> {
  const bytes = Buffer.from(text ?? '');
  if (text !== null && blobNameOf(bytes) === oid) return bytes;
  const { data } = await reader.github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: at.owner,
    repo: at.name,
    file_sha: oid,
  });
  return Buffer.from(data.content, 'base64');
}

/** The next reconciliation finds what this one wrote, in the place of what it wrote over. */
export function rememberWritten({ reader }: Blobs, texts: readonly string[]): void {
  const written = texts.map(blobNameOf);
  reader.known.blobs = [...written, ...(reader.known.blobs ?? [])].slice(0, BLOBS_AT_ONCE);
}

/** Notes what was read, so that the next reconciliation has it with its first request. */
export function rememberBlobs({ reader, used }: Blobs): void {
  reader.known.blobs = [...used].slice(0, BLOBS_AT_ONCE);
}
