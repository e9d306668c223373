import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/app/config.ts';
import { MilepostError } from '../../../src/errors.ts';

const { privateKey: KEY, publicKey: PUBLIC } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const { privateKey: ELLIPTIC } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
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
      { DATABASE_URL: 'postgresql://db/m?sslmode=require', DATABASE_POOL_SIZE: '4' },
      { kind: 'postgres', url: 'postgresql://db/m?sslmode=require', poolSize: 4 },
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
    ['with \\n for its line ends', KEY.trim().replaceAll('\n', '\\n')],
    ['as base64', Buffer.from(KEY).toString('base64')],
  ])('the key %s', (_, key) => {
    expect(readConfig({ ...GOOD, PRIVATE_KEY: key }).privateKey.trim()).toBe(KEY.trim());
  });
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

  test.each([
    ['APP_ID', undefined, 'APP_ID is missing'],
    ['APP_ID', '', 'APP_ID is missing'],
    ['APP_ID', 'milepost', 'APP_ID is "milepost"'],
    ['APP_ID', '0', 'APP_ID is "0"'],
    ['APP_ID', '12.5', 'APP_ID is "12.5"'],
    ['PRIVATE_KEY', undefined, 'PRIVATE_KEY is missing'],
    ['PRIVATE_KEY', '', 'PRIVATE_KEY is missing'],
    ['PRIVATE_KEY', 'secret', 'PRIVATE_KEY is not a private key'],
    ['PRIVATE_KEY', PUBLIC, 'PRIVATE_KEY is not a private key'],
    ['PRIVATE_KEY', ELLIPTIC, "PRIVATE_KEY is of the kind ec: GitHub's are RSA"],
    ['PRIVATE_KEY', KEY.slice(0, 200), 'PRIVATE_KEY is not a private key'],
    ['WEBHOOK_SECRET', undefined, 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', '', 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', 'development', 'WEBHOOK_SECRET is "development"'],
    ['PORT', '-1', 'PORT is "-1"'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '3000 ', 'PORT is "3000 "'],
    ['GITHUB_API_URL', 'api.github.com', 'GITHUB_API_URL is "api.github.com"'],
    ['GITHUB_API_URL', 'ftp://api.github.com', 'GITHUB_API_URL is "ftp://api.github.com"'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"'],
  ])('%s=%s: that one alone, with what to do', (name, value, complaint) => {
    const lines = complaints({ ...GOOD, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(complaint)).toBe(true);
    expect(lines[0]?.length).toBeGreaterThan(complaint.length + 20);
  });

  test('a path to no file', () => {
    expect(complaints({ ...GOOD, PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/nowhere/key.pem' })).toEqual([
      expect.stringContaining('PRIVATE_KEY_PATH'),
    ]);
  });

  test('a key is never repeated', () => {
    const lines = complaints({ ...GOOD, PRIVATE_KEY: KEY.slice(0, 200), APP_ID: 'x' });
    expect(lines.join('\n')).not.toContain(KEY.slice(40, 80));
  });
});
