// What an operator reads where PostgreSQL, or the way to it, refuses: in the words of the server and of its driver.
import { describe, expect, it, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { translateDatabaseError } from '../../../src/queue/database/postgres-errors.ts';

const URL = 'postgres://ada:secret@db.example:5433/milepost';

interface Refusal {
  readonly code?: string;
  readonly syscall?: string;
}

function said(message: string, refusal: Refusal = {}, url = URL): unknown {
  return translateDatabaseError(Object.assign(new Error(message), refusal), url);
}

function like(words: RegExp): string {
  return expect.stringMatching(words) as string;
}

// https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/client.js
it.each([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
])('"%s" is a connection that was cut', (message) => {
  expect(said(message, {}, 'postgres://db.example/milepost')).toMatchObject({
    name: 'MilepostError',
    code: 'database',
    retryable: true,
    message: 'The connection to PostgreSQL at db.example was cut',
  });
});

test.each([new Error('relation "milepost.nothing" does not exist'), new Error('odd SASL: words'), 'boom'])(
  'what is unknown stays as it is: %s',
  (error) => {
    expect(translateDatabaseError(error, URL)).toBe(error);
  },
);

test('what is said already stays as it is', () => {
  const ours = new MilepostError('timeout', { code: 'unavailable', hint: '', retryable: true });
  expect(translateDatabaseError(ours, URL)).toBe(ours);
});

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const SERVER: readonly (readonly [code: string, message: string, what: string, hint: RegExp])[] = [
  [
    '28P01',
    'password authentication failed for user "ada"',
    'PostgreSQL at db.example:5433 does not let ada in (password authentication failed for user "ada")',
    /^Check user and password/,
  ],
  ['28000', 'no pg_hba.conf entry for host "10.0.0.7", user "ada", no encryption', 'let ada in', /sslmode=/],
  ['28000', 'no pg_hba.conf entry for host "10.0.0.7", user "ada", SSL off', 'let ada in', /sslmode=/],
  ['28000', 'connection requires a valid client certificate', 'let ada in', /sslcert and sslkey/],
  ['3D000', 'database "milepost" does not exist', 'no database "milepost" at db.example:5433', /CREATE DATA/],
  ['42501', 'permission denied for database milepost', 'ada may not do that', /TO "ada";$/],
  ['25006', 'cannot execute CREATE TABLE in a read-only transaction', 'accepts no writes', /primary/],
  ['53300', 'sorry, too many clients already', 'has no connection left', /DATABASE_POOL_SIZE/],
  ['53100', 'could not extend file: No space left on device', 'disk of PostgreSQL', /Make room/],
  ['40001', 'could not serialize access due to concurrent update', 'rolled back', /tries it again/],
  ['40P01', 'deadlock detected', 'rolled back a transaction (deadlock detected)', /tries it again/],
  ['57P01', 'terminating connection due to administrator command', 'ended the connection', /Wait until/],
  ['57P02', 'terminating connection because of crash', 'ended the connection', /Wait until/],
  ['57P03', 'the database system is starting up', 'ended the connection (the database', /Wait until/],
];

test.each(SERVER)('%s: %s', (code, message, ...[what, hint]) => {
  expect(said(message, { code })).toMatchObject({
    message: expect.stringContaining(what) as string,
    hint: like(hint),
  });
});

const WAY: readonly (readonly [Refusal, message: string, what: string, hint: RegExp])[] = [
  [{ code: 'ECONNRESET', syscall: 'read' }, 'read ECONNRESET', 'ended the connection', /goes on by itself/],
  [{ code: 'EPIPE', syscall: 'write' }, 'write EPIPE', 'ended the connection', /goes on by itself/],
  [{ code: 'ENOTFOUND' }, 'getaddrinfo ENOTFOUND db.example', 'is not found', /host's name/],
  [{ code: 'EAI_AGAIN' }, 'getaddrinfo EAI_AGAIN db.example', 'is not found', /host's name/],
  // Of a name with several addresses.
  [{ code: 'ECONNREFUSED' }, '', 'No PostgreSQL answers at db.example:5433', /Is it running/],
  [{ code: 'ECONNREFUSED', syscall: 'connect' }, 'connect ECONNREFUSED', 'No PostgreSQL', /Is it running/],
  [{ code: 'EHOSTUNREACH', syscall: 'connect' }, 'connect', 'cannot be reached (EHOSTUNREACH)', /network/],
  [{ syscall: 'connect' }, 'connect', 'cannot be reached ()', /network/],
  [{ code: 'ENOENT', syscall: 'open' }, "ENOENT, open '/ca.pem'", "(ENOENT, open '/ca.pem')", /sslrootcert/],
  [{ code: 'EISDIR', syscall: 'read' }, 'EISDIR, read', 'cannot be read (EISDIR, read)', /sslrootcert/],
  [{}, 'timeout expired', 'does not answer (timeout expired)', /does PostgreSQL listen/],
  [{}, 'Connection terminated due to connection timeout', 'does not answer', /does PostgreSQL listen/],
  [
    {},
    'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
    'wants a pass',
    /user:password@/,
  ],
];

test.each(WAY)('on the way: %j %s', (refusal, message, ...[what, hint]) => {
  expect(said(message, refusal)).toMatchObject({
    message: expect.stringContaining(what) as string,
    hint: like(hint),
  });
});

test('while it is being opened nothing goes on by itself', () => {
  const cut = new Error('Connection terminated unexpectedly');
  expect(translateDatabaseError(cut, URL, 'opening')).toMatchObject({ hint: like(/^Is it ready/) });
  const silent = new Error('timeout expired');
  expect(translateDatabaseError(silent, URL, 'opening')).toMatchObject({ hint: like(/^Check the network/) });
});

test.each([
  ['postgres://ada@/milepost?host=/var/run/postgresql', '/var/run/postgresql'],
  ['postgres://ada@/milepost', 'localhost'],
  ['postgres:///milepost', 'localhost'],
  ['postgres://ada:secret@:bad/milepost', 'the server of DATABASE_URL'],
])('where the server is: %s', (url, at) => {
  expect(said('cannot execute', { code: '25006' }, url)).toMatchObject({
    message: `PostgreSQL at ${at} accepts no writes`,
  });
});

test('names with odd letters are read as they are written in SQL; without a name it is this user', () => {
  const refused: Refusal = { code: '42501' };
  expect(said('no', refused, 'postgres://a%40b:secret@db/my%20miles')).toMatchObject({
    message: 'a@b may not do that in the database "my miles" (no)',
    hint: 'Let it create schemas: GRANT CREATE ON DATABASE "my miles" TO "a@b";',
  });
  expect(said('no', refused, 'postgres://db/m')).toMatchObject({ message: like(/^This user may not/) });
  expect(said('no', { code: '28P01' }, 'postgres://db/m')).toMatchObject({
    message: like(/let this user in/),
  });
});

describe('TLS', () => {
  // https://nodejs.org/api/errors.html, https://nodejs.org/api/tls.html#x509-certificate-error-codes
  test.each<readonly [string | undefined, string, string]>([
    [undefined, 'The server does not support SSL connections', 'does not speak TLS'],
    [undefined, 'There was an error establishing an SSL connection', 'does not answer like PostgreSQL'],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      "Hostname/IP does not match certificate's altnames",
      'another host (Host',
    ],
    ['CERT_HAS_EXPIRED', 'certificate has expired', 'is not valid now (certificate has expired)'],
    ['CERT_NOT_YET_VALID', 'certificate is not yet valid', 'is not valid now'],
    ['CERT_HAS_EXPIRED_ELSEWHERE', 'odd', 'is not trusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'is not trusted'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'is not trusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', 'is not trusted'],
    ['INVALID_CA', 'invalid CA certificate', 'is not trusted'],
    ['ERR_OSSL_PEM_NO_START_LINE', 'error:0480006C:PEM routines::no start line', '(no start line)'],
    ['ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length', 'cannot be used (Invalid key length)'],
    [
      'EPROTO',
      'write EPROTO 40:error:0A00010B:SSL routines:ssl3_get_record: wrong version :../x.c',
      '(wrong version)',
    ],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'wrong\n  version  number ', 'fails (wrong version number)'],
    ['ERR_TLS_HANDSHAKE', 'x'.repeat(161), `fails (${'x'.repeat(160)}…)`],
    ['ERR_TLS_HANDSHAKE', 'x'.repeat(160), `fails (${'x'.repeat(160)})`],
  ])('%s %s', (code, message, what) => {
    expect(said(message, code === undefined ? {} : { code })).toMatchObject({
      code: 'database',
      message: expect.stringContaining(what) as string,
    });
  });

  test.each([
    ...['X_EPROTO', 'EPROTONOSUPPORT', 'X_ERR_SSL_', 'X_ERR_TLS_', 'X_ERR_OSSL_', 'X_ERR_CRYPTO_'],
    ...['X_CERT_HAS_EXPIRED', 'X_CERT_REVOKED', 'INVALID_CA_X', 'INVALID_PURPOSE_X'],
    ...['PATH_LENGTH_EXCEEDED_X', 'HOSTNAME_MISMATCH_X'],
  ])('is not the matter of %s', (code) => {
    expect(said('odd', { code })).toBeInstanceOf(Error);
    expect(said('odd', { code })).not.toBeInstanceOf(MilepostError);
  });
});
