import 'server-only';
import { listAttendance } from '../event-day/attendance/queries';
import { isWanted } from '../mails/rules';
import { database, type Reader } from '../platform/db/client';
import type { Audience, Recipient, SentMessage } from './types';

const standing = ['registered', 'waitlisted', 'pending', 'offered'] as const;

/** `listRecipients` through the shared client, for pages. */
export const getRecipients = (eventId: string): Promise<Recipient[]> => listRecipients(database(), eventId);

/** Everybody with a standing sign-up for an event, and whether they came. */
export async function listRecipients(reader: Reader, eventId: string): Promise<Recipient[]> {
  const rows = await reader.registration.findMany({
    where: { eventId, state: { in: [...standing] }, OR: [{ guestId: null }, { guest: { revokedAt: null } }] },
    orderBy: { id: 'asc' },
    select: {
      id: true, employeeId: true, guestId: true, state: true,
      employee: { select: { name: true, email: true, deactivatedAt: true, mailWish: { select: { unwanted: true } } } },
      guest: { select: { name: true, email: true, unwanted: true } },
    },
  });
  const marks = await listAttendance(reader, eventId);
  const came = new Set(marks.filter(({ state }) => state !== 'absent').map(({ registrationId }) => registrationId));
  const marked = new Set(marks.map(({ registrationId }) => registrationId));
  return rows
    .filter(({ employee }) => !employee?.deactivatedAt)
    .map(({ id, employeeId, guestId, state, employee, guest }) => ({
      ...{ registrationId: id, employeeId, guestId, state: state as Recipient['state'] },
      ...{ name: employee?.name ?? guest?.name ?? '', address: employee?.email ?? guest?.email ?? '' },
      ...{ came: came.has(id), away: marked.has(id) && !came.has(id) },
      unwanted: !isWanted('eventMessage', employee?.mailWish?.unwanted ?? guest?.unwanted ?? []),
    }));
}

/** What has been sent to people of an event, the latest first. */
export async function listMessages(eventId: string): Promise<SentMessage[]> {
  const rows = await database().eventMessage.findMany({
    where: { eventId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: { id: true, audience: true, subject: true, text: true, sentAt: true, recipients: true, sentBy: { select: { name: true } } },
  });
  return rows.map(({ sentBy, audience, ...row }) => ({ ...row, audience: audience as Audience[], by: sentBy.name }));
}
