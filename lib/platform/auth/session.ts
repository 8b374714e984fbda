import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { env } from '../env';
import { localeCookie, readLocale, type Locale } from '../i18n/locale';
import { sessionCookie } from './cookie';

/** A working day at a shared counter. */
export const SESSION_SECONDS = 10 * 60 * 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Switches to the other language, keeps the choice for a year, and answers it. */
export async function rememberLocale(): Promise<Locale> {
  const jar = await cookies();
  const other = readLocale(jar.get(localeCookie)?.value) === 'da' ? 'en' : 'da';
  jar.set(localeCookie, other, { ...sessionCookie().options, maxAge: YEAR_SECONDS });
  return other;
}

/** Begins a session as next-auth itself would, for somebody who has shown who they are in another way than by a provider. */
export async function setSession(employeeId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await encode({ secret: env().secret!, token: { employeeId }, maxAge: SESSION_SECONDS });
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

/** Ends the session in this browser. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  for (const cookie of jar.getAll()) {
    if (cookie.name === name || cookie.name.startsWith(`${name}.`)) jar.set(cookie.name, '', { ...options, maxAge: 0 });
  }
  redirect('/signin');
}
