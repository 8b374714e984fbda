import 'server-only';
import { database } from '../db/client';
import { env } from '../env';

export type DemoPerson = { id: string; name: string; role: DemoRole; place: string };
export type DemoRole = 'lead' | 'administrator' | 'facilitator' | 'citizenService' | 'library' | 'localActors';

type Row = { id: string; name: string; roles: string[]; kind: DemoRole; place: string; facilitates: boolean };

/** Whom one can be in the demo: a handful of made-up people, each standing for a role. Empty outside demo mode. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!env().demo) return [];
  const rows = await database().$queryRaw<Row[]>`
    SELECT DISTINCT ON (rank, at_site, of_kind)
           employees.id::text, employees.name, roles::text[] AS roles, units.kind::text AS kind, sites.name AS place,
           rank = 3 AS facilitates
    FROM employees
    JOIN units ON units.id = employees.unit_id
    JOIN sites ON sites.id = employees.site_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN 'lead' = ANY(roles) THEN 1 WHEN 'administrator' = ANY(roles) THEN 2
                  WHEN EXISTS (SELECT FROM event_facilitators WHERE employee_id = employees.id) THEN 3 ELSE 4 END AS rank
    ) AS ranked
    -- One for each special role; of the others one from the counters of each unit and site, and one local actor.
    CROSS JOIN LATERAL (
      SELECT CASE WHEN rank = 4 THEN units.kind END AS of_kind,
             CASE WHEN rank = 4 AND units.kind <> 'localActors' THEN sites.id END AS at_site
    ) AS placed
    WHERE demo AND deactivated_at IS NULL AND (rank < 4 OR desk_id IS NOT NULL OR units.kind = 'localActors')
    ORDER BY rank, at_site NULLS LAST, of_kind, employees.id`;
  return rows.map(({ id, name, roles, kind, place, facilitates }) => ({
    id,
    name,
    place,
    role: roles.includes('lead')
      ? 'lead'
      : roles.includes('administrator')
        ? 'administrator'
        : facilitates
          ? 'facilitator'
          : kind,
  }));
}
