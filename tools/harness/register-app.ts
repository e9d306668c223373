// Milepost's App on a local GitHub, with the permissions and events of its manifest.
import { readManifest } from '../../src/app/manifest.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { App } from '../sandbox/world/accounts.ts';

/** Registers it; nobody has installed it yet. `webhookUrl`: where it listens, if it does already. */
export function registerApp(sandbox: Sandbox, more: { readonly webhookUrl?: string } = {}): App {
  return sandbox.createApp({ slug: 'milepost', ...readManifest(), ...more });
}
