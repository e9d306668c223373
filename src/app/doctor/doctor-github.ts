// What the doctor asks GitHub.
import type { Probot } from 'probot';
import type { Clock } from '../../clock.ts';
import { MilepostError } from '../../errors.ts';
import { type GitHub, connect } from '../../github/client/connect.ts';
import { type Check, broken } from './check.ts';
import { WEBHOOK_PATH } from '../http.ts';
import { readManifest } from '../manifest.ts';

export interface InstallationReport {
  readonly id: number;
  readonly account: string;
  readonly suspended: boolean;
  /** GitHub's hourly limit of REST requests; null where GitHub gives no token. */
  readonly limit: { readonly remaining: number; readonly of: number; readonly resetAt: string } | null;
  /** Permissions of app.yml that it has not accepted, such as `checks: write`. */
  readonly missing: readonly string[];
}

async function asApp(probot: Probot, clock: Clock): Promise<GitHub> {
  return connect(await probot.auth(), { clock });
}

/** Whether GitHub takes the key, and the App may do what it needs to. */
export async function checkGitHub(
  probot: Probot,
  clock: Clock,
): Promise<{ ok: boolean; checks: readonly Check[] }> {
  try {
    const { data } = await (await asApp(probot, clock)).request('GET /app', {});
    const name = { name: 'github', ok: true, says: `GitHub knows the App as ${data?.slug ?? '?'}` };
    return { ok: true, checks: [name, checkManifest(data?.permissions ?? {}, data?.events ?? [])] };
  } catch (error) {
    return { ok: false, checks: [broken('github', error)] };
  }
}

function checkManifest(permissions: Permissions, events: readonly string[]): Check {
  const missing = [
    ...missingFrom(permissions).map((permission) => `permission ${permission}`),
    ...readManifest()
      .events.filter((event) => !events.includes(event))
      .map((event) => `event ${event}`),
  ];
  if (missing.length === 0)
    return { name: 'permissions', ok: true, says: 'permissions and events are those of app.yml' };
  return {
    name: 'permissions',
    ok: false,
    says: `missing: ${missing.join(', ')}`,
    hint: "Add them on the App's settings page; each installation is asked to accept new permissions.",
  };
}

type Permissions = Readonly<Record<string, string | undefined>>;

/** What app.yml asks for and these do not hold. */
function missingFrom(permissions: Permissions): readonly string[] {
  return Object.entries(readManifest().permissions)
    .filter(([name, level]) => permissions[name] !== level && permissions[name] !== 'write')
    .map(([name, level]) => `${name}: ${level}`);
}

/** Whether webhooks come here. */
export async function checkWebhook(probot: Probot, clock: Clock): Promise<Check> {
  try {
    const { data } = await (await asApp(probot, clock)).request('GET /app/hook/config', {});
    const url = data.url ?? '';
    if (!url.endsWith(WEBHOOK_PATH)) {
      const says = url === '' ? 'no webhook URL is set' : `webhooks go to ${url}`;
      return {
        name: 'webhook',
        ok: false,
        says,
        hint: `The URL on the App's settings page ends with ${WEBHOOK_PATH}.`,
      };
    }
    if (data.content_type !== 'json')
      return {
        name: 'webhook',
        ok: false,
        says: 'webhooks are sent as forms',
        hint: 'Choose the content type application/json.',
      };
    return { name: 'webhook', ok: true, says: `webhooks go to ${url}` };
  } catch (error) {
    return broken('webhook', error);
  }
}

/** More are not asked for, since each costs a token and a request. */
const MOST_INSTALLATIONS = 20;

export interface Installations {
  readonly installations: readonly InstallationReport[];
  /** Why they could not be read. */
  readonly broken: readonly Check[];
}

/** The first installations, and how much of GitHub's limit each has left. */
export async function readInstallations(probot: Probot, clock: Clock): Promise<Installations> {
  try {
    const github = await asApp(probot, clock);
    const { data } = await github.request('GET /app/installations', { per_page: MOST_INSTALLATIONS });
    const installations = await Promise.all(
      data.map(async ({ id, account, suspended_at, permissions }) => ({
        id,
        account: nameOf(account),
        suspended: suspended_at !== null,
        limit: suspended_at === null ? await readLimit(probot, { id, clock }) : null,
        missing: missingFrom(permissions),
      })),
    );
    return { installations, broken: [] };
  } catch (error) {
    return { installations: [], broken: [broken('installations', error)] };
  }
}

async function readLimit(
  probot: Probot,
  { id, clock }: { readonly id: number; readonly clock: Clock },
): Promise<InstallationReport['limit']> {
  try {
    const { data } = await connect(await probot.auth(id), { clock }).request('GET /rate_limit', {});
    const { remaining, limit, reset } = data.resources.core;
    return { remaining, of: limit, resetAt: new Date(reset * 1000).toISOString() };
  } catch (error) {
    if (error instanceof MilepostError) return null;
    throw error;
  }
}

/** An account is a user or an organisation with a login, or an enterprise with a slug. */
function nameOf(account: object | null): string {
  const { login, slug } = (account ?? {}) as { readonly login?: string; readonly slug?: string };
  return login ?? slug ?? '?';
}
