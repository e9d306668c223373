// DATABASE_URL as people write it. Never shows any of it: it may hold a password, and where that is not encoded nobody
// knows where it ends.
import { SettingError, cleanSetting } from '../setting.ts';

const EXAMPLE = 'postgres://user:password@host:5432/database';

const SAFE =
  'In user and password write %40 for @, %3A for :, %2F for /, %3F for ?, %23 for # and %25 for %.';

/** The address of a PostgreSQL, or undefined where none is set. Throws a SettingError that says what is wrong. */
export function readDatabaseUrl(value: string | undefined): string | undefined {
  const url = cleanSetting(value);
  if (url === undefined) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== 'postgres' && scheme !== 'postgresql')
    throw new SettingError(`DATABASE_URL is not an address such as ${EXAMPLE}: it begins with postgres://.`);
  if (hasStray(url)) throw new SettingError(`DATABASE_URL has a sign in it that must be encoded. ${SAFE}`);
  if (/\s/.test(url))
    throw new SettingError('DATABASE_URL has white space in it: it is one address, in one line.');
  if (!URL.canParse(url) && !/^\w+:\/\/[^/?#]*@\//.test(url))
    throw new SettingError(`DATABASE_URL is not an address such as ${EXAMPLE}. ${SAFE}`);
  return url;
}

/**
 * Whether what was meant as a password may stand where a host, a path or an option is read: an @ after the first / ? #, any
 * #, a % that encodes nothing.
 */
function hasStray(url: string): boolean {
  const rest = url.slice(url.indexOf('://') + 3);
  const end = rest.search(/[/?#]/);
  const behind = end === -1 ? '' : rest.slice(end);
  return behind.includes('@') || behind.includes('#') || /%(?![0-9a-f]{2})/i.test(rest) || !isUtf8(rest);
}

function isUtf8(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
