import { env } from '../env';

/** Name and flags of the session cookie: host-bound and secure wherever the app is reached over https. */
export function sessionCookie() {
  const secure = env().url?.startsWith('https://') ?? false;
  return {
    name: secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
