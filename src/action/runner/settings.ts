// What the runner tells a run: its inputs and its surroundings. Everything that is wrong is said at once, and no token is shown.
// https://docs.github.com/actions/reference/workflows-and-actions/variables
import { MilepostError } from '../../errors.ts';
import { parseApiUrl, parseGraphqlBase } from '../../github/client/address.ts';
import type { TokenSettings } from '../../github/client/connect-with-token.ts';
import { readProxy } from '../../github/client/proxy.ts';
import type { RepositoryName } from '../../github/repository-name.ts';
import { SettingError, cleanSetting, listComplaints, quoteSetting, readSettings } from '../../setting.ts';
import type { World } from './world.ts';

export interface Settings {
  readonly connection: TokenSettings;
  readonly at: RepositoryName;
  /** What started the run: `push`. */
  readonly event: string;
  /** The name of an included roadmap, or a path in the repository; undefined for the repository's own. */
  readonly roadmap: string | undefined;
  readonly dryRun: boolean;
  readonly maxMinutes: number;
  /** The file that the run comes from: `milepost.yml`; undefined where the runner does not say. */
  readonly workflow: string | undefined;
}

type Env = World['env'];

/** Throws a MilepostError `config` that names everything that is missing or wrong. */
export function readActionSettings(env: Env): Settings {
  const { token, apiUrl, graphqlBase, proxy, ...settings } = readSettings(
    {
      token: () => parseToken(cleanSetting(env['INPUT_TOKEN'])),
      at: () => parseRepository(cleanSetting(env['GITHUB_REPOSITORY'])),
      event: () => parseEvent(cleanSetting(env['GITHUB_EVENT_NAME'])),
      roadmap: () => cleanSetting(env['INPUT_ROADMAP']),
      dryRun: () => parseBoolean(cleanSetting(env['INPUT_DRY-RUN'])),
      maxMinutes: () => parseMinutes(cleanSetting(env['INPUT_MAX-MINUTES'])),
      workflow: () => parseWorkflow(cleanSetting(env['GITHUB_WORKFLOW_REF'])),
      apiUrl: () => parseApiUrl(env['GITHUB_API_URL']),
      graphqlBase: () => parseGraphqlBase(env['GITHUB_GRAPHQL_URL']),
      proxy: () => readProxy(env),
    },
    toError,
  );
  return { ...settings, connection: { token, apiUrl, graphqlBase, proxy } };
}

function toError(wrong: readonly SettingError[]): MilepostError {
  const [first] = wrong;
  const message =
    wrong.length === 1 ? (first?.message ?? '') : `Several things are wrong:\n${listComplaints(wrong)}`;
  return new MilepostError(message, { code: 'config', hint: 'docs/action.md shows a workflow that works.' });
}

function parseToken(token: string | undefined): string {
  if (token === undefined)
    throw new SettingError(
      'The input "token" is empty. Leave it out, and the workflow\'s own is taken; or give a secret that is set in this repository.',
    );
  // Whatever it is, it is not shown.
  if (!/^[\w.~+/=-]+$/.test(token))
    throw new SettingError(
      'The input "token" is not a token: it contains a space or a character that no token has.',
    );
  return token;
}

function parseRepository(text: string | undefined): RepositoryName {
  const where = 'The runner sets it; by hand, give it as owner/name.';
  if (text === undefined) throw new SettingError(`GITHUB_REPOSITORY is missing. ${where}`);
  const [, owner, name] = /^([A-Za-z0-9][\w-]*)\/(?!\.{1,2}$)([\w.-]{1,100})$/.exec(text) ?? [];
  if (owner === undefined || name === undefined)
    throw new SettingError(`GITHUB_REPOSITORY is ${quoteSetting(text)}. ${where}`);
  return { owner, name };
}

function parseEvent(name: string | undefined): string {
  if (name === undefined)
    throw new SettingError(
      'GITHUB_EVENT_NAME is missing. The runner sets it; by hand, give one such as push.',
    );
  return name;
}

function parseBoolean(text: string | undefined): boolean {
  const word = text?.toLowerCase();
  if (word === undefined || word === 'false') return false;
  if (word === 'true') return true;
  throw new SettingError(`The input "dry-run" is ${quoteSetting(text ?? '')}. Allowed: true, false.`);
}

const MINUTES = { default: 10, most: 350 } as const;

/** A job on GitHub's machines ends after 360 minutes: https://docs.github.com/actions/reference/limits */
function parseMinutes(text: string | undefined): number {
  if (text === undefined) return MINUTES.default;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minutes >= 1 && minutes <= MINUTES.most) return minutes;
  throw new SettingError(
    `The input "max-minutes" is ${quoteSetting(text)}. Allowed: a whole number from 1 to ${MINUTES.most}.`,
  );
}

/** `owner/name/.github/workflows/milepost.yml@refs/heads/main` → `milepost.yml`. */
function parseWorkflow(text: string | undefined): string | undefined {
  return /\/\.github\/workflows\/([^/@]+)@/.exec(text ?? '')?.[1];
}
