// TLS on the way to PostgreSQL: whatever is wrong with it is one sentence and what to do, without the password.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { openPostgres } from '../../../src/queue/database/postgres.ts';

const FIXTURES = 'test/fixtures/tls';
const PASSWORD = 'pass-word-of-ours';
const TRUSTING = `sslmode=verify-full&sslrootcert=${FIXTURES}/certificate.pem`;

type Talk = (socket: Socket) => void;

let server: Server | undefined;
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
});

/** What opening ends in, where something listens that talks like this. */
async function refusal(talk: Talk, { options = '', host = 'localhost' }): Promise<MilepostError> {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `postgres://learner:${PASSWORD}@${host}:${port}/milepost?${options}`;
  const result = await openPostgres(url, 1).then(
    (database) => database.close(),
    (error: unknown) => error,
  );
  if (result instanceof MilepostError) return result;
  throw new Error(`opened, or another error: ${String(result)}`, { cause: result });
}

/** Says yes to TLS, as PostgreSQL does, and shows a certificate. */
function withCertificate(name: string): Talk {
  const [key, cert] = [readFileSync(`${FIXTURES}/key.pem`), readFileSync(`${FIXTURES}/${name}.pem`)];
  return (socket) =>
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, key, cert });
      secure.on('error', () => undefined);
      // Within TLS it asks for a password, so that one sees that it got so far.
      secure.once('data', () => secure.write(askForPassword()));
    });
}

/** AuthenticationSASL, for which a password is needed: https://www.postgresql.org/docs/current/protocol-message-formats.html */
function askForPassword(): Buffer {
  const body = Buffer.from('\0\0\0\u000ASCRAM-SHA-256\0\0', 'latin1');
  const head = Buffer.alloc(5);
  head.write('R');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body, Buffer.from('E\0\0\0\x15SFATAL\0C28P01\0Mno\0\0', 'latin1')]);
}

function saying(text: string): Talk {
  return (socket) => socket.once('data', () => socket.end(text));
}

const HANGS_UP: Talk = (socket) =>
  socket.once('data', () => {
    socket.write('S');
    socket.once('data', () => socket.end());
  });

test.each<[string, Talk, { options?: string; host?: string }, RegExp, RegExp]>([
  [
    'a certificate that nobody vouches for',
    withCertificate('certificate'),
    { options: 'sslmode=verify-full' },
    /^The certificate of PostgreSQL at localhost:\d+ is not trusted by this machine \(self-signed certificate\)$/,
    /sslrootcert=.*sslmode=no-verify/,
  ],
  [
    'a certificate for another host',
    withCertificate('certificate'),
    { options: TRUSTING, host: '127.0.0.1' },
    /^The certificate of PostgreSQL at 127\.0\.0\.1:\d+ is for another host \(/,
    /^Write the host in DATABASE_URL as the certificate names it\.$/,
  ],
  [
    'a certificate that has expired',
    withCertificate('expired'),
    { options: `sslmode=verify-full&sslrootcert=${FIXTURES}/expired.pem` },
    /^The certificate of PostgreSQL at localhost:\d+ is not valid now \(certificate has expired\)$/,
    /Renew it on the server/,
  ],
  [
    'no TLS',
    saying('N'),
    { options: 'sslmode=verify-full' },
    /^PostgreSQL at localhost:\d+ does not speak TLS$/,
    /ssl = on/,
  ],
  [
    'a root certificate that is no longer there',
    withCertificate('certificate'),
    { options: 'sslmode=verify-full&sslrootcert=/nowhere/ca.pem' },
    /^A file that DATABASE_URL names cannot be read \(.*\/nowhere\/ca\.pem/,
    /sslrootcert/,
  ],
  [
    'a certificate of ours that is none',
    withCertificate('certificate'),
    { options: `${TRUSTING}&sslcert=package.json&sslkey=package.json` },
    /^A certificate or key that DATABASE_URL names cannot be used \(/,
    /PEM/,
  ],
  [
    'a web server, asked for TLS',
    saying('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
    { options: 'sslmode=verify-full' },
    /^What listens at localhost:\d+ does not answer like PostgreSQL$/,
    /host and port/,
  ],
  [
    'a Redis, asked for TLS',
    saying("-ERR unknown command ''\r\n"),
    { options: 'sslmode=verify-full' },
    /^What listens at localhost:\d+ does not answer like PostgreSQL$/,
    /host and port/,
  ],
  [
    'a web server, asked without TLS',
    saying('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
    {},
    /^The connection to PostgreSQL at localhost:\d+ was cut$/,
    /does PostgreSQL listen there\?/,
  ],
  [
    'something else where TLS should begin',
    (socket) =>
      socket.once('data', () => {
        socket.write('S');
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
      }),
    { options: 'sslmode=verify-full' },
    /^TLS with PostgreSQL at localhost:\d+ fails \([^:]+\)$/,
    /does PostgreSQL/i,
  ],
  [
    'a server that hangs up in the middle',
    HANGS_UP,
    { options: 'sslmode=verify-full' },
    /^PostgreSQL at localhost:\d+ ended the connection$/,
    /does PostgreSQL listen there\?/,
  ],
])('%s', async (...[, talk, where, what, hint]) => {
  const error = await refusal(talk, where);
  expect(error).toMatchObject({ code: 'database', retryable: true });
  expect(error.message).toMatch(what);
  expect(error.hint).toMatch(hint);
  expect(`${error.message} ${error.hint} ${String(error.cause)}`).not.toContain(PASSWORD);
});

test.each([TRUSTING, 'sslmode=no-verify'])(
  '%s: TLS stands, and the server is asked within it',
  async (options) => {
    const error = await refusal(withCertificate('certificate'), { options });
    expect(error.message).toMatch(/does not let learner in \(no\)$/);
  },
);

test.each([
  ['no pg_hba.conf entry for host "10.0.0.1", user "u", database "d", no encryption', /sslmode=verify-full/],
  ['connection requires a valid client certificate', /sslcert and sslkey/],
])('%s: told what TLS it wants', async (message, hint) => {
  const fields = `SFATAL\0C28000\0M${message}\0\0`;
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  const error = await refusal(
    (socket) => socket.once('data', () => socket.end(Buffer.concat([head, Buffer.from(fields)]))),
    {},
  );
  expect(error.message).toContain('does not let learner in');
  expect(error.hint).toMatch(hint);
});
