// The App's private key, as people paste it: taken where it is certain what was meant, else named for what it is. Never
// shows any of it.
import { createPrivateKey } from 'node:crypto';
import { SettingError, cleanSetting } from '../../setting.ts';
import { LONGEST_PATH, readSettingFile } from './setting-file.ts';

const HOW =
  "PRIVATE_KEY is the whole text of the .pem file (or its base64), PRIVATE_KEY_PATH the file's path.";

type Environment = Readonly<Record<string, string | undefined>>;

/** The key as PEM. Throws a SettingError that says what was found instead. */
export function readPrivateKey(env: Environment): string {
  const text = cleanSetting(env['PRIVATE_KEY']);
  if (text !== undefined) return toPem(text, 'PRIVATE_KEY');
  const path = cleanSetting(env['PRIVATE_KEY_PATH']);
  if (path === undefined) throw new SettingError(`PRIVATE_KEY is missing. ${HOW}`);
  return toPem(decodeText(readKeyFile(path)), `The file of PRIVATE_KEY_PATH, ${path},`);
}

function readKeyFile(path: string): Buffer {
  if (path.includes('-----BEGIN') || path.length > LONGEST_PATH)
    throw new SettingError('PRIVATE_KEY_PATH is not a path. The key itself goes into PRIVATE_KEY.');
  return readSettingFile('PRIVATE_KEY_PATH', path);
}

/** Windows writes UTF-16 where a file is made by `>`. */
function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}

/** base64 within base64 is what a secret store makes of a base64 that one pastes. */
const MOST_LAYERS = 3;

function toPem(pasted: string, subject: string, layer = 0): string {
  const text = (cleanSetting(pasted) ?? '').replace(/\\+r/g, '').replace(/\\+n/g, '\n');
  const armoured = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/.exec(text);
  if (armoured !== null) return checkPem(rebuild(armoured[1] ?? '', armoured[2] ?? '', subject), subject);
  if (text.includes('-----BEGIN'))
    throw new SettingError(
      `${subject} is cut off: the line with END is missing. An env file holds one line for each setting: give the key as base64, or its path in PRIVATE_KEY_PATH.`,
    );
  const bytes = fromBase64(text);
  if (bytes === undefined || layer === MOST_LAYERS) throw new SettingError(notAKey(text, subject));
  // The lines between BEGIN and END alone, as DER: it begins with a sequence.
  if (bytes[0] === 0x30) return checkPem(fromDer(bytes, subject), subject);
  return toPem(decodeText(bytes), subject, layer + 1);
}

/** Also that of addresses (with - and _), in one line or many; undefined where it is none, or too short for any key. */
function fromBase64(text: string): Buffer | undefined {
  const compact = text.replace(/\s+/g, '');
  return /^[\w+/-]{100,}={0,2}$/.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}

const KEY_LABELS: readonly string[] = ['RSA PRIVATE KEY', 'PRIVATE KEY', 'EC PRIVATE KEY'];

/** As OpenSSL writes it, whatever became of its lines. */
function rebuild(label: string, between: string, subject: string): string {
  if (label.includes('ENCRYPTED') || between.includes('ENCRYPTED'))
    throw new SettingError(`${subject} is protected by a passphrase. GitHub's keys are not: give that one.`);
  if (!KEY_LABELS.includes(label))
    throw new SettingError(`${subject} is ${OTHER_LABELS[label] ?? 'not a private key'}. ${HOW}`);
  const lines = between.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const OTHER_LABELS: Readonly<Record<string, string>> = {
  'PUBLIC KEY': 'a public key, not the private one',
  'RSA PUBLIC KEY': 'a public key, not the private one',
  CERTIFICATE: 'a certificate, not a private key',
  'OPENSSH PRIVATE KEY': "an SSH key, not the App's private key",
};

function fromDer(bytes: Buffer, subject: string): string {
  for (const type of ['pkcs1', 'pkcs8'] as const) {
    try {
      return createPrivateKey({ key: bytes, format: 'der', type }).export({ type, format: 'pem' }).toString();
    } catch {
      // Perhaps it is the other one.
    }
  }
  throw new SettingError(`${subject} is not a private key. ${HOW}`);
}

function checkPem(pem: string, subject: string): string {
  let type: string | undefined;
  try {
    type = createPrivateKey(pem).asymmetricKeyType;
  } catch {
    throw new SettingError(`${subject} is damaged: a part of the key is missing or was changed. ${HOW}`);
  }
  // GitHub makes no others, and the App's tokens are signed with RS256.
  if (type !== 'rsa')
    throw new SettingError(`${subject} is a key of type ${type}: GitHub's keys are RSA. ${HOW}`);
  return pem;
}

/** What else stands on the same page of GitHub, or is called a key as well. */
function notAKey(text: string, subject: string): string {
  if (text.length <= LONGEST_PATH && /^(?:[.~]{0,2}[/\\]|[A-Za-z]:\\|file:)|\.(?:pem|key)$/.test(text))
    return `${subject} is the path of a file: set PRIVATE_KEY_PATH to it instead.`;
  if (/^(?:SHA256:|MD5:)/.test(text))
    return `${subject} is a key's fingerprint, as GitHub's page shows it, not the key. ${HOW}`;
  if (/^ssh-/.test(text)) return `${subject} is an SSH key, not the App's private key. ${HOW}`;
  if (/^(?:gh[a-z]_|github_pat_)/.test(text))
    return `${subject} is a token, not the App's private key. ${HOW}`;
  return `${subject} is not a private key. ${HOW}`;
}
