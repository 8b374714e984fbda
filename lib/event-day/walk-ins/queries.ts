import 'server-only';
import { database } from '../../platform/db/client';
import type { Comer } from './types';

const MOST = 12;

/** Employees by name who have no place at the event; every word of the query begins a word of the name. */
export async function findComers(eventId: string, query: string): Promise<Comer[]> {
  const words = query.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 5);
  if (words.length === 0) return [];
  const patterns = words.map((word) => `\\m${word}`);
  return database().$queryRaw<Comer[]>`
    SELECT e.id::text AS "employeeId", e.name, u.name AS "unitName", s.name AS "siteName"
    FROM employees e JOIN units u ON u.id = e.unit_id JOIN sites s ON s.id = e.site_id
    WHERE e.deactivated_at IS NULL AND e.name ~* ALL(${patterns}::text[])
      AND NOT EXISTS (SELECT FROM registrations r WHERE r.event_id = ${eventId}::uuid AND r.employee_id = e.id AND r.state = 'registered')
      AND NOT EXISTS (SELECT FROM event_facilitators f WHERE f.event_id = ${eventId}::uuid AND f.employee_id = e.id)
    ORDER BY e.name COLLATE "da-DK-x-icu", e.id LIMIT ${MOST}`;
}
