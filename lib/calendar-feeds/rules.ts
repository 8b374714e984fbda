import { createHmac, timingSafeEqual } from 'node:crypto';

const hex = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([A-Za-z0-9_-]{43})$/;

/** What makes a feed's address nobody else's guess. Made anew for each version, so that renewing closes the old one. */
function secretOf(id: string, version: number, secret: string): string {
  return createHmac('sha256', secret).update(`calendar feed ${id} ${version}`).digest('base64url');
}

/** The last part of a feed's address: who it is for and the secret, in one word. */
export function feedKey({ id, version }: { id: string; version: number }, secret: string): string {
  return `${id.replaceAll('-', '')}${secretOf(id, version, secret)}`;
}

/** The id of the feed that an address is for; null for what no feed's address can be. `.ics` at the end does no harm. */
export function readFeedKey(key: string): { id: string; secret: string } | null {
  const [, a, b, c, d, e, secret = ''] = hex.exec(key.replace(/\.ics$/, '')) ?? [];
  return a ? { id: [a, b, c, d, e].join('-'), secret } : null;
}

export function opensFeed(given: string, { id, version }: { id: string; version: number }, secret: string): boolean {
  const [mine, right] = [Buffer.from(given), Buffer.from(secretOf(id, version, secret))];
  return mine.length === right.length && timingSafeEqual(mine, right);
}
