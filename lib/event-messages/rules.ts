import { createHash } from 'node:crypto';
import type { Audience, Recipient } from './types';

const belongs: Record<Audience, (one: Recipient) => boolean> = {
  registered: ({ state }) => state === 'registered',
  // Who has been offered a place stands in the list until they have taken it.
  waitlisted: ({ state }) => state === 'waitlisted' || state === 'offered',
  pending: ({ state }) => state === 'pending',
  present: ({ came }) => came,
  absent: ({ away }) => away,
};

/** Each once, however many of the groups they are in. */
export function chooseRecipients(all: readonly Recipient[], audience: readonly Audience[]): Recipient[] {
  return all.filter((one) => audience.some((name) => belongs[name](one)));
}

/** Stands for what the writer was shown: these words to these people. */
export function fingerprintOf(words: { subject: string; text: string }, recipients: readonly Recipient[]): string {
  const ids = recipients.map(({ registrationId }) => registrationId).sort();
  return createHash('sha256').update(JSON.stringify([words.subject, words.text, ids])).digest('hex').slice(0, 32);
}
