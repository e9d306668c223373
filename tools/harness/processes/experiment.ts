// What an experiment is: something is broken on purpose, and figures show what came of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './app-process.ts';
import { createDatabase } from './postgres.ts';
import type { Random } from '../random.ts';
import { Deployment } from './deployment.ts';

export type Kind = 'embedded' | 'postgres';

export interface Context {
  readonly random: Random;
  /** PostgreSQL server to make databases on; undefined where none was named. */
  readonly server: string | undefined;
}

export interface Experiment {
  readonly name: string;
  /** It takes minutes: run only where --only names it. */
  readonly isOnDemand?: true;
  /** Resolves to the evidence; throws Failed, or whatever went wrong. */
  readonly run: (context: Context) => Promise<string>;
}

/** What was shown is not what must be. */
export class Failed extends Error {}

/** It cannot be done here; the message says how it can. */
export class Skipped extends Error {}

/** The evidence where nothing contradicts it. */
export function judge(evidence: string, wrong: readonly (string | false)[]): string {
  const found = wrong.filter((one) => one !== false);
  if (found.length > 0) throw new Failed(`${found.join('; ')} (${evidence})`);
  return evidence;
}

/** Runs with a directory that is gone afterwards. */
export async function withDirectory<Result>(run: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'milepost-chaos-'));
  try {
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export interface Place {
  readonly kind: Kind;
  readonly server: string | undefined;
  /** What else the processes have in their environment. */
  readonly more?: Environment;
  /** Puts an embedded database there that is set up already. Default: the first process makes one, which takes it seconds. */
  readonly fill?: ((directory: string) => Promise<void>) | undefined;
}

/** Runs on a database of its own, embedded or on the server, with a deployment that is closed afterwards. */
export async function onDeployment<Result>(
  { kind, server, more = {}, fill }: Place,
  run: (deployment: Deployment, database: string) => Promise<Result>,
): Promise<Result> {
  async function play(environment: Environment, database: string): Promise<Result> {
    const deployment = new Deployment({ ...environment, ...more });
    try {
      const result = await run(deployment, database);
      await deployment.close();
      return result;
    } catch (error) {
      await deployment.close().catch(() => undefined);
      throw error;
    }
  }
  if (kind === 'embedded')
    return await withDirectory(async (directory) => {
      const data = join(directory, 'data');
      await fill?.(data);
      return await play({ MILEPOST_DATA: data }, directory);
    });
  if (server === undefined)
    throw new Skipped(
      'it needs a PostgreSQL where databases can be made: TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm run chaos',
    );
  const database = await createDatabase(server);
  try {
    return await play({ DATABASE_URL: database.url }, database.url);
  } finally {
    await database.drop();
  }
}
