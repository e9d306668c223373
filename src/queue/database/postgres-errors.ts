// What PostgreSQL or the way to it refuses, in our words. Never names the password.
import { MilepostError } from '../../errors.ts';
import { type Said, explainTls } from './postgres-tls.ts';

/** What is unknown stays as it is: it may be a mistake of ours. While it is being opened nothing goes on by itself. */
export function translateDatabaseError(error: unknown, url: string, moment?: 'opening'): unknown {
  if (error instanceof MilepostError || !(error instanceof Error)) return error;
  const server = describe(url);
  const said = explain(error, server) ?? explainTls(error, server.at);
  if (said === undefined) return error;
  const [what, hint] = said;
  return new MilepostError(what, {
    code: 'database',
    hint: hint === BY_ITSELF && moment === 'opening' ? IS_IT_ONE : hint,
    retryable: true,
    cause: error,
  });
}

const BY_ITSELF = 'Milepost goes on by itself when it is back.';
const IS_IT_ONE = 'Is it ready, and does PostgreSQL listen there? Check host and port of DATABASE_URL.';

interface Server {
  readonly at: string;
  readonly user: string;
  readonly database: string;
}

function describe(url: string): Server {
  // A socket's folder stands in the options; before it there is no host.
  const whole = url.replace('@/', '@localhost/');
  if (!URL.canParse(whole)) return { at: 'the server of DATABASE_URL', user: '', database: '' };
  const { host, username, pathname, searchParams } = new URL(whole);
  return {
    at: searchParams.get('host') ?? (host || 'localhost'),
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

function explain(error: Error & { code?: string; syscall?: string }, server: Server): Said | undefined {
  const { at, user, database } = server;
  // The driver reads certificates and keys anew for each connection.
  if (error.syscall === 'open' || error.code === 'EISDIR') return unreadable(error);
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return [`${at} is not found`, "Check the host's name in DATABASE_URL."];
  switch (error.code) {
    case '28P01':
    case '28000':
      return [
        `PostgreSQL at ${at} does not let ${user || 'this user'} in (${error.message})`,
        wayIn(error.message),
      ];
    case '3D000':
      return [`There is no database "${database}" at ${at}`, `Create it: CREATE DATABASE "${database}";`];
    case '42501':
      return [
        `${user || 'This user'} may not do that in the database "${database}" (${error.message})`,
        `Let it create schemas: GRANT CREATE ON DATABASE "${database}" TO "${user}";`,
      ];
    case '25006':
      return [`PostgreSQL at ${at} accepts no writes`, 'Give the primary in DATABASE_URL, not a replica.'];
    case '53300':
      return [
        `PostgreSQL at ${at} has no connection left`,
        'Lower DATABASE_POOL_SIZE or raise max_connections.',
      ];
    case '53100':
      return [`The disk of PostgreSQL at ${at} is full`, 'Make room there; Milepost goes on by itself.'];
    case '40001':
    case '40P01':
      return [
        `PostgreSQL at ${at} rolled back a transaction (${error.message})`,
        'Milepost tries it again later.',
      ];
    case '57P01':
    case '57P02':
    case '57P03':
      return [
        `PostgreSQL at ${at} ended the connection (${error.message})`,
        'Wait until it is up: a Milepost that runs goes on by itself.',
      ];
    case 'ECONNRESET':
    case 'EPIPE':
      return [`PostgreSQL at ${at} ended the connection`, BY_ITSELF];
    default:
      return error.syscall === 'connect' || error.code === 'ECONNREFUSED'
        ? unreached(error, at)
        : explainWithoutCode(error, at);
  }
}

function unreadable({ message }: Error): Said {
  return [
    `A file that DATABASE_URL names cannot be read (${message})`,
    'Check the paths in sslrootcert, sslcert and sslkey.',
  ];
}

/** No route, no such socket, no right to it. */
function unreached({ code = '' }: { readonly code?: string }, at: string): Said {
  if (code === 'ECONNREFUSED')
    return [`No PostgreSQL answers at ${at}`, 'Is it running, and are host and port of DATABASE_URL right?'];
  return [
    `PostgreSQL at ${at} cannot be reached (${code})`,
    'Check host and port of DATABASE_URL, and the network.',
  ];
}

/** The server's own words say whether it is about TLS: https://www.postgresql.org/docs/current/auth-pg-hba-conf.html */
function wayIn(message: string): string {
  if (/no encryption|SSL off/i.test(message))
    return 'It may want TLS: add sslmode=verify-full to DATABASE_URL. If not, see pg_hba.conf of the server.';
  if (/client certificate/i.test(message))
    return 'Add sslcert and sslkey, the paths of certificate and key, to DATABASE_URL.';
  return 'Check user and password in DATABASE_URL, and pg_hba.conf of the server.';
}

/** "Connection terminated due to connection timeout" is no answer, rather than a cut. */
function explainWithoutCode(error: Error, at: string): Said | undefined {
  if (/timeout/i.test(error.message))
    return [
      `PostgreSQL at ${at} does not answer (${error.message})`,
      'Check the network and the server: does PostgreSQL listen there?',
    ];
  if (/connection terminated|connection ended|connection error|client was closed/i.test(error.message))
    return [`The connection to PostgreSQL at ${at} was cut`, BY_ITSELF];
  if (/^SASL:/.test(error.message))
    return [
      `PostgreSQL at ${at} wants a password`,
      'Give the right one in DATABASE_URL: postgres://user:password@host:5432/database.',
    ];
  return undefined;
}
