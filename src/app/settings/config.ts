// The operator's settings from the environment. All that is wrong is said at once, with what to do.
import { MilepostError } from '../../errors.ts';
import { parseApiUrl } from '../../github/client/address.ts';
import { type ProxySettings, readProxy } from '../../github/client/proxy.ts';
import type { DatabaseSettings } from '../../queue/database/database.ts';
import { SettingError, cleanSetting, listComplaints, quoteSetting, readSettings } from '../../setting.ts';
import { readDatabaseUrl } from './database-url.ts';
import { readPrivateKey } from './private-key.ts';

export interface AppConfig {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  readonly port: number;
  /** GitHub's REST API, without a slash at the end. */
  readonly apiUrl: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where the queue is kept. */
  readonly database: DatabaseSettings;
  /** Reconciliations at once in this process. */
  readonly concurrency: number;
  /** The way to GitHub, where it is not a direct one. */
  readonly proxy: ProxySettings | undefined;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a MilepostError `config` that names every one that is missing or wrong. */
export function readConfig(env: Environment): AppConfig {
  const { databaseUrl, poolSize, directory, ...settings } = readSettings<Settings>(
    {
      appId: () => readAppId(cleanSetting(env['APP_ID'])),
      privateKey: () => readPrivateKey(env),
      webhookSecret: () => readWebhookSecret(env['WEBHOOK_SECRET']),
      // As in an address: [::].
      host: () => (cleanSetting(env['HOST']) ?? '0.0.0.0').replace(/^\[(.*)\]$/, '$1'),
      port: () => readPort(cleanSetting(env['PORT'])),
      apiUrl: () => parseApiUrl(env['GITHUB_API_URL']),
      logLevel: () => readLogLevel(cleanSetting(env['LOG_LEVEL'])),
      databaseUrl: () => readDatabaseUrl(env['DATABASE_URL']),
      poolSize: () => readCount('DATABASE_POOL_SIZE', env['DATABASE_POOL_SIZE'], DEFAULT_POOL),
      directory: () => cleanSetting(env['MILEPOST_DATA']) ?? DEFAULT_DATA,
      concurrency: () => readCount('MILEPOST_CONCURRENCY', env['MILEPOST_CONCURRENCY'], 8),
      proxy: () => readProxy(env),
    },
    incomplete,
  );
  const database: DatabaseSettings =
    databaseUrl === undefined
      ? { kind: 'embedded', directory }
      : { kind: 'postgres', url: databaseUrl, poolSize };
  return { ...settings, database };
}

interface Settings extends Omit<AppConfig, 'database'> {
  readonly databaseUrl: string | undefined;
  readonly poolSize: number;
  readonly directory: string;
}

const DEFAULT_DATA = '.milepost';
const DEFAULT_POOL = 10;

function incomplete(wrong: readonly SettingError[]): MilepostError {
  return new MilepostError(`The App cannot start:\n${listComplaints(wrong)}`, {
    code: 'config',
    hint: 'Set these in the environment; docs/operating.md shows where each comes from.',
  });
}

function readAppId(value: string | undefined): number {
  if (value === undefined)
    throw new SettingError("APP_ID is missing: the number on the App's settings page.");
  if (/^Iv\d/.test(value))
    throw new SettingError(
      `APP_ID is ${quoteSetting(value)}: that is the Client ID. The App ID is shown beside it, a number such as 123456.`,
    );
  if (!/^[1-9]\d{0,15}$/.test(value))
    throw new SettingError(`APP_ID is ${quoteSetting(value, 24)}: it must be a number, such as 123456.`);
  return Number(value);
}

/** What a form of GitHub cannot hold was not meant: a newline at the end, a byte order mark. The rest may have been. */
function readWebhookSecret(value = ''): string {
  const secret = value.replace(/^[\uFEFF\r\n]+/, '').replace(/[\r\n]+$/, '');
  const clean = cleanSetting(secret);
  if (clean === undefined) {
    throw new SettingError(
      "WEBHOOK_SECRET is missing: the secret on the App's settings page, a long random text.",
    );
  }
  if (/\p{Cc}/u.test(secret))
    throw new SettingError(
      'WEBHOOK_SECRET has a newline or another control character in it: it must be one line.',
    );
  if (secret !== clean) {
    throw new SettingError(
      "WEBHOOK_SECRET is in quotes, or begins or ends with white space, which would be part of the secret. Remove that here, and on the App's settings page if it is there, too.",
    );
  }
  if (secret === 'development') {
    throw new SettingError(
      'WEBHOOK_SECRET is "development", which everybody knows. Choose a long random text.',
    );
  }
  return secret;
}

function readPort(value = '3000'): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new SettingError(`PORT is ${quoteSetting(value, 24)}: it must be a number from 0 to 65535.`);
  return port;
}

function readLogLevel(value = 'info'): AppConfig['logLevel'] {
  const level = LOG_LEVELS.find((name) => name === value.toLowerCase());
  if (level === undefined)
    throw new SettingError(
      `LOG_LEVEL is ${quoteSetting(value, 24)}: it must be one of ${LOG_LEVELS.join(', ')}.`,
    );
  return level;
}

function readCount(name: string, value: string | undefined, otherwise: number): number {
  const text = cleanSetting(value);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new SettingError(`${name} is ${quoteSetting(text, 24)}: it must be a number from 1 to 9999.`);
  return Number(text);
}
