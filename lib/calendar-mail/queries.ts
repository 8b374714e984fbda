import 'server-only';
import type { About } from '../mails/types';
import type { Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import { decideNews } from './rules';
import type { Appointment, CalendarEntry, CalendarNews, Matter, SentAppointment } from './types';

/** What is asked of each table: one thing of somebody's, or everything that ends after an instant. */
type Asked = { recipient: string; id: string; number: number } | { employeeId: string; after: Date };

/** How things stand for one recipient (an employee's id, or a guest's address); null when there is nothing any more. */
export async function getAppointment(reader: Reader, about: About, recipient: string): Promise<Appointment | null> {
  const [kind = '', id = '', number = '1'] = about.split(/[:/]/);
  const source = sources[kind as keyof typeof sources];
  if (!source || !isId(id)) return null;
  return (await reader.$queryRaw<Appointment[]>(source({ recipient, id, number: Number(number) })))[0] ?? null;
}

/** A visit, an opening or an event as it is, for whoever hears of it: it need not be in their calendar, nor take place any more. */
export async function getMatter(reader: Reader, about: Matter): Promise<Appointment | null> {
  const [kind = '', id = '', number = '1'] = about.split(/[:/]/);
  const source = Object.hasOwn(matters, kind) ? matters[kind as keyof typeof matters] : null;
  return source && isId(id) ? ((await reader.$queryRaw<Appointment[]>(source(id, Number(number))))[0] ?? null) : null;
}

/** What a calendar must be told of one thing; null when it is right. What is over is left as it stands. */
export async function findNews(reader: Reader, about: About, recipient: string, now: Date): Promise<CalendarNews | null> {
  const entry = (await listEntries(reader, recipient, [about])).get(about) ?? null;
  const news = decideNews(entry, await getAppointment(reader, about, recipient));
  return news && news.appointment.ends > now ? news : null;
}

/** The same of everything that goes out with it: an event's later sessions too. */
export async function findAllNews(reader: Reader, about: About, recipient: string, now: Date): Promise<CalendarNews[]> {
  const all = [about, ...(await listFurther(reader, about, recipient))];
  const news: CalendarNews[] = [];
  for (const one of all) news.push(...[await findNews(reader, one, recipient, now)].flatMap((found) => found ?? []));
  return news;
}

/** What is to be told along with it: the later sessions of an event, those that are and those calendars still have. */
export async function listFurther(reader: Reader, about: About, recipient: string): Promise<About[]> {
  const [kind, id = ''] = about.split(':');
  if (kind !== 'event' || !isId(id)) return [];
  const rows = await reader.$queryRaw<{ about: About }[]>`
    SELECT ${`${about}/`}::text || n::text AS about FROM generate_series(2, (SELECT count(*) FROM event_sessions WHERE event_id = ${id}::uuid)) n
    UNION SELECT about FROM calendar_entries WHERE recipient = ${recipient} AND starts_with(about, ${`${about}/`}) ORDER BY 1`;
  return rows.map((row) => row.about);
}

/** Everything an employee must be at that ends after an instant, soonest first: visits, hosting, and what they attend or run. */
export async function listAppointments(reader: Reader, employeeId: string, after: Date): Promise<Appointment[]> {
  const asked = { employeeId, after };
  const all = Prisma.join(Object.values(sources).map((source) => Prisma.sql`(${source(asked)})`), ' UNION ALL ');
  return reader.$queryRaw<Appointment[]>`SELECT * FROM (${all}) everything ORDER BY starts, about`;
}

/** What calendars were last told, by what it is about. */
export async function listEntries(reader: Reader, recipient: string, abouts: readonly string[]): Promise<Map<string, CalendarEntry>> {
  const rows = await reader.calendarEntry.findMany({ where: { recipient, about: { in: [...abouts] } } });
  return new Map(rows.map(({ about, sequence, cancelled, content }) => [about, { sequence, cancelled, content: content as SentAppointment }]));
}

const ofOpening = Prisma.sql`
  o.topic AS title, u.name AS "unitName", o.programme, s.name AS "siteName", s.address, o.meeting_place AS "meetingPlace",
  h.name AS "hostName", o.starts, o.ends, '/visits/' || o.id AS link`;
const openingJoins = Prisma.sql`JOIN units u ON u.id = o.unit_id JOIN sites s ON s.id = o.site_id JOIN employees h ON h.id = o.host_id`;

function visiting(asked: Asked): Prisma.Sql {
  const which = 'id' in asked ? Prisma.sql`v.id = ${asked.id}::uuid AND v.visitor_id::text = ${asked.recipient}` : Prisma.sql`v.visitor_id = ${asked.employeeId}::uuid AND o.ends > ${asked.after}::timestamptz`;
  return Prisma.sql`
    SELECT 'visit:' || v.id AS about, 'visiting' AS role, ${ofOpening}
    FROM visits v JOIN openings o ON o.id = v.opening_id ${openingJoins}
    WHERE v.state = 'registered' AND o.state = 'offered' AND ${which}`;
}

function hosting(asked: Asked): Prisma.Sql {
  const which = 'id' in asked ? Prisma.sql`o.id = ${asked.id}::uuid AND o.host_id::text = ${asked.recipient}` : Prisma.sql`o.host_id = ${asked.employeeId}::uuid AND o.ends > ${asked.after}::timestamptz`;
  return Prisma.sql`
    SELECT 'hosting:' || o.id AS about, 'hosting' AS role, ${ofOpening}
    FROM openings o ${openingJoins}
    WHERE o.state = 'offered' AND ${which}`;
}

const ofEvent = Prisma.sql`
  ev.title, '' AS "unitName", ev.purpose AS programme, COALESCE(s.name, ev.place) AS "siteName", COALESCE(s.address, '') AS address,
  CASE WHEN s.id IS NULL THEN '' ELSE ev.place END AS "meetingPlace",
  COALESCE((SELECT string_agg(f.name, ', ' ORDER BY f.name) FROM event_facilitators ef JOIN employees f ON f.id = ef.employee_id WHERE ef.event_id = ev.id), '') AS "hostName",
  se.starts, se.ends, '/events/' || ev.id AS link`;
/** Each session stands in the calendar by itself: the first as the event, the later ones numbered. */
const sessions = Prisma.sql`(SELECT event_id, starts, ends, row_number() OVER (PARTITION BY event_id ORDER BY starts, id) AS number FROM event_sessions) se`;
const numbered = Prisma.sql`CASE WHEN se.number > 1 THEN '/' || se.number ELSE '' END`;

/** For those who attend and those who run it alike; it is one thing in their calendar. */
function participating(asked: Asked): Prisma.Sql {
  const recipient = 'id' in asked ? asked.recipient : asked.employeeId;
  const which = 'id' in asked ? Prisma.sql`ev.id = ${asked.id}::uuid AND se.number = ${asked.number}` : Prisma.sql`se.ends > ${asked.after}::timestamptz`;
  return Prisma.sql`
    SELECT 'event:' || ev.id || ${numbered} AS about, 'attending' AS role, ${ofEvent}
    FROM events ev JOIN ${sessions} ON se.event_id = ev.id LEFT JOIN sites s ON s.id = ev.site_id
    WHERE ev.state = 'published' AND ${which} AND (
      EXISTS (SELECT FROM event_facilitators ef WHERE ef.event_id = ev.id AND ef.employee_id::text = ${recipient})
      OR EXISTS (SELECT FROM registrations r LEFT JOIN guests g ON g.id = r.guest_id
                 WHERE r.event_id = ev.id AND r.state = 'registered' AND COALESCE(r.employee_id::text, g.email) = ${recipient}))`;
}

/** A published event in general, each session; nobody's own. */
export async function listSessionsOf(reader: Reader, eventId: string): Promise<Appointment[]> {
  return reader.$queryRaw<Appointment[]>`
    SELECT 'event:' || ev.id || ${numbered} AS about, 'attending' AS role, ${ofEvent}
    FROM events ev JOIN ${sessions} ON se.event_id = ev.id LEFT JOIN sites s ON s.id = ev.site_id
    WHERE ev.state = 'published' AND ev.id = ${eventId}::uuid ORDER BY se.number`;
}

const matters = {
  visit: (id: string) => Prisma.sql`
    SELECT 'visit:' || v.id AS about, 'visiting' AS role, ${ofOpening} FROM visits v JOIN openings o ON o.id = v.opening_id ${openingJoins} WHERE v.id = ${id}::uuid`,
  hosting: (id: string) => Prisma.sql`SELECT 'hosting:' || o.id AS about, 'hosting' AS role, ${ofOpening} FROM openings o ${openingJoins} WHERE o.id = ${id}::uuid`,
  event: (id: string, number: number) => anEvent(Prisma.sql`${id}::uuid`, number),
  guest: (id: string) => anEvent(Prisma.sql`(SELECT event_id FROM guests WHERE id = ${id}::uuid)`, 1),
  registration: (id: string) => anEvent(Prisma.sql`(SELECT event_id FROM registrations WHERE id = ${id}::uuid)`, 1),
};

function anEvent(which: Prisma.Sql, number: number): Prisma.Sql {
  return Prisma.sql`
    SELECT 'event:' || ev.id || ${numbered} AS about, 'attending' AS role, ${ofEvent}
    FROM events ev JOIN ${sessions} ON se.event_id = ev.id LEFT JOIN sites s ON s.id = ev.site_id WHERE ev.id = ${which} AND se.number = ${number}`;
}

const sources = { visit: visiting, hosting, event: participating };
