import 'server-only';
import { recordAudit } from '../audit/commands';
import { queueMails } from '../mails/commands';
import type { NewMail } from '../mails/types';
import type { Actor } from '../platform/auth/types';
import { inTransaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { env } from '../platform/env';
import { refuse, succeed, type Result } from '../platform/result';
import { canRunEvent } from '../registrations/access';
import { loadEventFacts } from '../registrations/facts/queries';
import { invitationPath } from '../registrations/guests/rules';
import { listRecipients } from './queries';
import { chooseRecipients, fingerprintOf } from './rules';
import type { MessageInput } from './schema';
import type { MessageRefusal, Recipient } from './types';

export type Sent = Result<{ eventId: string; recipients: number }, MessageRefusal>;

/**
 * Writes to people of an event, once they have been counted and the count has been seen. Pressed twice it is sent once,
 * and both presses hear so: the form's own key is unique in the table.
 */
export async function sendMessage(actor: Actor, input: MessageInput, now: Date): Promise<Sent> {
  const { eventId, clientKey, audience, subject, text, confirmed } = input;
  if (!canRunEvent(actor, eventId)) return refuse('notFacilitator');
  return inTransaction(async (tx): Promise<Sent> => {
    await lock(tx, { events: [eventId] });
    const facts = await loadEventFacts(tx, eventId);
    if (!facts || facts.state === 'draft') return refuse('notPublished');
    const earlier = await tx.eventMessage.findUnique({ where: { clientKey }, select: { eventId: true, recipients: true } });
    if (earlier) return earlier.eventId === eventId ? succeed(earlier) : refuse('notPublished');
    const recipients = chooseRecipients(await listRecipients(tx, eventId), audience);
    if (recipients.length === 0) return refuse('nobody');
    const fingerprint = fingerprintOf(input, recipients);
    if (confirmed !== fingerprint) {
      const count = (holds: (one: Recipient) => boolean) => recipients.filter(holds).length;
      const preview = { recipients: recipients.length, guests: count(({ guestId }) => guestId !== null), unwanted: count(({ unwanted }) => unwanted), fingerprint };
      return { ok: false, reason: 'confirmFirst', preview };
    }
    const data = { eventId, clientKey, audience, subject, text, sentById: actor.id, sentAt: now, recipients: recipients.length };
    await tx.eventMessage.create({ data, select: { id: true } });
    const { title, where, starts, ends } = facts;
    const params = { title, where, starts: starts.toISOString(), ends: ends.toISOString(), by: actor.name, subject, text };
    await queueMails(tx, recipients.flatMap((one) => mailTo(one, { eventId, clientKey, params })), now);
    await recordAudit(tx, { actor, action: 'eventMessageSent', subjectKind: 'event', subjectId: eventId, details: { name: title, count: recipients.length }, now });
    return succeed({ eventId, recipients: recipients.length });
  });
}

function mailTo({ registrationId, employeeId, guestId, name, address }: Recipient, about: { eventId: string; clientKey: string; params: NewMail['params'] }): NewMail[] {
  const { secret } = env();
  const common = { kind: 'eventMessage' as const, params: about.params, about: `event:${about.eventId}` as const, once: `message:${about.clientKey}:${registrationId}` };
  if (employeeId) return [{ ...common, to: { employeeId }, link: `/events/${about.eventId}` }];
  return guestId && secret ? [{ ...common, to: { address, name, locale: 'da' }, link: invitationPath(guestId, secret) }] : [];
}
