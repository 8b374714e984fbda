import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { CoderView } from './types';

/** Who may code in a project besides its lead. */
export async function listCoders(projectId: string): Promise<CoderView[]> {
  return database().$queryRaw<CoderView[]>`
    SELECT e.id::text AS "employeeId", e.name, units.name AS unit, granted_at AS "grantedAt",
           (SELECT count(*)::int FROM coded_texts AS t WHERE t.coder_id = e.id AND t.project_id = coders.project_id) AS texts
    FROM coders JOIN employees AS e ON e.id = employee_id JOIN units ON units.id = e.unit_id
    WHERE project_id = ${projectId}::uuid AND revoked_at IS NULL AND e.deactivated_at IS NULL ORDER BY e.name COLLATE "da-DK-x-icu"`;
}

/** Active employees who could be given the right. */
export async function listPossibleCoders(projectId: string): Promise<{ id: string; name: string; unit: string }[]> {
  return database().$queryRaw`
    SELECT e.id::text, e.name, units.name AS unit FROM employees AS e JOIN units ON units.id = e.unit_id
    WHERE e.deactivated_at IS NULL AND NOT 'lead' = ANY (e.roles)
      AND NOT EXISTS (SELECT FROM coders WHERE project_id = ${projectId}::uuid AND employee_id = e.id AND revoked_at IS NULL)
    ORDER BY e.name COLLATE "da-DK-x-icu"`;
}

/** Everybody who has begun on a text of a project, with or without the right today. */
export async function listWhoCoded(projectId: string, reader: Reader = database()): Promise<{ id: string; name: string }[]> {
  return reader.$queryRaw`
    SELECT e.id::text, e.name FROM employees AS e
    WHERE EXISTS (SELECT FROM coded_texts AS t WHERE t.coder_id = e.id AND t.project_id = ${projectId}::uuid) ORDER BY e.name COLLATE "da-DK-x-icu"`;
}
