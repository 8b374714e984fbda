import 'server-only';
import { database } from '../../platform/db/client';
import type { EventFigures, Overview, Participation } from './types';

/** How the current project's events stand, and who takes part, by unit and by site. */
export async function getOverview(projectId: string): Promise<Overview> {
  const [events, byUnit, bySite] = await Promise.all([listFigures(projectId), listByUnit(projectId), listBySite(projectId)]);
  return { events, byUnit, bySite };
}

async function listFigures(projectId: string): Promise<EventFigures[]> {
  return database().$queryRaw<EventFigures[]>`
    SELECT ev.id::text, ev.kind::text, ev.title, ev.state::text, ev.starts, ev.ends, ev.capacity, ev.minimum, ev.decide_by AS "decideBy",
           count(r.id) FILTER (WHERE r.state = 'registered')::int AS registered,
           count(r.id) FILTER (WHERE r.state = 'pending')::int AS pending,
           count(r.id) FILTER (WHERE r.state = 'offered')::int AS offered,
           count(r.id) FILTER (WHERE r.state = 'waitlisted')::int AS waiting,
           count(r.id) FILTER (WHERE r.state IN ('cancelled', 'calledOff', 'declined', 'lapsed'))::int AS gone
    FROM events ev LEFT JOIN registrations r ON r.event_id = ev.id
    WHERE ev.project_id = ${projectId}::uuid AND ev.state <> 'draft'
    GROUP BY ev.id ORDER BY ev.starts, ev.id`;
}

async function listByUnit(projectId: string): Promise<Participation[]> {
  return database().$queryRaw<Participation[]>`
    SELECT u.id::text, u.name, count(DISTINCT e.id)::int AS people, count(DISTINCT r.employee_id)::int AS joined, count(r.id)::int AS registrations
    FROM units u JOIN employees e ON e.unit_id = u.id AND e.deactivated_at IS NULL
    LEFT JOIN (registrations r JOIN events ev ON ev.id = r.event_id AND ev.project_id = ${projectId}::uuid)
      ON r.employee_id = e.id AND r.state = 'registered'
    GROUP BY u.id ORDER BY u.name COLLATE "da-DK-x-icu"`;
}

async function listBySite(projectId: string): Promise<Participation[]> {
  return database().$queryRaw<Participation[]>`
    SELECT s.id::text, s.name, count(DISTINCT e.id)::int AS people, count(DISTINCT r.employee_id)::int AS joined, count(r.id)::int AS registrations
    FROM sites s JOIN employees e ON e.site_id = s.id AND e.deactivated_at IS NULL
    LEFT JOIN (registrations r JOIN events ev ON ev.id = r.event_id AND ev.project_id = ${projectId}::uuid)
      ON r.employee_id = e.id AND r.state = 'registered'
    GROUP BY s.id ORDER BY s.name COLLATE "da-DK-x-icu"`;
}
