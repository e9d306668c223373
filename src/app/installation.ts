// GitHub with the rights of an installation.
import { Octokit } from '@octokit/rest';
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { connect } from '../github/client/connect.ts';
import { type Fetch, createFetch } from '../github/client/fetch.ts';

export interface Installation {
  readonly probot: Pick<Probot, 'auth'>;
  readonly installationId: number;
  readonly clock: Clock;
}

/** As much of an Octokit as is needed; see connect. */
export type InstallationOctokit = Pick<Octokit, 'request' | 'graphql'>;

/**
 * Runs something with an installation's token. That is good for an hour, unless it is revoked or our clock is wrong: then
 * another one is asked for, and all is begun again, once. Throws a MilepostError where there is none to be had; one that
 * can be tried again where the second one is refused, too.
 */
export async function withInstallation<Result>(
  installation: Installation,
  run: (octokit: InstallationOctokit) => Promise<Result>,
): Promise<Result> {
  const octokit = await installation.probot.auth(installation.installationId);
  try {
    return await run(octokit);
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
  }
  try {
    return await run(await withNewToken(installation));
  } catch (error) {
    throw isUnauthorized(error) ? later(error) : error;
  }
}

function isUnauthorized(error: unknown): error is MilepostError {
  return error instanceof MilepostError && error.code === 'unauthorized';
}

/** A token that GitHub has just made is not refused for good: GitHub has problems, or the key is being changed. */
function later(error: MilepostError): MilepostError {
  const { code, message, hint } = error;
  return new MilepostError(message, { code, hint, retryable: true, cause: error });
}

/** Probot's way to a new token knows no other address than GitHub's own, so it is asked for by hand. */
async function withNewToken(installation: Installation): Promise<InstallationOctokit> {
  const { probot, installationId, clock } = installation;
  const app = await probot.auth();
  const { data } = await connect(app, { clock }).request(
    'POST /app/installations/{installation_id}/access_tokens',
    { installation_id: installationId },
  );
  const { baseUrl, request } = app.request.endpoint.DEFAULTS;
  // The App's own way to GitHub: what goes over it is counted with the rest.
  const fetch = (request?.fetch ?? createFetch()) as Fetch;
  return new Octokit({ auth: data.token, baseUrl, request: { fetch }, log: app.log });
}
