import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { addCivilDays, civilDateOf, daysOfIsoWeek, startOfCivilDay } from '../../platform/time';
import { cancelDeadline, decideCancel } from '../cancel/rules';
import { listOwed } from '../../observation-origins/queries';
import type { Visitor } from '../types';
import type { EventEntry, HostingEntry, MyWeek, NextThing, VisitingEntry, WeekEntry } from './types';

type Row = {
  kind: WeekEntry['kind'];
  id: string;
  starts: Date;
  ends: Date;
  siteName: string;
  title: string;
  visitId: string;
  openingId: string;
  eventId: string;
  eventPlace: string;
  facilitating: boolean;
  unitName: string;
  hostName: string;
  meetingPlace: string;
  cancelHours: number;
  attendance: VisitingEntry['attendance'];
  place: number;
  seats: number;
  waiting: number;
  until: Date | null;
  visitors: Visitor[];
  home: string;
  minutes: number | null;
  means: string;
};

/** What the actor does in a week, the next thing ahead whichever week it lies in, and the observations they owe. */
export async function getMyWeek(actor: Actor, week: { isoYear: number; isoWeek: number }, now: Date): Promise<MyWeek> {
  const days = daysOfIsoWeek(week.isoYear, week.isoWeek);
  const from = startOfCivilDay(days[0]!);
  const to = startOfCivilDay(addCivilDays(days[6]!, 1));
  const [rows, owed] = await Promise.all([listRows(actor, from, to, now), listOwed(actor, now)]);
  const ahead = rows.find((row) => isGoing(row.kind) && row.ends > now);
  return {
    ...week,
    days,
    entries: rows.filter((row) => row.starts < to && row.ends > from).map((row) => viewEntry(row, actor, now)),
    next: ahead ? viewNext(ahead, actor, now) : null,
    owed,
  };
}

function isGoing(kind: WeekEntry['kind']): boolean {
  return kind === 'visiting' || kind === 'hosting' || kind === 'event';
}

function viewNext(row: Row, actor: Actor, now: Date): NextThing {
  const way = row.minutes === null ? null : { fromSite: row.home, minutes: row.minutes, means: row.means };
  return { entry: viewEntry(row, actor, now) as VisitingEntry | HostingEntry | EventEntry, way };
}

function viewEntry(row: Row, actor: Actor, now: Date): WeekEntry {
  const { kind, id, starts, ends, siteName, title, visitId, openingId, unitName, hostName, meetingPlace } = row;
  const entry = { day: civilDateOf(starts), starts, ends, siteName, title };
  switch (kind) {
    case 'visiting': {
      const ending = { visitorId: actor.id, state: 'registered', starts, ends, siteName, cancelHours: row.cancelHours } as const;
      const cancelUntil = cancelDeadline(ending);
      const mayCancel = decideCancel(ending, actor, '', now) === null;
      return { ...entry, kind, visitId, openingId, unitName, hostName, meetingPlace, cancelUntil, mayCancel, attendance: row.attendance };
    }
    case 'hosting':
      return { ...entry, kind, openingId, seats: row.seats, taken: row.visitors.length, waiting: row.waiting, visitors: row.visitors };
    case 'event':
      return { ...entry, kind, eventId: row.eventId, place: row.eventPlace, facilitating: row.facilitating };
    case 'waiting':
      return { ...entry, kind, visitId, openingId, place: row.place };
    case 'pending':
      return { ...entry, kind, visitId, openingId, until: row.until };
    case 'block':
      return { ...entry, kind, commitmentId: id };
    case 'shift':
      return { ...entry, kind };
  }
}

