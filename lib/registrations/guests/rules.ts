import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A guest's own way in: their id with what only the server can have written beside it. Made anew whenever it is mailed,
 * so that nothing in the tables opens the door.
 */
export function invitationToken(guestId: string, secret: string): string {
  return `${guestId}.${createHmac('sha256', secret).update(`invitation ${guestId}`).digest('base64url')}`;
}

/** The guest whose token this is, or null. */
export function guestOfToken(token: string, secret: string): string | null {
  const [guestId = ''] = token.split('.');
  const [given, own] = [Buffer.from(token), Buffer.from(invitationToken(guestId, secret))];
  return given.length === own.length && timingSafeEqual(given, own) ? guestId : null;
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const invitationPath = (guestId: string, secret: string): string => `/invitation/${invitationToken(guestId, secret)}`;
