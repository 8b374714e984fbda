import { readSettings } from '@/scripts/launcher/settings.mjs';
import { readEnv } from '@/lib/platform/env';

const provider = { OIDC_ISSUER: 'https://id.example.dk', OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'secret' };
const server = { DATABASE_URL: 'postgresql://uge13:hemmelig@db.example.dk:5432/uge13', NEXTAUTH_SECRET: 'long and random' };

type Env = Record<string, string>;

describe('settings that stop the start', () => {
  const refused: [what: string, env: Env, name: string][] = [
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['port nought', { PORT: '0' }, 'PORT'],
    ['a port beyond the last', { PORT: '65536' }, 'PORT'],
    ['half a port', { PORT: '3000.5' }, 'PORT'],
    ['another kind of database', { ...provider, ...server, DATABASE_URL: 'mysql://db/uge13' }, 'DATABASE_URL'],
    ['an address that is none', { ...provider, ...server, DATABASE_URL: 'db.example.dk' }, 'DATABASE_URL'],
    ['a server without a database', { ...provider, ...server, DATABASE_URL: 'postgresql://db.example.dk/' }, 'DATABASE_URL'],
    ['a database nobody could sign in to', server, 'OIDC_ISSUER'],
    ['a database without a secret', { ...provider, DATABASE_URL: server.DATABASE_URL }, 'NEXTAUTH_SECRET'],
    ['an issuer that is no address', { ...provider, OIDC_ISSUER: 'entra' }, 'OIDC_ISSUER'],
    ['an issuer of a wrong kind', { ...provider, OIDC_ISSUER: 'ftp://id.example.dk' }, 'OIDC_ISSUER'],
    ['an issuer without a client', { OIDC_ISSUER: provider.OIDC_ISSUER }, 'OIDC_CLIENT_ID'],
    ['a client without its secret', { OIDC_ISSUER: provider.OIDC_ISSUER, OIDC_CLIENT_ID: 'uge13' }, 'OIDC_CLIENT_SECRET'],
    ['a client without an issuer', { OIDC_CLIENT_ID: 'uge13' }, 'OIDC_ISSUER'],
    ['a secret without an issuer', { OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_ISSUER'],
    ['a public address that is none', { NEXTAUTH_URL: 'uge13.roskilde.dk' }, 'NEXTAUTH_URL'],
    ['an administrator without an address', { ADMIN_EMAIL: 'Karen' }, 'ADMIN_EMAIL'],
    ['a mail server that is no address', { SMTP_URL: 'mail.example.dk', MAIL_FROM: 'uge13@example.dk' }, 'SMTP_URL'],
    ['a mail server of a wrong kind', { SMTP_URL: 'https://user:hemmelig@mail.example.dk', MAIL_FROM: 'uge13@example.dk' }, 'SMTP_URL'],
    ['a mail server and nobody it sends for', { SMTP_URL: 'smtp://user:hemmelig@mail.example.dk' }, 'MAIL_FROM'],
    ['a sender that is no address', { SMTP_URL: 'smtp://mail.example.dk', MAIL_FROM: 'Uge 13' }, 'MAIL_FROM'],
    ['a sender without a mail server', { MAIL_FROM: 'uge13@example.dk' }, 'SMTP_URL'],
    ['an unknown level of logging', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ];

  test.each(refused)('%s', (_what, env, name) => {
    const { problem } = readSettings(env);
    expect(problem).toMatch(new RegExp(`^${name}\\b`));
    // One sentence, on one line, that can be read aloud.
    expect(problem).toMatch(/^[^\n]+[^.]\.$/);
    expect(problem).not.toContain('hemmelig');
  });
});

describe('settings that start', () => {
  test('none at all: a demonstration on port 3000', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      databaseUrl: undefined,
      demo: true,
      address: 'http://localhost:3000',
      secret: undefined,
      dataFolder: undefined,
    });
  });

  test('empty ones count as unset', () => {
    const empty = { PORT: '', DATABASE_URL: ' ', OIDC_ISSUER: '', OIDC_CLIENT_ID: '', NEXTAUTH_URL: '', LOG_LEVEL: '' };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  test('the address follows the port until it is given', () => {
    expect(readSettings({ PORT: '3999' })).toMatchObject({ port: 3999, address: 'http://localhost:3999' });
    expect(readSettings({ PORT: '3999', NEXTAUTH_URL: 'https://uge13.roskilde.dk' })).toMatchObject({ address: 'https://uge13.roskilde.dk' });
  });

  const modes: [what: string, env: Env, demo: boolean][] = [
    ['nothing', {}, true],
    ['a provider', provider, false],
    ['a database and a provider', { ...provider, ...server }, false],
    ['a database and a mail server to sign in by', { ...server, SMTP_URL: 'smtps://mail.example.dk', MAIL_FROM: 'Uge 13 <uge13@example.dk>' }, false],
    ['a mail server alone', { SMTP_URL: 'smtp://mail.example.dk:2525', MAIL_FROM: 'uge13@example.dk' }, true],
    ['an administrator', { ADMIN_EMAIL: 'karen@roskilde.dk' }, true],
  ];
  test.each(modes)('%s: the launcher and the app agree about demo mode', (_what, env, demo) => {
    expect(readSettings(env)).toMatchObject({ demo });
    expect(readEnv(env).demo).toBe(demo);
  });
});
