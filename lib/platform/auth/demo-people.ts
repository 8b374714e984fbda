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
    SELECT DISTINCT ON (role_rank, employees.site_id, units.kind)
           employees.id::text, employees.name, roles::text[] AS roles, units.kind::text AS kind, sites.name AS place,
           EXISTS (SELECT FROM event_facilitators WHERE employee_id = employees.id) AS facilitates
    FROM employees
    JOIN units ON units.id = employees.unit_id
    JOIN sites ON sites.id = employees.site_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN 'lead' = ANY(roles) THEN 1 WHEN 'administrator' = ANY(roles) THEN 2
                  WHEN EXISTS (SELECT FROM event_facilitators WHERE employee_id = employees.id) THEN 3 ELSE 4 END AS role_rank
    ) AS ranked
    WHERE demo AND deactivated_at IS NULL AND (role_rank < 4 OR desk_id IS NOT NULL)
    ORDER BY role_rank, employees.site_id, units.kind, employees.id`;
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
