/** The checks of the settings: pure, so that the tests can walk through every one of them. */

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const example = 'postgresql://user:password@host:5432/database';

/** An unset variable and an empty one mean the same: many hosts can only set, not unset. */
function textOf(env, name) {
  return env[name]?.trim() || undefined;
}

function addressOf(text, protocols) {
  try {
    const url = new URL(text);
    return protocols.includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const checks = [
  ({ PORT }) =>
    PORT !== undefined && !(/^\d{1,5}$/.test(PORT) && Number(PORT) >= 1 && Number(PORT) <= 65535)
      ? `PORT must be a number from 1 to 65535, and "${PORT}" is not.`
      : undefined,
  ({ DATABASE_URL }) => {
    if (DATABASE_URL === undefined) return undefined;
    // The value holds a password, so it is never repeated.
    const url = addressOf(DATABASE_URL, ['postgres:', 'postgresql:']);
    if (!url) return `DATABASE_URL must be the address of a PostgreSQL database, such as ${example}.`;
    return url.pathname.length > 1 ? undefined : `DATABASE_URL must end with the name of a database, such as ${example}.`;
  },
  ({ OIDC_ISSUER }) =>
    OIDC_ISSUER !== undefined && !addressOf(OIDC_ISSUER, ['https:', 'http:'])
      ? `OIDC_ISSUER must be the web address of your identity provider, and "${OIDC_ISSUER}" is not one.`
      : undefined,
  ...['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].flatMap((name) => [
    (texts) =>
      texts.OIDC_ISSUER && !texts[name] ? `${name} is missing: OIDC_ISSUER names an identity provider, which gives it to you.` : undefined,
    (texts) =>
      texts[name] && !texts.OIDC_ISSUER ? `OIDC_ISSUER is missing: ${name} is set, but not the identity provider it belongs to.` : undefined,
  ]),
  ({ DATABASE_URL, OIDC_ISSUER, SMTP_URL }) =>
    DATABASE_URL && !OIDC_ISSUER && !SMTP_URL
      ? 'OIDC_ISSUER is missing: with DATABASE_URL set there is no demo sign-in, so nobody could sign in without an identity provider.'
      : undefined,
  ({ DATABASE_URL, NEXTAUTH_SECRET }) =>
    DATABASE_URL && !NEXTAUTH_SECRET
      ? 'NEXTAUTH_SECRET is missing: with DATABASE_URL set, give a long random text that stays the same, such as the output of "openssl rand -base64 32".'
      : undefined,
  ({ NEXTAUTH_URL }) =>
    NEXTAUTH_URL !== undefined && !addressOf(NEXTAUTH_URL, ['https:', 'http:'])
      ? `NEXTAUTH_URL must be the web address at which people reach the app, and "${NEXTAUTH_URL}" is not one.`
      : undefined,
  ({ ADMIN_EMAIL }) =>
    ADMIN_EMAIL !== undefined && !/^[^\s@]+@[^\s@]+$/.test(ADMIN_EMAIL)
      ? `ADMIN_EMAIL must be the e-mail address of the first administrator, and "${ADMIN_EMAIL}" is not one.`
      : undefined,
  // The value may hold a password, so it is never repeated.
  ({ SMTP_URL }) =>
    SMTP_URL !== undefined && !addressOf(SMTP_URL, ['smtp:', 'smtps:'])?.hostname
      ? 'SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example:587.'
      : undefined,
  ({ SMTP_URL, MAIL_FROM }) =>
    SMTP_URL && !MAIL_FROM ? 'MAIL_FROM is missing: SMTP_URL names a mail server, and mail needs an address that it comes from.' : undefined,
  ({ MAIL_FROM }) =>
    MAIL_FROM !== undefined && !/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(MAIL_FROM)
      ? `MAIL_FROM must be an e-mail address such as "Uge 13 <uge13@kommune.example>", and "${MAIL_FROM}" is not one.`
      : undefined,
  ({ SMTP_URL, MAIL_FROM }) =>
    MAIL_FROM && !SMTP_URL ? 'SMTP_URL is missing: MAIL_FROM is set, but not the mail server that sends for it.' : undefined,
  ({ LOG_LEVEL }) =>
    LOG_LEVEL !== undefined && !logLevels.includes(LOG_LEVEL)
      ? `LOG_LEVEL must be one of ${logLevels.join(', ')}, and "${LOG_LEVEL}" is not.`
      : undefined,
];

const names = [
  'PORT', 'DATABASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ADMIN_EMAIL', 'SMTP_URL', 'MAIL_FROM', 'LOG_LEVEL', 'UGE13_DATA',
];

/**
 * Reads the settings: `{ problem }` with one sentence that names what is missing or wrong, or
 * `{ port, databaseUrl, demo, address, secret, dataFolder }`.
 */
export function readSettings(env) {
  const texts = Object.fromEntries(names.map((name) => [name, textOf(env, name)]));
  for (const check of checks) {
    const problem = check(texts);
    if (problem) return { problem };
  }
  const port = Number(texts.PORT ?? 3000);
  return {
    port,
    databaseUrl: texts.DATABASE_URL,
    demo: !texts.DATABASE_URL && !texts.OIDC_ISSUER,
    address: texts.NEXTAUTH_URL ?? `http://localhost:${port}`,
    secret: texts.NEXTAUTH_SECRET,
    dataFolder: texts.UGE13_DATA,
  };
}
