// The way to GitHub through a proxy, where the environment names one. fetch itself knows none (Node 24 only when told to).
import { SettingError, cleanSetting, hasStraySign, quoteSetting } from '../../setting.ts';
import type { Fetch } from './fetch.ts';

/** Addresses of proxies, each empty where there is none, and the hosts that are asked directly. */
export interface ProxySettings {
  /** For https:// addresses; without it, the one for http:// takes these as well. */
  readonly https: string;
  readonly http: string;
  readonly except: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY, the small letters first, as curl reads them. undefined where no proxy is named.
 * Throws a SettingError that does not show the address, which may hold a password.
 */
export function readProxy(env: Environment): ProxySettings | undefined {
  const [https, http] = [readAddress(env, 'HTTPS_PROXY'), readAddress(env, 'HTTP_PROXY')];
  if (https === '' && http === '') return undefined;
  return { https, http, except: either(env, 'NO_PROXY') ?? '' };
}

function either(env: Environment, name: string): string | undefined {
  return cleanSetting(env[name.toLowerCase()]) ?? cleanSetting(env[name]);
}

function readAddress(env: Environment, name: string): string {
  const text = either(env, name);
  if (text === undefined) return '';
  const url = text.includes('://') ? text : `http://${text}`;
  if (hasStraySign(url))
    throw new SettingError(
      `${name} has a character in it that must be encoded. In user and password write %40 for @, %3A for :, %2F for /, %23 for # and %25 for %.`,
    );
  const shown = url.includes('@') ? 'not the address of a proxy' : quoteSetting(text);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new SettingError(`${name} is ${shown}: it is an HTTP proxy, such as http://proxy.example:3128.`);
  return url;
}

/** Where the proxy is, without user and password. */
export function proxyHost({ https, http }: ProxySettings): string {
  return new URL(https || http).host;
}

/** fetch by way of the proxy; fetch itself where there is none. */
export function createProxyFetch(proxy: ProxySettings | undefined): Fetch {
  if (proxy === undefined) return fetch;
  let loaded: Promise<Fetch> | undefined;
  return async function fetchByProxy(url, init) {
    loaded ??= loadFetch(proxy);
    const send = await loaded;
    try {
      return await send(url, init);
    } catch (error) {
      throw named(error, proxy);
    }
  };
}

/** Its own fetch goes with its own agents; Node's may be of another version. */
async function loadFetch({ https, http, except }: ProxySettings): Promise<Fetch> {
  const { EnvHttpProxyAgent, fetch: undiciFetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    ...{ httpsProxy: https, httpProxy: http, noProxy: except },
    // Only https:// needs a tunnel, and many proxies open none to other ports.
    proxyTunnel: false,
  });
  type Init = Parameters<typeof undiciFetch>[1];
  return async (url, init) => {
    const answer: unknown = await undiciFetch(url, { ...(init as Init), dispatcher });
    return answer as Response;
  };
}

/** What failed, and that a proxy is on the way. */
function named(error: unknown, proxy: ProxySettings): unknown {
  if (!(error instanceof Error)) return error;
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  const host = proxyHost(proxy);
  const status = /Proxy response \((\d+)\)|Proxy Authentication Required \((\d+)\)/.exec(reason);
  if (status === null) return new Error(`${reason}; the proxy is ${host}`, { cause: error });
  const code = status[1] ?? status[2];
  const login =
    code === '407' ? ': it wants a user and a password, as in http://user:password@host:port' : '';
  return new Error(`the proxy ${host} refuses with ${code}${login}`, { cause: error });
}
