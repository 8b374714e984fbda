import { createHmac, timingSafeEqual } from 'node:crypto';

/** Digits and letters that nobody takes for one another, read aloud or written by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHORT = 6;

const seal = (eventId: string, registrationId: string, purpose: string, secret: string) =>
  createHmac('sha256', secret).update(`${purpose} ${eventId} ${registrationId}`).digest();

/**
 * What a person's QR says: which sign-up it is, and what only the server can have written beside it. Nobody's name or
 * address. Capitals, digits and colons alone, which make the drawing smaller.
 */
export function checkInCode(eventId: string, registrationId: string, secret: string): string {
  const mark = seal(eventId, registrationId, 'check-in', secret).subarray(0, 10).toString('hex');
  return `U13:${registrationId.replaceAll('-', '')}:${mark}`.toUpperCase();
}

/** For when the camera fails: six signs to type. Two people of one event may share one in a million cases; then it opens neither. */
export function shortCode(eventId: string, registrationId: string, secret: string): string {
  const bytes = seal(eventId, registrationId, 'short', secret);
  return Array.from({ length: SHORT }, (_, index) => LETTERS[bytes.readUInt16BE(index * 2) % LETTERS.length]).join('');
}

/** Whether a code is the one of this sign-up at this event. */
export function isCodeOf(code: string, eventId: string, registrationId: string, secret: string): boolean {
  const [given, own] = [Buffer.from(code.trim().toUpperCase()), Buffer.from(checkInCode(eventId, registrationId, secret))];
  return given.length === own.length && timingSafeEqual(given, own);
}
