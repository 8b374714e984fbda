import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { sessionCookie } from './cookie';
import { findAccount, findDemoAccount } from './account';
import { SESSION_SECONDS } from './session';

type OidcProfile = { sub: string; name?: string; email?: string; email_verified?: boolean };

declare module 'next-auth/jwt' {
  interface JWT {
    employeeId?: string;
  }
}

function providers(): NextAuthOptions['providers'] {
  const { oidc, demo } = env();
  if (oidc) {
    return [
      {
        id: 'oidc',
        name: oidc.name ?? 'OpenID Connect',
        // In next-auth 4 an OpenID Connect provider is an OAuth provider with discovery and an ID token.
        type: 'oauth',
        wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid email profile' } },
        profile: (profile: OidcProfile) => ({ id: profile.sub, name: profile.name, email: profile.email }),
      },
    ];
  }
  if (!demo) return [];
  return [
    CredentialsProvider({
      id: 'demo',
      name: 'Demo',
      credentials: { employeeId: { type: 'text' } },
      authorize: async (credentials) => {
        const account = await findDemoAccount(String(credentials?.employeeId ?? ''));
        return account && { id: account.id };
      },
    }),
  ];
}

export function authOptions(): NextAuthOptions {
  const { oidc, secret } = env();
  return {
    secret,
    providers: providers(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/signin', error: '/signin' },
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== 'oidc') return account?.provider === 'demo';
        const known = await findAccount(claimsOf(oidc!.issuer, profile as OidcProfile));
        return known ? true : '/signin?error=unknown';
      },
      async jwt({ token, account, profile, user }) {
        if (account?.provider === 'oidc') {
          const known = await findAccount(claimsOf(oidc!.issuer, profile as OidcProfile));
          // Name and address stay out of the cookie: they are read from the database.
          return { employeeId: known?.id };
        }
        if (account?.provider === 'demo') return { employeeId: user.id };
        return token;
      },
    },
  };
}

function claimsOf(issuer: string, profile: OidcProfile) {
  return {
    subject: `${issuer} ${profile.sub}`,
    // An address the provider itself does not vouch for must not open somebody's account.
    email: profile.email_verified === false ? undefined : profile.email?.trim().toLowerCase(),
  };
}
