// One value from the environment, as people paste it. Knows no setting by its name, and reads none itself.

/** As far as a value is shown: what is longer is most likely something else, a key perhaps. */
const SHOWN = 60;

const QUOTED = /^(?:"([^]*)"|'([^]*)'|`([^]*)`|“([^]*)”|‘([^]*)’)$/;

/**
 * The value without what a shell, an editor or an env file left around it: white space, a newline, a byte order mark,
 * quotes (`docker run --env-file` keeps them). undefined where nothing is left, as compose hands on what is not set.
 */
export function cleanSetting(value: string | undefined): string | undefined {
  const text = trim(value ?? '');
  const match = QUOTED.exec(text);
  const inner = match === null ? text : trim(match.slice(1).join(''));
  return inner === '' ? undefined : inner;
}

/** White space as JavaScript knows it (the byte order mark is some), and what is not to be seen at all. */
function trim(text: string): string {
  return text.replace(/^[\s\u200B\u2060]+/, '').replace(/[\s\u200B\u2060]+$/, '');
}

/** A value to show in a sentence. One that is long is told by its length: it may be a secret at the wrong place. */
export function quoteSetting(value: string, most = SHOWN): string {
  return value.length > most ? `a text of ${value.length} characters` : JSON.stringify(value);
}

/** Runs all readers. Resolves to what each read, or throws `toError` with what every one of them found wrong. */
export function readSettings<Settings extends object>(
  readers: { readonly [Name in keyof Settings]: () => Settings[Name] },
  toError: (wrong: readonly SettingError[]) => Error,
): Settings {
  const wrong: SettingError[] = [];
  const settings: Partial<Settings> = {};
  for (const name of Object.keys(readers) as (keyof Settings)[]) {
    try {
      settings[name] = readers[name]();
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      wrong.push(error);
    }
  }
  if (wrong.length > 0) throw toError(wrong);
  return settings as Settings;
}

/** What is wrong with one setting, and what to do, as sentences. `input`: it is given with the call. */
export class SettingError extends Error {
  readonly code: 'config' | 'input';

  constructor(message: string, code: SettingError['code'] = 'config') {
    super(message);
    this.code = code;
  }
}

/** Several complaints as lines of a list. */
export function listComplaints(wrong: readonly SettingError[]): string {
  return wrong.map(({ message }) => `  - ${message}`).join('\n');
}

/**
 * Whether a sign in an address is not encoded, so that what was meant as a password may stand where a host, a path or an
 * option is read: an @ after the first / ? #, any #, a % that encodes nothing. Such an address is never to be shown.
 */
export function hasStraySign(url: string): boolean {
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
