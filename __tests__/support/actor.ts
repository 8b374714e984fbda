import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';

type Row = Omit<Actor, 'isLead' | 'isAdministrator'> & { roles: string[] };

/** Somebody as the platform would hand them to a command, read from the database as it stands; in one question, for tests ask for many. */
export async function actorOf(employeeId: string): Promise<Actor> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT id::text, name, email, locale, unit_id::text AS "unitId", site_id::text AS "siteId", desk_id::text AS "deskId", roles::text[] AS roles,
      ARRAY(SELECT event_id::text FROM event_facilitators WHERE employee_id = employees.id) AS facilitates,
      EXISTS (SELECT FROM coders WHERE employee_id = employees.id AND revoked_at IS NULL) AS codes
    FROM employees WHERE id = ${employeeId}::uuid`;
  if (!row) throw new Error(`Nobody is called ${employeeId}.`);
  const { roles, ...person } = row;
  return { ...person, isLead: roles.includes('lead'), isAdministrator: roles.includes('administrator') };
}
