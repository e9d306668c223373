// Databases of an experiment's own on a PostgreSQL server.
import { Client } from 'pg';

export interface ChaosDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** Makes an empty database on the server that the address names. */
export async function createDatabase(server: string): Promise<ChaosDatabase> {
  const name = `milepost_chaos_${process.pid}_${(made += 1)}`;
  await runSql(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Runs one statement on a connection of its own. */
export async function runSql<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
