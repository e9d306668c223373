// One file of any repository that the token may read, as it is at a branch, tag or commit.
import { MilepostError } from '../errors.ts';
import type { GitHub } from './connect.ts';
import { type RepositoryName, readBytes } from './files.ts';
import { type ObjectNode, blobOf } from './look-answer.ts';
import { AT_QUERY, PRIVATE_QUERY } from './look-query.ts';

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

/** No file that we read is larger; GraphQL gives the text of smaller ones at once. */
const READ_LIMIT = 1024 * 1024;

/**
 * Reads a file. Throws a MilepostError: `not-found` where the repository is not there or hidden, `input` where the
 * repository has no such branch or file, or it is larger than 1 MiB.
 */
export async function readFileAt(github: GitHub, address: FileAddress): Promise<FileAt> {
  const { owner, name, path, ref = 'HEAD' } = address;
  const { repository } = await github.graphql<{
    repository: { isPrivate: boolean; commit: { oid: string } | null; file: ObjectNode } | null;
  }>(AT_QUERY, { owner, name, commit: ref, file: `${ref}:${path}` });
  if (repository === null) throw hidden(address);
  const file = blobOf(repository.file);
  if (file === null) throw repository.commit === null ? noRef(address) : noFile(address);
  if (file.byteSize > READ_LIMIT) throw tooLarge(address);
  return { bytes: await readBytes(github, { owner, name }, file), isPrivate: repository.isPrivate };
}

/** Whether only some may see a repository. */
export async function isPrivate(github: GitHub, { owner, name }: RepositoryName): Promise<boolean> {
  const { repository } = await github.graphql<{ repository: { isPrivate: boolean } | null }>(PRIVATE_QUERY, {
    owner,
    name,
  });
  return repository?.isPrivate ?? true;
}

function hidden({ owner, name }: FileAddress): MilepostError {
  return new MilepostError(`${owner}/${name} is not there, or hidden from this token`, {
    code: 'not-found',
    hint: 'Check the name and what the token or the App may see.',
  });
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

function tooLarge({ owner, name, path }: FileAddress): MilepostError {
  return refuse(`${path} of ${owner}/${name} is larger than 1 MiB`);
}

function refuse(message: string): MilepostError {
  return new MilepostError(message, { code: 'input', hint: 'Check the address: owner/repository/path@ref.' });
}
