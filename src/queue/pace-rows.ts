// The pace of each installation, kept in a row that all processes share.
import { FRESH_PACE, type PaceState } from '../github/client/pace-state.ts';
import type { PaceStore } from '../github/client/pace.ts';
import type { Database, Sql } from './database/database.ts';

interface Row {
  readonly turns: number[];
  readonly level: number;
  readonly silent_until: number;
}

const READ = 'SELECT turns, level, silent_until FROM milepost.pace WHERE installation_id = $1';

/** Where the pace of one installation is kept. */
export function paceRow(database: Database, installationId: number): PaceStore {
  return {
    read: async () => toState((await database.executeSql<Row>(READ, [installationId])).rows[0]),
    update: (change) =>
      database.transaction(async (sql) => {
        const changed = change(await lock(sql, installationId));
        const { turns, level, silentUntil } = changed.state;
        await sql.executeSql(
          'UPDATE milepost.pace SET turns = $2, level = $3, silent_until = $4 WHERE installation_id = $1',
          [installationId, turns, level, silentUntil],
        );
        return changed;
      }),
  };
}

async function lock(sql: Sql, installationId: number): Promise<PaceState> {
  await sql.executeSql('INSERT INTO milepost.pace (installation_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    installationId,
  ]);
  return toState((await sql.executeSql<Row>(`${READ} FOR UPDATE`, [installationId])).rows[0]);
}

function toState(row: Row | undefined): PaceState {
  return row === undefined
    ? FRESH_PACE
    : { turns: row.turns, level: row.level, silentUntil: row.silent_until };
}
