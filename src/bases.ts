// The roadmaps that a roadmap builds on, read one after the other: those that ship, and files on GitHub.
import { MilepostError } from './errors.ts';
import type { GitHub } from './github/client/connect.ts';
import type { RepositoryName } from './github/repository-name.ts';
import { isKnownFile, isPrivate, readFileAt } from './github/observe/read-file-at.ts';
import type { Reader } from './github/graphql/read-wide.ts';
import type { Planner } from './planner.ts';
import { nearest } from './roadmap/nearest.ts';
import { type Base, type Unread, extendsOf } from './roadmap/parse.ts';
import { say } from './roadmap/problems/catalogue.ts';
import { parseReference, type Reference } from './roadmap/extend/reference.ts';
import { LIMITS } from './roadmap/limits.ts';
import { listShipped, readShipped } from './shipped.ts';

export interface ReadBasesInput {
  /** The learner's roadmap. */
  readonly bytes: Uint8Array;
  /** Reads files on GitHub, with no more rights than whoever asks; without it they count as not readable. */
  readonly reader?: Reader;
  /** The repository that the roadmap is for. */
  readonly at?: RepositoryName;
  /** Reads each file's own `extends`. Default: right here. */
  readonly planner?: Pick<Planner, 'extendsOf'>;
  /** Of private files, only those are built in that the repository's roadmap built on before. */
  readonly isFromStranger?: boolean;
}

/**
 * All that `parseRoadmap` needs beside the file itself. What cannot be read comes back as a base that says why. Throws
 * a MilepostError only where GitHub itself fails, so that trying again can help.
 */
export async function readBases(input: ReadBasesInput): Promise<readonly Base[]> {
  const bases: Base[] = [];
  const seen: string[] = [];
  const { planner = HERE } = input;
  let name = await planner.extendsOf(input.bytes);
  while (name !== undefined) {
    const reference = parseReference(name);
    if (reference === undefined) break;
    const base = await readBase(name, reference, { ...input, seen });
    bases.push(base);
    seen.push(keyOf(reference));
    name =
      typeof base.source === 'object' && 'code' in base.source
        ? undefined
        : await planner.extendsOf(base.source);
  }
  return bases;
}

/** Not all that plans, which would be loaded with it. */
const HERE: Pick<Planner, 'extendsOf'> = { extendsOf: (bytes) => Promise.resolve(extendsOf(bytes)) };

interface Around extends ReadBasesInput {
  readonly seen: readonly string[];
}

async function readBase(name: string, reference: Reference, around: Around): Promise<Base> {
  if (around.seen.includes(keyOf(reference))) {
    return { file: name, source: say('extends-circle', name) };
  }
  if (around.seen.length >= LIMITS.bases) {
    return { file: name, source: say('extends-too-deep', name) };
  }
  return reference.kind === 'shipped'
    ? readShippedBase(reference.name)
    : readGitHubBase(name, reference, around);
}

/** The same file under the same name; GitHub takes owners and repositories in any case. */
function keyOf(reference: Reference): string {
  if (reference.kind === 'shipped') return reference.name;
  const { owner, repository, path, ref = '' } = reference;
  return `${owner}/${repository}`.toLowerCase() + `/${path}@${ref}`;
}

async function readShippedBase(name: string): Promise<Base> {
  const source = await readShipped(name);
  if (source !== undefined) return { file: `roadmaps/${name}.yml`, source };
  const names = await listShipped();
  const suggestion = nearest(name, names);
  const said = say('unknown-base', name, names);
  return { file: name, source: { ...said, ...(suggestion !== undefined && { suggestion }) } };
}

async function readGitHubBase(
  file: string,
  reference: Extract<Reference, { kind: 'github' }>,
  { reader, at, isFromStranger = false }: Around,
): Promise<Base> {
  if (reader === undefined) return { file, source: say('base-not-read', file, true) };
  const { owner, repository: name, path, ref } = reference;
  const address = { owner, name, path, ...(ref !== undefined && { ref }) };
  const isNew = isFromStranger && !isKnownFile(reader, address);
  try {
    const found = await readFileAt(reader, address);
    const reason = found.isPrivate ? await whyNotShown(reader.github, reference, { at, isNew }) : undefined;
    return { file, source: reason ?? found.bytes };
  } catch (error) {
    if (!(error instanceof MilepostError) || !GONE.has(error.code)) throw error;
    const isHidden = error.code !== 'input';
    const source = isHidden ? say('base-hidden', `${owner}/${name}`) : say('base-not-found', error.message);
    return { file, source };
  }
}

const GONE: ReadonlySet<string> = new Set(['not-found', 'permission', 'input']);

/**
 * Whoever writes a roadmap may not be allowed to see all that the App may. So a private file is built in only where
 * its path says that it is a roadmap, and never into a public repository, whose issues would show it.
 */
async function whyNotShown(
  github: GitHub,
  { owner, repository, path }: Extract<Reference, { kind: 'github' }>,
  { at, isNew }: { readonly at: RepositoryName | undefined; readonly isNew: boolean },
): Promise<Unread | undefined> {
  const isOwn =
    `${owner}/${repository}`.toLowerCase() === `${at?.owner ?? ''}/${at?.name ?? ''}`.toLowerCase();
  if (isOwn) return undefined;
  const full = `${owner}/${repository}`;
  if (isNew) return say('base-private', full, 'a fork');
  if (!/roadmap/i.test(path)) return say('base-private', full, 'the path');
  if (at === undefined || (await isPrivate(github, at))) return undefined;
  return say('base-private', full, 'here is public');
}
