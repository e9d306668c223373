// One file of any repository that the token may read, as it is at a branch, tag or commit.
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { bytesOf, openBlobs, readBytes } from './blobs.ts';
import type { GitHub } from '../client/connect.ts';
import type { RepositoryName } from '../repository-name.ts';
import { ofType } from '../graphql/pages.ts';
import type { Reader } from '../graphql/read-wide.ts';

export interface FileAddress extends RepositoryName {
  readonly path: string;
  /** A branch, tag or commit; without it, the default branch. */
  readonly ref?: string;
}

export interface FileAt {
  readonly bytes: Uint8Array;
  /** Whether only some may see its repository. */
  readonly isPrivate: boolean;
}

/**
 * Reads a file: one request, and one more where it is not known from the last time. Throws a MilepostError: `not-found` where
 * the repository is not there or hidden, `input` where the repository has no such branch or file, or it has more than `most`
 * bytes, by default as many as a roadmap may have; that one is not fetched.
 */
export async function readFileAt(reader: Reader, address: FileAddress, most = LIMITS.bytes): Promise<FileAt> {
  const { owner, name, path, ref = 'HEAD' } = address;
  const at = { owner, name };
  const key = keyOf(address);
  const remembered = reader.known.bases?.[key];
  const { repository } = await reader.github.graphql('FileAt', {
    ...{ ...at, commit: ref, file: `${ref}:${path}` },
    ...{ known: remembered ?? '0'.repeat(40), isKnown: remembered !== undefined },
  });
  if (repository === null) throw hidden(address);
  const file = ofType(repository.file);
  if (file === null) throw repository.commit === null ? noRef(address) : noFile(address);
  if (file.byteSize > most) throw tooLarge(address, file.byteSize, most);
  const known = ofType(repository.known);
  const bytes =
    known?.oid === file.oid
      ? await bytesOf({ reader, at }, known)
      : await readBytes(openBlobs(reader, at, {}), file);
  reader.known.bases = { ...reader.known.bases, [key]: file.oid };
  return { bytes, isPrivate: repository.isPrivate };
}

/** Whether it was read before. */
export function isKnownFile({ known }: Reader, address: FileAddress): boolean {
  return known.bases?.[keyOf(address)] !== undefined;
}

function keyOf({ owner, name, path, ref = 'HEAD' }: FileAddress): string {
  return `${owner}/${name}/${path}@${ref}`;
}

/** Whether only some may see a repository. */
export async function isPrivate(github: GitHub, { owner, name }: RepositoryName): Promise<boolean> {
  const { repository } = await github.graphql('Private', { owner, name });
  return repository?.isPrivate ?? true;
}

function hidden({ owner, name }: FileAddress): MilepostError {
  return failure('hidden', {}, `${owner}/${name}`);
}

function noRef({ owner, name, ref }: FileAddress): MilepostError {
  return refuse(
    ref === undefined
      ? `${owner}/${name} is empty`
      : `${owner}/${name} has no branch, tag or commit "${ref}"`,
  );
}

function noFile({ owner, name, path, ref }: FileAddress): MilepostError {
  return refuse(`${owner}/${name} has no file ${path}${ref === undefined ? '' : ` at "${ref}"`}`);
}

function tooLarge({ owner, name, path }: FileAddress, bytes: number, most: number): MilepostError {
  return refuse(`${path} of ${owner}/${name} has ${bytes} bytes; at most ${most} are read`);
}

function refuse(message: string): MilepostError {
  return new MilepostError(message, { code: 'input', hint: 'Check the address: owner/repository/path@ref.' });
}
