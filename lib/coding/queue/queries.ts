import 'server-only';
import { conditionsOf, placeName } from '../../observation-search/conditions/queries';
import { writeFilter, type ObservationFilter } from '../../observation-search/schema';
import { createCache } from '../../platform/cache';
import { database } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { QueueKind, QueueRow } from '../types';

const { sql } = Prisma;
export const QUEUE_SIZE = 25;

/** Which observations `o` stand in a queue, as its reader sees it. */
function inQueue(kind: QueueKind, coderId: string): Prisma.Sql {
  const own = sql`EXISTS (SELECT FROM coded_texts AS t WHERE t.observation_id = o.id AND t.coder_id = ${coderId}::uuid)`;
  const any = sql`EXISTS (SELECT FROM coded_texts AS t WHERE t.observation_id = o.id)`;
  if (kind === 'open') return sql`NOT ${any}`;
  if (kind === 'mine') return own;
  if (kind === 'others') return sql`${any} AND NOT ${own}`;
  if (kind === 'look') return sql`o.id IN (SELECT observation_id FROM passages WHERE needs_look AND removed_in_id IS NULL)`;
  return sql`true`;
}

type Row = Omit<QueueRow, 'occurredAt'> & { occurredAt: string };
type Place = { kind: QueueKind; filter: ObservationFilter; coderId: string };

/**
 * The queue from `fromId` on, latest first, and what stands just before it; from the top when it is not in the queue.
 * By place and not by page number, because a text leaves the queue while it is coded.
 */
export async function listQueue({ kind, filter, coderId }: Place, fromId: string | null): Promise<{ rows: QueueRow[]; before: string | null }> {
  const at = sql`(SELECT submitted_at, id FROM observations WHERE id = ${fromId}::uuid)`;
  const [answer] = await database().$queryRaw<{ rows: Row[] | null; before: string | null }[]>`
    WITH start AS MATERIALIZED ${at}, found AS (
      SELECT o.id, o.submitted_at FROM observations AS o
      WHERE ${conditionsOf(filter)} AND (${inQueue(kind, coderId)} OR o.id = ${fromId}::uuid)
        AND (NOT EXISTS (SELECT FROM start) OR o.submitted_at < (SELECT submitted_at FROM start)
             OR (o.submitted_at = (SELECT submitted_at FROM start) AND o.id >= (SELECT id FROM start)))
      ORDER BY o.submitted_at DESC, o.id LIMIT ${QUEUE_SIZE})
    SELECT json_agg(json_build_object('id', o.id, 'unit', unit.name, 'site', ${placeName}, 'occurredAt', o.occurred_at, 'opening', left(o.facts, 90),
             'done', EXISTS (SELECT FROM coded_texts AS t WHERE t.observation_id = o.id AND t.coder_id = ${coderId}::uuid AND t.done_at IS NOT NULL))
             ORDER BY found.submitted_at DESC, found.id) AS rows,
      (SELECT o.id::text FROM observations AS o WHERE ${conditionsOf(filter)} AND ${inQueue(kind, coderId)}
         AND (o.submitted_at > (SELECT submitted_at FROM start) OR (o.submitted_at = (SELECT submitted_at FROM start) AND o.id < (SELECT id FROM start)))
       ORDER BY o.submitted_at, o.id DESC LIMIT 1) AS before
    FROM found JOIN observations AS o USING (id) LEFT JOIN units AS unit ON unit.id = o.unit_id LEFT JOIN sites AS site ON site.id = o.site_id`;
  const rows = (answer?.rows ?? []).map(({ occurredAt, ...row }) => ({ ...row, occurredAt: new Date(occurredAt) }));
  return { rows, before: answer?.before ?? null };
}

const rememberCounts = createCache<Record<QueueKind, number>>({ freshFor: 5_000, most: 200 });

/** How many stand in each queue; at most ten seconds old. */
export function countQueues(place: Omit<Place, 'kind'>): Promise<Record<QueueKind, number>> {
  return rememberCounts(`${place.coderId} ${writeFilter(place.filter)}`, () => countQueuesNow(place));
}

export async function countQueuesNow({ filter, coderId }: Omit<Place, 'kind'>): Promise<Record<QueueKind, number>> {
  const [row] = await database().$queryRaw<Record<QueueKind, number>[]>`
    SELECT count(*) FILTER (WHERE begun.mine IS NULL)::int AS open, count(*) FILTER (WHERE begun.mine)::int AS mine,
           count(*) FILTER (WHERE NOT begun.mine)::int AS others, count(look.id)::int AS look, count(*)::int AS "all"
    FROM observations AS o
    LEFT JOIN (SELECT observation_id AS id, bool_or(coder_id = ${coderId}::uuid) AS mine FROM coded_texts GROUP BY observation_id) AS begun USING (id)
    LEFT JOIN (SELECT DISTINCT observation_id AS id FROM passages WHERE needs_look AND removed_in_id IS NULL) AS look USING (id)
    WHERE ${conditionsOf(filter)}`;
  return row!;
}
