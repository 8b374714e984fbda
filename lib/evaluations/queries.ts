import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isOver, shownAnswers, sumUp, turnOf } from './rules';
import type { Results, Turn } from './types';

export type Who = { employeeId: string } | { guestId: string };

/** The event and how somebody stands to its evaluation; null when there is no such event. */
export async function findTurn(reader: Reader, who: Who, eventId: string, now: Date) {
  const event = await reader.event.findUnique({
    where: { id: eventId },
    select: {
      state: true, ends: true, title: true,
      registrations: { where: { ...who, state: 'registered' }, select: { id: true, evaluated: { select: { registrationId: true } } } },
    },
  });
  if (!event) return null;
  const [own] = event.registrations;
  const turn = turnOf({ ...event, registered: own !== undefined, given: Boolean(own?.evaluated) }, now);
  return { turn, title: event.title, registrationId: own?.id ?? null };
}

export async function getTurn(who: Who, eventId: string, now: Date): Promise<Turn> {
  return (await findTurn(database(), who, eventId, now))?.turn ?? 'none';
}

/** What a guest's link to the evaluation shows. */
export async function getGuestTurn({ id: guestId, eventId }: { id: string; eventId: string }, now: Date): Promise<{ title: string; turn: Turn } | null> {
  return findTurn(database(), { guestId }, eventId, now);
}

/** What people thought, as far as it may be shown; whoever asks is the page's to ask about. */
export async function getResults(eventId: string, now: Date): Promise<Results | null> {
  const reader = database();
  const event = await reader.event.findUnique({ where: { id: eventId }, select: { ends: true } });
  if (!event) return null;
  const [asked, rows] = [
    await reader.registration.count({ where: { eventId, state: 'registered' } }),
    await reader.evaluation.findMany({ where: { eventId }, orderBy: { id: 'asc' } }),
  ];
  return { asked, given: rows.length, ...sumUp(shownAnswers(rows, isOver(event.ends, now))) };
}

export type ToAsk = { registrationId: string; employeeId: string | null; guestId: string | null; name: string; address: string; eventId: string; title: string; where: string; starts: Date; ends: Date };

/** Those with a place at an event that ended in a span of time who have not answered; who stayed away is not asked. */
export async function listToAsk(reader: Reader, { from, to }: { from: Date; to: Date }): Promise<ToAsk[]> {
  return reader.$queryRaw<ToAsk[]>`
    SELECT r.id::text AS "registrationId", r.employee_id::text AS "employeeId", r.guest_id::text AS "guestId", COALESCE(g.name, '') AS name,
           COALESCE(g.email, '') AS address, ev.id::text AS "eventId", ev.title, concat_ws(', ', s.name, NULLIF(ev.place, '')) AS "where", ev.starts, ev.ends
    FROM registrations r JOIN events ev ON ev.id = r.event_id LEFT JOIN guests g ON g.id = r.guest_id LEFT JOIN sites s ON s.id = ev.site_id
    WHERE r.state = 'registered' AND ev.state = 'published' AND ev.ends > ${from}::timestamptz AND ev.ends <= ${to}::timestamptz
      AND g.revoked_at IS NULL AND NOT EXISTS (SELECT FROM evaluations_given e WHERE e.registration_id = r.id)
    ORDER BY r.id`;
}
