import 'server-only';
import { epoch } from '../../commitments/queries';
import type { Reader } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { EventFacts, Held } from '../types';

type Instants = { [Key in 'starts' | 'ends']: number };
type Row = Omit<EventFacts, 'starts' | 'ends' | 'sessions' | 'quotaReleasesAt' | 'signUpOpens' | 'signUpCloses' | 'held'> &
  Instants & {
    siteName: string | null;
    place: string;
    sessions: Instants[];
    quotaReleasesAt: number | null;
    signUpOpens: number | null;
    signUpCloses: number | null;
    held: (Omit<Held, 'heldAt' | 'expiresAt'> & { heldAt: number; expiresAt: number | null })[];
  };

const list = (columns: Prisma.Sql, order: Prisma.Sql, from: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]') FROM ${from})`;

const quotas = list(
  Prisma.sql`'unitId', q.unit_id, 'unitName', u.name, 'places', q.places`,
  Prisma.sql`u.name COLLATE "da-DK-x-icu"`,
  Prisma.sql`event_quotas q JOIN units u ON u.id = q.unit_id WHERE q.event_id = ev.id`,
);
const sessions = list(
  Prisma.sql`'starts', ${epoch('s.starts')}, 'ends', ${epoch('s.ends')}`,
  Prisma.sql`s.starts`,
  Prisma.sql`event_sessions s WHERE s.event_id = ev.id`,
);
const who = Prisma.sql`'id', r.id, 'employeeId', r.employee_id, 'guestId', r.guest_id, 'unitId', r.unit_id`;
const held = list(
  Prisma.sql`${who}, 'state', r.state, 'heldAt', ${epoch('r.held_at')}, 'expiresAt', ${epoch('r.expires_at')}`,
  Prisma.sql`r.held_at, r.id`,
  Prisma.sql`registrations r WHERE r.event_id = ev.id AND r.state IN ('registered', 'pending', 'offered')`,
);
const queue = list(
  who,
  Prisma.sql`r.queued_at, r.id`,
  Prisma.sql`registrations r WHERE r.event_id = ev.id AND r.state = 'waitlisted'`,
);

/** Events with their places, those who hold them and those who wait, in one statement: it stands inside every sign-up's lock. */
async function loadWhere(reader: Reader, condition: Prisma.Sql): Promise<EventFacts[]> {
  const [row] = await reader.$queryRaw<{ found: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'id', ev.id, 'projectId', ev.project_id, 'kind', ev.kind, 'title', ev.title, 'state', ev.state,
      'siteId', ev.site_id, 'siteName', si.name, 'place', ev.place,
      'starts', ${epoch('ev.starts')}, 'ends', ${epoch('ev.ends')}, 'capacity', ev.capacity,
      'quotaReleasesAt', ${epoch('ev.quota_releases_at')}, 'signUpOpens', ${epoch('ev.sign_up_opens')},
      'signUpCloses', ${epoch('ev.sign_up_closes')}, 'cancelHours', ev.cancel_hours, 'needsApproval', ev.needs_approval,
      'offerHours', ev.offer_hours, 'approvalHours', ev.approval_hours,
      'facilitatorIds', (SELECT coalesce(json_agg(f.employee_id), '[]') FROM event_facilitators f WHERE f.event_id = ev.id),
      'sessions', ${sessions}, 'quotas', ${quotas}, 'held', ${held}, 'queue', ${queue}) ORDER BY ev.starts, ev.id), '[]')::text AS found
    FROM events ev LEFT JOIN sites si ON si.id = ev.site_id WHERE ${condition}`;
  return (JSON.parse(row!.found) as Row[]).map(read);
}

export async function loadEventFacts(reader: Reader, eventId: string): Promise<EventFacts | null> {
  const [event] = await loadWhere(reader, Prisma.sql`ev.id = ${eventId}::uuid`);
  return event ?? null;
}

/** Other events of the project that one may sign up for at the moment. */
export async function listOpenEvents(reader: Reader, event: Pick<EventFacts, 'id' | 'projectId'>, now: Date): Promise<EventFacts[]> {
  return loadWhere(
    reader,
    Prisma.sql`ev.project_id = ${event.projectId}::uuid AND ev.id <> ${event.id}::uuid AND ev.state = 'published'
      AND ev.starts > ${now}::timestamptz AND ev.sign_up_opens <= ${now}::timestamptz AND ev.sign_up_closes > ${now}::timestamptz`,
  );
}

/** All events of a project that are not drafts, for the overview. */
export async function listPublicEvents(reader: Reader, projectId: string): Promise<EventFacts[]> {
  return loadWhere(reader, Prisma.sql`ev.project_id = ${projectId}::uuid AND ev.state <> 'draft'`);
}

/** Events with something due: an offer or a request that has lapsed, a quota that has been released beside a waiting list. */
export async function listDueEvents(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM events WHERE state = 'published' AND ends > ${now}::timestamptz - interval '7 days' AND (
      EXISTS (SELECT FROM registrations r WHERE r.event_id = events.id AND r.expires_at <= ${now}::timestamptz)
      OR (starts > ${now}::timestamptz AND EXISTS (SELECT FROM registrations r WHERE r.event_id = events.id AND r.state = 'waitlisted')))
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

const instant = (value: number | null) => (value === null ? null : new Date(value));

function read({ siteName, place, ...row }: Row): EventFacts {
  return {
    ...row,
    where: [siteName, place].filter(Boolean).join(', '),
    starts: new Date(row.starts),
    ends: new Date(row.ends),
    sessions: row.sessions.map(({ starts, ends }) => ({ starts: new Date(starts), ends: new Date(ends) })),
    quotaReleasesAt: instant(row.quotaReleasesAt),
    signUpOpens: instant(row.signUpOpens),
    signUpCloses: instant(row.signUpCloses),
    held: row.held.map((one) => ({ ...one, heldAt: new Date(one.heldAt), expiresAt: instant(one.expiresAt) })),
  };
}
