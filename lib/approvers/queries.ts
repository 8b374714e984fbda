import 'server-only';
import type { Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import type { Asked } from './types';

type Row = Asked & { id: string };

/** Who can answer these sign-ups for events, by their ids. */
export function askedByRegistrations(reader: Reader, ids: readonly string[]): Promise<Map<string, Asked>> {
  return load(
    reader,
    Prisma.sql`
      SELECT g.id, g.employee_id AS asker, ev.approver = 'desk' AS by_desk,
             ARRAY(SELECT f.employee_id::text FROM event_facilitators f JOIN employees e ON e.id = f.employee_id
                   WHERE f.event_id = ev.id AND e.deactivated_at IS NULL ORDER BY 1) AS runners
      FROM registrations g JOIN events ev ON ev.id = g.event_id WHERE g.id = ANY(${ids as string[]}::uuid[])`,
  );
}

/** Who can answer these visits. A round that no longer asks leaves what was asked in it to the hosts. */
export function askedByVisits(reader: Reader, ids: readonly string[]): Promise<Map<string, Asked>> {
  return load(
    reader,
    Prisma.sql`
      SELECT v.id, v.visitor_id AS asker, ro.approval = 'desk' AS by_desk,
             ARRAY(SELECT h.id::text FROM employees h WHERE h.id = o.host_id AND h.deactivated_at IS NULL) AS runners
      FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds ro ON ro.id = o.round_id WHERE v.id = ANY(${ids as string[]}::uuid[])`,
  );
}

async function load(reader: Reader, requests: Prisma.Sql): Promise<Map<string, Asked>> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT q.id::text, q.asker::text AS "askerId", q.by_desk AS "byDesk", r.id::text AS "responsibleId", q.runners AS "runnerIds",
           ARRAY(SELECT l.id::text FROM employees l WHERE 'lead' = ANY(l.roles) AND l.deactivated_at IS NULL ORDER BY 1) AS "leadIds"
    FROM (${requests}) q
    LEFT JOIN employees p ON p.id = q.asker
    LEFT JOIN desks d ON d.id = p.desk_id
    LEFT JOIN employees r ON r.id = d.responsible_id AND r.deactivated_at IS NULL`;
  return new Map(rows.map(({ id, ...asked }) => [id, asked]));
}
