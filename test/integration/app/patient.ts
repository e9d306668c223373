// What a doctor examines: a local GitHub with the App registered there, and an embedded database that the App left.
import { rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { settingsOf } from '../../../tools/sandbox/settings.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import { readConfig } from '../../../src/app/settings/config.ts';
import type { AppConfig } from '../../../src/app/settings/config.ts';
import { createInspectRoute } from '../../../src/app/inspect-route.ts';
import { registerApp } from '../../../tools/harness/register-app.ts';
import { openDatabase } from '../../../src/queue/database/open-database.ts';
import type { Inspection } from '../../../src/queue/operator.ts';
import { startQueue } from '../../../src/queue/queue.ts';
import { systemClock } from '../../../src/clock.ts';
import { aDirectory } from '../../harness/directory.ts';

export const EMPTY: Inspection = {
  status: {
    ...{ due: 0, later: 0, running: 0, oldestS: 0, listings: 0, deliveries: 0 },
    repositories: {},
  },
  failing: [],
  periodicJobs: [],
  paces: [],
  tendedS: null,
};

export class Patient {
  readonly sandbox: Sandbox;
  readonly app: App;
  readonly directory: string;
  readonly #servers: Server[] = [];

  private constructor(sandbox: Sandbox, app: App, directory: string) {
    this.sandbox = sandbox;
    this.app = app;
    this.directory = directory;
  }

  /** An App as it should be; nothing runs. */
  static async create({ hasDatabase }: { readonly hasDatabase: boolean }): Promise<Patient> {
    const sandbox = createSandbox({ deliver: () => Promise.resolve(new Response()) });
    await sandbox.listen(0);
    const webhookUrl = 'http://milepost.test/api/github/webhooks';
    const app = registerApp(sandbox, { webhookUrl });
    return new Patient(sandbox, app, hasDatabase ? await aDatabase() : '/nowhere');
  }

  env(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return {
      ...settingsOf(this.app, this.sandbox.url),
      // Where nothing listens.
      PORT: '1',
      MILEPOST_DATA: this.directory,
      ...changes,
    };
  }

  config(changes: Readonly<Record<string, string>> = {}): AppConfig {
    return readConfig(this.env(changes));
  }

  install(owner: string): number {
    this.sandbox.createUser(owner);
    actions.createRepository(this.sandbox.world, { owner, name: 'path' });
    return this.sandbox.install({ appId: this.app.id, owner }).id;
  }

  /** Changes what the App left. */
  async write(...statements: readonly string[]): Promise<void> {
    const database = await openDatabase({ kind: 'embedded', directory: this.directory });
    for (const statement of statements) await database.executeSql(statement);
    await database.close();
  }

  /** The App's door for the operator, alone. Resolves to its port. */
  async run(inspection: Inspection, host = '127.0.0.1', retried = 0): Promise<string> {
    const queue = { inspect: () => Promise.resolve(inspection), retry: () => Promise.resolve(retried) };
    const answer = createInspectRoute(queue, this.app.webhookSecret);
    const server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, host, resolve);
    });
    this.#servers.push(server);
    return String((server.address() as AddressInfo).port);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await this.sandbox.close();
    if (this.directory !== '/nowhere') await rm(this.directory, { recursive: true, force: true });
  }
}

/** A directory with what the first start leaves there. */
async function aDatabase(): Promise<string> {
  const directory = await aDirectory();
  const database = await openDatabase({ kind: 'embedded', directory });
  const queue = await startQueue({
    ...{ database, clock: systemClock, gatherS: 0, onError: () => undefined },
  });
  await queue.stop();
  return directory;
}

/** A repository whose last reconciliation failed, or went well where there is no message. */
export function aRow(id: number, status: string, message?: string): string {
  const error =
    message === undefined ? 'NULL' : `'${JSON.stringify({ code: 'unavailable', message, hint: 'Wait.' })}'`;
  return `INSERT INTO milepost.repository (id, installation_id, owner, name, status, error, reconciled_at, seen_at)
    VALUES (${id}, 7, 'ada', 'path-${id}', '${status}', ${error}, now(), now())`;
}

/** When lost webhooks were last asked for. */
export function aScan(agoMinutes: number): string {
  return `INSERT INTO milepost.periodic_job VALUES ('redelivery', now() - interval '${agoMinutes} minutes', '{"seen":1,"asked":0}')`;
}
