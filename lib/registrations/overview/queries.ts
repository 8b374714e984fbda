import 'server-only';
import { database } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
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

/**
 * Whoever could take part in a project: employees, and guests who are invited to one of its events, each once however
 * many invitations they have. A guest counts in a unit and belongs to no site.
 */
export const peopleOf = (projectId: string) => Prisma.sql`(
  SELECT e.id::text AS person, e.unit_id, e.site_id FROM employees e WHERE e.deactivated_at IS NULL
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (g.email) g.email, g.unit_id, NULL::uuid FROM guests g JOIN events ev ON ev.id = g.event_id
    WHERE ev.project_id = ${projectId}::uuid AND ev.state <> 'draft' AND g.revoked_at IS NULL ORDER BY g.email, g.invited_at, g.id) invited)`;

/** The sign-ups that stand at the project's events, by whose they are, as in `peopleOf`. */
export const signUpsOf = (projectId: string) => Prisma.sql`(
  SELECT COALESCE(r.employee_id::text, g.email) AS person, count(*)::int AS registrations
  FROM registrations r JOIN events ev ON ev.id = r.event_id AND ev.project_id = ${projectId}::uuid LEFT JOIN guests g ON g.id = r.guest_id
  WHERE r.state = 'registered' GROUP BY 1)`;

const figures = Prisma.sql`count(p.person)::int AS people, count(s.person)::int AS joined, COALESCE(sum(s.registrations), 0)::int AS registrations`;

/** Every unit, also one of whom nobody has been asked yet. */
async function listByUnit(projectId: string): Promise<Participation[]> {
  return database().$queryRaw<Participation[]>`
    SELECT u.id::text, u.name, ${figures}
    FROM units u LEFT JOIN ${peopleOf(projectId)} p ON p.unit_id = u.id LEFT JOIN ${signUpsOf(projectId)} s ON s.person = p.person
    GROUP BY u.id ORDER BY u.name COLLATE "da-DK-x-icu"`;
}

/** Sites where somebody belongs, and at the end, without a name, those who belong to none. */
async function listBySite(projectId: string): Promise<Participation[]> {
  return database().$queryRaw<Participation[]>`
    SELECT COALESCE(si.id::text, '') AS id, COALESCE(si.name, '') AS name, ${figures}
    FROM ${peopleOf(projectId)} p LEFT JOIN sites si ON si.id = p.site_id LEFT JOIN ${signUpsOf(projectId)} s ON s.person = p.person
    GROUP BY si.id ORDER BY si.name COLLATE "da-DK-x-icu" NULLS LAST`;
}
