import 'server-only';
import type { Reader } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';

const { sql } = Prisma;

/** A visit with what its observation is told beforehand; `visitors` are the names of all who come, by seat. */
export type VisitRow = {
  id: string;
  state: string;
  visitorId: string;
  /** The writer's draft about it that was saved last. */
  draftId: string | null;
  openingId: string;
  topic: string;
  starts: Date;
  ends: Date;
  hostId: string;
  hostName: string;
  unitId: string;
  unitName: string;
  siteId: string;
  siteName: string;
  projectId: string;
  visitors: string[];
};

/** `v` is the visit, `o` its opening, `p` the project. `rest` is what follows WHERE, order and limit included. */
async function loadVisits(reader: Reader, writerId: string, rest: Prisma.Sql): Promise<VisitRow[]> {
  // One statement: asked relation by relation it is nine, and the form is opened more often than anything else.
  return reader.$queryRaw<VisitRow[]>`
    SELECT v.id::text, v.state::text, v.visitor_id::text AS "visitorId", o.id::text AS "openingId", o.topic, o.starts, o.ends,
           host.id::text AS "hostId", host.name AS "hostName", units.id::text AS "unitId", units.name AS "unitName",
           sites.id::text AS "siteId", sites.name AS "siteName", p.id::text AS "projectId",
           ARRAY(SELECT e.name FROM visits w JOIN employees e ON e.id = w.visitor_id
                 WHERE w.opening_id = o.id AND w.state = 'registered' ORDER BY w.seat) AS visitors,
           (SELECT b.id::text FROM observations b WHERE b.visit_id = v.id AND b.author_id = ${writerId}::uuid AND b.state = 'draft'
            ORDER BY b.saved_at DESC LIMIT 1) AS "draftId"
    FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id JOIN projects p ON p.id = r.project_id
    JOIN employees host ON host.id = o.host_id JOIN units ON units.id = o.unit_id JOIN sites ON sites.id = o.site_id
    WHERE ${rest}`;
}

export async function findVisit(reader: Reader, writerId: string, visitId: string): Promise<VisitRow | null> {
  const [visit] = await loadVisits(reader, writerId, sql`v.id = ${visitId}::uuid`);
  return visit ?? null;
}

/** What the writer visits and hosts: those latest begun, and those next to come. */
export async function listNearestVisits(reader: Reader, writerId: string, now: Date, most: number): Promise<VisitRow[]> {
  const mine = sql`v.state = 'registered' AND (v.visitor_id = ${writerId}::uuid OR o.host_id = ${writerId}::uuid)`;
  const [begun, ahead] = await Promise.all([
    loadVisits(reader, writerId, sql`${mine} AND o.starts <= ${now}::timestamptz ORDER BY o.starts DESC LIMIT ${most}`),
    loadVisits(reader, writerId, sql`${mine} AND o.starts > ${now}::timestamptz ORDER BY o.starts LIMIT ${most}`),
  ]);
  return [...begun, ...ahead];
}

/** Visits of the current project that are over and lack the writer's words: one's own, or for the host all of an opening's. */
export async function listLackingVisits(reader: Reader, writerId: string, now: Date): Promise<VisitRow[]> {
  const handedIn = sql`b.author_id = ${writerId}::uuid AND b.state = 'submitted'`;
  return loadVisits(
    reader,
    writerId,
    sql`v.state = 'registered' AND (v.attendance IS NULL OR v.attendance = 'tookPlace')
      AND o.state = 'offered' AND o.ends <= ${now}::timestamptz AND p.current
      AND ((v.visitor_id = ${writerId}::uuid AND NOT EXISTS (SELECT FROM observations b WHERE b.visit_id = v.id AND ${handedIn}))
        OR (o.host_id = ${writerId}::uuid AND NOT EXISTS (
              SELECT FROM observations b JOIN visits w ON w.id = b.visit_id WHERE w.opening_id = o.id AND ${handedIn})))
      ORDER BY (o.host_id = ${writerId}::uuid), o.id, v.seat`,
  );
}
