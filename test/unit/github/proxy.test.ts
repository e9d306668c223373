// The proxy as people name it in the environment. The way through a real one is walked in test/e2e/proxy.test.ts.
import { describe, expect, test } from 'vitest';
import { proxyHost, readProxy } from '../../../src/github/client/proxy.ts';

describe('the environment names', () => {
  test.each([
    [{}, undefined],
    [{ HTTPS_PROXY: '', http_proxy: ' ', NO_PROXY: 'localhost' }, undefined],
    [
      { HTTPS_PROXY: 'http://proxy.example:3128' },
      { https: 'http://proxy.example:3128', http: '', except: '' },
    ],
    [
      { https_proxy: 'http://small:1', HTTPS_PROXY: 'http://large:1', no_proxy: 'a', NO_PROXY: 'b' },
      { https: 'http://small:1', http: '', except: 'a' },
    ],
    [
      { HTTP_PROXY: '"https://ada:p%40ss@proxy.example"\n', NO_PROXY: 'localhost, .example' },
      { https: '', http: 'https://ada:p%40ss@proxy.example', except: 'localhost, .example' },
    ],
    // As curl takes it.
    [{ HTTPS_PROXY: 'proxy.example:3128' }, { https: 'http://proxy.example:3128', http: '', except: '' }],
  ])('%j', (env, settings) => {
    expect(readProxy(env)).toEqual(settings);
  });

  test.each([
    ['socks5://proxy.example:1080', 'HTTPS_PROXY is "socks5://proxy.example:1080": it is an HTTP proxy'],
    ['http://', 'HTTPS_PROXY is "http://": it is an HTTP proxy'],
    ['http://proxy.example:port', 'HTTPS_PROXY is "http://proxy.example:port": it is an HTTP proxy'],
    ['socks5://ada:secret@proxy.example', 'HTTPS_PROXY is not the address of a proxy: it is an HTTP proxy'],
    ['http://ada:secret@', 'HTTPS_PROXY is not the address of a proxy: it is an HTTP proxy'],
    ['http://ada:secret#1@proxy.example', 'HTTPS_PROXY has a character in it that must be encoded'],
    ['http://ada:12/secret@proxy.example', 'HTTPS_PROXY has a character in it that must be encoded'],
    ['http://ada:secret%@proxy.example', 'HTTPS_PROXY has a character in it that must be encoded'],
  ])('none with %s, and no password is shown', (value, says) => {
    expect(() => readProxy({ HTTPS_PROXY: value })).toThrow(says);
    expect(() => readProxy({ HTTPS_PROXY: value })).not.toThrow('secret');
  });

  test('where it is, is told without user and password', () => {
    const proxy = readProxy({ HTTPS_PROXY: 'http://ada:secret@proxy.example:3128/x' });
    expect(proxy && proxyHost(proxy)).toBe('proxy.example:3128');
  });
});
