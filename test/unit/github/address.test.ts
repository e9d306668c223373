// Where GitHub is, as people write it: taken, or told with what to write.
import { describe, expect, test } from 'vitest';
import { parseApiUrl, parseGraphqlBase } from '../../../src/github/client/address.ts';

describe('GITHUB_API_URL', () => {
  test.each([
    [undefined, 'https://api.github.com'],
    ['', 'https://api.github.com'],
    ['https://api.github.com/', 'https://api.github.com'],
    ['"https://ghe.example/api/v3//"', 'https://ghe.example/api/v3'],
    ["'https://api.acme.ghe.com'\n", 'https://api.acme.ghe.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['HTTPS://API.GITHUB.COM', 'https://api.github.com'],
  ])('%j is %s', (value, url) => {
    expect(parseApiUrl(value)).toBe(url);
  });

  test.each([
    ['ghe.example', 'is "ghe.example": it begins with https://, such as https://ghe.example/api/v3.'],
    ['ghe.example:8443', 'it begins with https://, such as https://ghe.example:8443/api/v3.'],
    ['ghe.example/api/v3/', 'it begins with https://, such as https://ghe.example/api/v3.'],
    ['api.github.com', 'it begins with https://, such as https://api.github.com.'],
    ['//api.github.com', 'it begins with https://, such as https://api.github.com.'],
    ['/api/v3', 'it begins with https://, such as https://api.github.com.'],
    ['nowhere', 'it begins with https://, such as https://api.github.com.'],
    ['ftp://api.github.com', 'is "ftp://api.github.com": it is a URL, such as https://api.github.com.'],
    ['https://', 'it is a URL, such as https://api.github.com.'],
    ['https://a b', 'it is a URL, such as https://api.github.com.'],
    ['https://github.com', "GitHub's website: its API is https://api.github.com."],
    ['https://acme.ghe.com/', "GitHub's website: its API is https://api.acme.ghe.com."],
    ['https://ghe.example/api/v3?x=1', 'it has no ? and no #'],
  ])('%s: told, with what to write', (value, says) => {
    expect(() => parseApiUrl(value)).toThrow(says);
  });

  test.each(['https://ada:secret@ghe.example', 'ada:secret@ghe.example', 'https:ada:secret@ghe.example'])(
    '%s: refused without being shown',
    (value) => {
      expect(() => parseApiUrl(value)).toThrow(/^GITHUB_API_URL holds a user or a password: give/);
      expect(() => parseApiUrl(value)).not.toThrow('secret');
    },
  );
});

describe('GITHUB_GRAPHQL_URL', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['""', undefined],
    ['https://api.github.com/graphql', 'https://api.github.com'],
    ['"https://ghe.example/api/graphql/"', 'https://ghe.example/api'],
  ])('%j: before /graphql stands %s', (value, base) => {
    expect(parseGraphqlBase(value)).toBe(base);
  });

  test.each([
    ['/graphql', 'GITHUB_GRAPHQL_URL is "/graphql": it begins with https://'],
    ['graphql', 'GITHUB_GRAPHQL_URL is "graphql": it begins with https://'],
    ['ghe.example/api/graphql', 'such as https://ghe.example/api/graphql'],
    ['https://ghe.example', 'it ends with /graphql, as in https://api.github.com/graphql'],
  ])('%s: told, with what to write', (value, says) => {
    expect(() => parseGraphqlBase(value)).toThrow(says);
  });
});
