import { z } from 'zod';

/** An unset variable and an empty one mean the same: many hosts can only set, not unset. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const schema = z.object({
  DATABASE_URL: text,
  /** Set by the launcher alone, when it has started the embedded PostgreSQL. */
  UGE13_EMBEDDED_DATABASE_URL: text,
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  NEXTAUTH_URL: text,
  NEXTAUTH_SECRET: text,
  ADMIN_EMAIL: text,
  SMTP_URL: text,
  MAIL_FROM: text,
  MUNICIPALITY: text,
  /** For tests alone, which would else mostly wait. */
  UGE13_JOBS_PAUSE: z.coerce.number().min(0.5).max(60).optional().catch(undefined),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .optional()
    .catch(undefined),
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('production'),
});

export type Env = ReturnType<typeof readEnv>;

/** Parses settings; pure, so the rules of demo mode can be tested without a process. */
export function readEnv(source: Record<string, string | undefined>) {
  const raw = schema.parse(source);
  const oidc =
    raw.OIDC_ISSUER && raw.OIDC_CLIENT_ID
      ? {
          issuer: raw.OIDC_ISSUER.replace(/\/$/, ''),
          clientId: raw.OIDC_CLIENT_ID,
          clientSecret: raw.OIDC_CLIENT_SECRET,
          name: raw.OIDC_NAME,
        }
      : undefined;
  // Half a provider must not open the demo's door: any sign of one closes it.
  const demo = !raw.DATABASE_URL && !raw.OIDC_ISSUER;
  return {
    databaseUrl: raw.DATABASE_URL ?? raw.UGE13_EMBEDDED_DATABASE_URL,
    oidc,
    demo,
    secret: raw.NEXTAUTH_SECRET,
    url: raw.NEXTAUTH_URL,
    /** Where mail leaves from; never in the demo, whose people do not exist. */
    smtp: !demo && raw.SMTP_URL && raw.MAIL_FROM ? { url: raw.SMTP_URL } : undefined,
    mailFrom: readSender(raw.MAIL_FROM ?? ''),
    /** Seconds between two looks for jobs where there were none; undefined leaves it to each lane. */
    jobsPause: raw.UGE13_JOBS_PAUSE,
    adminEmail: raw.ADMIN_EMAIL?.toLowerCase(),
    municipality: raw.MUNICIPALITY ?? (demo ? 'Roskilde Kommune' : ''),
    logLevel: raw.LOG_LEVEL ?? (raw.NODE_ENV === 'test' ? 'silent' : 'info'),
    production: raw.NODE_ENV === 'production',
  };
}

/** "Uge 13 <uge13@kommune.example>" or the address alone, in its two parts. */
function readSender(text: string): { name: string; address: string } {
  const [, name, address] = /^(.*?)\s*<([^<>]+)>$/.exec(text) ?? ['', '', text];
  return { name: name?.replace(/^"|"$/g, '') || 'Uge 13', address: address || 'uge13@demo.example' };
}

let parsed: Env | undefined;

/** The settings of this process, read once. Lazy, because a build has none. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}
