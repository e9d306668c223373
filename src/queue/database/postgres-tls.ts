// What goes wrong with TLS on the way to PostgreSQL, in our words. https://node-postgres.com/features/ssl

/** What happened, and what to do. */
export type Said = readonly [what: string, hint: string];

const TRUST =
  'Give sslrootcert=/path/to/ca.pem in DATABASE_URL: the certificate of whoever issued it. (sslmode=no-verify encrypts without checking the server.)';

/** undefined where it is not about TLS. */
export function explainTls(error: Error & { code?: string }, at: string): Said | undefined {
  const { code = '', message } = error;
  if (message === 'The server does not support SSL connections')
    return [
      `PostgreSQL at ${at} does not speak TLS`,
      'Turn it on there (ssl = on). Or leave the ssl options out of DATABASE_URL, if you trust the network.',
    ];
  if (message === 'There was an error establishing an SSL connection')
    return [
      `What listens at ${at} does not answer like PostgreSQL`,
      'Are host and port of DATABASE_URL right?',
    ];
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return [
      `The certificate of PostgreSQL at ${at} is for another host (${shorten(message)})`,
      'Write the host in DATABASE_URL as the certificate names it.',
    ];
  if (/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/.test(code))
    return [
      `The certificate of PostgreSQL at ${at} is not valid now (${shorten(message)})`,
      "Renew it on the server; or is this machine's clock wrong?",
    ];
  if (CERTIFICATE.test(code))
    return [
      `The certificate of PostgreSQL at ${at} is not trusted by this machine (${shorten(message)})`,
      TRUST,
    ];
  if (/^ERR_OSSL_|^ERR_CRYPTO_/.test(code))
    return [
      `A certificate or key that DATABASE_URL names cannot be used (${reasonOf(message)})`,
      'sslrootcert, sslcert and sslkey are paths of PEM files; the key has no passphrase.',
    ];
  if (/^EPROTO$|^ERR_SSL_|^ERR_TLS_/.test(code))
    return [
      `TLS with PostgreSQL at ${at} fails (${reasonOf(message)})`,
      'Does PostgreSQL listen there, and which versions of TLS does it support?',
    ];
  return undefined;
}

/** The reasons of OpenSSL for which a certificate is not trusted: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT_|ERROR_IN_CRL_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|HOSTNAME_MISMATCH$)/;

/** "error:0A00010B:SSL routines:ssl3_get_record:wrong version number:…": what a person reads of that. */
function reasonOf(message: string): string {
  return /routines:[^:]*:([^:]+)/.exec(message)?.[1]?.trim() ?? shorten(message);
}

function shorten(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
