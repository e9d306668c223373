// The App's key as people paste it: whatever way it comes, it is the same key, or named for what it is.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPrivateKey } from '../../../../src/app/settings/private-key.ts';
import { SettingError } from '../../../../src/setting.ts';

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PKCS1 = RSA.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const PKCS8 = RSA.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const LOCKED = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
const OLD_LOCKED = { type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
const ELLIPTIC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const PUBLIC = RSA.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const BASE64 = Buffer.from(PKCS1).toString('base64');
const BODY = PKCS1.split('\n').slice(1, -2);

function wrapped(text: string, width: number, end: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);
}

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** The same key, whatever its text. */
function asPkcs1(pem: string): string {
  return createPrivateKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString();
}

const FORMS: Readonly<Record<string, string>> = {
  'as it is': PKCS1,
  'as PKCS #8': PKCS8,
  'with CRLF': PKCS1.replaceAll('\n', '\r\n'),
  'with a byte order mark': `\uFEFF${PKCS1}`,
  'with \\n spelled out': PKCS1.replaceAll('\n', '\\n'),
  'with \\r\\n spelled out': PKCS1.replaceAll('\n', '\\r\\n'),
  'with \\\\n spelled out': PKCS1.replaceAll('\n', '\\\\n'),
  'in quotes': `"${PKCS1}"`,
  'in quotes, with \\n spelled out': `'${PKCS8.replaceAll('\n', '\\n')}'\n`,
  'with spaces for its line ends': PKCS1.replaceAll('\n', ' '),
  'in one line': PKCS1.replaceAll('\n', ''),
  'without the last newline, indented': PKCS1.trim().replaceAll('\n', '\n    '),
  'after other words': `Bag Attributes\n  friendlyName: milepost\n${PKCS1}`,
  'as base64': BASE64,
  'as base64 with a newline': `${BASE64}\n`,
  'as base64 in lines': wrapped(BASE64, 76, '\n'),
  'as base64 in lines with CRLF': `${wrapped(BASE64, 64, '\r\n')}\r\n`,
  'as base64 with spaces': wrapped(BASE64, 76, ' '),
  'as base64 in quotes': `"${BASE64}"`,
  'as base64 for addresses': Buffer.from(PKCS1).toString('base64url'),
  'as base64 of a text with \\n spelled out': Buffer.from(PKCS1.replaceAll('\n', '\\n')).toString('base64'),
  'as base64 of UTF-16': utf16(PKCS8).toString('base64'),
  'as base64 of base64': Buffer.from(`${BASE64}\n`).toString('base64'),
  'the lines between BEGIN and END alone': BODY.join('\n'),
};

describe('taken', () => {
  test.each(Object.entries(FORMS))('%s', (_, text) => {
    const pem = readPrivateKey({ PRIVATE_KEY: text });
    expect(asPkcs1(pem)).toBe(PKCS1);
    // As Octokit tells the two kinds from each other.
    expect(pem).toMatch(/^-----BEGIN (?:RSA )?PRIVATE KEY-----\n[^]*\n-----END (?:RSA )?PRIVATE KEY-----\n$/);
  });
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'milepost-key-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('from a file', () => {
  test.each([
    ...Object.entries(FORMS).map(([name, text]) => [name, Buffer.from(text)] as const),
    ['in UTF-16', utf16(PKCS1)] as const,
    ['in UTF-16 the other way round', utf16(PKCS1).swap16()] as const,
  ])('%s', (_, bytes) => {
    const path = join(directory, 'key.pem');
    writeFileSync(path, bytes);
    expect(asPkcs1(readPrivateKey({ PRIVATE_KEY_PATH: `"${path}"\n` }))).toBe(PKCS1);
  });

  test.each([
    ['/nowhere/key.pem', /^PRIVATE_KEY_PATH is "\/nowhere\/key\.pem": there is no such file\.$/],
    ['./key-of-nobody.pem', /: there is no such file, looked for at \/.*\/key-of-nobody\.pem\.$/],
    ['~/key.pem', /there is no such file.* ~ is not expanded here: write the whole path\./],
    ['/', /^PRIVATE_KEY_PATH is "\/": that is a folder\.$/],
    [PKCS1, /^PRIVATE_KEY_PATH is not a path\. The key itself goes into PRIVATE_KEY\.$/],
    [BASE64, /^PRIVATE_KEY_PATH is not a path\. The key itself goes into PRIVATE_KEY\.$/],
  ])('there is none: %.20s', (path, says) => {
    expect(refusal({ PRIVATE_KEY_PATH: path })).toMatch(says);
  });

  test('what is in it is named, with where it is', () => {
    const path = join(directory, 'public.pem');
    writeFileSync(path, PUBLIC);
    expect(refusal({ PRIVATE_KEY_PATH: path })).toContain(
      `The file of PRIVATE_KEY_PATH, ${path}, is a public key`,
    );
  });
});

function refusal(env: Readonly<Record<string, string>>): string {
  try {
    readPrivateKey(env);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'taken';
}

describe('named for what it is', () => {
  test.each<[string, string]>([
    [PUBLIC, 'PRIVATE_KEY is a public key'],
    [ELLIPTIC.export({ type: 'pkcs8', format: 'pem' }).toString(), 'PRIVATE_KEY is a key of type ec'],
    [ELLIPTIC.export({ type: 'sec1', format: 'pem' }).toString(), 'PRIVATE_KEY is a key of type ec'],
    [RSA.privateKey.export(LOCKED).toString(), 'PRIVATE_KEY is protected by a passphrase'],
    [RSA.privateKey.export(OLD_LOCKED).toString(), 'PRIVATE_KEY is protected by a passphrase'],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'PRIVATE_KEY is a certificate'],
    [
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAA\n-----END OPENSSH PRIVATE KEY-----',
      'PRIVATE_KEY is an SSH key',
    ],
    ['-----BEGIN RSA PRIVATE KEY-----', 'PRIVATE_KEY is cut off: the line with END is missing. An env file'],
    [PKCS1.slice(0, 400), 'PRIVATE_KEY is cut off'],
    [Buffer.from(PKCS1.slice(0, 400)).toString('base64'), 'PRIVATE_KEY is cut off'],
    [PKCS1.replace(BODY[3] ?? '', ''), 'PRIVATE_KEY is damaged'],
    [BODY.slice(0, 9).join('\n'), 'PRIVATE_KEY is not a private key'],
    ['./milepost.pem', 'PRIVATE_KEY is the path of a file: set PRIVATE_KEY_PATH'],
    ['C:\\keys\\milepost.pem', 'PRIVATE_KEY is the path of a file: set PRIVATE_KEY_PATH'],
    ['SHA256:p9eXVvV1Xn0=', "PRIVATE_KEY is a key's fingerprint"],
    ['ssh-rsa AAAAB3Nza ada', 'PRIVATE_KEY is an SSH key'],
    ['ghp_abcdef', 'PRIVATE_KEY is a token'],
    ['f'.repeat(128), 'PRIVATE_KEY is not a private key'],
    ['', 'PRIVATE_KEY is missing'],
    ['""', 'PRIVATE_KEY is missing'],
  ])('%.40s', (text, says) => {
    const message = refusal({ PRIVATE_KEY: text });
    expect(message.slice(0, says.length)).toBe(says);
    for (const line of text.split('\n').filter(({ length }) => length > 40))
      expect(message).not.toContain(line.slice(0, 20));
  });
});
