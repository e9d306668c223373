// What an operator would set for an App that is registered here.
import type { App } from './world/accounts.ts';

/** Environment variables for an App on this machine, on a free port, with the GitHub at `url`. */
export function settingsOf({ id, privateKey, webhookSecret }: App, url: string) {
  return {
    APP_ID: String(id),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GITHUB_API_URL: url,
    HOST: '127.0.0.1',
    PORT: '0',
  };
}
