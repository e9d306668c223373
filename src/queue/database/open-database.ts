// Opens the database that the settings name, with Milepost's own tables in it.
import { migrate } from './migrate.ts';
import type { Database, DatabaseSettings } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';
import { translateDatabaseError } from './postgres-errors.ts';

/** Throws a MilepostError `database` where it cannot be opened, with what to do. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const database =
    settings.kind === 'embedded'
      ? await openEmbedded(settings.directory)
      : await openPostgres(settings.url, settings.poolSize);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw settings.kind === 'postgres' ? translateDatabaseError(error, settings.url) : error;
  }
}
