// What every list of an observation is read with, and the first page of it.
import type { ObserveQuery } from '../../graphql/graphql-types.ts';
import type { Reader } from '../../graphql/read-wide.ts';
import type { RepositoryName } from '../../repository-name.ts';
import type { Held } from '../held.ts';

export interface Reading {
  readonly reader: Reader;
  readonly at: RepositoryName;
  readonly held: Held;
}

export type Repository = NonNullable<ObserveQuery['repository']>;
