type Cookie = { name: string; value: string };

/** next-auth's anti-forgery token out of its cookie (`token|hash`), or null before the cookie is there. */
export function csrfTokenFrom(jar: readonly Cookie[]): string | null {
  const cookie = jar.find(({ name }) => name === 'next-auth.csrf-token' || name === '__Host-next-auth.csrf-token');
  return cookie?.value.split(/\||%7C/)[0] || null;
}
