/** A path inside the app to go on to, or "/": never another host's address, however it is written. */
export function safePath(path: string | null | undefined): string {
  if (!path || !path.startsWith('/') || /[\\\u0000-\u001f]/.test(path)) return '/';
  const parsed = URL.canParse(path, 'http://app.invalid') ? new URL(path, 'http://app.invalid') : null;
  if (!parsed || parsed.host !== 'app.invalid' || parsed.pathname.startsWith('//')) return '/';
  if (parsed.pathname.startsWith('/signin')) return '/';
  return parsed.pathname + parsed.search;
}
