// The operator's settings from the environment. All that is wrong is said at once, with what to do.
import { createPrivateKey } from 'node:crypto';
import { getPrivateKey } from '@probot/get-private-key';
import { MilepostError } from '../errors.ts';
import type { DatabaseSettings } from '../queue/database.ts';

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
  /** Looks at once in this process. */
  readonly concurrency: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a MilepostError `config` that names every one that is missing or wrong. */
export function readConfig(env: Environment): AppConfig {
  const wrong: string[] = [];
  function check<Value>(read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
  const appId = check(() => readAppId(env['APP_ID']));
  const privateKey = check(() => readPrivateKey(env));
  const webhookSecret = check(() => readWebhookSecret(env['WEBHOOK_SECRET']));
  const port = check(() => readPort(env['PORT']));
  const apiUrl = check(() => readApiUrl(env['GITHUB_API_URL']));
  const logLevel = check(() => readLogLevel(env['LOG_LEVEL']));
  const database = check(() => readDatabase(env));
  const concurrency = check(() => readCount('MILEPOST_CONCURRENCY', env['MILEPOST_CONCURRENCY'], 8));
  if (
    !appId ||
    !privateKey ||
    !webhookSecret ||
    port === undefined ||
    !apiUrl ||
    !logLevel ||
    !database ||
    !concurrency
  ) {
    throw incomplete(wrong);
  }
  // As in an address: [::].
  const host = (env['HOST'] || '0.0.0.0').replace(/^\[(.*)\]$/, '$1');
  return { appId, privateKey, webhookSecret, host, port, apiUrl, logLevel, database, concurrency };
}

function incomplete(wrong: readonly string[]): MilepostError {
  return new MilepostError(`The App cannot start:\n${wrong.map((line) => `  - ${line}`).join('\n')}`, {
    code: 'config',
    hint: 'Set these in the environment; docs/operating.md shows where each comes from.',
  });
}

function readAppId(value: string | undefined): number {
  if (value === undefined || value === '')
    throw new Error("APP_ID is missing: the number on the App's settings page.");
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`APP_ID is "${value}": it is a number, such as 123456.`);
  return Number(value);
}

function readPrivateKey(env: Environment): string {
  const how =
    "PRIVATE_KEY is the whole text of the .pem file (or its base64), PRIVATE_KEY_PATH the file's path.";
  if (!env['PRIVATE_KEY'] && !env['PRIVATE_KEY_PATH']) throw new Error(`PRIVATE_KEY is missing. ${how}`);
  let key: string | null;
  let type: string | undefined;
  try {
    key = getPrivateKey({ env: { ...env } });
    type = createPrivateKey(key ?? '').asymmetricKeyType;
  } catch {
    throw new Error(`PRIVATE_KEY is not a private key. ${how}`);
  }
  // GitHub makes no others, and the App's tokens are signed with RS256.
  if (type !== 'rsa') throw new Error(`PRIVATE_KEY is of the kind ${type}: GitHub's are RSA. ${how}`);
  return key ?? '';
}

function readWebhookSecret(value: string | undefined): string {
  if (value === undefined || value === '') {
    throw new Error("WEBHOOK_SECRET is missing: the secret on the App's settings page, a long random text.");
  }
  if (value === 'development') {
    throw new Error('WEBHOOK_SECRET is "development", which everybody knows. Choose a long random text.');
  }
  return value;
}

function readPort(value = '3000'): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new Error(`PORT is "${value}": it is a number from 0 to 65535.`);
  return port;
}

function readApiUrl(value = 'https://api.github.com'): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`GITHUB_API_URL is "${value}": it is a URL, such as https://api.github.com.`);
  }
  return value.replace(/\/+$/, '');
}

function readLogLevel(value = 'info'): AppConfig['logLevel'] {
  const level = LOG_LEVELS.find((name) => name === value.toLowerCase());
  if (level === undefined) throw new Error(`LOG_LEVEL is "${value}": it is one of ${LOG_LEVELS.join(', ')}.`);
  return level;
}

const DEFAULT_DATA = '.milepost';
const DEFAULT_POOL = 10;

/** Where the queue is kept. Throws an Error that says what is wrong. */
function readDatabase(env: Environment): DatabaseSettings {
  const url = env['DATABASE_URL'];
  if (!url) return { kind: 'embedded', directory: env['MILEPOST_DATA'] || DEFAULT_DATA };
  // The value is not shown: it may hold a password.
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol))
    throw new Error('DATABASE_URL is not an address such as postgres://user:password@host:5432/database.');
  const poolSize = readCount('DATABASE_POOL_SIZE', env['DATABASE_POOL_SIZE'], DEFAULT_POOL);
  return { kind: 'postgres', url, poolSize };
}

function readCount(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined || value === '') return otherwise;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new Error(`${name} is "${value}": it is a number from 1 to 9999.`);
  return Number(value);
}
