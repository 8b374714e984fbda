import 'server-only';
import { database, type Reader } from '../platform/db/client';

/** Published events that have not begun and whose day to decide is near or not long past; which are under, the rule says. */
export async function listToDecide(now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM events
    WHERE state = 'published' AND minimum IS NOT NULL AND starts > ${now}::timestamptz
      AND decide_by > ${now}::timestamptz - interval '2 days' AND decide_by < ${now}::timestamptz + interval '1 day'
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

export type Deciding = { id: string; title: string; where: string; starts: Date; ends: Date; minimum: number; decideBy: Date; registered: number; recipients: string[]; warned: boolean };

/** One of them as it stands, with those who decide (its facilitators and the lead), and whether they have heard of this date. */
export async function loadDeciding(reader: Reader, eventId: string): Promise<Deciding | null> {
  const [row] = await reader.$queryRaw<Deciding[]>`
    SELECT ev.id::text, ev.title, concat_ws(', ', s.name, NULLIF(ev.place, '')) AS "where", ev.starts, ev.ends, ev.minimum, ev.decide_by AS "decideBy",
           (SELECT count(*)::int FROM registrations r WHERE r.event_id = ev.id AND r.state = 'registered') AS registered,
           ARRAY(SELECT e.id::text FROM employees e WHERE e.deactivated_at IS NULL AND ('lead' = ANY(e.roles)
             OR EXISTS (SELECT FROM event_facilitators f WHERE f.event_id = ev.id AND f.employee_id = e.id)) ORDER BY e.id) AS recipients,
           ev.warned_for IS NOT DISTINCT FROM ev.decide_by AS warned
    FROM events ev LEFT JOIN sites s ON s.id = ev.site_id
    WHERE ev.id = ${eventId}::uuid AND ev.state = 'published' AND ev.minimum IS NOT NULL AND ev.decide_by IS NOT NULL`;
  return row ?? null;
}
