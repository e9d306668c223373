import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../../src/app/settings/config.ts';
import { MilepostError } from '../../../../src/errors.ts';

const { privateKey: KEY } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const GOOD = { APP_ID: '123456', PRIVATE_KEY: KEY, WEBHOOK_SECRET: 'a long random text' };

/** What is wrong, line by line. */
function complaints(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof MilepostError)) throw error;
    expect(error).toMatchObject({ code: 'config', retryable: false });
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^ {2}- /, ''));
  }
}

describe('settings that are right', () => {
  test('three are enough', () => {
    expect(readConfig(GOOD)).toEqual({
      appId: 123456,
      privateKey: KEY,
      webhookSecret: 'a long random text',
      host: '0.0.0.0',
      port: 3000,
      apiUrl: 'https://api.github.com',
      logLevel: 'info',
      database: { kind: 'embedded', directory: '.milepost' },
      concurrency: 8,
    });
  });

  test.each([
    [{ MILEPOST_DATA: '/var/lib/milepost' }, { kind: 'embedded', directory: '/var/lib/milepost' }],
    [
      { DATABASE_URL: 'postgres://u:p@db:5432/m', MILEPOST_DATA: 'x' },
      { kind: 'postgres', url: 'postgres://u:p@db:5432/m', poolSize: 10 },
    ],
    [
      { DATABASE_URL: 'postgresql://db/m?sslmode=no-verify', DATABASE_POOL_SIZE: '4' },
      { kind: 'postgres', url: 'postgresql://db/m?sslmode=no-verify', poolSize: 4 },
    ],
  ])('%o says where the queue is kept', (env, database) => {
    expect(readConfig({ ...GOOD, ...env }).database).toEqual(database);
  });

  test('a wrong DATABASE_URL is named without being shown: it may hold a password', () => {
    const read = () => readConfig({ ...GOOD, DATABASE_URL: 'mysql://root:secret@db/m' });
    expect(read).toThrow('DATABASE_URL');
    expect(read).not.toThrow('secret');
  });

  test.each(['0', '-1', 'many', '10000'])('a concurrency of "%s" is refused', (count) => {
    expect(() => readConfig({ ...GOOD, MILEPOST_CONCURRENCY: count })).toThrow('MILEPOST_CONCURRENCY');
  });

  test('the others are read', () => {
    const env = {
      ...GOOD,
      HOST: '127.0.0.1',
      PORT: '0',
      GITHUB_API_URL: 'https://github.example.org/api/v3//',
      LOG_LEVEL: 'DEBUG',
    };
    expect(readConfig(env)).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      apiUrl: 'https://github.example.org/api/v3',
      logLevel: 'debug',
    });
  });

  test.each([
    ['PORT', '3001 ', { port: 3001 }],
    ['APP_ID', '"123457"\n', { appId: 123457 }],
    ['LOG_LEVEL', '', { logLevel: 'info' }],
    ['PORT', '', { port: 3000 }],
    ['MILEPOST_DATA', " '/data' ", { database: { kind: 'embedded', directory: '/data' } }],
    ['GITHUB_API_URL', '\uFEFF"https://ghe.example/api/v3/"\r\n', { apiUrl: 'https://ghe.example/api/v3' }],
    [
      'DATABASE_URL',
      '"postgres://u:p@db/m"',
      { database: { kind: 'postgres', url: 'postgres://u:p@db/m', poolSize: 10 } },
    ],
  ])('%s: what a shell or an env file left around it does not count: %j', (name, value, settings) => {
    expect(readConfig({ ...GOOD, [name]: value })).toMatchObject(settings);
  });

  test.each(['a secret\n', 'a secret\r\n', '\uFEFFa secret'])(
    'a webhook secret as no form of GitHub holds it: %j',
    (secret) => {
      expect(readConfig({ ...GOOD, WEBHOOK_SECRET: secret }).webhookSecret).toBe('a secret');
    },
  );
});

