// A database as the queue sees it: embedded or PostgreSQL, one set of statements for both.
import type { Db } from 'pg-boss';

/** Runs statements. `text` may hold several where there are no values. */
export interface Sql {
  // What a statement answers, only who wrote it knows.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  executeSql<Row = unknown>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface Database extends Sql, Pick<Db, 'setSessionStatements'> {
  readonly kind: 'embedded' | 'postgres';
  /** Runs statements as one transaction; rolled back where `run` throws. */
  transaction<Result>(run: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Where the queue is kept. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; /** null: in memory. */ readonly directory: string | null }
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize: number };