async function listRows(actor: Actor, from: Date, to: Date, now: Date): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    WITH mine AS (
      SELECT CASE v.state WHEN 'pending' THEN 'pending' ELSE c.kind::text END AS kind, c.id, c.starts, c.ends, c.site_id, c.visit_id, coalesce(c.opening_id, v.opening_id) AS opening_id,
             c.event_id, c.note AS title
      FROM commitments c LEFT JOIN visits v ON v.id = c.visit_id
      WHERE c.employee_id = ${actor.id}::uuid AND c.active AND c.ends > least(${from}::timestamptz, ${now}::timestamptz)
      UNION ALL
      SELECT 'waiting', v.id, o.starts, o.ends, o.site_id, v.id, o.id, NULL, ''
      FROM visits v JOIN openings o ON o.id = v.opening_id
      WHERE v.visitor_id = ${actor.id}::uuid AND v.state = 'waitlisted'
      UNION ALL
      SELECT 'event', ev.id, ev.starts, ev.ends, ev.site_id, NULL, NULL, ev.id, ''
      FROM events ev JOIN event_facilitators f ON f.event_id = ev.id AND f.employee_id = ${actor.id}::uuid
      WHERE NOT EXISTS (SELECT FROM commitments c WHERE c.event_id = ev.id AND c.employee_id = f.employee_id AND c.active)
      UNION ALL
      SELECT 'shift', sh.id, sh.starts, sh.ends, d.site_id, NULL, NULL, NULL, d.name
      FROM shifts sh JOIN desks d ON d.id = sh.desk_id WHERE sh.employee_id = ${actor.id}::uuid)
    SELECT m.kind, m.id::text, m.starts, m.ends, coalesce(s.name, '') AS "siteName",
           coalesce(o.topic, ev.title, m.title) AS title,
           m.visit_id::text AS "visitId", m.opening_id::text AS "openingId", m.event_id::text AS "eventId",
           ev.place AS "eventPlace",
           EXISTS (SELECT FROM event_facilitators f WHERE f.event_id = ev.id AND f.employee_id = ${actor.id}::uuid) AS facilitating,
           u.name AS "unitName", h.name AS "hostName", o.meeting_place AS "meetingPlace", r.cancel_hours AS "cancelHours",
           v.attendance::text, v.expires_at AS until, o.seats,
           (SELECT count(*)::int FROM visits q WHERE m.kind = 'waiting' AND q.opening_id = o.id AND q.state = 'waitlisted'
              AND (q.queued_at, q.id) <= (v.queued_at, v.id)) AS place,
           (SELECT count(*)::int FROM visits q WHERE m.kind = 'hosting' AND q.opening_id = o.id AND q.state = 'waitlisted') AS waiting,
           (SELECT coalesce(json_agg(json_build_object('visitId', g.id, 'name', p.name, 'unitName', pu.name,
              'attendance', g.attendance) ORDER BY g.seat), '[]')
            FROM visits g JOIN employees p ON p.id = g.visitor_id JOIN units pu ON pu.id = p.unit_id
            WHERE m.kind = 'hosting' AND g.opening_id = o.id AND g.state = 'registered') AS visitors,
           home.name AS home, t.minutes, t.means
    FROM mine m
    LEFT JOIN sites s ON s.id = m.site_id
    LEFT JOIN openings o ON o.id = m.opening_id
    LEFT JOIN rounds r ON r.id = o.round_id
    LEFT JOIN units u ON u.id = o.unit_id
    LEFT JOIN employees h ON h.id = o.host_id
    LEFT JOIN events ev ON ev.id = m.event_id
    LEFT JOIN visits v ON v.id = m.visit_id
    JOIN sites home ON home.id = ${actor.siteId}::uuid
    LEFT JOIN travel_times t ON t.from_id = home.id AND t.to_id = m.site_id
    WHERE (m.starts < ${to}::timestamptz AND m.ends > ${from}::timestamptz)
       OR m.starts = (SELECT min(n.starts) FROM mine n WHERE n.kind IN ('visiting', 'hosting', 'event') AND n.ends > ${now}::timestamptz)
    ORDER BY m.starts, m.kind, m.id`;
}
