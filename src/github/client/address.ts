// Where GitHub is, as a setting names it. Reads no setting itself.
import { SettingError, cleanSetting, quoteSetting } from '../../setting.ts';

/** https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api */
const API_URL = 'https://api.github.com';

/** GITHUB_API_URL without a slash at its end. Throws a SettingError that says what is wrong. */
export function parseApiUrl(value: string | undefined): string {
  const name = 'GITHUB_API_URL';
  const url = parseAddress(name, cleanSetting(value) ?? API_URL);
  const api = apiOfWebsite(url);
  if (api !== undefined)
    throw new SettingError(`${name} is ${quoteSetting(url.origin)}, GitHub's website: its API is ${api}.`);
  return url.href.replace(/\/+$/, '');
}

/** The website's address is what people have at hand. https://docs.github.com/enterprise-cloud@latest/admin/data-residency */
function apiOfWebsite({ hostname }: URL): string | undefined {
  if (/^(?:www\.)?github\.com$/.test(hostname)) return API_URL;
  return /^[^.]+\.ghe\.com$/.test(hostname) ? `https://api.${hostname}` : undefined;
}

/**
 * What stands before `/graphql` in GITHUB_GRAPHQL_URL, as Octokit wants it; undefined where there is none, which leaves it
 * to Octokit. Throws a SettingError that says what is wrong.
 */
export function parseGraphqlBase(value: string | undefined): string | undefined {
  const name = 'GITHUB_GRAPHQL_URL';
  const text = cleanSetting(value);
  if (text === undefined) return undefined;
  const base = /^(.*)\/graphql\/*$/.exec(parseAddress(name, text).href)?.[1];
  if (base === undefined)
    throw new SettingError(
      `${name} is ${quoteSetting(text)}: it ends with /graphql, as in https://api.github.com/graphql. Without it, the address follows from GITHUB_API_URL.`,
    );
  return base;
}

function parseAddress(name: string, text: string): URL {
  // Before anything is shown: it would hold a secret.
  if (/^[^/]*\/*[^/]*@/.test(text))
    throw new SettingError(`${name} holds a user or a password: give the address alone, such as ${API_URL}.`);
  const found = `${name} is ${quoteSetting(text, 200)}`;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const example = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(text) ? withScheme(text) : API_URL;
    throw new SettingError(`${found}: it begins with https://, such as ${example}.`);
  }
  if (!/^https?:/i.test(text) || !URL.canParse(text))
    throw new SettingError(`${found}: it is a URL, such as ${API_URL}.`);
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '')
    throw new SettingError(`${found}: it has no ? and no #, such as ${API_URL}.`);
  return url;
}

/** A GitHub Enterprise Server has its API below its own name; GitHub's own stand at the root. */
function withScheme(text: string): string {
  const url = `https://${text.replace(/\/+$/, '')}`;
  return text.includes('/') || /^api\./.test(text) ? url : `${url}/api/v3`;
}