describe('settings that are wrong', () => {
  test('all are said at once', () => {
    const lines = complaints({ PORT: 'x', GITHUB_API_URL: 'nowhere', LOG_LEVEL: 'loud' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'APP_ID',
      'PRIVATE_KEY',
      'WEBHOOK_SECRET',
      'PORT',
      'GITHUB_API_URL',
      'LOG_LEVEL',
    ]);
  });

  test('a wrong address of the database hides nothing', () => {
    const lines = complaints({ ...GOOD, DATABASE_URL: 'mysql://db', DATABASE_POOL_SIZE: 'x' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL', 'DATABASE_POOL_SIZE']);
  });

  test.each([
    ['APP_ID', undefined, 'APP_ID is missing'],
    ['APP_ID', '', 'APP_ID is missing'],
    ['APP_ID', 'milepost', 'APP_ID is "milepost"'],
    ['APP_ID', '0', 'APP_ID is "0"'],
    ['APP_ID', '12.5', 'APP_ID is "12.5"'],
    ['PRIVATE_KEY', undefined, 'PRIVATE_KEY is missing'],
    ['PRIVATE_KEY', '', 'PRIVATE_KEY is missing'],
    ['PRIVATE_KEY', 'secret', 'PRIVATE_KEY is not a private key'],
    ['WEBHOOK_SECRET', undefined, 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', '', 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', 'development', 'WEBHOOK_SECRET is "development"'],
    ['PORT', '-1', 'PORT is "-1"'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '3000;', 'PORT is "3000;"'],
    ['APP_ID', 'Iv23liABCdef', 'APP_ID is "Iv23liABCdef": that is the Client ID'],
    ['APP_ID', 'x'.repeat(64), 'APP_ID is a text of 64 characters'],
    ['WEBHOOK_SECRET', '"a long random text"', 'WEBHOOK_SECRET is in quotes'],
    ['WEBHOOK_SECRET', ' a long random text', 'WEBHOOK_SECRET is in quotes, or begins or ends with white'],
    ['WEBHOOK_SECRET', 'a long \n\n', 'WEBHOOK_SECRET is in quotes, or begins or ends with white'],
    ['WEBHOOK_SECRET', 'two\nlines', 'WEBHOOK_SECRET has a newline'],
    ['GITHUB_API_URL', 'api.github.com', 'GITHUB_API_URL is "api.github.com"'],
    ['DATABASE_POOL_SIZE', 'many', 'DATABASE_POOL_SIZE is "many"'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"'],
  ])('%s=%s: that one alone, with what to do', (name, value, complaint) => {
    const lines = complaints({ ...GOOD, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(complaint)).toBe(true);
    expect(lines[0]?.length).toBeGreaterThan(complaint.length + 20);
  });

  test('a key is never repeated', () => {
    const lines = complaints({ ...GOOD, PRIVATE_KEY: KEY.slice(0, 200), APP_ID: 'x' });
    expect(lines.join('\n')).not.toContain(KEY.slice(40, 80));
  });
});

describe('a password in DATABASE_URL', () => {
  test.each([
    'postgres://u:secret@pass#word@h:5432/d',
    'postgres://u:secret#word@h:5432/d',
    'postgres://u:secret?word@h:5432/d',
    'postgres://u:secret/word@h:5432/d',
    'postgres://u:12/secret@h/d',
    'postgres://u:secret%@h/d',
    'postgres://u:secret%e9@h/d',
    'postgres://secret@host name/d',
    'mysql://root:secret@db/m',
  ])('%s: refused without being shown, since nobody knows where it ends', (url) => {
    const [line = ''] = complaints({ ...GOOD, DATABASE_URL: url });
    expect(line).toMatch(/^DATABASE_URL (?:has|is)/);
    expect(line).not.toMatch(/secret|pass#|#word|12\//);
  });

  test.each([
    'postgres://u:p%40ss%23w@h:5432/d',
    'postgres://u:p@ss@h/d',
    'postgres://u:p[x@h/d?sslmode=verify-full',
    'postgresql:///d?host=/var/run/postgresql',
    'postgres://u:p@/d?host=/var/run/postgresql',
  ])('%s is clear', (url) => {
    expect(readConfig({ ...GOOD, DATABASE_URL: url }).database).toMatchObject({ url });
  });
});

describe('TLS in DATABASE_URL', () => {
  const DB = 'postgres://u:p@h/d';
  const CA = 'test/fixtures/tls/certificate.pem';

  test.each([
    [`${DB}?sslmode=require`, `${DB}?sslmode=verify-full`],
    [`${DB}?a=b&sslmode=prefer&c=d`, `${DB}?a=b&sslmode=verify-full&c=d`],
    [`${DB}?sslmode=verify-ca&sslrootcert=${CA}`, `${DB}?sslmode=verify-full&sslrootcert=${CA}`],
    [`${DB}?sslmode=disable`, `${DB}?sslmode=disable`],
    [`${DB}?sslmode=require&uselibpqcompat=true`, `${DB}?sslmode=require&uselibpqcompat=true`],
  ])('%s: the mode is said in full, as the driver takes it', (given, url) => {
    expect(readConfig({ ...GOOD, DATABASE_URL: given }).database).toMatchObject({ url });
  });

  test.each([
    ['sslmode=requier', /^sslmode in DATABASE_URL is not one of disable, /],
    [
      'sslmode=verify-full&sslrootcert=/nowhere/ca.pem',
      /^sslrootcert .* is "\/nowhere\/ca\.pem": there is no such/,
    ],
    ['sslrootcert=system', /^sslrootcert .* is "system": there is no such file, looked for at \//],
    ['sslrootcert=/', /^sslrootcert .* is "\/": that is a folder/],
    ['sslrootcert=package.json', /^sslrootcert .* names a file without a certificate in PEM/],
    [`sslcert=${CA}&sslkey=${CA}`, /^sslkey .* names a file without a private key in PEM/],
    ['sslmode=verify-ca&uselibpqcompat=true', /^sslmode=verify-ca .* needs sslrootcert/],
  ])('%s', (options, says) => {
    expect(complaints({ ...GOOD, DATABASE_URL: `${DB}?${options}` })).toEqual([expect.stringMatching(says)]);
  });
});
