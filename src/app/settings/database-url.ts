// DATABASE_URL as people write it. Never shows any of it: it may hold a password, and where that is not encoded nobody
// knows where it ends.
import { SettingError, cleanSetting, hasStraySign } from '../../setting.ts';
import { readSettingFile } from './setting-file.ts';

const EXAMPLE = 'postgres://user:password@host:5432/database';

const SAFE =
  'In user and password write %40 for @, %3A for :, %2F for /, %3F for ?, %23 for # and %25 for %.';

/** The address of a PostgreSQL, or undefined where none is set. Throws a SettingError that says what is wrong. */
export function readDatabaseUrl(value: string | undefined): string | undefined {
  const url = cleanSetting(value);
  if (url === undefined) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== 'postgres' && scheme !== 'postgresql')
    throw new SettingError(
      `DATABASE_URL is not an address such as ${EXAMPLE}: it must begin with postgres://.`,
    );
  if (hasStraySign(url))
    throw new SettingError(`DATABASE_URL has a character in it that must be encoded. ${SAFE}`);
  if (/\s/.test(url))
    throw new SettingError('DATABASE_URL has white space in it: it must be one address on one line.');
  if (!URL.canParse(url) && !/^\w+:\/\/[^/?#]*@\//.test(url))
    throw new SettingError(`DATABASE_URL is not an address such as ${EXAMPLE}. ${SAFE}`);
  return checkTls(url);
}

/** https://www.postgresql.org/docs/current/libpq-ssl.html; no-verify is of node-postgres. */
const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

const PEM_FILES = [
  ['sslrootcert', 'CERTIFICATE'],
  ['sslcert', 'CERTIFICATE'],
  ['sslkey', 'PRIVATE KEY'],
] as const;

/**
 * The driver checks certificate and host in every mode that encrypts, but no-verify, and means to become laxer in its next
 * version: so the mode is said in full. `uselibpqcompat=true` leaves it as PostgreSQL's own programs take it.
 */
function checkTls(url: string): string {
  const options = new URL(url.replace('@/', '@localhost/')).searchParams;
  const mode = options.get('sslmode');
  if (mode !== null && !SSL_MODES.includes(mode))
    throw new SettingError(`sslmode in DATABASE_URL is not one of ${SSL_MODES.join(', ')}.`);
  for (const [name, label] of PEM_FILES) {
    const path = options.get(name);
    if (path === null || path === '') continue;
    const text = readSettingFile(`${name} in DATABASE_URL`, path).toString('latin1');
    if (!text.includes(`${label}-----`))
      throw new SettingError(`${name} in DATABASE_URL names a file without a ${label.toLowerCase()} in PEM.`);
  }
  if (options.get('uselibpqcompat') === 'true') {
    if (mode === 'verify-ca' && !options.get('sslrootcert'))
      throw new SettingError(
        'sslmode=verify-ca in DATABASE_URL needs sslrootcert, the path of a certificate.',
      );
    return url;
  }
  return url.replace(/([?&]sslmode=)(?:allow|prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}
