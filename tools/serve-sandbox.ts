// The sandbox alone, with one person and one App, until it is asked to stop.
import type { Io } from '../src/cli/io.ts';
import { createSandbox } from './sandbox/server.ts';

export interface ServeOptions {
  readonly port: number;
  readonly limits?: true;
  /** ms. */
  readonly latency: number;
  /** Of requests and of deliveries, how many of the latest to keep. Default: all. */
  readonly keep?: number;
  readonly json?: true;
}

/** Serves until interrupted. With `json`, prints one line with all that a client needs when it is ready. */
export async function serveSandbox(options: ServeOptions, io: Io): Promise<void> {
  const { limits = false, latency: latencyMs, keep } = options;
  const kept = keep === undefined ? {} : { keep: { requests: keep, deliveries: keep } };
  const sandbox = createSandbox({ limits, latencyMs, ...kept });
  const { url } = await sandbox.listen(options.port);
  const { login, token } = sandbox.createUser('learner');
  const { id, slug, privateKey, webhookSecret } = sandbox.createApp({ slug: 'milepost' });
  const { graphqlUrl } = sandbox;
  if (options.json === true) {
    io.out(JSON.stringify({ url, graphqlUrl, login, token, app: { id, slug, privateKey, webhookSecret } }));
  } else {
    io.out(`A local GitHub is listening on ${url}`);
    io.out(
      `  GITHUB_API_URL=${url} GITHUB_GRAPHQL_URL=${graphqlUrl} GITHUB_TOKEN=${token}   (login: ${login})`,
    );
  }
  await new Promise<void>((resolve) => {
    io.interrupted.addEventListener('abort', () => {
      resolve();
    });
  });
  await sandbox.close();
}
