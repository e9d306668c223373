// Probot as Milepost uses it: it verifies, authenticates and routes; retries and pace are ours.
import type { Logger } from 'pino';
import { Probot, ProbotOctokit } from 'probot';
import { type Fetch, createFetch } from '../github/client/fetch.ts';
import { createProxyFetch } from '../github/client/proxy.ts';
import type { AppConfig } from './settings/config.ts';
import { withShortErrors } from './log.ts';

/**
 * Probot's retries repeat POSTs and its throttling waits 3 s an issue, so both are off.
 * Only the function form of `defaults` reaches them.
 */
const PlainOctokit = ProbotOctokit.defaults((options: object) => ({
  ...options,
  retry: { enabled: false },
  throttle: { enabled: false },
}));

export interface ProbotParts {
  readonly log: Logger;
  /** Default: the way to GitHub that the settings name. */
  readonly fetch?: Fetch;
}

export function createProbot(config: AppConfig, parts: ProbotParts): Probot {
  const { log, fetch = createFetch({ fetch: createProxyFetch(config.proxy) }) } = parts;
  return new Probot({
    appId: config.appId,
    privateKey: config.privateKey,
    secret: config.webhookSecret,
    baseUrl: config.apiUrl,
    log: withShortErrors(log),
    Octokit: PlainOctokit,
    request: { fetch },
  });
}
