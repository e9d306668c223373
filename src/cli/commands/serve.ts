// milepost serve: the App, until it is asked to stop.
import { readConfig } from '../../app/settings/config.ts';
import { type Role, startApp } from '../../app/server.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';

export interface ServeOptions {
  readonly role: Role;
  readonly json?: true;
}

export async function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const app = await startApp({ config: readConfig(io.env), clock: io.clock, role: options.role });
  const { url, slug } = app;
  io.out(
    options.json === true
      ? JSON.stringify({ ok: true, url, slug })
      : `Milepost (${slug}) is listening on ${url}`,
  );
  if (!io.interrupted.aborted)
    await new Promise((resolve) => {
      io.interrupted.addEventListener('abort', resolve);
    });
  await app.close();
  return EXIT.fine;
}
