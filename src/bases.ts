// The roadmaps that a roadmap builds on, read one after the other: those that ship, and files on GitHub.
import { MilepostError } from './errors.ts';
import type { GitHub } from './github/client/connect.ts';
import type { RepositoryName } from './github/repository-name.ts';
import { isPrivate, readFileAt } from './github/observe/read-file-at.ts';
import type { Reader } from './github/graphql/read-wide.ts';
import { type Planner, planHere } from './planner.ts';
import { nearest } from './roadmap/nearest.ts';
import type { Base } from './roadmap/parse.ts';
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
}

/**
 * All that `parseRoadmap` needs beside the file itself. What cannot be read comes back as a base that says why. Throws
 * a MilepostError only where GitHub itself fails, so that trying again can help.
 */
export async function readBases(input: ReadBasesInput): Promise<readonly Base[]> {
  const bases: Base[] = [];
  const seen: string[] = [];
  const { planner = planHere } = input;
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

interface Around extends ReadBasesInput {
  readonly seen: readonly string[];
}

async function readBase(name: string, reference: Reference, around: Around): Promise<Base> {
  if (around.seen.includes(keyOf(reference))) {
    return refuse(name, 'extends-circle', `"${name}" comes back to a roadmap that builds on this one.`);
  }
  if (around.seen.length >= LIMITS.bases) {
    const message = `"${name}" would be level ${LIMITS.bases + 1}. A roadmap may build on at most ${LIMITS.bases} others, one upon the other.`;
    return refuse(name, 'extends-too-deep', message);
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
  const message = `no roadmap of the name "${name}" ships with Milepost. Those that do: ${names.join(', ')}.`;
  const reason = { code: 'unknown-base', message, ...(suggestion !== undefined && { suggestion }) };
  return { file: name, source: reason };
}

async function readGitHubBase(
  file: string,
  reference: Extract<Reference, { kind: 'github' }>,
  { reader, at }: Around,
): Promise<Base> {
  if (reader === undefined) {
    return refuse(file, 'base-not-read', `"${file}" is on GitHub. Set GITHUB_TOKEN to have it read.`);
  }
  const { owner, repository: name, path, ref } = reference;
  try {
    const found = await readFileAt(reader, { owner, name, path, ...(ref !== undefined && { ref }) });
    const reason = found.isPrivate ? await whyNotShown(reader.github, reference, at) : undefined;
    return reason === undefined ? { file, source: found.bytes } : refuse(file, 'base-private', reason);
  } catch (error) {
    if (!(error instanceof MilepostError) || !GONE.has(error.code)) throw error;
    const isHidden = error.code !== 'input';
    const message = isHidden
      ? `${owner}/${name} is not there, or Milepost may not read it. It has to be public, or the App installed there as well.`
      : `${error.message}.`;
    return refuse(file, isHidden ? 'base-hidden' : 'base-not-found', message);
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
  at: RepositoryName | undefined,
): Promise<string | undefined> {
  const isOwn =
    `${owner}/${repository}`.toLowerCase() === `${at?.owner ?? ''}/${at?.name ?? ''}`.toLowerCase();
  if (isOwn) return undefined;
  if (!/roadmap/i.test(path)) {
    return `${owner}/${repository} is private, and of a private repository only files with "roadmap" in their path are read.`;
  }
  if (at === undefined || (await isPrivate(github, at))) return undefined;
  return `${owner}/${repository} is private, and the issues of this public repository would show what is in it.`;
}

function refuse(file: string, code: string, message: string): Base {
  return { file, source: { code, message } };
}
