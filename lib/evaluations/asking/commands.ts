import 'server-only';
import { listAttendance } from '../../event-day/attendance/queries';
import { queueMails } from '../../mails/commands';
import type { NewMail } from '../../mails/types';
import { database, inTransaction } from '../../platform/db/client';
import { env } from '../../platform/env';
import { invitationPath } from '../../registrations/guests/rules';
import { listToAsk, type ToAsk } from '../queries';
import { askingSpan } from '../rules';

/** For the clock: asks those who were at an event what they thought, once; who was marked as away is left in peace. */
export async function askForEvaluations(now: Date): Promise<void> {
  const all = await listToAsk(database(), askingSpan(now));
  const away = new Set<string>();
  for (const eventId of new Set(all.map((one) => one.eventId))) {
    const marks = await listAttendance(database(), eventId);
    const came = new Set(marks.filter(({ state }) => state !== 'absent').map(({ registrationId }) => registrationId));
    for (const { registrationId } of marks) if (!came.has(registrationId)) away.add(registrationId);
  }
  const mails = all.filter(({ registrationId }) => !away.has(registrationId)).flatMap(mailTo);
  if (mails.length > 0) await inTransaction((tx) => queueMails(tx, mails, now));
}

function mailTo({ registrationId, employeeId, guestId, name, address, eventId, title, where, starts, ends }: ToAsk): NewMail[] {
  const { secret } = env();
  const common = {
    kind: 'evaluationAsked' as const,
    params: { title, where, starts: starts.toISOString(), ends: ends.toISOString() },
    once: `evaluation:${registrationId}`,
  };
  if (employeeId) return [{ ...common, to: { employeeId }, link: `/events/${eventId}/evaluation` }];
  return guestId && secret ? [{ ...common, to: { address, name, locale: 'da' }, link: `${invitationPath(guestId, secret)}/evaluation` }] : [];
}
