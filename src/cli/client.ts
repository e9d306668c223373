// GitHub for the command line: a person's token from the environment, a repository by name. Octokit is loaded only where there is one.
import { MilepostError } from '../errors.ts';
import { parseApiUrl, parseGraphqlBase } from '../github/client/address.ts';
import type { GitHub } from '../github/client/connect.ts';
import type { TokenSettings } from '../github/client/connect-with-token.ts';
import { readProxy } from '../github/client/proxy.ts';
import type { RepositoryName } from '../github/repository-name.ts';
import { SettingError, cleanSetting, listComplaints, quoteSetting, readSettings } from '../setting.ts';
import type { Io } from './io.ts';

export interface Connection {
  readonly github: GitHub;
  readonly at: RepositoryName;
}

/** Connects with the token. Rejects with a MilepostError that names every setting that is missing or wrong. */
export async function connectFromEnvironment(repo: string | undefined, io: Io): Promise<Connection> {
  const { at, token, ...places } = readSettings<Settings>(
    {
      at: () => parseName(repo ?? cleanSetting(io.env['GITHUB_REPOSITORY'])),
      token: () => readToken(io) ?? missingToken(),
      ...placesOf(io),
    },
    toError,
  );
  return { github: await connectTo({ token, ...places }, io), at };
}

/** GitHub with the token; undefined where there is none. Rejects with a MilepostError where it, or an address, is wrong. */
export async function connectToGitHub(io: Io): Promise<GitHub | undefined> {
  if (findToken(io) === undefined) return undefined;
  const settings = readSettings<TokenSettings>(
    { token: () => readToken(io) ?? missingToken(), ...placesOf(io) },
    toError,
  );
  return await connectTo(settings, io);
}

type Places = Omit<TokenSettings, 'token'>;

interface Settings extends TokenSettings {
  readonly at: RepositoryName;
}

function placesOf({ env }: Io): { readonly [Name in keyof Places]: () => Places[Name] } {
  return {
    apiUrl: () => parseApiUrl(env['GITHUB_API_URL']),
    graphqlBase: () => parseGraphqlBase(env['GITHUB_GRAPHQL_URL']),
    proxy: () => readProxy(env),
  };
}

function toError(wrong: readonly SettingError[]): MilepostError {
  const [first] = wrong;
  const message =
    wrong.length === 1 ? (first?.message ?? '') : `Several settings are wrong:\n${listComplaints(wrong)}`;
  const code = wrong.every((one) => one.code === 'input') ? 'input' : 'config';
  const hint = 'milepost --help lists the settings that are read from the environment.';
  return new MilepostError(message, { code, hint });
}

function missingToken(): never {
  throw new SettingError(
    'GITHUB_TOKEN is missing, and so is GH_TOKEN. Make a fine-grained token for the repository (contents, issues, pull requests: read and write) and set it in the environment.',
  );
}

/** All kinds of GitHub's tokens, of whatever length: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
const TOKEN = /^[\w.~+/=-]+$/;
/** As pages and examples stand for one: github_pat_…, ghp_xxxx. */
const PLACEHOLDER = /\.\.\.|x{6}|^(?:gh[a-z]_|github_pat_)?$/i;

/** GITHUB_TOKEN is what workflows call it, GH_TOKEN what GitHub's own command line does. The first that is set. */
const NAMES = ['GITHUB_TOKEN', 'GH_TOKEN'] as const;

function findToken({ env }: Io): { readonly name: string; readonly token: string } | undefined {
  for (const name of NAMES) {
    const token = cleanSetting(env[name]);
    if (token !== undefined) return { name, token };
  }
  return undefined;
}

function readToken(io: Io): string | undefined {
  const { name, token } = findToken(io) ?? {};
  if (token === undefined || (TOKEN.test(token) && !PLACEHOLDER.test(token))) return token;
  throw new SettingError(
    `${name ?? ''} is not a token, but a placeholder from an example. Make one at https://github.com/settings/personal-access-tokens/new and set all of it.`,
  );
}

/** Octokit is loaded only where there is something to ask. */
async function connectTo(settings: TokenSettings, { clock }: Io): Promise<GitHub> {
  const { connectWithToken } = await import('../github/client/connect-with-token.ts');
  return connectWithToken(settings, { clock });
}

/** An owner is a word with hyphens (underscores in an enterprise); a name holds dots, but is not made of them. */
const NAME = /^(?:https?:\/\/[\w.-]+\/)?([A-Za-z0-9][\w-]*)\/(?!\.{1,2}$)([\w.-]{1,100}?)(?:\.git)?\/?$/;

function parseName(repo: string | undefined): RepositoryName {
  const [, owner, name] = NAME.exec(repo ?? '') ?? [];
  if (owner !== undefined && name !== undefined && `${owner}/${name}` === repo) return { owner, name };
  const what = repo === undefined ? 'Which repository?' : `${quoteSetting(repo)} is not a repository's name.`;
  const near = owner === undefined || name === undefined ? '' : ` Did you mean ${owner}/${name}?`;
  throw new SettingError(`${what}${near} Give it as --repo owner/name, or in GITHUB_REPOSITORY.`, 'input');
}
